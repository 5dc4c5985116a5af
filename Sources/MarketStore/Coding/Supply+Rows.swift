import GRDB
import Nomenclatures

extension JourneyFlows {
  /// The rows of `journey_table`, `journey_bassin`, then `journey_flow`, where a flow of nobody has
  /// no row.
  var rows: [[ReferenceTable.StoredRow]] {
    let pairs = workers.indices.filter { workers[$0] != 0 }
    return [
      [[outside, leastFlow, hasJourneysInsideCommunes]], bassins.map { [$0.rawValue] },
      pairs.map { pair in
        let (home, work) = pair.quotientAndRemainder(dividingBy: bassins.count)
        return [bassins[home].rawValue, bassins[work].rawValue, workers[pair]]
      },
    ]
  }

  /// Reads what `rows` wrote.
  init(_ rows: inout ReferenceRows, _ millesime: Millesime) throws {
    let part = "flows \(millesime)"
    let head = try rows.one(of: part) { row in
      (
        outside: try row.number(0, of: part), leastFlow: try row.number(1, of: part),
        inside: try row.count(2, of: part) > 0
      )
    }
    let bassins = try rows.next { BassinCode(try $0.text(0, of: part)) }
    try check(MarketSlice.ascend(bassins), .disorder(of: "\(part) journey_bassin"))
    let places = Dictionary(uniqueKeysWithValues: zip(bassins, bassins.indices))
    func place(_ row: StoredValues, _ index: Int) throws -> Int {
      let code = try row.text(index, of: part)
      guard let place = places[BassinCode(code)] else {
        throw Damage.value(of: "\(part) journey_flow", found: code, allowed: "journey_bassin")
      }
      return place
    }
    var workers = Array(repeating: 0.0, count: bassins.count * bassins.count)
    _ = try rows.next { row in
      workers[try place(row, 0) * bassins.count + place(row, 1)] = try row.number(2, of: part)
    }
    self.init(
      millesime: millesime, bassins: bassins, workers: workers, outside: head.outside,
      leastFlow: head.leastFlow, hasJourneysInsideCommunes: head.inside)
  }
}

extension TrainingEntries {
  /// The rows of `entries_table`, then of `training_entry`.
  var storedRows: [[ReferenceTable.StoredRow]] {
    [
      [[nomenclature.rawValue, unresolvedLow, unresolvedHigh]],
      rows.map { [$0.bassin.rawValue, $0.metier.rawValue, $0.niveau, $0.low, $0.high] },
    ]
  }

  /// Reads what `storedRows` wrote.
  init(_ stored: inout ReferenceRows, _ millesime: Millesime) throws {
    let part = "entries \(millesime)"
    let head = try stored.one(of: part) { row in
      (
        nomenclature: try row.nomenclature(0, of: part), low: try row.number(1, of: part),
        high: try row.number(2, of: part)
      )
    }
    let rows = try stored.next { row in
      Row(
        bassin: BassinCode(try row.text(0, of: part)),
        metier: MetierCode(try row.text(1, of: part)), niveau: try row.text(2, of: part),
        low: try row.number(3, of: part), high: try row.number(4, of: part))
    }
    self.init(
      millesime: millesime, nomenclature: head.nomenclature, rows: rows, unresolvedLow: head.low,
      unresolvedHigh: head.high)
  }
}

extension FiliereTable {
  /// The rows of `filiere_table`, then of `filiere`.
  var storedRows: [[ReferenceTable.StoredRow]] {
    [[[nomenclature.rawValue]], rows.map { [$0.metier.rawValue, $0.filiere, $0.share] }]
  }

  /// Reads what `storedRows` wrote.
  init(_ stored: inout ReferenceRows, _ millesime: Millesime) throws {
    let part = "filieres \(millesime)"
    let nomenclature = try stored.one(of: part) { try $0.nomenclature(0, of: part) }
    let rows = try stored.next { row in
      Row(
        metier: MetierCode(try row.text(0, of: part)), filiere: try row.text(1, of: part),
        share: try row.number(2, of: part))
    }
    self.init(millesime: millesime, nomenclature: nomenclature, rows: rows)
  }
}

extension CertificationTable {
  /// The rows of `certification`, then of `certification_rome`.
  var rows: [[ReferenceTable.StoredRow]] {
    [
      entries.map { [$0.code, $0.rncp, $0.formacode, $0.nsf] },
      entries.flatMap { entry in
        entry.rome.enumerated().map { [entry.code, $0.offset, $0.element.rawValue] }
      },
    ]
  }

  /// Reads what `rows` wrote.
  init(_ rows: inout ReferenceRows) throws {
    let part = "certification"
    let heads = try rows.next { row in
      (
        code: try row.text(0, of: part), rncp: try row.text(1, of: part),
        formacode: try row.text(2, of: part), nsf: try row.text(3, of: part)
      )
    }
    var rome: [String: [MetierCode]] = [:]
    _ = try rows.next { row in
      rome[try row.text(0, of: part), default: []].append(MetierCode(try row.text(2, of: part)))
    }
    self.init(
      entries: heads.map {
        Entry(
          code: $0.code, rncp: $0.rncp, formacode: $0.formacode, nsf: $0.nsf,
          rome: rome[$0.code] ?? [])
      })
  }
}
