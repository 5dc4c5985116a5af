#include "lanes.h"

// Centres met before the next panel: what stays in the nearest cache.
enum { BLOCK_BYTES = 1 << 15 };

// What is known so far of the sixteen points of each third of a panel.
typedef struct {
  cd_floats best[3], second[3];
  cd_ints index[3];
} standing;

// Products of a panel with `rows` centres, added to what `sums` holds.
#define PRODUCTS(rows)                                                         \
  for (size_t j = 0; j < dims; j++) {                                          \
    cd_floats x[3];                                                            \
    for (int v = 0; v < 3; v++) CD_LOAD(x[v], panel + j * CD_PANEL + 16 * v);  \
    _Pragma("clang loop unroll(full)") for (int r = 0; r < (rows); r++) {      \
      cd_floats c = centres[r * dims + j];                                     \
      for (int v = 0; v < 3; v++) sums[r][v] += x[v] * c;                      \
    }                                                                          \
  }

CD_INLINE void meet(
    const int rows, const float *panel, size_t dims, const float *centres, const float *half,
    size_t first, standing *now) {
  cd_floats sums[8][3];
  for (int r = 0; r < rows; r++) {
    for (int v = 0; v < 3; v++) sums[r][v] = -half[r];
  }
  PRODUCTS(rows)
  for (int r = 0; r < rows; r++) {
    for (int v = 0; v < 3; v++) {
      cd_floats score = sums[r][v];
      cd_floats best = now->best[v];
      cd_ints better = score > best;
      cd_floats lesser = better ? best : score;
      now->second[v] = lesser > now->second[v] ? lesser : now->second[v];
      now->best[v] = better ? score : best;
      now->index[v] = better ? (cd_ints)(int32_t)(first + r) : now->index[v];
    }
  }
}

CD_INLINE void resume(
    standing *now, size_t at, size_t from, float start, const float *best, const float *second,
    const int32_t *index) {
  for (int v = 0; v < 3; v++) {
    now->best[v] = start;
    now->second[v] = start;
    now->index[v] = 0;
    if (from == 0) continue;
    CD_LOAD(now->best[v], best + at + 16 * v);
    CD_LOAD(now->second[v], second + at + 16 * v);
    CD_LOAD(now->index[v], index + at + 16 * v);
  }
}

CD_INLINE void keep(
    const standing *now, size_t at, float *best, float *second, int32_t *index) {
  for (int v = 0; v < 3; v++) {
    CD_STORE(best + at + 16 * v, now->best[v]);
    CD_STORE(second + at + 16 * v, now->second[v]);
    CD_STORE(index + at + 16 * v, now->index[v]);
  }
}

CD_INLINE size_t block_of(size_t dims) {
  size_t centres = BLOCK_BYTES / (sizeof(float) * (dims == 0 ? 1 : dims));
  return centres < 8 ? 8 : centres & ~(size_t)7;
}

CD_INLINE void nearest(
    const int rows, const float *panels, size_t panel_count, size_t dims, const float *centres,
    const float *half, size_t count, float *best, float *second, int32_t *index) {
  size_t block = block_of(dims);
  for (size_t from = 0; from < count; from += block) {
    size_t to = count - from < block ? count : from + block;
    for (size_t p = 0; p < panel_count; p++) {
      const float *panel = panels + p * dims * CD_PANEL;
      standing now;
      resume(&now, p * CD_PANEL, from, -INFINITY, best, second, index);
      size_t c = from;
      for (; c + rows <= to; c += rows) {
        meet(rows, panel, dims, centres + c * dims, half + c, c, &now);
      }
      if (rows > 4 && c + 4 <= to) {
        meet(4, panel, dims, centres + c * dims, half + c, c, &now);
        c += 4;
      }
      if (rows > 2 && c + 2 <= to) {
        meet(2, panel, dims, centres + c * dims, half + c, c, &now);
        c += 2;
      }
      for (; c < to; c++) meet(1, panel, dims, centres + c * dims, half + c, c, &now);
      keep(&now, p * CD_PANEL, best, second, index);
    }
  }
}

// The clusters of a panel as queries: half squared norms, 1 / weight, slack, own number.
typedef struct {
  cd_floats half[3], inverse[3], slack[3];
  cd_ints own[3];
} queries;

