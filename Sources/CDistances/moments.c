#include "lanes.h"

// A tile of products is a panel of sixteen columns by a few columns.
enum { WIDTH = CD_MOMENT_COLUMNS, BLOCK = CD_MOMENT_ROWS };

// The rows from their shift, added to `first` with their weights; and each times the root of its
// weight, sixteen columns of the first row, of the second… What fills the last panel stays zero.
CD_INLINE void pack_moments(
    const double *points, const double *weights, size_t count, size_t dims, const double *shift,
    double *panels, double *first) {
  for (size_t k = 0; k < count; k++) {
    const double *x = points + k * dims;
    double weight = weights ? weights[k] : 1, root = sqrt(weight);
    double *y = panels + k * WIDTH;
    size_t j = 0;
    for (; j + 8 <= dims; j += 8) {
      cd_doubles here, from, sum;
      CD_LOAD(here, x + j);
      CD_LOAD(from, shift + j);
      CD_LOAD(sum, first + j);
      here -= from;
      sum += weight * here;
      here *= root;
      CD_STORE(first + j, sum);
      CD_STORE(y + j / WIDTH * (BLOCK * WIDTH) + j % WIDTH, here);
    }
    for (; j < dims; j++) {
      double apart = x[j] - shift[j];
      first[j] += weight * apart;
      y[j / WIDTH * (BLOCK * WIDTH) + j % WIDTH] = root * apart;
    }
  }
}

// Products of `rows` columns with the sixteen of a panel, added to what `into` holds.
CD_INLINE void add_tile(
    const int rows, const double *some, const double *panel, size_t count, double *into,
    size_t stride) {
  cd_doubles sums[8][2];
  for (int r = 0; r < rows; r++) sums[r][0] = sums[r][1] = 0;
  for (size_t k = 0; k < count; k++) {
    cd_doubles x[2];
    CD_LOAD(x[0], panel + k * WIDTH);
    CD_LOAD(x[1], panel + k * WIDTH + 8);
    _Pragma("clang loop unroll(full)") for (int r = 0; r < rows; r++) {
      cd_doubles y = some[k * WIDTH + r];
      for (int v = 0; v < 2; v++) sums[r][v] += x[v] * y;
    }
  }
  for (int r = 0; r < rows; r++) {
    for (int v = 0; v < 2; v++) {
      cd_doubles total;
      CD_LOAD(total, into + r * stride + 8 * v);
      total += sums[r][v];
      CD_STORE(into + r * stride + 8 * v, total);
    }
  }
}

// Asks for what lies from `at` on, up to `most` doubles of it; gives where that ends.
CD_INLINE const double *ask_for(const double *at, const double *end, size_t most) {
  const double *to = (size_t)(end - at) < most ? end : at + most;
  for (; at < to; at += 8) __builtin_prefetch(at, 0, 2);
  return to;
}

CD_INLINE void moments(
    const int rows, const double *points, const double *weights, size_t count, size_t dims,
    const double *shift, double *buffer, double *first, double *second) {
  size_t panels = (dims + WIDTH - 1) / WIDTH, padded = panels * WIDTH;
  // Each tile asks for its share of the rows that come next.
  size_t tiles = panels * (panels + 1) / 2 * (WIDTH / rows);
  size_t share = (BLOCK * dims / (tiles == 0 ? 1 : tiles) + 8) & ~(size_t)7;
  const double *end = points + count * dims;
  for (size_t from = 0; from < count; from += BLOCK) {
    size_t taken = count - from < BLOCK ? count - from : BLOCK;
    pack_moments(
        points + from * dims, weights ? weights + from : NULL, taken, dims, shift, buffer, first);
    const double *ahead = points + (from + taken) * dims;
    for (size_t p = 0; p < panels; p++) {
      const double *panel = buffer + p * (BLOCK * WIDTH);
      for (size_t i = 0; i < (p + 1) * WIDTH; i += rows) {
        ahead = ask_for(ahead, end, share);
        const double *some = buffer + i / WIDTH * (BLOCK * WIDTH) + i % WIDTH;
        add_tile(rows, some, panel, taken, second + i * padded + p * WIDTH, padded);
      }
    }
  }
}

#define BUILD(level, attribute, rows)                                                            \
  attribute static void moments_##level(                                                         \
      const double *points, const double *weights, size_t count, size_t dims,                    \
      const double *shift, double *buffer, double *first, double *second) {                      \
    moments(rows, points, weights, count, dims, shift, buffer, first, second);                   \
  }

BUILD(plain, , CD_ROWS_PLAIN)
#if defined(__x86_64__)
BUILD(avx2, CD_BUILT_FOR_AVX2, CD_ROWS_AVX2)
BUILD(avx512, CD_BUILT_FOR_AVX512, CD_ROWS_AVX512)
#endif

void cd_moments(
    const double *points, const double *weights, size_t count, size_t dims, const double *shift,
    double *buffer, double *first, double *second) {
  CD_CHOOSE(moments)(points, weights, count, dims, shift, buffer, first, second);
}
