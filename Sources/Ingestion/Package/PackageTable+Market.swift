import Columns
import MarketStore
import Nomenclatures

/// The tables of the other sides of the market as texts of our own schema.
extension PackageTable {
  /// A table of the given records.
  private init(_ content: PackageContent, _ records: some Sequence<[String]>) {
    self.init(header: PackageSchema.header(content))
    for record in records { append(record) }
  }

  /// Offers, seekers and classes, one row for each bassin × métier pair.
  /// - Precondition: every figure was published in whole, as this source does.
  init(seekers slice: MarketSlice) {
    let columns = slice.key.source.measures.map { slice.columns[$0] }
    let classes = PublishedClass.allCases.map { slice.classes[$0] }
    self.init(
      .seekers,
      (0..<slice.rowCount).map { row in
        [
          slice.bassins[slice.bassinPlaces[row]].code.rawValue,
          slice.metiers[slice.metierPlaces[row]].code.rawValue,
        ] + columns.map { $0.map { Self.figure($0[row]) } ?? "" }
          + classes.map { $0?[row].map(String.init) ?? "" }
      })
  }

  private static func figure(_ count: Count) -> String {
    precondition(!count.hasHiddenPart, "\(count) has a hidden part; expected a published figure")
    return FigureText.text(count.visible)
  }

  /// The arrows of a passage.
  init(_ passage: Passage) {
    self.init(
      .passage,
      passage.arrows.map {
        [
          $0.origin.code.rawValue, $0.origin.qualification ?? "", $0.target.rawValue,
          FigureText.text($0.weight), $0.basis.rawValue,
        ]
      })
  }

  /// The communes of a year, each with its bassin.
  init(_ table: CommuneTable) {
    let names = Dictionary(uniqueKeysWithValues: table.bassins.map { ($0.code, $0.name) })
    self.init(
      .communes,
      table.entries.map { [$0.commune.rawValue, $0.bassin.rawValue, names[$0.bassin] ?? ""] })
  }

  /// The communes of each postal code.
  init(_ table: PostalTable) {
    self.init(.postalCodes, table.entries.map { [$0.postal.rawValue, $0.commune.rawValue] })
  }

  /// The communes that merged.
  init(_ history: CommuneHistory) {
    self.init(
      .mergers,
      history.mergers.map { [$0.former.rawValue, $0.successor.rawValue, "\($0.since)"] })
  }

  /// The outlines of a year's bassins.
  init(_ outlines: OutlineSet) {
    self.init(.outlines, outlines.outlines.map { [$0.bassin.rawValue, $0.wkt] })
  }

  /// The journeys between bassins: a row for each pair, 0 where the file shows none.
  init(_ flows: JourneyFlows) {
    let codes = flows.bassins
    self.init(
      .flows,
      flows.workers.indices.map { pair in
        let (home, work) = pair.quotientAndRemainder(dividingBy: codes.count)
        return [codes[home].rawValue, codes[work].rawValue, FigureText.text(flows.workers[pair])]
      })
  }

  /// The estimated entries of an order.
  init(_ entries: TrainingEntries) {
    self.init(
      .entries,
      entries.rows.map {
        [
          $0.bassin.rawValue, $0.metier.rawValue, $0.niveau, FigureText.text($0.low),
          FigureText.text($0.high),
        ]
      })
  }

  /// Why employers find it hard to hire, by métier.
  init(_ difficulties: DifficultyTable) {
    self.init(
      .difficulties,
      difficulties.rows.map { row in
        [row.metier.rawValue]
          + PublishedClass.allCases.map { row.classes[$0].map(String.init) ?? "" }
      })
  }

  /// Tensions by département and family of métiers.
  init(_ tensions: TensionTable) {
    self.init(
      .tensions,
      tensions.rows.map {
        [
          $0.departement.rawValue, $0.family.rawValue, FigureText.text($0.tension),
          $0.tensionClass.map(String.init) ?? "",
        ]
      })
  }

  /// The filières of an order's métiers.
  init(_ filieres: FiliereTable) {
    self.init(
      .filieres,
      filieres.rows.map { [$0.metier.rawValue, $0.filiere, FigureText.text($0.share)] })
  }
}
