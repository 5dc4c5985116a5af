import Foundation
import Kernels
import Scoring
import TestSupport

/// The BMO years of `Datasets/idf` as matrices on common axes: bassins and métiers of 2017 to 2020
/// (FAP 2009), or of 2024 and 2025 (FAP 2021). Hidden parts of projects are worth 2.5, of difficult
/// ones 1.2.
struct IdfYears {
  let bassins: [String]
  let metiers: [String]
  let counts: [Int: YearCounts]

  static let fap2009 = IdfYears([2017, 2018, 2019, 2020])
  static let fap2021 = IdfYears([2024, 2025])

  init(_ years: [Int]) {
    let rows = Dictionary(uniqueKeysWithValues: years.map { ($0, Self.rows($0)) })
    bassins = Set(rows.values.joined().map(\.bassin)).sorted()
    metiers = Set(rows.values.joined().map(\.metier)).sorted()
    let (bassins, metiers) = (bassins, metiers)
    counts = rows.mapValues { Self.counts($0, bassins, metiers) }
  }

  subscript(year: Int) -> YearCounts {
    counts[year]
      ?? YearCounts(
        volume: MaskedMatrix(rows: 0, columns: 0), part: MaskedMatrix(rows: 0, columns: 0))
  }

  struct Row {
    let bassin: String
    let metier: String
    /// visible, hidden parts, low, high; of projects, then of difficult ones.
    let figures: [Double?]

    /// Least, expected and greatest value of one of the two counts.
    func span(_ count: Int) -> (low: Double, expected: Double, high: Double) {
      let (visible, hidden) = (figures[4 * count] ?? 0, figures[4 * count + 1] ?? 0)
      let expected = visible + hidden * (count == 0 ? 2.5 : 1.2)
      let (low, high) = (figures[4 * count + 2] ?? visible, figures[4 * count + 3] ?? visible)
      return (low, min(high, max(low, expected)), high)
    }
  }

  static func rows(_ year: Int) -> [Row] {
    let text = try? String(
      contentsOfFile: Project.path("Datasets/idf/bmo-\(year).csv"), encoding: .utf8)
    return (text ?? "").split(separator: "\n").dropFirst().map { line in
      let fields = line.split(separator: ",", omittingEmptySubsequences: false)
      return Row(
        bassin: String(fields[0]), metier: String(fields[1]),
        figures: fields[2..<10].map { Double($0) })
    }
  }

  private static func counts(_ rows: [Row], _ bassins: [String], _ metiers: [String]) -> YearCounts
  {
    var (volume, part) = (
      MaskedMatrix(rows: bassins.count, columns: metiers.count),
      MaskedMatrix(rows: bassins.count, columns: metiers.count)
    )
    let (rowOf, columnOf) = (places(bassins), places(metiers))
    for row in rows {
      guard let r = rowOf[row.bassin], let c = columnOf[row.metier] else { continue }
      volume.set(row.span(0).expected, estimated: (row.figures[1] ?? 0) > 0, row: r, column: c)
      part.set(row.span(1).expected, estimated: (row.figures[5] ?? 0) > 0, row: r, column: c)
    }
    return YearCounts(volume: volume, part: part)
  }

  private static func places(_ names: [String]) -> [String: Int] {
    Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
  }
}
