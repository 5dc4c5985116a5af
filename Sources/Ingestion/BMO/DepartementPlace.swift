/// A département as a number below 128, so that those of a cell fit in 128 bits.
enum DepartementPlace {
  /// Place of the département that the bytes write: 01…99, 2A, 2B, 970…989, leading zeros lost or
  /// not; `nil` when they write none.
  ///
  /// Complexity: O(1).
  static func place(of bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    if bytes.count == 2, bytes[0] == 0x32 {
      if bytes[1] | 0x20 == 0x61 { return 100 }
      if bytes[1] | 0x20 == 0x62 { return 101 }
    }
    guard let number = bytes.wholeNumber(digits: 3) else { return nil }
    switch number {
    case 1...99: return number
    case 970...989: return number - 970 + 102
    default: return nil
    }
  }

  /// The code of a place: two or three characters.
  static func code(_ place: Int) -> String {
    switch place {
    case 100: "2A"
    case 101: "2B"
    case 102...: String(place - 102 + 970)
    default: place < 10 ? "0\(place)" : String(place)
    }
  }
}
