#include <stdatomic.h>

#include "distances.h"

// The level in use; -1 until it is first asked for.
static atomic_int level = -1;

static int best_level(void) {
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512dq") &&
      __builtin_cpu_supports("avx512vl")) {
    return CD_LEVEL_AVX512;
  }
  if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma")) return CD_LEVEL_AVX2;
#endif
  return CD_LEVEL_PLAIN;
}

int cd_level(void) {
  int known = atomic_load_explicit(&level, memory_order_relaxed);
  if (known >= 0) return known;
  atomic_store_explicit(&level, best_level(), memory_order_relaxed);
  return best_level();
}

int cd_limit_level(int most) {
  int best = best_level();
  atomic_store_explicit(&level, best < most ? best : most, memory_order_relaxed);
  return cd_level();
}
