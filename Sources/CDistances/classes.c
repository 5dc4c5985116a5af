#include "lanes.h"

// Below this share of the squared norms, a squared distance is computed again from differences: what
// cancels in |x|² + |y|² - 2x·y would show in its root.
static const double NEAR = 1e-5;

enum { BLOCK_BYTES = 1 << 17 };

CD_INLINE double direct(const double *panel, size_t place, const double *y, size_t dims) {
  double sum = 0;
  for (size_t j = 0; j < dims; j++) {
    double apart = panel[j * CD_WIDE + place] - y[j];
    sum += apart * apart;
  }
  return sum;
}

typedef int64_t longs __attribute__((ext_vector_type(8)));

CD_INLINE void meet_class(
    const int rows, const double *panel, size_t dims, const double *own, const double *points,
    const double *squares, const double *weights, const int32_t *labels, double *sums) {
  cd_doubles products[8][3];
  for (int r = 0; r < rows; r++) {
    for (int v = 0; v < 3; v++) products[r][v] = 0;
  }
  for (size_t j = 0; j < dims; j++) {
    cd_doubles x[3];
    for (int v = 0; v < 3; v++) CD_LOAD(x[v], panel + j * CD_WIDE + 8 * v);
    _Pragma("clang loop unroll(full)") for (int r = 0; r < rows; r++) {
      cd_doubles y = points[r * dims + j];
      for (int v = 0; v < 3; v++) products[r][v] += x[v] * y;
    }
  }
  for (int r = 0; r < rows; r++) {
    double *sum = sums + (size_t)labels[r] * CD_WIDE;
    for (int v = 0; v < 3; v++) {
      cd_doubles norms, total, distance;
      CD_LOAD(norms, own + 8 * v);
      norms += squares[r];
      cd_doubles square = norms - 2 * products[r][v];
      longs close = square < NEAR * norms;
      if (__builtin_expect(__builtin_reduce_or(close) != 0, 0)) {
        for (int lane = 0; lane < 8; lane++) {
          if (close[lane]) {
            square[lane] = direct(panel, 8 * v + lane, points + r * dims, dims);
          }
        }
      }
      distance = __builtin_elementwise_sqrt(square);
      CD_LOAD(total, sum + 8 * v);
      total += weights[r] * distance;
      CD_STORE(sum + 8 * v, total);
    }
  }
}

CD_INLINE void class_distances(
    const int rows, const double *panels, size_t panel_count, size_t dims, const double *own,
    const double *points, const double *squares, const double *weights, const int32_t *labels,
    size_t count, size_t classes, double *sums) {
  memset(sums, 0, panel_count * classes * CD_WIDE * sizeof(double));
  size_t block = BLOCK_BYTES / (sizeof(double) * (dims == 0 ? 1 : dims));
  block = block < 8 ? 8 : block & ~(size_t)7;
  for (size_t from = 0; from < count; from += block) {
    size_t to = count - from < block ? count : from + block;
    for (size_t p = 0; p < panel_count; p++) {
      const double *panel = panels + p * dims * CD_WIDE;
      const double *mine = own + p * CD_WIDE;
      double *into = sums + p * classes * CD_WIDE;
      size_t i = from;
      for (; i + rows <= to; i += rows) {
        meet_class(
            rows, panel, dims, mine, points + i * dims, squares + i, weights + i, labels + i, into);
      }
      for (; i < to; i++) {
        meet_class(
            1, panel, dims, mine, points + i * dims, squares + i, weights + i, labels + i, into);
      }
    }
  }
}

#define BUILD(level, attribute, rows)                                                          \
  attribute static void class_distances_##level(                                               \
      const double *panels, size_t panel_count, size_t dims, const double *own,                \
      const double *points, const double *squares, const double *weights,                      \
      const int32_t *labels, size_t count, size_t classes, double *sums) {                     \
    class_distances(                                                                           \
        rows, panels, panel_count, dims, own, points, squares, weights, labels, count, classes, \
        sums);                                                                                 \
  }

BUILD(plain, , CD_ROWS_PLAIN)
#if defined(__x86_64__)
BUILD(avx2, CD_BUILT_FOR_AVX2, CD_ROWS_AVX2)
BUILD(avx512, CD_BUILT_FOR_AVX512, CD_ROWS_AVX512)
#endif

void cd_class_distances(
    const double *panels, size_t panel_count, size_t dims, const double *own, const double *points,
    const double *squares, const double *weights, const int32_t *labels, size_t count,
    size_t classes, double *sums) {
  CD_CHOOSE(class_distances)(
      panels, panel_count, dims, own, points, squares, weights, labels, count, classes, sums);
}
