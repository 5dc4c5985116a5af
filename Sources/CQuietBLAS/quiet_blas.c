#include "quiet_blas.h"

// The second is what OpenBLAS itself calls before a fork; builds without threads of their own lack it.
extern void openblas_set_num_threads(int) __attribute__((weak));
extern int blas_thread_shutdown_(void) __attribute__((weak));

// Libraries are made ready before the program that needs them: the threads are there by now. To set
// their number starts them again, so that they are ended last.
__attribute__((constructor)) void qb_hold_one_thread(void) {
  if (openblas_set_num_threads) openblas_set_num_threads(1);
  if (blas_thread_shutdown_) blas_thread_shutdown_();
}
