import Formats
import Foundation
import MarketStore
import Nomenclatures
import TestSupport

@testable import Ingestion

/// A small country of five bassins and three métiers, to count offers in by hand.
enum SmallOffers {
  static let communes = CommuneTable(
    millesime: 2019,
    entries: [
      ("75056", "1107"), ("93066", "1147"), ("93001", "1147"), ("48095", "7643"), ("31555", "7601"),
      ("31001", "7602"),
    ].map { CommuneTable.Entry(commune: CommuneCode($0.0), bassin: BassinCode($0.1)) },
    bassins: [
      ("1107", "PARIS", "11"), ("1147", "PLAINE COMMUNE", "11"), ("7643", "MENDE", "76"),
      ("7601", "TOULOUSE", "76"), ("7602", "MURET", "76"),
    ].map {
      CommuneTable.NamedBassin(code: BassinCode($0.0), name: $0.1, region: RegionCode($0.2))
    })

  static let postalCodes = PostalTable(
    entries: [("93200", "93066"), ("31100", "31555"), ("31100", "31001")].map {
      PostalTable.Entry(postal: PostalCode($0.0), commune: CommuneCode($0.1))
    })

  static let history = CommuneHistory(
    mergers: [CommuneHistory.Merger(former: "93999", successor: "93066", since: 2018)])

  /// K2204 leads to T4Z60; H2903 to D1Z41 for a technician (7), to D1Z40 for a worker (3), and else
  /// three quarters to the one and a quarter to the other.
  static let passage: Passage = {
    func arrow(_ code: MetierCode, _ digit: String?, _ target: MetierCode, _ weight: Double)
      -> Passage.Arrow
    {
      let basis: Passage.Basis = weight < 1 ? .employment : digit == nil ? .direct : .qualification
      return Passage.Arrow(
        origin: .init(code, qualification: digit), target: target, weight: weight, basis: basis)
    }
    let arrows = [
      arrow("K2204", nil, "T4Z60", 1), arrow("H2903", nil, "D1Z40", 0.75),
      arrow("H2903", nil, "D1Z41", 0.25), arrow("H2903", "3", "D1Z40", 1),
      arrow("H2903", "7", "D1Z41", 1),
    ]
    return Passage(from: .rome3, to: .fap2009, arrows: arrows)!
  }()

  /// One offer as a line of JSON; `place` is the inside of `lieuTravail`.
  static func line(
    _ id: String, _ place: String, rome: String = "K2204", created: String = "2023-03-16",
    updated: String = "2023-04-01", more: String = ""
  ) -> String {
    """
    {"id":"\(id)","dateCreation":"\(created)T08:00:00.000Z",\
    "dateActualisation":"\(updated)T08:00:00.000Z","romeCode":"\(rome)",\
    "lieuTravail":{\(place)}\(more.isEmpty ? "" : ",\(more)")}
    """
  }

  static func town(_ code: String) -> String { "\"commune\":\"\(code)\"" }

  /// Reads files given by their text, as one set.
  static func read(
    _ texts: [(name: String, text: String)], options: OfferOptions = OfferOptions()
  ) throws -> OfferResult {
    let folder = try TemporaryFolder()
    let files = try texts.map { name, text in
      let bulk = try BulkFile.open(path: folder.write(name, text), fields: OfferField.paths)
      return OfferSet.File(name: name, bulk: bulk, sha256: sha256(of: Array(text.utf8)))
    }
    let spots = OfferSpots([communes], postalCodes: postalCodes, history: history)!
    let slices = OfferSlices(spots, OfferMetiers(passage), passage, nil)
    return try OfferSet(files: files, tables: slices, options: options).read()
  }

  static func read(_ lines: String..., options: OfferOptions = OfferOptions()) throws -> OfferResult {
    try read([("o.ndjson", lines.joined(separator: "\n") + "\n")], options: options)
  }
}

extension OfferResult {
  /// Every figure of every slice, by month, bassin, métier and measure.
  func figures() throws -> [String: Double] {
    var figures: [String: Double] = [:]
    for bucket in buckets.all {
      let slice = try slice(bucket, importedAt: nil)
      for row in 0..<slice.rowCount {
        let bassin = slice.bassins[slice.bassinPlaces[row]].code
        let metier = slice.metiers[slice.metierPlaces[row]].code
        for (measure, column) in slice.columns where column[row].visible != 0 {
          figures["\(slice.key.period) \(bassin) \(metier) \(measure)"] = column[row].visible
        }
      }
    }
    return figures
  }

  /// The account of one file.
  func account(_ place: Int = 0) -> QualityReport {
    let file = set.files[place]
    return OfferQuality(self, place).report(
      Recognition(
        file: file.name, sha256: file.sha256, byteCount: 0, kind: .offres, sheet: nil,
        otherSheets: [], headerRow: nil, millesime: nil, nomenclature: nil, decimalMark: nil,
        columns: [], ignoredColumns: [], findings: []))
  }
}
