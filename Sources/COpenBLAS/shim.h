// The only door to BLAS and LAPACK.
#pragma once
#include <cblas.h>
#include <lapacke.h>
