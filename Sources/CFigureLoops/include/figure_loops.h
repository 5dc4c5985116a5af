#pragma once
#include <stddef.h>

// Loops over doubles, eight at a time: sums, scaling, and what lies between two values.
//
// No multiplication is fused with an addition, and sums run over 32 lanes, value i in lane i mod 32,
// then over the lanes, then over the last values that fill no turn: the same bits on every processor.

enum { FL_PADDING = 8 };

// Each function is built for several processors. They do the same; the best one is used.
enum { FL_LEVEL_PLAIN, FL_LEVEL_AVX2, FL_LEVEL_AVX512 };

// The level in use.
int fl_level(void);

// Uses no higher level than this one, nor than this machine has; for tests. Gives the level in use.
int fl_limit_level(int most);

// Sum of the values, each first brought back within bounds.
double fl_sum(const double *values, size_t count, double lower, double upper);

// Sum of the squared differences from `mean` of the values, each first brought back within bounds.
double fl_squares(const double *values, size_t count, double lower, double upper, double mean);

// Whether no value is infinite or NaN.
int fl_are_finite(const double *values, size_t count);

// Adds to each sum weight × ((value brought back within bounds − origin) / unit).
void fl_add_scaled(
    double *sums, const double *values, size_t count, double lower, double upper, double origin,
    double unit, double weight);

// Writes into `kept` the values from `lower` to `upper`, in order, and gives how many; in *below, how
// many are less than `lower`. `kept` must hold FL_PADDING values more than `count`.
size_t fl_keep(
    const double *values, size_t count, double lower, double upper, double *kept, size_t *below);
