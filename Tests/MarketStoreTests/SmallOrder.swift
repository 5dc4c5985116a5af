import Columns
import MarketStore
import Nomenclatures

/// Three bassins, four lots and what is needed to split them. Every figure that follows from them is
/// worked by hand in `TrainingSplitTests`.
enum SmallOrder {
  static let bassins = [
    bassin("1107", "T1", 2017), bassin("1147", "T6", 2017), bassin("1153", "T25", 2019),
  ]

  private static func bassin(_ code: BassinCode, _ pacte: String, _ since: Millesime) -> Bassin {
    Bassin(code: code, codePacte: pacte, name: pacte, aliases: [], region: "11", since: since)
  }

  /// Job seekers. Sums by bassin: 100, 100, 50. F1703: 50 in bassins of 200; K1304: 120 in bassins
  /// of 150; G1603: 80 in a bassin of 100.
  static let seekers = slice([
    ("1107", "F1703", 30), ("1107", "K1304", 70), ("1147", "F1703", 20), ("1147", "G1603", 80),
    ("1153", "K1304", 50),
  ])

  static func slice(_ cells: [(BassinCode, MetierCode, Double)]) -> MarketSlice {
    let cells = cells.sorted { ($0.0, $0.1) < ($1.0, $1.1) }
    let bassins = Set(cells.map(\.0)).sorted()
    let codes = Set(cells.map(\.1)).sorted()
    return MarketSlice(
      key: SliceKey(source: .poleEmploi, millesime: 2021, region: "11", nomenclature: .rome3),
      bassins: bassins.map { .init(code: $0, name: "") },
      metiers: codes.map { .init(code: $0, label: "", famille: "") },
      bassinPlaces: cells.map { bassins.firstIndex(of: $0.0) ?? 0 },
      metierPlaces: cells.map { codes.firstIndex(of: $0.1) ?? 0 },
      columns: [.demandeurs: CountColumn(cells.map { .observed($0.2) })],
      provenance: Samples.provenance())
  }

  /// K1304 leads to two métiers; A1405 is published nowhere, Z9999 is no code of the passage.
  static let passage = Passage(
    from: .rome3, to: .fap2009,
    arrows: [
      arrow("F1703", "B2Z40", 1, .direct), arrow("K1304", "T2A60", 0.75, .employment),
      arrow("K1304", "T2B60", 0.25, .employment), arrow("G1603", "S2Z61", 1, .direct),
      arrow("A1405", "A0Z40", 1, .direct),
    ])

  private static func arrow(
    _ code: MetierCode, _ target: MetierCode, _ weight: Double, _ basis: Passage.Basis
  ) -> Passage.Arrow {
    Passage.Arrow(origin: .init(code), target: target, weight: weight, basis: basis)
  }

  static let lots = [
    lot("L1", .region, [], ["F1703"], ["V"], ["C"], "TP/Bâtiment"),
    lot("L2", .regionSauf, ["1147"], ["K1304", "G1603"], ["V", "VI"], ["C", "P"], "Service"),
    lot("L3", .bassins, ["1107", "1147"], ["A1405", "K1304"], ["IV"], ["C"], "Agriculture"),
    lot("L4", .region, [], ["A1405", "Z9999"], [], [], "Agriculture"),
  ]

  static func lot(
    _ id: String, _ portee: TrainingLot.Portee, _ bassins: [BassinCode], _ rome: [String],
    _ niveaux: [String], _ parcours: [String], _ domaine: String
  ) -> TrainingLot {
    TrainingLot(
      id: id, domaine: domaine, portee: portee, bassins: bassins, nsf: [], certification: "",
      niveaux: niveaux, rome: rome, parcours: parcours)
  }
}
