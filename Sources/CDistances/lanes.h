#pragma once
#include <math.h>
#include <string.h>

#include "distances.h"

// Sixteen singles or eight doubles at once, whatever the processor: the compiler makes AVX-512, AVX2
// or SSE2 of the same lines. Everything here is inlined into functions built for one of them.

#define CD_INLINE static inline __attribute__((always_inline))

typedef float cd_floats __attribute__((ext_vector_type(16)));
typedef int32_t cd_ints __attribute__((ext_vector_type(16)));
typedef double cd_doubles __attribute__((ext_vector_type(8)));

#define CD_LOAD(lanes, from) memcpy(&(lanes), (from), 64)
#define CD_STORE(to, lanes) memcpy((to), &(lanes), 64)

// One function built for several processors: the best one that this machine runs.
#if defined(__x86_64__)
#define CD_BUILT_FOR_AVX2 __attribute__((target("avx2,fma")))
#define CD_BUILT_FOR_AVX512 \
  __attribute__((target("avx512f,avx512dq,avx512vl,avx2,fma")))
#define CD_CHOOSE(name)                                            \
  (cd_level() == CD_LEVEL_AVX512 ? name##_avx512                   \
   : cd_level() == CD_LEVEL_AVX2 ? name##_avx2                     \
                                 : name##_plain)
#else
#define CD_CHOOSE(name) name##_plain
#endif

// How many centres are met at once: as many as registers hold.
enum { CD_ROWS_PLAIN = 1, CD_ROWS_AVX2 = 2, CD_ROWS_AVX512 = 8 };
