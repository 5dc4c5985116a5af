import Kernels

/// Many surveys that might have been: the counts of each cell drawn from its law, each row ranked,
/// over and over.
///
/// Determinism: draws belong to (seed, replicate, cell), rows are worked by themselves: the same
/// bytes whatever the number of threads.
/// Source: ours; the laws are those of Boos and Stefanski's parametric bootstrap.
public struct Replicates: Equatable, Sendable {
  /// How many.
  public let count: Int
  /// Seed of the draws.
  public let seed: UInt64
  /// Length of the list of which the probability is wanted.
  public let top: Int
  /// Number of threads that share the rows.
  public let threads: Int

  /// Replicates.
  /// - Precondition: at least one replicate, one thread and one name.
  public init(count: Int = 1000, seed: UInt64 = 1, top: Int = 20, threads: Int = 2) {
    precondition(
      count > 0 && top > 0 && threads > 0, "\(count) replicates, \(top) first, \(threads) threads")
    self.count = count
    self.seed = seed
    self.top = top
    self.threads = threads
  }

  /// Ranks by the part that was drawn, or by the score that it makes with other evidence.
  ///
  /// Equal scores keep the order of the columns; a cell that a replicate has no row for comes after
  /// all others.
  ///
  /// - Parameters:
  ///   - laws: the law of each cell, row-major; `nil` where there is none.
  ///   - columns: number of columns, above 0.
  ///   - evidence: the other inputs, of the shape of the laws.
  /// Complexity: O(replicates × cells).
  public func ranks(
    _ laws: [CellLaw?], columns: Int, evidence: ReplicateEvidence? = nil
  ) -> RankCertainty {
    precondition(columns > 0 && laws.count % columns == 0, "\(laws.count) laws, \(columns) columns")
    let rows = laws.count / columns
    let weights = evidence.map { drawnWeights($0, cell: laws.count) }
    let cells = inOrder(rows, threads: threads) { row in
      RowReplicates(self, laws, row: row, columns: columns).cells(evidence, weights)
    }
    return RankCertainty(rows: rows, columns: columns, cells: cells.flatMap { $0 })
  }

  /// Weights of each replicate, drawn under a cell number that no cell bears.
  private func drawnWeights(_ evidence: ReplicateEvidence, cell: Int) -> [[Double]] {
    (0..<count).map { replicate in
      let total = evidence.weights.reduce(0, +)
      guard let concentration = evidence.concentration else {
        return evidence.weights.map { $0 / total }
      }
      var draws = Draws(seed: seed, replicate: replicate, cell: cell)
      return draws.dirichlet(evidence.weights, concentration: concentration)
    }
  }
}
