import Columns
import Nomenclatures

/// Job seekers by bassin × ROME, with an expected number where the source publishes none.
///
/// Small cells are left out of the file, which is not zero. Where a code is published elsewhere in
/// the région, its seekers in a bassin are `D_b × S_r / Σ D_b'`, over the bassins b' that publish it:
/// D_b is what the bassin publishes of all codes, S_r what the région publishes of the code. Every
/// sum runs over the région, whatever a lot reaches.
public struct SeekerWeights: Sendable {
  private var published: [MetierCode: [BassinCode: Double]] = [:]
  /// Published seekers of each bassin, all codes together.
  private var ofBassin: [BassinCode: Double] = [:]
  /// Seekers of a code for one seeker of a bassin, where the code is published.
  private var rate: [MetierCode: Double] = [:]

  /// Whether nothing is known of job seekers.
  var isEmpty: Bool { published.isEmpty }

  /// The weights of a slice of job seekers by ROME; nothing is known without one.
  ///
  /// Complexity: O(rows).
  public init(_ slice: MarketSlice?) {
    guard let slice, let column = slice.columns[.demandeurs] else { return }
    for row in 0..<slice.rowCount {
      guard let seekers = column[row].observedValue else { continue }
      let bassin = slice.bassins[slice.bassinPlaces[row]].code
      published[slice.metiers[slice.metierPlaces[row]].code, default: [:]][bassin] = seekers
      ofBassin[bassin, default: 0] += seekers
    }
    rate = published.mapValues { cells in
      let codes = cells.keys.sorted()
      let around = codes.reduce(0) { $0 + total(of: $1) }
      return around > 0 ? codes.reduce(0) { $0 + (cells[$1] ?? 0) } / around : 0
    }
  }

  /// Published seekers of a bassin, all codes together.
  func total(of bassin: BassinCode) -> Double { ofBassin[bassin] ?? 0 }

  /// Seekers of a code in a bassin, published or expected; `nil` when the région publishes none.
  func seekers(of rome: MetierCode, in bassin: BassinCode) -> Double? {
    guard let rate = rate[rome] else { return nil }
    return published[rome]?[bassin] ?? total(of: bassin) * rate
  }

  /// Seekers of several codes in a bassin: those that the région publishes, or the bassin's total
  /// when it publishes none of them.
  func seekers(of codes: [MetierCode], in bassin: BassinCode) -> Double {
    let known = codes.compactMap { seekers(of: $0, in: bassin) }
    return known.isEmpty ? total(of: bassin) : known.reduce(0, +)
  }
}
