import Formats
import Nomenclatures

/// Takes the keys of Dares' formats, each one accounted for.
struct PassageFormatReader {
  let file: String
  /// The nomenclature led to.
  let targets: Nomenclature
  /// Métier of each code that needs no qualification.
  private(set) var direct: [MetierCode: MetierCode] = [:]
  /// Métier of each qualification of the other codes.
  private(set) var qualified: [MetierCode: [String: MetierCode]] = [:]
  private(set) var rowsKept = 0
  /// Keys that lead nowhere by their own words (`other`, `ZZZZZ`), and those of other formats.
  private(set) var skipped = 0
  private(set) var rejects: [Reject] = []

  init(file: String, targets: Nomenclature) {
    self.file = file
    self.targets = targets
  }

  /// Reads both formats.
  mutating func read(_ formats: PassageFormats) {
    skipped = formats.others
    read(formats.direct, isKey: { ROMEShape.isCode($0) }) { reader, key, target in
      reader.direct.updateValue(target, forKey: MetierCode(key)) == nil
    }
    read(formats.qualified, isKey: PassageFormats.isQualified) { reader, key, target in
      reader.qualified[MetierCode(String(key.prefix(5))), default: [:]]
        .updateValue(target, forKey: String(key.suffix(1))) == nil
    }
  }

  private mutating func read(
    _ format: SASFormats.Format, isKey: (String) -> Bool,
    _ put: (inout Self, String, MetierCode) -> Bool
  ) {
    for entry in format.entries {
      if entry.isOther { skipped += 1 }
      for key in entry.keys {
        do throws(RowFault) {
          try take(key, entry.label, isKey: isKey, put)
        } catch {
          let value = error.kind == .unknownTarget ? entry.label : key
          rejects.append(
            Reject(
              error, file: file, sheet: nil, row: entry.line, headers: [format.name], value: value))
        }
      }
    }
  }

  private mutating func take(
    _ key: String, _ label: String, isKey: (String) -> Bool,
    _ put: (inout Self, String, MetierCode) -> Bool
  ) throws(RowFault) {
    guard isKey(key) else { throw RowFault(.malformedCode, 0, expected: ROMEShape.example) }
    if label == PassageFormats.unresolved {
      skipped += 1
      return
    }
    guard targets.contains(MetierCode(label)) else {
      throw RowFault(.unknownTarget, 0, expected: .code(of: targets.id))
    }
    guard put(&self, key, MetierCode(label)) else {
      throw RowFault(
        .repeatedKey, 0, expected: Bilingual("chaque code une fois", "each code once"))
    }
    rowsKept += 1
  }
}

extension Bilingual {
  /// What a code of a nomenclature looks like.
  static func code(of id: NomenclatureID) -> Bilingual {
    Bilingual(
      "un code de la \(id.rawValue), p. ex. \(id.exampleCode)",
      "a code of \(id.rawValue), e.g. \(id.exampleCode)")
  }
}
