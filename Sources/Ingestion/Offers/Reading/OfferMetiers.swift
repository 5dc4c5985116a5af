import Nomenclatures

/// From ROME code and qualification to the origin that the passage takes across, by rank.
struct OfferMetiers: Sendable {
  /// What stands for a code.
  enum Answer: Equatable {
    case origin(Int)
    /// A code that the passage does not know.
    case orphan
    /// No ROME code at all.
    case malformed
  }

  /// The origins, sorted; an offer falls in one of them.
  let origins: [Passage.Origin]
  /// Where each origin leads.
  let arrows: [[Passage.Arrow]]
  /// Whether an origin leads to its métiers by weights that are an estimate.
  let isEstimated: [Bool]
  /// For each code as a number, its rank among those that the passage knows, plus one.
  private var ranks: [UInt16]
  /// For each of these ranks and each qualification (none, then 0…9), the rank of the origin.
  private var places: [UInt16]
  private static let slots = 11

  init(_ passage: Passage) {
    let known = Set(passage.arrows.map(\.origin))
    origins = known.sorted()
    arrows = origins.map { Array(passage.arrows(from: $0)) }
    isEstimated = arrows.map { $0.contains { $0.basis.isEstimated } }
    ranks = Array(repeating: 0, count: 26 * 10_000)
    let numbers = Dictionary(uniqueKeysWithValues: zip(origins, origins.indices))
    let codes = Set(origins.map(\.code)).sorted()
    places = []
    for (rank, code) in codes.enumerated() {
      guard let number = Array(code.rawValue.utf8).withUnsafeBufferPointer(Self.number(of:)) else {
        places += Array(repeating: 0, count: Self.slots)
        continue
      }
      ranks[number] = UInt16(rank + 1)
      places += (-1...9).map { digit in
        let qualified = Passage.Origin(code, qualification: digit < 0 ? nil : "\(digit)")
        let place = numbers[qualified] ?? numbers[Passage.Origin(code)]
        return UInt16(place ?? Int(UInt16.max))
      }
    }
  }

  /// The same origins, for who has no more offers to read.
  var withoutRanks: OfferMetiers {
    var metiers = self
    metiers.ranks = []
    metiers.places = []
    return metiers
  }

  /// The origin of an offer.
  func answer(rome: OfferText, qualification: OfferText) -> Answer {
    guard let number = Self.number(of: rome) else { return .malformed }
    let rank = Int(ranks[number])
    guard rank > 0 else { return .orphan }
    let digit = qualification.count == 1 ? qualification.number(0, 1) : nil
    let place = places[(rank - 1) * Self.slots + (digit ?? -1) + 1]
    return place == .max ? .orphan : .origin(Int(place))
  }

  /// A letter and four digits as one number.
  static func number(of rome: OfferText) -> Int? {
    guard rome.count == 5, let digits = rome.number(1, 5) else { return nil }
    let letter = Int(rome[0] & 0xDF) - 0x41
    return (0..<26).contains(letter) ? letter * 10_000 + digits : nil
  }
}
