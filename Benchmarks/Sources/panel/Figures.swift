import Foundation
import Kernels
import Scoring

/// The figures of the panel: skewed, as counts of projects are, and no two alike, so that the rival
/// needs no rule for ties.
enum Figures {
  static func role(_ place: Int) -> Role { Role("indicator \(place)") }

  /// Writes doubles, indicator by indicator within each period.
  static func write(to path: String) throws {
    let count = Panel.rows * Panel.columns
    var data = Data(capacity: Panel.periods * Panel.weights.count * count * 8)
    for matrix in 0..<Panel.periods * Panel.weights.count {
      var draws = Draws(seed: 405, replicate: 0, cell: matrix)
      let figures = (0..<count).map { _ in exp(3 * (draws.uniform() + draws.uniform() - 1)) }
      figures.withUnsafeBytes { data.append(contentsOf: $0) }
    }
    try data.write(to: URL(fileURLWithPath: path))
  }

  /// Reads what `write` wrote.
  static func read(_ path: String) throws -> [[Role: MaskedMatrix]] {
    let data = try Data(contentsOf: URL(fileURLWithPath: path))
    let (indicators, count) = (Panel.weights.count, Panel.rows * Panel.columns)
    guard data.count == Panel.periods * indicators * count * 8 else {
      throw Failure(
        description: "\(path): \(data.count) bytes; expected a file that --generate wrote")
    }
    return (0..<Panel.periods).map { period in
      Dictionary(
        uniqueKeysWithValues: (0..<indicators).map { place in
          let start = (period * indicators + place) * count * 8
          let elements = data[start..<start + count * 8].withUnsafeBytes {
            Array($0.bindMemory(to: Double.self))
          }
          let values = Matrix(rows: Panel.rows, columns: Panel.columns, elements: elements)
          return (role(place), MaskedMatrix(known: values))
        })
    }
  }
}
