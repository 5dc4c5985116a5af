#if defined(__x86_64__)
#include <immintrin.h>
#include <stdlib.h>
#include <string.h>

// AVX2, whatever the rest of the program is built for.
#pragma clang attribute push(__attribute__((target("avx2"))), apply_to = function)
#define XXH_INLINE_ALL
#define XXH_VECTOR XXH_AVX2
#include <xxhash.h>

#define XF_LEVEL avx2
#include "level_body.h"
#pragma clang attribute pop
#endif
