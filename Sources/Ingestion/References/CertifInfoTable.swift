import MarketStore
import Nomenclatures

/// What certifications lead to, from CertifInfo: codes only.
///
/// Source: Réseau des Carif-Oref and Onisep, « CertifInfo ».
struct CertifInfoTable {
  /// Codes `xx00`, which stand for a whole domain of the ROME, left out.
  private(set) var domains = 0
  private var entries: [CertificationTable.Entry] = []
  /// Former certifications, with what those that took their place lead to.
  private var former: [String: (rncp: String, rome: Set<[MetierCode]>)] = [:]

  /// Reads every row.
  mutating func read(_ table: inout ReferenceTable) throws -> CertificationTable {
    var found = self
    try table.readRows(full: true) { row throws(RowFault) in try found.take(row) }
    self = found
    let current = Set(entries.map(\.code))
    // A former code stands for its successor when all those that it may be lead to the same; without
    // Formacode, so that no certification weighs twice.
    let renamed = former.filter { !current.contains($0.key) && $0.value.rome.count == 1 }
    let more = renamed.map { code, successor in
      CertificationTable.Entry(
        code: code, rncp: successor.rncp, formacode: "", nsf: "", rome: successor.rome.first ?? [])
    }
    return CertificationTable(entries: entries + more.filter { !$0.rome.isEmpty })
  }

  /// What a reader of the codes should know.
  var notes: [QualityNote] {
    guard domains > 0 else { return [] }
    return [
      QualityNote(
        kind: .refusedCodes, count: domains, example: "",
        text: Bilingual(
          "codes xx00, qui valent un domaine entier du ROME, écartés : \(domains)",
          "codes xx00, which stand for a whole domain of the ROME, left out: \(domains)"))
    ]
  }

  private mutating func take(_ row: ReferenceRow) throws(RowFault) {
    let digits = Bilingual("un code de chiffres", "a code of digits")
    let code = try row.code(.certifInfo, expected: digits) { Self.isNumber($0) }
    var rome: [MetierCode] = []
    for role in [ColumnRole.rome1, .rome2, .rome3, .rome4, .rome5] {
      let text = row.text(role)
      if text.isEmpty { continue }
      let expected = Bilingual("un code ROME, p. ex. K2204", "a ROME code, e.g. K2204")
      _ = try row.code(role, expected: expected) { Self.hasShapeOfROME($0) }
      if text.hasSuffix("00") { domains += 1 } else { rome.append(MetierCode(text)) }
    }
    entries.append(
      CertificationTable.Entry(
        code: code, rncp: Self.rncp(row.text(.rncp)), formacode: row.text(.formacode),
        nsf: row.text(.nsf), rome: rome))
    let formerCode = row.text(.formerCertifInfo)
    if Self.isNumber(formerCode) {
      former[formerCode, default: (Self.rncp(row.text(.formerRNCP)), [])].rome.insert(rome)
    }
  }

  private static func isNumber(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }

  private static func hasShapeOfROME(_ text: String) -> Bool {
    text.utf8.count == 5 && text.utf8.first.map { (0x41...0x5A).contains($0) } ?? false
      && text.utf8.dropFirst().allSatisfy { (0x30...0x39).contains($0) }
  }

  /// The digits of an RNCP code, which some write « RNCP34095 ».
  static func rncp(_ text: String) -> String { String(text.filter(\.isNumber)) }
}
