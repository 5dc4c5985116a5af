public import Kernels

/// One weighted score over many periods, worked side by side.
///
/// For each period gives, to the bit, what `MaskedMatrix.winsorised`, the score by itself and
/// `Ranking` give one after the other; made for many large matrices: quantiles and first ranks are
/// found without sorting, and standard scores, min-max and goalposts over whole matrices are never
/// written out.
///
/// Determinism: the same bits on any number of threads.
public struct PanelScore: Sendable {
  /// The score.
  public let score: WeightedScore
  /// Probabilities of the quantiles (type 7) of its whole matrix within which each input is brought
  /// back, in 0…1; `nil` to leave inputs alone.
  public let winsorising: ClosedRange<Double>?
  /// Most threads to use.
  public let threads: Int

  /// A score to be run over periods.
  public init(_ score: WeightedScore, winsorising: ClosedRange<Double>? = nil, threads: Int = 2) {
    precondition(threads > 0, "\(threads) threads")
    self.score = score
    self.winsorising = winsorising
    self.threads = threads
  }

  /// The scores of each period.
  ///
  /// - Parameter periods: for each period a matrix for each role, all of one shape within a period.
  /// - Returns: for each period a matrix of its shape: missing where the score cannot say, estimated
  ///   where it used an estimated value.
  /// - Throws: `ScoringError.missingRoles` when a required role has no matrix in a period.
  ///
  /// Complexity: O(cells × roles), when no normalisation looks at ranks.
  public func scores(_ periods: [[Role: MaskedMatrix]]) throws -> [MaskedMatrix] {
    let parts = try overParts(of: periods) { _, cells, rows in [cells.scores(ofRows: rows)] }
    return zip(periods, parts).map { period, parts in
      let shape = shape(period)
      return MaskedMatrix(
        values: Matrix(
          rows: shape.rows, columns: shape.columns, elements: parts.flatMap(\.values)),
        mask: parts.flatMap(\.mask))
    }
  }

  /// The columns that come first in each row of each period.
  ///
  /// - Parameters:
  ///   - length: ranks wanted; a row with fewer scores has fewer.
  ///   - periods: for each period a matrix for each role, all of one shape within a period.
  ///   - tieBreak: the role whose figures part equal scores, see `Ranking`.
  ///   - tieOrder: for each column its place in the last tie rule; `nil` for that of the columns.
  /// - Returns: for each period, for each row, the first ranks.
  /// - Throws: `ScoringError.missingRoles` when a required role has no matrix in a period.
  public func first(
    _ length: Int, _ periods: [[Role: MaskedMatrix]], tieBreak: Role? = nil, tieOrder: [Int]? = nil
  ) throws -> [[[RankedItem]]] {
    let scale = score.scale
    return try overParts(of: periods) { period, cells, rows in
      let tieBreak = tieBreak.flatMap { periods[period][$0] }
      Ranking.check((cells.rows, cells.columns), tieBreak, tieOrder, scale)
      var first = FirstRanks(length, scale: scale)
      let few = max(1, Self.cellsTogether / max(1, cells.columns))
      return stride(from: rows.lowerBound, to: rows.upperBound, by: few).flatMap { start in
        let rows = start..<min(start + few, rows.upperBound)
        return Self.ranks(&first, cells, rows, tieBreak, tieOrder)
      }
    }
  }

  /// Scores kept at hand to be ranked before others are worked.
  private static let cellsTogether = 4096

  private static func ranks(
    _ first: inout FirstRanks, _ cells: WeightedCells, _ rows: Range<Int>,
    _ tieBreak: MaskedMatrix?, _ tieOrder: [Int]?
  ) -> [[RankedItem]] {
    let (values, mask) = cells.scores(ofRows: rows)
    return values.withUnsafeBufferPointer { values in
      mask.withUnsafeBufferPointer { mask in
        rows.map { row in
          let start = (row - rows.lowerBound) * cells.columns
          let places = start..<start + cells.columns
          return first.ranks(
            of: .init(rebasing: values[places]), .init(rebasing: mask[places]),
            .init(values: tieBreak, row: row, order: tieOrder))
        }
      }
    }
  }

  /// What `body` makes of the rows of each period: whole periods side by side when there are enough
  /// of them, else parts of each.
  private func overParts<Result: Sendable>(
    of periods: [[Role: MaskedMatrix]],
    _ body: @Sendable (_ period: Int, WeightedCells, _ rows: Range<Int>) -> [Result]
  ) throws -> [[Result]] {
    let filled = try periods.map { try score.filled(from: $0) }
    let outer = periods.count >= threads ? threads : 1
    let inner = outer == 1 ? threads : 1
    return inOrder(periods.count, threads: outer) { period in
      let cells = cells(filled[period], threads: inner)
      return inOrder(inner, threads: inner) { part in
        body(period, cells, part * cells.rows / inner..<(part + 1) * cells.rows / inner)
      }.flatMap { $0 }
    }
  }

  /// The inputs of one period, looked at.
  private func cells(_ components: [ScoreComponent], threads: Int) -> WeightedCells {
    let inputs = inOrder(components.count, threads: threads) { place in
      input(components[place])
    }
    let shape = components.first?.values
    return WeightedCells(
      inputs, rows: shape?.rows ?? 0, columns: shape?.columns ?? 0, score: score)
  }

  private func input(_ component: ScoreComponent) -> WeightedCells.Input {
    guard let term = score.term(component.role) else {
      preconditionFailure("no term for the role \(component.role)")
    }
    let matrix = component.values
    if term.span == .matrix,
      let scale = Rescaling(term, of: matrix.present, winsorising: winsorising)
    {
      return .init(term: term, scale: scale, matrix)
    }
    let held = winsorising.map { matrix.winsorised($0, over: .matrix) } ?? matrix
    return .init(term: term, scale: Rescaling(), score.component(held, of: term))
  }

  private func shape(_ period: [Role: MaskedMatrix]) -> (rows: Int, columns: Int) {
    let matrix = (score.requiredRoles + score.optionalRoles).lazy.compactMap { period[$0] }.first
    return (matrix?.rows ?? 0, matrix?.columns ?? 0)
  }
}

extension MaskedMatrix {
  /// The figures that are there, row by row.
  var present: [Double] {
    isComplete
      ? values.elements
      : mask.indices.compactMap {
        mask[$0] == .missing ? nil : values.elements[$0]
      }
  }
}
