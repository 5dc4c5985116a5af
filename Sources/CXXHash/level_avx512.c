#if defined(__x86_64__)
#include <immintrin.h>
#include <stdlib.h>
#include <string.h>

// AVX-512, whatever the rest of the program is built for.
#pragma clang attribute push(__attribute__((target("avx512f"))), apply_to = function)
#define XXH_INLINE_ALL
#define XXH_VECTOR XXH_AVX512
#include <xxhash.h>

#define XF_LEVEL avx512
#include "level_body.h"
#pragma clang attribute pop
#endif
