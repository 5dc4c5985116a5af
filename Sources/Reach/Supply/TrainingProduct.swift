public import Kernels

/// What an order of lots offers, as products of matrices.
///
/// A lot's entries by place, times the shares of its codes, times what each code leads to:
/// S = Eᵀ·(C·P).
public enum TrainingProduct {
  /// Entries by place and occupation.
  ///
  /// - Parameters:
  ///   - entries: lots × places, 0 and up.
  ///   - leads: lots × occupations, see `leads`.
  /// - Returns: places × occupations.
  ///
  /// Complexity: O(lots · places · occupations), through BLAS.
  public static func supply(entries: Matrix, leads: Matrix) -> Matrix {
    precondition(
      entries.rows == leads.rows, "lots by place \(entries.shape), by occupation \(leads.shape)")
    return entries.transposeTimes(leads)
  }

  /// What each lot leads to, C·P: lots × occupations.
  ///
  /// - Parameters:
  ///   - codes: lots × codes, shares of a lot; rows of sum 1 conserve its entries.
  ///   - passage: codes × occupations, rows of sum 1, or 0 for a code that leads nowhere.
  ///
  /// Complexity: O(lots · codes · occupations), through BLAS.
  public static func leads(codes: Matrix, passage: Matrix) -> Matrix {
    precondition(
      codes.columns == passage.rows, "lots by code \(codes.shape), codes \(passage.shape)")
    return codes.times(passage)
  }
}
