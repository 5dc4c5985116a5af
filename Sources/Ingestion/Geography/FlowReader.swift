import Formats
import MarketStore
import Nomenclatures

/// Journeys from home to work between communes, summed between bassins.
struct FlowReader {
  private let index: TerritoryIndex
  private let millesime: Millesime
  private var decimal: Formats.DecimalMark
  private var sums: [Pair: Double] = [:]
  private var seen: Set<Way> = []
  private var found: [CommuneCode: TerritoryIndex.Found?] = [:]
  private(set) var outside = 0.0
  private(set) var outsideRows = 0
  private(set) var outsideCommunes: Set<CommuneCode> = []
  private var leastFlow = Double.infinity
  private var hasJourneysInside = false
  /// Communes by the way that led to their bassin.
  private(set) var ways: [TerritoryIndex.Way: Int] = [:]

  private struct Pair: Hashable {
    let home: BassinCode
    let work: BassinCode
  }

  /// A home and a place of work, as the file names them.
  private struct Way: Hashable {
    let home: CommuneCode
    let work: CommuneCode
  }

  init(_ index: TerritoryIndex, millesime: Millesime, decimal: DecimalMark?) {
    self.index = index
    self.millesime = millesime
    switch decimal {
    case .comma: self.decimal = .comma
    case .point: self.decimal = .point
    case nil: self.decimal = .either
    }
  }

  /// Reads every row, in file order.
  mutating func read(_ table: inout ReferenceTable) throws {
    try table.readRows { row throws(RowFault) in
      let (home, work) = (try Self.place(.home, row), try Self.place(.work, row))
      let workers = try workers(row)
      guard seen.insert(Way(home: home, work: work)).inserted else {
        throw RowFault(
          .repeatedKey, row.places[.work] ?? 0,
          expected: Bilingual(
            "un domicile et un lieu de travail, une seule fois", "a home and a place of work, once")
        )
      }
      leastFlow = min(leastFlow, workers)
      if home == work { hasJourneysInside = true }
      if let from = bassin(home), let to = bassin(work) {
        sums[Pair(home: from, work: to), default: 0] += workers
      } else {
        outside += workers
        outsideRows += 1
      }
    }
  }

  /// A commune of France, or whatever stands for a place elsewhere.
  private static func place(
    _ role: ColumnRole, _ row: ReferenceRow
  ) throws(RowFault) -> CommuneCode {
    let text = row.text(role)
    if text.isEmpty { return try row.commune(role) }
    return CommuneShapeOfCode.code(text) ?? CommuneCode(text)
  }

  private mutating func workers(_ row: ReferenceRow) throws(RowFault) -> Double {
    let place = row.places[.workers] ?? 0
    let expected = Bilingual("un nombre d'actifs, 0 ou plus", "a number of workers, 0 or more")
    let field = row.record[place]
    guard let value = field.number(decimal: decimal) else {
      throw RowFault(field.isBlank ? .emptyCount : .notANumber, place, expected: expected)
    }
    guard value >= 0 else { throw RowFault(.negativeCount, place, expected: expected) }
    guard value < 1e8 else { throw RowFault(.excessiveCount, place, expected: expected) }
    // The first mark met holds for the file.
    if decimal == .either,
      let mark = DecimalMark.allCases.first(where: {
        field.bytes.contains($0.byte)
      })
    {
      decimal = mark == .comma ? .comma : .point
    }
    return value
  }

  private mutating func bassin(_ commune: CommuneCode) -> BassinCode? {
    if let known = found[commune] { return known?.bassin }
    let place = index.find(commune: commune, postalCode: nil, departement: nil)
    found[commune] = .some(place)
    if let place { ways[place.way, default: 0] += 1 } else { outsideCommunes.insert(commune) }
    return place?.bassin
  }

  /// The flows between the bassins that the file reaches.
  var flows: JourneyFlows {
    let bassins = Set(sums.keys.flatMap { [$0.home, $0.work] }).sorted()
    let workers = bassins.flatMap { home in
      bassins.map { sums[Pair(home: home, work: $0)] ?? 0 }
    }
    return JourneyFlows(
      millesime: millesime, bassins: bassins, workers: workers, outside: outside,
      leastFlow: leastFlow.isFinite ? leastFlow : 0, hasJourneysInsideCommunes: hasJourneysInside)
  }
}
