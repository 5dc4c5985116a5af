internal import COpenBLAS

/// The one place that says how many threads BLAS may use: one.
///
/// OpenBLAS gives other last bits with two threads than with one, so this program runs side by side
/// above BLAS (one product per thread) and never inside it. Everything in this room that calls
/// BLAS or LAPACK first calls `hold()`; the setting is made at the first call and stays for the
/// life of the process, whatever `OPENBLAS_NUM_THREADS` says.
enum OneThread {
  private static let held: Void = openblas_set_num_threads(1)

  /// Holds BLAS to one thread. Safe from any thread; free after the first call.
  static func hold() { held }
}
