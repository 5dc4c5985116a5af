import GRDB
import Nomenclatures

extension CommuneTable {
  /// The rows of `commune`, then of `commune_bassin`.
  var rows: [[ReferenceTable.StoredRow]] {
    [
      entries.map { [$0.commune.rawValue, $0.bassin.rawValue] },
      bassins.map { [$0.code.rawValue, $0.name, $0.region.rawValue] },
    ]
  }

  /// Reads what `rows` wrote.
  init(_ rows: inout ReferenceRows, _ millesime: Millesime) throws {
    let part = "communes \(millesime)"
    let entries = try rows.next { row in
      Entry(
        commune: CommuneCode(try row.text(0, of: part)),
        bassin: BassinCode(try row.text(1, of: part)))
    }
    let bassins = try rows.next { row in
      NamedBassin(
        code: BassinCode(try row.text(0, of: part)), name: try row.text(1, of: part),
        region: RegionCode(try row.text(2, of: part)))
    }
    self.init(millesime: millesime, entries: entries, bassins: bassins)
  }
}

extension PostalTable {
  /// The rows of `postal_code`.
  var rows: [ReferenceTable.StoredRow] {
    entries.map { [$0.postal.rawValue, $0.commune.rawValue] }
  }

  /// Reads what `rows` wrote.
  init(_ rows: inout ReferenceRows) throws {
    let part = "postal_code"
    self.init(
      entries: try rows.next { row in
        Entry(
          postal: PostalCode(try row.text(0, of: part)),
          commune: CommuneCode(try row.text(1, of: part)))
      })
  }
}

extension CommuneHistory {
  /// The rows of `commune_merger`.
  var rows: [ReferenceTable.StoredRow] {
    mergers.map { [$0.former.rawValue, $0.successor.rawValue, $0.since.rawValue] }
  }

  /// Reads what `rows` wrote.
  init(_ rows: inout ReferenceRows) throws {
    let part = "commune_merger"
    self.init(
      mergers: try rows.next { row in
        Merger(
          former: CommuneCode(try row.text(0, of: part)),
          successor: CommuneCode(try row.text(1, of: part)),
          since: Millesime(try row.count(2, of: part)))
      })
  }
}

extension OutlineSet {
  /// The rows of `bassin_outline`.
  var rows: [ReferenceTable.StoredRow] { outlines.map { [$0.bassin.rawValue, $0.wkt] } }

  /// Reads what `rows` wrote.
  init(_ rows: inout ReferenceRows, _ millesime: Millesime) throws {
    let part = "bassin_outline \(millesime)"
    let outlines = try rows.next { row in
      let (bassin, wkt) = (BassinCode(try row.text(0, of: part)), try row.text(1, of: part))
      guard let outline = BassinOutline(bassin: bassin, wkt: wkt) else {
        throw Damage.value(
          of: "\(part) wkt", found: String(wkt.prefix(40)), allowed: "MULTIPOLYGON (((…)))")
      }
      return outline
    }
    self.init(millesime: millesime, outlines: outlines)
  }
}
