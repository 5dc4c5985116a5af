internal import COpenBLAS
internal import CQuietBLAS

/// The one place that says how many threads BLAS may use: one.
///
/// OpenBLAS gives other last bits with two threads than with one, so this program runs side by side
/// above BLAS (one product per thread) and never inside it. `CQuietBLAS` makes the setting before
/// `main`, whatever `OPENBLAS_NUM_THREADS` says, and ends the threads that OpenBLAS started unasked.
/// Everything in this room that calls BLAS or LAPACK first calls `hold()`, which sees to it that it
/// stands, once.
enum OneThread {
  private static let held: Void = {
    if openblas_get_num_threads() != 1 { qb_hold_one_thread() }
  }()

  /// Holds BLAS to one thread. Safe from any thread; free after the first call.
  static func hold() { held }
}
