import Columns
import Ingestion
import MarketStore
import Nomenclatures
import TestSupport
import Testing

/// The embedded data against figures that another program, written from the methods' words alone,
/// computed from the official files (`Tests/ReferenceChecks`).
@Suite("Figures of another program") struct IndependentFiguresTests {
  private let folder: TemporaryFolder
  private let store: Store

  init() throws {
    folder = try TemporaryFolder()
    let path = folder.path("idf.sqlite")
    _ = try Embedding.run(from: Project.path("Datasets/idf"), to: path)
    store = try Store.open(path: path, access: .readOnly)
  }

  private var passage: Passage {
    get throws { try #require(try store.passage(from: .rome3, to: .fap2009)).value }
  }

  private var poleEmploi: MarketSlice {
    get throws { try #require(try store.slices(source: .poleEmploi).first) }
  }

  @Test("Weights of every ROME code, by employment and in equal parts")
  func passageWeights() throws {
    let expected = try ExpectedTable("passage_weights")
    func weights(_ passage: Passage) -> [String: Double] {
      Dictionary(
        passage.arrows.filter { $0.origin.qualification == nil }
          .map { ("\($0.origin.code) \($0.target)", $0.weight) }, uniquingKeysWith: +)
    }
    for (ours, column) in [
      (try passage, "weight_employment"), (try passage.withUniformWeights(), "weight_uniform"),
    ] {
      let theirs = expected.figures(column, by: ["rome", "fap"])
      #expect(greatestDistance(weights(ours), theirs) < 1e-11)
    }
  }

  @Test("Ten ROME codes with each qualification")
  func passageByQualification() throws {
    let expected = try ExpectedTable("passage_qualification")
    #expect(expected.rows.count > 90)
    for row in expected.rows {
      let origin = Passage.Origin(MetierCode(row[0]), qualification: row[1].isEmpty ? nil : row[1])
      let arrow = try passage.arrows(from: origin).first { $0.target.rawValue == row[2] }
      #expect(abs(try #require(arrow, "\(row)").weight - (Double(row[3]) ?? .nan)) < 1e-11)
    }
  }

  @Test("Offers and job seekers of each bassin × FAP, conserved to 1e-6")
  func offersAndSeekers() throws {
    let expected = try ExpectedTable("pole_emploi_fap")
    let slice = try poleEmploi
    let passed = try slice.through(try passage).slice
    for (measure, column) in [(Measure.offres, "offres"), (.demandeurs, "demandeurs")] {
      let counts = try #require(passed.columns[measure])
      let ours = (0..<passed.rowCount).map { row in
        (
          "\(passed.bassins[passed.bassinPlaces[row]].code) "
            + "\(passed.metiers[passed.metierPlaces[row]].code)", counts[row].visible
        )
      }
      let theirs = expected.figures(column, by: ["bassin", "fap"])
      #expect(greatestDistance(Dictionary(ours, uniquingKeysWith: +), theirs) < 1e-6)
      let before = try #require(slice.columns[measure]).visibleSum
      #expect(abs(counts.visibleSum - before) < 1e-6)
    }
  }

  @Test("Ten lots of every kind, cell by cell")
  func lotsCellByCell() throws {
    let order = try #require(try store.orders().first)
    let shares = TrainingSplit(millesime: 2019).shares(
      of: order.lots, bassins: try store.bassins(), seekers: try poleEmploi,
      passage: try passage)
    let expected = try ExpectedTable("training_lots")
    let lots = Set(expected.rows.map { $0[0] })
    #expect(lots.count == 10)
    let ours = lots.flatMap { id in
      (shares.lot(id)?.cells ?? []).map {
        ("\(id) \($0.bassin) \($0.metier) \($0.niveau) \($0.parcours)", $0.share)
      }
    }
    let theirs = expected.figures("share", by: ["lot", "bassin", "fap", "niveau", "parcours"])
    #expect(
      greatestDistance(
        Dictionary(ours.filter { $0.1 > 0 }, uniquingKeysWith: +), theirs.filter { $0.value > 0 })
        < 1e-12)
  }

  @Test("The whole split, by bassin × FAP × level")
  func wholeSplit() throws {
    let expected = try ExpectedTable("training_totals")
    let entries = try #require(try store.entries().first).value
    var theirs: [String: Double] = [:]
    for row in expected.rows {
      for (level, text) in zip(expected.header, row).dropFirst(2) where !text.isEmpty {
        theirs["\(row[0]) \(row[1]) \(level)"] = Double(text)
      }
    }
    let ours = entries.rows.filter { $0.low > 0 }
      .map { ("\($0.bassin) \($0.metier) \($0.niveau)", $0.low / 16_000) }
    #expect(greatestDistance(Dictionary(ours, uniquingKeysWith: +), theirs) < 1e-10)
    for (sum, total) in [
      (entries.rows.reduce(0) { $0 + $1.low }, 16_000.0),
      (entries.rows.reduce(0) { $0 + $1.high }, 23_100),
    ] {
      #expect(abs(sum - total) < 1e-9 * total)
    }
  }

  /// Ways of splitting, by the name that the other program gives them.
  private static let variants: [String: TrainingSplit] = {
    var splits: [String: TrainingSplit] = [:]
    for name in ["default", "passage-uniform", "bassins-equal", "rome-seekers", both] {
      var split = TrainingSplit(millesime: 2019)
      if name.contains("bassins-equal") { split.bassins = .equal }
      if name.contains("rome-seekers") { split.rome = .seekers }
      splits[name] = split
    }
    return splits
  }()
  private static let both = "bassins-equal+rome-seekers"

  @Test("Other ways of splitting", arguments: variants.keys.sorted())
  func otherAssumptions(variant: String) throws {
    let order = try #require(try store.orders().first)
    let known = try passage
    let shares = try #require(Self.variants[variant]).shares(
      of: order.lots, bassins: try store.bassins(), seekers: try poleEmploi,
      passage: variant == "passage-uniform" ? known.withUniformWeights() : known)
    let cells = shares.lots.flatMap(\.cells)
    let expected = try ExpectedTable("training_margins").rows.filter { $0[0] == variant }
    let margins: [(String, (TrainingShares.Cell) -> String)] = [
      ("bassin", { $0.bassin.rawValue }), ("fap", { $0.metier.rawValue }),
      ("niveau", { $0.niveau }), ("parcours", { $0.parcours }),
    ]
    for (what, key) in margins {
      let rows = expected.filter { $0[1] == what }
      #expect(!rows.isEmpty)
      let theirs = Dictionary(rows.map { ($0[2], Double($0[3]) ?? .nan) }, uniquingKeysWith: +)
      let ours = Dictionary(cells.map { (key($0), $0.share) }, uniquingKeysWith: +)
      #expect(
        greatestDistance(ours.filter { $0.value > 0 }, theirs.filter { $0.value > 0 }) < 1e-11,
        "\(what)")
    }
  }

  @Test("The 17 filières")
  func filieres() throws {
    let table = try #require(try store.filieres().first).value
    let ours = Dictionary(
      table.rows.map { ("\($0.metier) \($0.filiere)", $0.share) }, uniquingKeysWith: +)
    let theirs = try ExpectedTable("filieres").figures("share", by: ["fap", "domaine"])
    #expect(greatestDistance(ours, theirs) < 1e-11)
    #expect(Set(table.rows.map(\.filiere)).count == 17)
  }

  @Test("Workers from bassin to bassin")
  func flows() throws {
    let flows = try #require(try store.flows().first).value
    let theirs = try ExpectedTable("flows_bassins").figures("workers", by: ["home", "work"])
    var ours: [String: Double] = [:]
    for (home, from) in flows.bassins.enumerated() {
      for (work, to) in flows.bassins.enumerated() {
        let workers = flows.workers[home * flows.bassins.count + work]
        if workers > 0 { ours["\(from) \(to)"] = workers }
      }
    }
    #expect(greatestDistance(ours, theirs) == 0)
    #expect(flows.outside == 0)
  }
}
