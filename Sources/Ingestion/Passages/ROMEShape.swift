import Nomenclatures

/// The shape of a ROME code.
enum ROMEShape {
  /// Whether `text` is a letter and four digits: `K2204`.
  static func isCode(_ text: some StringProtocol) -> Bool {
    let bytes = Array(text.utf8)
    return bytes.count == 5 && 0x41...0x5A ~= bytes[0]
      && bytes.dropFirst().allSatisfy { 0x30...0x39 ~= $0 }
  }

  /// What a ROME code looks like.
  static let example = Bilingual("un code ROME, p. ex. K2204", "a ROME code, e.g. K2204")
}

extension NomenclatureID {
  /// Whether `text` has the shape of its codes.
  func hasShape(_ text: String) -> Bool {
    switch self {
    case .fap2009, .fap2021: MetierShape.isCode(text)
    case .rome3, .rome4: ROMEShape.isCode(text)
    }
  }
}
