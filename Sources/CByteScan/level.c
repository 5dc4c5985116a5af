#include <stdatomic.h>

#include "byte_scan.h"

// The level in use; -1 until it is first asked for.
static atomic_int level = -1;

static int best_level(void) {
#if defined(__x86_64__)
  if (!__builtin_cpu_supports("pclmul")) return BS_LEVEL_PLAIN;
  if (__builtin_cpu_supports("avx512vbmi2") && __builtin_cpu_supports("avx512bw") &&
      __builtin_cpu_supports("avx512vl")) {
    return BS_LEVEL_VBMI2;
  }
  if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi2")) return BS_LEVEL_AVX2;
#endif
  return BS_LEVEL_PLAIN;
}

int bs_level(void) {
  int known = atomic_load_explicit(&level, memory_order_relaxed);
  if (known >= 0) return known;
  atomic_store_explicit(&level, best_level(), memory_order_relaxed);
  return best_level();
}

int bs_limit_level(int most) {
  int best = best_level();
  atomic_store_explicit(&level, best < most ? best : most, memory_order_relaxed);
  return bs_level();
}
