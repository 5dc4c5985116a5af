import Formats
import Nomenclatures

/// The métiers of a nomenclature by the bytes of their code, and the labels that a file gives them.
struct MetierTable {
  let entries: [Nomenclature.Entry]
  private(set) var labels: [String]
  private(set) var familles: [String]
  /// Open addressing: packed code, 0 for a free slot; and the place it stands for.
  private var keys: [UInt64]
  private var values: [Int32]
  private let mask: Int

  init(_ nomenclature: Nomenclature) {
    entries = nomenclature.entries
    labels = Array(repeating: "", count: entries.count)
    familles = labels
    var size = 1024
    while size < entries.count * 4 { size *= 2 }
    mask = size - 1
    keys = Array(repeating: 0, count: size)
    values = Array(repeating: -1, count: size)
    for (place, entry) in entries.enumerated() {
      var code = entry.code.rawValue
      guard let key = code.withUTF8({ $0.packed }) else { continue }
      var slot = Self.slot(key) & mask
      while keys[slot] != 0 { slot = (slot + 1) & mask }
      keys[slot] = key
      values[slot] = Int32(place)
    }
  }

  /// Place of the métier whose code the bytes write; `nil` when the nomenclature has none.
  ///
  /// Complexity: O(1) on average.
  func place(of code: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let key = code.packed, key != 0 else { return nil }
    var slot = Self.slot(key) & mask
    while keys[slot] != 0 {
      if keys[slot] == key { return Int(values[slot]) }
      slot = (slot + 1) & mask
    }
    return nil
  }

  /// Keeps the first label and famille that the file gives a métier.
  mutating func keepLabels(_ place: Int, label: Field, famille: Field) {
    if labels[place].isEmpty, !label.isBlank { labels[place] = label.string }
    if familles[place].isEmpty, !famille.isBlank { familles[place] = famille.string }
  }

  /// The label that the file gives, failing that the nomenclature's.
  func label(_ place: Int) -> String {
    labels[place].isEmpty ? entries[place].label : labels[place]
  }

  private static func slot(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 40)
  }
}
