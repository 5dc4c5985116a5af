#include <stdatomic.h>

#include "figure_loops.h"

// The level in use; -1 until it is first asked for.
static atomic_int level = -1;

static int best_level(void) {
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx512f")) return FL_LEVEL_AVX512;
  if (__builtin_cpu_supports("avx2")) return FL_LEVEL_AVX2;
#endif
  return FL_LEVEL_PLAIN;
}

int fl_level(void) {
  int known = atomic_load_explicit(&level, memory_order_relaxed);
  if (known >= 0) return known;
  atomic_store_explicit(&level, best_level(), memory_order_relaxed);
  return best_level();
}

int fl_limit_level(int most) {
  int best = best_level();
  atomic_store_explicit(&level, best < most ? best : most, memory_order_relaxed);
  return fl_level();
}
