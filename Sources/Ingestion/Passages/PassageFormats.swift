import Formats

/// The two formats of Dares' passage, in a SAS program: `"A1101" = "A0Z43"` for a code that needs no
/// qualification, `"A12041" = "A0Z42"` for a code followed by its qualification.
///
/// Source: Dares, formats `$FAP9RSQ` and `$FAP9RAQ`.
struct PassageFormats {
  /// What the first says of a code for which the second has to be asked.
  static let unresolved = "ZZZZZ"

  /// From a ROME code.
  let direct: SASFormats.Format
  /// From a ROME code and its qualification, one digit.
  let qualified: SASFormats.Format
  /// Keys of the other formats, declared and left alone.
  let others: Int

  /// Finds both formats by the shape of most of their keys; `nil` when one is not there: half a
  /// passage would make orphans of the rest.
  init?(_ formats: [SASFormats.Format]) {
    func find(_ isKey: (String) -> Bool) -> SASFormats.Format? {
      formats.first { format in
        let keys = format.entries.flatMap(\.keys)
        return keys.count { isKey($0) } * 2 > keys.count
      }
    }
    guard let direct = find(ROMEShape.isCode), let qualified = find(Self.isQualified) else {
      return nil
    }
    self.direct = direct
    self.qualified = qualified
    others = formats.filter { $0.line != direct.line && $0.line != qualified.line }
      .reduce(0) { $0 + $1.keyCount }
  }

  /// Whether `key` is a ROME code and a digit.
  static func isQualified(_ key: String) -> Bool {
    key.count == 6 && ROMEShape.isCode(key.prefix(5)) && ("0"..."9").contains(key.suffix(1))
  }
}

extension SASFormats.Format {
  /// Number of keys, `other` counting for one.
  var keyCount: Int { entries.reduce(0) { $0 + max(1, $1.keys.count) } }
}
