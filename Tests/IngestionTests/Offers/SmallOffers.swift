import Columns
import Foundation
import Ingestion
import MarketStore
import Nomenclatures
import TestSupport
import Testing

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
  static let passage: Passage? = {
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
    return Passage(from: .rome3, to: .fap2009, arrows: arrows)
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

  /// A store that holds the tables above, and no figure.
  static func store(in folder: TemporaryFolder) throws -> String {
    let provenance = Provenance(
      fileName: "tables", sha256: String(repeating: "0", count: 64), sheet: nil, rows: 1,
      importedAt: nil, producer: "", licence: "")
    var batch = ImportBatch()
    batch.communes = [Sourced(communes, provenance)]
    batch.postalCodes = [Sourced(postalCodes, provenance)]
    batch.mergers = [Sourced(history, provenance)]
    batch.passages = passage.map { [Sourced($0, provenance)] } ?? []
    let path = folder.path("s.sqlite")
    _ = try Store.open(path: path, access: .readWrite).apply(batch)
    return path
  }

  /// Imports files given by their text, as one set.
  static func read(
    _ texts: [(name: String, text: String)], options: OfferOptions = OfferOptions()
  ) throws -> OffersTaken {
    let folder = try TemporaryFolder()
    let paths = try texts.map { try folder.write($0.name, $0.text) }
    var task = FileImport(paths: paths, storePath: try store(in: folder))
    task.offers = options
    task.allowsRejects = true
    let report = try task.run()
    let store = try Store.open(path: task.storePath, access: .readOnly)
    return OffersTaken(
      report: report, slices: try store.slices(source: .offres),
      account: try #require(report.files[0].quality))
  }

  static func read(_ lines: String..., options: OfferOptions = OfferOptions()) throws -> OffersTaken
  {
    try read([("o.ndjson", lines.joined(separator: "\n") + "\n")], options: options)
  }
}

/// What an import of offers gave.
struct OffersTaken {
  let report: ImportReport
  let slices: [MarketSlice]

  /// Every figure of every slice but zero, by month, bassin, métier and measure.
  var figures: [String: Double] {
    var figures: [String: Double] = [:]
    for slice in slices {
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

  /// Number of offers by month, bassin and métier.
  var offers: [String: Double] {
    Dictionary(
      uniqueKeysWithValues: figures.filter { $0.key.hasSuffix(" offres") }.map {
        (String($0.key.dropLast(7)), $0.value)
      })
  }

  /// The sum of one measure.
  func sum(_ measure: Measure) -> Double {
    slices.reduce(0) { $0 + ($1.columns[measure]?.visibleSum ?? 0) }
  }

  /// The account of the first file.
  let account: QualityReport
  /// The refusals of the first file.
  var rejects: [Reject] { report.files[0].rejects }

  /// Counts that the notes of one kind tell.
  func notes(_ kind: QualityNote.Kind) -> [Int] {
    account.notes.filter { $0.kind == kind }.map(\.count)
  }
}
