#include "figure_loops.h"

#include <stdint.h>
#include <string.h>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

// The sums of all levels, and those of other programs, are to be compared bit by bit.
#pragma STDC FP_CONTRACT OFF

#define FL_INLINE static inline __attribute__((always_inline))

// Eight doubles, whatever the processor: the compiler makes AVX-512, AVX2, SSE2 or NEON of them.
typedef double eight __attribute__((vector_size(64)));
typedef int64_t eight_bits __attribute__((vector_size(64)));

enum { LANES = 8, TURN = 4 * LANES };

#define LOAD(block, from) memcpy(&(block), (from), sizeof(eight))

#define CHOSEN(chosen, where, otherwise) \
  ((eight)(((eight_bits)(chosen) & (where)) | ((eight_bits)(otherwise) & ~(where))))

// Brought back within bounds.
#define HOLD(block, lower, upper)                              \
  do {                                                         \
    (block) = CHOSEN(lower, (block) < (lower), block);         \
    (block) = CHOSEN(upper, (block) > (upper), block);         \
  } while (0)

FL_INLINE double held(double value, double lower, double upper) {
  value = value < lower ? lower : value;
  return value > upper ? upper : value;
}

FL_INLINE double over_lanes(const eight sums[4]) {
  eight all = (sums[0] + sums[1]) + (sums[2] + sums[3]);
  double sum = 0;
  for (int lane = 0; lane < LANES; lane++) sum += all[lane];
  return sum;
}

FL_INLINE double sum(const double *values, size_t count, double lower, double upper) {
  eight low = lower - (eight){}, high = upper - (eight){}, sums[4] = {};
  size_t at = 0;
  for (; at + TURN <= count; at += TURN) {
    for (int part = 0; part < 4; part++) {
      eight block;
      LOAD(block, values + at + part * LANES);
      HOLD(block, low, high);
      sums[part] += block;
    }
  }
  double result = over_lanes(sums);
  for (; at < count; at++) result += held(values[at], lower, upper);
  return result;
}

FL_INLINE double squares(
    const double *values, size_t count, double lower, double upper, double mean) {
  eight low = lower - (eight){}, high = upper - (eight){}, sums[4] = {};
  size_t at = 0;
  for (; at + TURN <= count; at += TURN) {
    for (int part = 0; part < 4; part++) {
      eight block;
      LOAD(block, values + at + part * LANES);
      HOLD(block, low, high);
      block -= mean;
      sums[part] += block * block;
    }
  }
  double result = over_lanes(sums);
  for (; at < count; at++) {
    double deviation = held(values[at], lower, upper) - mean;
    result += deviation * deviation;
  }
  return result;
}

// x − x is 0 for a finite x and NaN for the others.
FL_INLINE int are_finite(const double *values, size_t count) {
  eight sums[4] = {};
  size_t at = 0;
  for (; at + TURN <= count; at += TURN) {
    for (int part = 0; part < 4; part++) {
      eight block;
      LOAD(block, values + at + part * LANES);
      sums[part] += block - block;
    }
  }
  double result = over_lanes(sums);
  for (; at < count; at++) result += values[at] - values[at];
  return result == 0;
}

FL_INLINE void add_scaled(
    double *sums, const double *values, size_t count, double lower, double upper, double origin,
    double unit, double weight) {
  eight low = lower - (eight){}, high = upper - (eight){};
  size_t at = 0;
  for (; at + LANES <= count; at += LANES) {
    eight block, before;
    LOAD(block, values + at);
    LOAD(before, sums + at);
    HOLD(block, low, high);
    before += weight * ((block - origin) / unit);
    memcpy(sums + at, &before, sizeof(eight));
  }
  for (; at < count; at++) {
    sums[at] += weight * ((held(values[at], lower, upper) - origin) / unit);
  }
}

// Written whatever the value: a branch would be guessed wrong too often.
FL_INLINE size_t keep(
    const double *values, size_t count, double lower, double upper, double *kept, size_t *below) {
  size_t reaching = 0, inside = 0;
  for (size_t at = 0; at < count; at++) {
    double value = values[at];
    size_t reaches = value >= lower;
    kept[inside] = value;
    reaching += reaches;
    inside += reaches & (size_t)(value <= upper);
  }
  *below = count - reaching;
  return inside;
}

