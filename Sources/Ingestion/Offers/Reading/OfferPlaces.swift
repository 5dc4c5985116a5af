import Nomenclatures

/// From the place that an offer names to its bassin, each distinct place worked out once.
struct OfferPlaces {
  /// Where an offer is.
  enum Answer: Equatable {
    case spot(Int, TerritoryIndex.Way)
    /// In a département that the table does not speak of.
    case outside
    /// Nowhere that tells one bassin.
    case unknown
  }

  /// A place that a commune alone does not settle, and its answer as a number.
  private struct Known {
    var table = -1
    var commune: UInt64 = 0
    var postal: UInt64 = 0
    var departement: UInt64 = 0
    var answer: UInt16 = 0

    /// Whether the other is the same place.
    func isSame(as other: Known) -> Bool {
      commune == other.commune && postal == other.postal && departement == other.departement
        && table == other.table
    }

    /// Where the place is kept among `OfferPlaces.kept`.
    var slot: Int {
      let mixed = (commune &* 0x9E37_79B9_7F4A_7C15) ^ (postal &* 0xC2B2_AE3D_27D4_EB4F)
      let more = (mixed ^ departement ^ UInt64(table)) &* 0xD6E8_FEB8_6659_FD93
      return Int(more >> 50)
    }
  }

  /// Places kept that a commune alone does not settle, each in its slot.
  private static let kept = 1 << 14
  /// Numbers of the communes: 00000…99999, then those of Corsica.
  static let codes = 120_000
  static let unasked = UInt16.max
  private static let outside = UInt16.max - 1
  private static let unknown = UInt16.max - 2

  private let spots: OfferSpots
  /// For each table and commune, three bits for the way and the rest for the rank.
  private let settled: [[UInt16]]
  private var others = Array(repeating: Known(), count: kept)

  init(_ spots: OfferSpots) {
    self.spots = spots
    settled = spots.tables.map(\.settled)
  }

  /// The bassin of an offer, by the table of rank `table`.
  mutating func answer(
    table: Int, commune: OfferText, postal: OfferText, label: OfferText
  ) -> Answer {
    guard let number = Self.number(of: commune) else {
      return slow(table, OfferText(start: nil, count: 0), postal, label)
    }
    let known = settled[table][number]
    return known < Self.unknown ? Self.answer(known) : slow(table, commune, postal, label)
  }

  /// A spot and the way that led there as one number.
  static func code(spot: Int, way: TerritoryIndex.Way) -> UInt16 {
    UInt16(spot << 3 | way.rank)
  }

  private static func code(_ answer: Answer) -> UInt16 {
    switch answer {
    case .spot(let spot, let way): code(spot: spot, way: way)
    case .outside: outside
    case .unknown: unknown
    }
  }

  private static func answer(_ code: UInt16) -> Answer {
    switch code {
    case outside: .outside
    case unknown: .unknown
    default: .spot(Int(code >> 3), ways[Int(code & 7)])
    }
  }

  private mutating func slow(
    _ table: Int, _ commune: OfferText, _ postal: OfferText, _ label: OfferText
  ) -> Answer {
    let departement = Self.departement(label)
    guard let town = commune.word, let post = postal.word else {
      return find(table, commune, OfferText(start: nil, count: 0), departement)
    }
    var place = Known(
      table: table, commune: town, postal: post, departement: departement?.word ?? 0)
    let slot = place.slot
    if others[slot].isSame(as: place) { return Self.answer(others[slot].answer) }
    let answer = find(table, commune, postal, departement)
    place.answer = Self.code(answer)
    others[slot] = place
    return answer
  }

  private func find(
    _ table: Int, _ commune: OfferText, _ postal: OfferText, _ departement: OfferText?
  ) -> Answer {
    let index = spots.tables[table].index
    let town = commune.isEmpty ? nil : CommuneCode(Self.string(commune))
    let post =
      postal.number(0, 5) == nil || postal.count != 5 ? nil : PostalCode(Self.string(postal))
    let area = departement.map { DepartementCode(Self.string($0)) } ?? town?.departement
    if let town, let found = index.find(commune: town, postalCode: nil, departement: nil),
      let rank = spots.rank(of: found)
    {
      return .spot(rank, found.way)
    }
    if let found = index.find(commune: nil, postalCode: post, departement: area),
      let rank = spots.rank(of: found)
    {
      return .spot(rank, found.way)
    }
    let named = [town?.departement, area].compactMap { $0 } + Self.departements(of: post)
    return !named.isEmpty && !named.contains(where: index.speaks) ? .outside : .unknown
  }

  private static func string(_ text: OfferText) -> String {
    String(decoding: text, as: UTF8.self).uppercased()
  }

  /// The département that a label begins with: « 85 - Vendée », « 75 », « 2A - Ajaccio ».
  static func departement(_ label: OfferText) -> OfferText? {
    var length = 0
    while length < min(3, label.count), isCode(label[length], length) { length += 1 }
    guard length >= 2, label.number(0, 1) != nil else { return nil }
    let rest = OfferText(rebasing: label[length...]).trimmed
    return rest.isEmpty || rest[0] == 0x2D ? OfferText(rebasing: label[..<length]) : nil
  }

  private static func isCode(_ byte: UInt8, _ place: Int) -> Bool {
    byte &- 0x30 < 10 || (place == 1 && (byte | 0x20 == 0x61 || byte | 0x20 == 0x62))
  }

  /// The départements that a postal code may be of; `20…` is all Corsica.
  private static func departements(of postal: PostalCode?) -> [DepartementCode] {
    guard let text = postal?.rawValue else { return [] }
    if text.hasPrefix("20") { return ["2A", "2B"] }
    let length = text.hasPrefix("97") || text.hasPrefix("98") ? 3 : 2
    return [DepartementCode(String(text.prefix(length)))]
  }

  /// A commune's code as a number, `2A` and `2B` behind all others; `nil` when it is no code.
  static func number(of commune: OfferText) -> Int? {
    guard commune.count == 5 else { return nil }
    if let number = commune.number(0, 5) { return number }
    guard commune[0] == 0x32, let rest = commune.number(2, 5), isCode(commune[1], 1) else {
      return nil
    }
    return 100_000 + (commune[1] | 0x20 == 0x61 ? 0 : 1000) + rest
  }

  private static let ways = TerritoryIndex.Way.allCases
}
