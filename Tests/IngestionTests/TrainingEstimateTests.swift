import Foundation
import Ingestion
import MarketStore
import Nomenclatures
import TestSupport
import Testing

/// The estimated entries that come with a training order, with and without hours by lot.
@Suite struct TrainingEstimateTests {
  private let folder: TemporaryFolder
  private let store: String
  private let order: String

  init() throws {
    folder = try TemporaryFolder()
    store = folder.path("s.sqlite")
    try SmallTraining.fill(store)
    order = try folder.write("commande.csv", SmallTraining.order)
  }

  private func take(_ paths: [String], effectifs: String? = nil) throws -> ImportReport {
    var task = FileImport(paths: paths, storePath: store)
    task.effectifsPath = try effectifs.map { try folder.write("heures.csv", $0) }
    return try task.run()
  }

  /// Rows as `bassin métier niveau low high`, rounded to the thousandth.
  private func rows() throws -> [String] {
    let held = try Store.open(path: store, access: .readOnly)
    return try held.entries().flatMap(\.value.rows).map { row in
      let figures = [row.low, row.high].map { "\(($0 * 1000).rounded() / 1000)" }
      return "\(row.bassin) \(row.metier) \(row.niveau) " + figures.joined(separator: " ")
    }
  }

  @Test("an order brings its estimated entries and its filières, said to be estimates")
  func estimates() throws {
    let report = try take([order])
    // Half of 16 000 and 23 100 each. A2-001 over both bassins, ¾ and ¼. A2-002 in Plaine Commune
    // alone, though « région sauf »: levels IV and V by halves.
    #expect(
      try rows() == [
        "1107 B2Z40 V 6000.0 8662.5", "1147 B2Z40 V 2000.0 2887.5", "1147 S2Z61 IV 4000.0 5775.0",
        "1147 S2Z61 V 4000.0 5775.0",
      ])
    let held = try Store.open(path: store, access: .readOnly)
    let filieres = try #require(try held.filieres().first?.value)
    #expect(filieres.main(of: "B2Z40") == "Bâtiment")
    #expect(filieres.main(of: "S2Z61") == "Service")
    let note = try #require(report.files.first?.quality?.notes.first { $0.kind == .estimate })
    #expect(
      note.text.french
        == "entrées estimées : de 16\u{202F}000 à 23\u{202F}100 pour 2 lots, à parts égales ; bassins : demandeurs "
        + "d'emploi 2021 ; codes ROME et niveaux à parts égales ; au plus 0 sans métier")
  }

  @Test("a lot given twice is said to be, in the order as in the hours")
  func repeated() throws {
    let twice = SmallTraining.order + "A2-001;Bâtiment;region;;232;;V;F1703;C\n"
    let order = try take([try folder.write("deux.csv", twice)])
    #expect(order.rejects.map(\.kind) == [.repeatedKey])
    let hours = try take([self.order], effectifs: "lot;heures\nA2-001;1\nA2-002;1\nA2-001;2\n")
    #expect(hours.rejects.map(\.kind) == [.repeatedKey])
    #expect(hours.rejects.map(\.value) == ["A2-001"])
  }

  @Test(
    "hours by lot take the place of equal parts, with the order or after it",
    arguments: [true, false])
  func hours(together: Bool) throws {
    if !together { _ = try take([order]) }
    let hours = "lot;heures\nA2-002;250,5\nA2-001;751.5\n"
    let report = try together ? take([order], effectifs: hours) : take([], effectifs: hours)
    #expect(report.files.last?.recognition.kind == .effectifs)
    // 751.5 of 1 002: ¾, then ¾ and ¼; 250.5: ¼, then halves.
    #expect(
      try rows() == [
        "1107 B2Z40 V 9000.0 12993.75", "1147 B2Z40 V 3000.0 4331.25",
        "1147 S2Z61 IV 2000.0 2887.5", "1147 S2Z61 V 2000.0 2887.5",
      ])
    #expect(try take([order], effectifs: hours).changedNothing)
    let held = try Store.open(path: store, access: .readOnly)
    #expect(try held.entries().map(\.provenance.fileName) == ["heures.csv"])
  }

  @Test("unknown lots, lots given twice, negative and unreadable figures are refused by line")
  func refused() throws {
    let rows = "lot;effectif\nA2-001;12\nA2-999;3\nA2-001;4\nA2-002;-1\n;5\nA2-002;douze\nA2-002;\n"
    let report = try take([order], effectifs: rows)
    #expect(report.isStopped)
    let kinds: [Reject.Kind] = [
      .unknownLot, .repeatedKey, .negativeCount, .missingCode, .notANumber,
    ]
    #expect(report.rejects.map(\.kind).prefix(5) == kinds[...])
    #expect(report.rejects.map(\.row).prefix(5) == [3, 4, 5, 6, 7])
    #expect(try Store.open(path: store, access: .readOnly).entries().isEmpty)
  }

  @Test(
    "lots without a figure, and figures that are all 0",
    arguments: [
      ("lot;effectif\nA2-001;12\n", "heures.csv : lots sans effectif : 1 (A2-002)"),
      ("lot;effectif\nA2-001;0\nA2-002;0\n", "heures.csv : aucun effectif au-dessus de 0"),
    ])
  func missing(text: String, said: String) throws {
    let error = #expect(throws: IngestionError.self) { try take([order], effectifs: text) }
    #expect(error?.french.hasPrefix(said) == true, "\(error?.french ?? "")")
    #expect(try Store.open(path: store, access: .readOnly).entries().isEmpty)
  }

  @Test("figures without an order to give them to")
  func noOrder() throws {
    let error = #expect(throws: IngestionError.self) {
      try take([], effectifs: "lot;effectif\nA2-001;12\n")
    }
    #expect(error?.kind == .missingReference)
  }
}
