import Indicators
import MarketStore
import Nomenclatures

/// The amendments of a file, their names understood in one market.
struct MeantAmendments {
  /// One amendment whose names are known.
  struct Item {
    /// Its place in `outcomes`.
    let place: Int
    let amendment: Amendment
    /// The bassin; `nil` for all of them.
    let bassin: BassinCode?
    let metier: MetierCode

    func concerns(_ code: BassinCode) -> Bool { bassin == nil || bassin == code }
  }

  /// Every amendment, by round, then in the order of the file.
  let amendments: [Amendment]
  /// Those whose names are known, in the same order.
  private(set) var items: [Item] = []
  /// Names that are not.
  private(set) var findings: [Concertation.Finding] = []
  private let set: AmendmentSet
  private let market: RegionalMarket
  private let nomenclature: Nomenclature?
  private var labels: [MetierCode: String] = [:]

  /// - Throws: `StudyError` on an amendment that no file could hold, `StoreError` on a bad store.
  ///
  /// Complexity: O(names × (bassins + métiers)), each name once.
  init(_ set: AmendmentSet, _ market: RegionalMarket, in store: Store) throws {
    if let bad = set.rows.first(where: { !$0.isWellFormed }) { throw StudyError.badAmendment(bad) }
    self.set = set
    self.market = market
    nomenclature = try store.nomenclature(market.slice.key.nomenclature)
    amendments = set.rows.sorted { ($0.round.rawValue, $0.line) < ($1.round.rawValue, $1.line) }
    var bassins: [String: Result<BassinCode, StudyError>] = [:]
    var metiers: [String: Result<MetierCode, StudyError>] = [:]
    for (place, amendment) in amendments.enumerated() {
      let bassin = try amendment.bassin.map { try bassins.answer($0, market.bassins.code) }
      let metier = try metiers.answer(amendment.metier, self.metier)
      if case .failure(let error) = bassin { report(.unknownBassin, amendment, error) }
      if case .failure(let error) = metier { report(.unknownMetier, amendment, error) }
      guard case .success(let code) = metier else { continue }
      if case .failure = bassin { continue }
      items.append(
        Item(place: place, amendment: amendment, bassin: try bassin?.get(), metier: code))
    }
    for code in Set(items.map(\.metier)) { labels[code] = nomenclature?[code]?.label }
  }

  /// The items of one bassin.
  func items(of bassin: BassinCode) -> [Item] { items.filter { $0.concerns(bassin) } }

  /// A métier under the label printed that year, else under that of its nomenclature.
  func name(of code: MetierCode) -> MetierName {
    let name = market.metiers.name(of: code)
    guard name.label == code.rawValue, let label = labels[code] else { return name }
    return MetierName(code: code, label: label)
  }

  /// The métier that a person means, observed that year or not.
  private func metier(_ asked: String) throws -> MetierCode {
    do {
      return try market.metiers.code(for: asked) { [] }
    } catch let error as StudyError {
      let entries = (nomenclature?.entries ?? []).map {
        NameIndex<MetierCode>.Entry(value: $0.code, name: $0.label, aliases: [$0.code.rawValue])
      }
      guard case .found(let entry) = NameIndex(entries).match(asked) else { throw error }
      return entry.value
    }
  }

  private mutating func report(
    _ kind: Concertation.Finding.Kind, _ amendment: Amendment, _ error: StudyError
  ) {
    findings.append(
      Concertation.Finding(
        kind: kind, line: amendment.line, other: nil,
        french: "\(set.file), ligne \(amendment.line) : \(error.french) ; amendement mis de côté",
        english: "\(set.file), line \(amendment.line): \(error.english); amendment set aside"))
  }
}

extension Dictionary where Key == String {
  /// What a name stands for: asked once, kept as found or as refused.
  fileprivate mutating func answer<Code>(
    _ asked: String, _ find: (String) throws -> Code
  ) throws -> Value where Value == Result<Code, StudyError> {
    if let known = self[asked] { return known }
    let answer: Value
    do { answer = .success(try find(asked)) } catch let error as StudyError {
      answer = .failure(error)
    }
    self[asked] = answer
    return answer
  }
}
