import Foundation
import TestSupport

/// A text in a folder of its own.
struct TabularText {
  let folder: TemporaryFolder
  let path: String

  init(_ text: String) throws {
    folder = try TemporaryFolder()
    path = try folder.write("essai.csv", text)
  }
}

/// Draws that are the same at each run (SplitMix64).
struct SeededDraws: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// Decimal texts that are hard to round, and many drawn at random.
enum HardNumbers {
  static func all(seed: UInt64) -> [String] {
    var draws = SeededDraws(seed: seed)
    var texts = known
    for _ in 0..<40_000 {
      texts.append(digits(&draws))
      texts.append("\(Double(bitPattern: draws.next() & 0x7FEF_FFFF_FFFF_FFFF))")
      texts.append(halfway(&draws))
      texts.append(String(format: "%.17g", Double.random(in: 0...1e6, using: &draws)))
    }
    return texts
  }

  /// Up to 25 digits, a point somewhere, often an exponent.
  private static func digits(_ draws: inout SeededDraws) -> String {
    var text = (0..<Int.random(in: 1...25, using: &draws))
      .map { _ in String(Int.random(in: 0...9, using: &draws)) }.joined()
    let place = Int.random(in: 0...text.count, using: &draws)
    text.insert(".", at: text.index(text.startIndex, offsetBy: place))
    if Bool.random(using: &draws) { text += "e\(Int.random(in: -330...310, using: &draws))" }
    return Bool.random(using: &draws) ? "-" + text : text
  }

  /// A number halfway between two doubles, exactly or almost: 2⁵³ to 2⁶⁴ and their quotients.
  private static func halfway(_ draws: inout SeededDraws) -> String {
    let shift = UInt64.random(in: 1...10, using: &draws)
    let odd = (UInt64.random(in: 1 << 52...(1 << 53) - 1, using: &draws) << 1 | 1) << (shift - 1)
    let near = odd &+ UInt64.random(in: 0...2, using: &draws) &- 1
    let decimals = Int.random(in: 0...5, using: &draws)
    return "\(near)e-\(decimals)"
  }

  private static let known = [
    "2.2250738585072011e-308", "2.2250738585072014e-308", "4.9406564584124654e-324",
    "2.4703282292062327e-324", "2.4703282292062328e-324", "1.7976931348623157e308",
    "1.7976931348623158e308", "1.7976931348623159e308", "9007199254740993", "9007199254740992.5",
    "9007199254740993.0000000000000000001",
    "0.500000000000000166533453693773481063544750213623046875",
    "6.8985865317742180e-307", "8.988465674311580e307", "1e22", "1e23", "123456789012345678e-10",
    "3.518437208883201171875e13", "62.5364939768271845828", "8.10109172351e-10",
    "1.50000000000000011102230246251565", "31.78294610400e-2",
    "179769313486231580793728971405301e275",
    "0.1", "0.3", "1e-27", "9999999999999999999e-27", "1e-28", "18446744073709551615e-19",
    "00000000000000000000000000000000000001", "0.00000000000000000000000000000000000001", "0e999",
  ]
}
