import MarketStore
import Nomenclatures

/// The ROME codes that a training leads to: those it names, else those of its certification, else
/// those of its Formacodes by weight, else none. NSF alone never says (31 codes at the median).
struct TrainingROME: Sendable {
  /// What told the codes.
  enum Way: String, Sendable, CaseIterable {
    /// The offer itself.
    case offer
    /// Its certification, by CertifInfo code or else RNCP.
    case certification
    /// Its Formacodes, by what certifications of the same main Formacode lead to.
    case formacode
    /// Nothing did.
    case unresolved
  }

  /// The codes of one training.
  struct Found: Equatable, Sendable {
    let way: Way
    /// The codes with the share that each has; shares sum to 1, none when unresolved.
    let parts: [(code: MetierCode, share: Double)]
    /// Codes of the offer that are none of the ROME.
    let refused: [String]

    static func == (a: Self, b: Self) -> Bool {
      a.way == b.way && a.refused == b.refused && a.parts.map(\.code) == b.parts.map(\.code)
        && a.parts.map(\.share) == b.parts.map(\.share)
    }
  }

  private let nomenclature: Nomenclature?
  private var byCertifInfo: [String: [MetierCode]] = [:]
  private var byRNCP: [String: [MetierCode]] = [:]
  private var byFormacode: [String: [MetierCode: Double]] = [:]

  /// - Parameters:
  ///   - certifications: what certifications lead to, when at hand.
  ///   - nomenclature: the ROME, when at hand; without it a code is known by its shape.
  init(_ certifications: CertificationTable?, _ nomenclature: Nomenclature?) {
    self.nomenclature = nomenclature
    for entry in certifications?.entries ?? [] {
      let codes = Set(entry.rome.filter { knows($0.rawValue) }).sorted()
      guard !codes.isEmpty else { continue }
      byCertifInfo[entry.code] = codes
      if !entry.rncp.isEmpty, byRNCP[entry.rncp] == nil { byRNCP[entry.rncp] = codes }
      guard !entry.formacode.isEmpty else { continue }
      for code in codes {
        byFormacode[entry.formacode, default: [:]][code, default: 0] += 1 / Double(codes.count)
      }
    }
  }

  /// Whether a code is one of the ROME: `xx00` stands for a whole domain, and is none.
  func knows(_ code: String) -> Bool {
    let bytes = Array(code.utf8)
    guard bytes.count == 5, (0x41...0x4E).contains(bytes[0]),
      bytes.dropFirst().allSatisfy({ (0x30...0x39).contains($0) }), !code.hasSuffix("00")
    else { return false }
    return nomenclature?.contains(MetierCode(code)) ?? true
  }

  /// The codes of a training.
  func codes(of formation: LHEOFormation) -> Found {
    let named = Set(formation.rome).sorted()
    let known = named.filter(knows).map { MetierCode($0) }
    let refused = named.filter { !knows($0) }
    if !known.isEmpty { return Found(way: .offer, parts: Self.equal(known), refused: refused) }
    let certified = certified(formation)
    if !certified.isEmpty {
      return Found(way: .certification, parts: Self.equal(certified), refused: refused)
    }
    let weights = Set(formation.formacodes).sorted().compactMap { byFormacode[$0] }
    guard !weights.isEmpty else { return Found(way: .unresolved, parts: [], refused: refused) }
    return Found(way: .formacode, parts: Self.mean(weights), refused: refused)
  }

  private func certified(_ formation: LHEOFormation) -> [MetierCode] {
    let byCode = formation.certifInfo.flatMap { byCertifInfo[$0] ?? [] }
    guard byCode.isEmpty else { return Set(byCode).sorted() }
    return Set(formation.rncp.flatMap { byRNCP[CertifInfoTable.rncp($0)] ?? [] }).sorted()
  }

  private static func equal(_ codes: [MetierCode]) -> [(code: MetierCode, share: Double)] {
    codes.map { ($0, 1 / Double(codes.count)) }
  }

  /// The mean of several Formacodes, each brought to sum to 1.
  private static func mean(
    _ weights: [[MetierCode: Double]]
  ) -> [(code: MetierCode, share: Double)] {
    var shares: [MetierCode: Double] = [:]
    for weight in weights {
      let sum = weight.sorted { $0.key < $1.key }.reduce(0) { $0 + $1.value }
      for (code, part) in weight { shares[code, default: 0] += part / sum / Double(weights.count) }
    }
    return shares.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}