CD_INLINE void meet_ward(
    const int rows, const float *panel, size_t dims, const queries *ask, const float *centres,
    const float *half, const float *inverse, size_t first, standing *now) {
  cd_floats sums[8][3];
  for (int r = 0; r < rows; r++) {
    for (int v = 0; v < 3; v++) sums[r][v] = 0;
  }
  PRODUCTS(rows)
  for (int r = 0; r < rows; r++) {
    for (int v = 0; v < 3; v++) {
      cd_floats apart = (ask->half[v] + half[r]) - sums[r][v] - ask->slack[v];
      cd_floats height = apart / (ask->inverse[v] + inverse[r]);
      cd_ints itself = ask->own[v] == (cd_ints)(int32_t)(first + r);
      height = itself ? (cd_floats)INFINITY : height;
      cd_floats best = now->best[v];
      cd_ints better = height < best;
      cd_floats greater = better ? best : height;
      now->second[v] = greater < now->second[v] ? greater : now->second[v];
      now->best[v] = better ? height : best;
      now->index[v] = better ? (cd_ints)(int32_t)(first + r) : now->index[v];
    }
  }
}

CD_INLINE void ward_nearest(
    const int rows, const float *panels, size_t panel_count, size_t dims, const float *halfs,
    const float *inverses, const float *slack, const int32_t *own, const float *centres,
    const float *half, const float *inverse, size_t count, float *best, float *second,
    int32_t *index) {
  size_t block = block_of(dims);
  for (size_t from = 0; from < count; from += block) {
    size_t to = count - from < block ? count : from + block;
    for (size_t p = 0; p < panel_count; p++) {
      const float *panel = panels + p * dims * CD_PANEL;
      standing now;
      queries ask;
      resume(&now, p * CD_PANEL, from, INFINITY, best, second, index);
      for (int v = 0; v < 3; v++) {
        CD_LOAD(ask.half[v], halfs + p * CD_PANEL + 16 * v);
        CD_LOAD(ask.inverse[v], inverses + p * CD_PANEL + 16 * v);
        CD_LOAD(ask.slack[v], slack + p * CD_PANEL + 16 * v);
        CD_LOAD(ask.own[v], own + p * CD_PANEL + 16 * v);
      }
      size_t c = from;
      for (; c + rows <= to; c += rows) {
        meet_ward(rows, panel, dims, &ask, centres + c * dims, half + c, inverse + c, c, &now);
      }
      for (; c < to; c++) {
        meet_ward(1, panel, dims, &ask, centres + c * dims, half + c, inverse + c, c, &now);
      }
      keep(&now, p * CD_PANEL, best, second, index);
    }
  }
}

#define BUILD(level, attribute, rows)                                                           \
  attribute static void nearest_##level(                                                        \
      const float *panels, size_t panel_count, size_t dims, const float *centres,               \
      const float *half, size_t count, float *best, float *second, int32_t *index) {            \
    nearest(rows, panels, panel_count, dims, centres, half, count, best, second, index);        \
  }                                                                                             \
  attribute static void ward_nearest_##level(                                                   \
      const float *panels, size_t panel_count, size_t dims, const float *halfs,                 \
      const float *inverses, const float *slack, const int32_t *own, const float *centres,      \
      const float *half, const float *inverse, size_t count, float *best, float *second,        \
      int32_t *index) {                                                                         \
    ward_nearest(                                                                               \
        rows, panels, panel_count, dims, halfs, inverses, slack, own, centres, half, inverse,   \
        count, best, second, index);                                                            \
  }

BUILD(plain, , CD_ROWS_PLAIN)
#if defined(__x86_64__)
BUILD(avx2, CD_BUILT_FOR_AVX2, CD_ROWS_AVX2)
BUILD(avx512, CD_BUILT_FOR_AVX512, CD_ROWS_AVX512)
#endif

void cd_nearest(
    const float *panels, size_t panel_count, size_t dims, const float *centres, const float *half,
    size_t count, float *best, float *second, int32_t *index) {
  CD_CHOOSE(nearest)(
      panels, panel_count, dims, centres, half, count, best, second, index);
}

void cd_ward_nearest(
    const float *panels, size_t panel_count, size_t dims, const float *halfs,
    const float *inverses, const float *slack, const int32_t *own, const float *centres,
    const float *half, const float *inverse, size_t count, float *best, float *second,
    int32_t *index) {
  CD_CHOOSE(ward_nearest)(
      panels, panel_count, dims, halfs, inverses, slack, own, centres, half, inverse, count, best,
      second, index);
}
