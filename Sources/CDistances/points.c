#include "lanes.h"

#define PACK(kind, width)                                                                    \
  size_t panel_count = (count + width - 1) / width;                                          \
  for (size_t p = 0; p < panel_count; p++) {                                                 \
    kind *panel = panels + p * dims * width;                                                 \
    size_t full = count - p * width < width ? count - p * width : width;                     \
    if (full < width) memset(panel, 0, dims * width * sizeof(kind));                         \
    for (size_t i = 0; i < full; i++) {                                                      \
      size_t row = which ? which[p * width + i] : p * width + i;                             \
      const double *x = points + row * dims;                                                 \
      for (size_t j = 0; j < dims; j++) panel[j * width + i] = (kind)((x[j] - shift[j]) * scale); \
    }                                                                                        \
  }

void cd_pack(
    const double *points, const uint32_t *which, size_t count, size_t dims, const double *shift,
    double scale, float *panels) {
  PACK(float, CD_PANEL)
}

void cd_pack_wide(
    const double *points, const uint32_t *which, size_t count, size_t dims, const double *shift,
    double scale, double *panels) {
  PACK(double, CD_WIDE)
}

// Eight partial sums, then those in order: no fused products, so that every processor agrees.
CD_INLINE double squared_distance(const double *x, const double *y, size_t dims) {
#pragma clang fp contract(off)
  cd_doubles sums = 0;
  size_t j = 0;
  for (; j + 8 <= dims; j += 8) {
    cd_doubles a, b;
    CD_LOAD(a, x + j);
    CD_LOAD(b, y + j);
    cd_doubles apart = a - b;
    sums += apart * apart;
  }
  double sum = 0;
  for (; j < dims; j++) sum += (x[j] - y[j]) * (x[j] - y[j]);
  for (int lane = 0; lane < 8; lane++) sum += sums[lane];
  return sum;
}

CD_INLINE size_t exact_nearest(
    const double *x, const double *centres, size_t count, size_t dims, double *distance) {
  size_t nearest = 0;
  double least = INFINITY;
  for (size_t c = 0; c < count; c++) {
    double apart = squared_distance(x, centres + c * dims, dims);
    if (apart < least) {
      least = apart;
      nearest = c;
    }
  }
  *distance = least;
  return nearest;
}

CD_INLINE void group_sums(
    const double *points, const double *weights, const int32_t *labels, size_t count, size_t dims,
    size_t from, size_t to, double *sums) {
#pragma clang fp contract(off)
  for (size_t i = 0; i < count; i++) {
    double *sum = sums + (size_t)labels[i] * dims;
    const double *x = points + i * dims;
    double weight = weights ? weights[i] : 1;
#pragma clang loop vectorize(enable)
    for (size_t j = from; j < to; j++) sum[j] += weight * x[j];
  }
}

#define BUILD(level, attribute)                                                                 \
  attribute static double squared_distance_##level(                                             \
      const double *x, const double *y, size_t dims) {                                          \
    return squared_distance(x, y, dims);                                                        \
  }                                                                                             \
  attribute static size_t exact_nearest_##level(                                                \
      const double *x, const double *centres, size_t count, size_t dims, double *distance) {    \
    return exact_nearest(x, centres, count, dims, distance);                                    \
  }                                                                                             \
  attribute static void group_sums_##level(                                                     \
      const double *points, const double *weights, const int32_t *labels, size_t count,         \
      size_t dims, size_t from, size_t to, double *sums) {                                      \
    group_sums(points, weights, labels, count, dims, from, to, sums);                           \
  }

BUILD(plain, )
#if defined(__x86_64__)
BUILD(avx2, CD_BUILT_FOR_AVX2)
BUILD(avx512, CD_BUILT_FOR_AVX512)
#endif

double cd_squared_distance(const double *x, const double *y, size_t dims) {
  return CD_CHOOSE(squared_distance)(x, y, dims);
}

size_t cd_exact_nearest(
    const double *x, const double *centres, size_t count, size_t dims, double *distance) {
  return CD_CHOOSE(exact_nearest)(x, centres, count, dims, distance);
}

void cd_group_sums(
    const double *points, const double *weights, const int32_t *labels, size_t count, size_t dims,
    size_t from, size_t to, double *sums) {
  CD_CHOOSE(group_sums)(points, weights, labels, count, dims, from, to, sums);
}