#if defined(__x86_64__)
#define FL_BUILT_FOR_AVX2 __attribute__((target("avx2")))
#define FL_BUILT_FOR_AVX512 __attribute__((target("avx512f,popcnt")))
#define CHOOSE(name)                                        \
  (fl_level() == FL_LEVEL_AVX512 ? name##_avx512            \
   : fl_level() == FL_LEVEL_AVX2 ? name##_avx2              \
                                 : name##_plain)

// Eight at a time, those to keep moved together.
FL_BUILT_FOR_AVX512 static size_t keep_avx512(
    const double *values, size_t count, double lower, double upper, double *kept, size_t *below) {
  __m512d low = _mm512_set1_pd(lower), high = _mm512_set1_pd(upper);
  size_t reaching = 0, inside = 0, at = 0;
  for (; at + LANES <= count; at += LANES) {
    __m512d block = _mm512_loadu_pd(values + at);
    __mmask8 reaches = _mm512_cmp_pd_mask(block, low, _CMP_GE_OQ);
    __mmask8 stays = _mm512_mask_cmp_pd_mask(reaches, block, high, _CMP_LE_OQ);
    _mm512_storeu_pd(kept + inside, _mm512_maskz_compress_pd(stays, block));
    reaching += (size_t)__builtin_popcount(reaches);
    inside += (size_t)__builtin_popcount(stays);
  }
  size_t rest_below = 0;
  inside += keep(values + at, count - at, lower, upper, kept + inside, &rest_below);
  *below = at - reaching + rest_below;
  return inside;
}
FL_BUILT_FOR_AVX2 static size_t keep_avx2(
    const double *values, size_t count, double lower, double upper, double *kept, size_t *below) {
  return keep(values, count, lower, upper, kept, below);
}
#else
#define CHOOSE(name) name##_plain
#endif

static size_t keep_plain(
    const double *values, size_t count, double lower, double upper, double *kept, size_t *below) {
  return keep(values, count, lower, upper, kept, below);
}

#define LOOPS(suffix, built_for)                                                               \
  built_for static double sum_##suffix(                                                        \
      const double *values, size_t count, double lower, double upper) {                        \
    return sum(values, count, lower, upper);                                                   \
  }                                                                                            \
  built_for static double squares_##suffix(                                                    \
      const double *values, size_t count, double lower, double upper, double mean) {           \
    return squares(values, count, lower, upper, mean);                                         \
  }                                                                                            \
  built_for static int are_finite_##suffix(const double *values, size_t count) {               \
    return are_finite(values, count);                                                          \
  }                                                                                            \
  built_for static void add_scaled_##suffix(                                                   \
      double *sums, const double *values, size_t count, double lower, double upper,            \
      double origin, double unit, double weight) {                                             \
    add_scaled(sums, values, count, lower, upper, origin, unit, weight);                       \
  }

LOOPS(plain, )
#if defined(__x86_64__)
LOOPS(avx2, FL_BUILT_FOR_AVX2)
LOOPS(avx512, FL_BUILT_FOR_AVX512)
#endif

double fl_sum(const double *values, size_t count, double lower, double upper) {
  return CHOOSE(sum)(values, count, lower, upper);
}

double fl_squares(const double *values, size_t count, double lower, double upper, double mean) {
  return CHOOSE(squares)(values, count, lower, upper, mean);
}

int fl_are_finite(const double *values, size_t count) {
  return CHOOSE(are_finite)(values, count);
}

void fl_add_scaled(
    double *sums, const double *values, size_t count, double lower, double upper, double origin,
    double unit, double weight) {
  CHOOSE(add_scaled)(sums, values, count, lower, upper, origin, unit, weight);
}

size_t fl_keep(
    const double *values, size_t count, double lower, double upper, double *kept, size_t *below) {
  return CHOOSE(keep)(values, count, lower, upper, kept, below);
}
