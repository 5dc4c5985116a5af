#pragma once
#include <stddef.h>
#include <stdint.h>

// Distances between many points, fused with what is asked of them, so that no matrix of distances is
// ever written: the nearest centre of a point, the nearest cluster of a cluster, the sums of the
// distances to each class. And the moments of many points, fused with their shift and weights.
//
// Points go by panels: CD_PANEL of them side by side (CD_WIDE in double), one coordinate after the
// other. A panel that is not full is filled with zeros, and what it gives for those is to be ignored.

enum { CD_PANEL = 48, CD_WIDE = 24 };

// Moments go by panels too: CD_MOMENT_COLUMNS columns of CD_MOMENT_ROWS rows.
enum { CD_MOMENT_COLUMNS = 16, CD_MOMENT_ROWS = 64 };

// Each function is built for several processors; the best one is used.
enum { CD_LEVEL_PLAIN, CD_LEVEL_AVX2, CD_LEVEL_AVX512 };

// The level in use.
int cd_level(void);

// Uses no higher level than this one, nor than this machine has; for tests. Gives the level in use.
int cd_limit_level(int most);

// Panels of (x - shift)·scale in single precision; `count` points of `dims` coordinates, row after
// row. `which` lists the rows to take, or is NULL for the rows 0, 1, 2…
void cd_pack(
    const double *points, const uint32_t *which, size_t count, size_t dims, const double *shift,
    double scale, float *panels);

// The same in double precision, by panels of CD_WIDE.
void cd_pack_wide(
    const double *points, const uint32_t *which, size_t count, size_t dims, const double *shift,
    double scale, double *panels);

// For each point x of the panels, the centre c for which x·c - half[c] is greatest, that score, and
// the greatest score of the other centres; `half` is half the squared norm. Of equal scores, the
// first centre. -INFINITY for `second` when there is one centre.
void cd_nearest(
    const float *panels, size_t panel_count, size_t dims, const float *centres, const float *half,
    size_t count, float *best, float *second, int32_t *index);

// For each cluster i of the panels, the cluster j other than own[i] for which
// (halfs[i] + half[j] - x·c - slack[i]) / (inverses[i] + inverse[j]) is smallest, and the smallest
// value of the others; `inverse` is 1 / weight.
void cd_ward_nearest(
    const float *panels, size_t panel_count, size_t dims, const float *halfs,
    const float *inverses, const float *slack, const int32_t *own, const float *centres,
    const float *half, const float *inverse, size_t count, float *best, float *second,
    int32_t *index);

// For each point x of the panels and each class, Σ weight[j]·|x - y[j]| over the points y of the
// class: sums[(panel·classes + class)·CD_WIDE + place]. `squares` are squared norms, of x in `own`.
void cd_class_distances(
    const double *panels, size_t panel_count, size_t dims, const double *own, const double *points,
    const double *squares, const double *weights, const int32_t *labels, size_t count,
    size_t classes, double *sums);

// Squared distance of two points, in a fixed order, the same on every processor.
double cd_squared_distance(const double *x, const double *y, size_t dims);

// The centre nearest to x by cd_squared_distance, the first of equal ones; *distance is squared.
size_t cd_exact_nearest(
    const double *x, const double *centres, size_t count, size_t dims, double *distance);

// sums[labels[i]][j] += weights[i]·points[i][j] for the coordinates from..<to, i ascending. `weights`
// may be NULL for 1.
void cd_group_sums(
    const double *points, const double *weights, const int32_t *labels, size_t count, size_t dims,
    size_t from, size_t to, double *sums);

// first[i] += Σ w·y[i] and second[i·padded + j] += Σ w·y[i]·y[j], i ≤ j, of the rows y = x - shift;
// `padded` is `dims` brought up to whole panels. `weights` may be NULL for 1. `first` has `padded`
// places, `second` padded², below the diagonal of no meaning; `panels` has padded·CD_MOMENT_ROWS and is
// zero at the first call. Rows are added up by CD_MOMENT_ROWS, those sums in order.
void cd_moments(
    const double *points, const double *weights, size_t count, size_t dims, const double *shift,
    double *panels, double *first, double *second);
