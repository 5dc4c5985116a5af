public import Kernels

/// The counts of one year: how many, and how many of them are of the kind that is looked for.
///
/// Shape: two matrices of territories × occupations. A cell that one matrix lacks is one that nobody
/// observed; one that it estimates, a hidden figure at its expected value.
public struct YearCounts: Equatable, Sendable {
  /// All of them, 0 or more.
  public let volume: MaskedMatrix
  /// Those of the kind, 0…volume but for what was estimated.
  public let part: MaskedMatrix

  /// The counts of a year.
  /// - Precondition: two matrices of one shape.
  public init(volume: MaskedMatrix, part: MaskedMatrix) {
    precondition(
      volume.rows == part.rows && volume.columns == part.columns,
      "a volume of \(volume.shape) and a part of \(part.shape)")
    self.volume = volume
    self.part = part
  }

  /// Number of territories.
  public var rows: Int { volume.rows }
  /// Number of occupations.
  public var columns: Int { volume.columns }

  /// Volume and part of a cell, `nil` when either is missing.
  public func pair(_ row: Int, _ column: Int) -> (volume: Double, part: Double)? {
    guard let volume = volume[row, column], let part = part[row, column] else { return nil }
    return (volume, part)
  }

  /// Whether either figure of a cell is an expected value.
  func isEstimated(_ row: Int, _ column: Int) -> Bool {
    volume.mask(row, column) == .estimated || part.mask(row, column) == .estimated
  }

  /// The sums over the rows of each group: `groups` × `columns`, over the cells that hold both
  /// figures.
  /// - Parameter groupOfRow: the group of each row, 0..<`groups`.
  public func summed(groupOfRow: [Int], groups: Int) -> YearCounts {
    summed(shape: (groups, columns)) { row, column in (groupOfRow[row], column) }
  }

  /// The sums over the columns of each group: `rows` × `groups`, over the cells that hold both
  /// figures.
  /// - Parameter groupOfColumn: the group of each column, 0..<`groups`.
  public func summed(groupOfColumn: [Int], groups: Int) -> YearCounts {
    summed(shape: (rows, groups)) { row, column in (row, groupOfColumn[column]) }
  }

  private func summed(
    shape: (rows: Int, columns: Int), _ place: (Int, Int) -> (row: Int, column: Int)
  ) -> YearCounts {
    var volumes = MaskedMatrix(rows: shape.rows, columns: shape.columns)
    var parts = volumes
    for row in 0..<rows {
      for column in 0..<columns {
        guard let pair = pair(row, column) else { continue }
        let at = place(row, column)
        let isEstimated = isEstimated(row, column) || volumes.mask(at.row, at.column) == .estimated
        volumes.set(
          (volumes[at.row, at.column] ?? 0) + pair.volume, estimated: isEstimated, row: at.row,
          column: at.column)
        parts.set(
          (parts[at.row, at.column] ?? 0) + pair.part, estimated: isEstimated, row: at.row,
          column: at.column)
      }
    }
    return YearCounts(volume: volumes, part: parts)
  }
}

extension YearCounts {
  /// The counts of several wholes one under the other.
  /// - Precondition: all have the same columns.
  public static func stacked(_ all: [YearCounts]) -> YearCounts {
    YearCounts(
      volume: MaskedMatrix.stacked(all.map(\.volume)), part: MaskedMatrix.stacked(all.map(\.part)))
  }
}

extension MaskedMatrix {
  /// Matrices one under the other.
  /// - Precondition: all have the same columns.
  public static func stacked(_ all: [MaskedMatrix]) -> MaskedMatrix {
    let columns = all.first?.columns ?? 0
    precondition(all.allSatisfy { $0.columns == columns }, "stacking \(all.map(\.shape))")
    return MaskedMatrix(
      values: Matrix(
        rows: all.reduce(0) { $0 + $1.rows }, columns: columns,
        elements: all.flatMap(\.values.elements)),
      mask: all.flatMap(\.mask))
  }
}
