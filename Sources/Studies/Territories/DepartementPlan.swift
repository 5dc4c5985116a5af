import MarketStore
import Nomenclatures

/// In which département each bassin is counted: the one that holds most of its communes, the lower
/// code of two that hold as many.
struct DepartementPlan {
  /// The département of each bassin, under its code and name.
  private(set) var groups: [BassinCode: MarketSlice.NamedBassin] = [:]
  /// For each bassin of several départements, its communes in each, most communes first.
  private(set) var straddling: [BassinCode: [Territories.Part]] = [:]
  let communes: Territories.Communes

  /// The plan of the table of communes nearest in time to a survey.
  /// - Throws: `StudyError` when the store holds no table of communes, `StoreError` on a bad store.
  ///
  /// Complexity: O(communes).
  init(beside key: SliceKey, in store: Store) throws {
    guard let table = try store.communes().nearest(to: key.millesime, \.value.millesime) else {
      throw StudyError.noCommunes
    }
    communes = Territories.Communes(
      millesime: table.value.millesime, file: FileRecord(table.provenance))
    var counts: [BassinCode: [DepartementCode: Int]] = [:]
    for entry in table.value.entries {
      counts[entry.bassin, default: [:]][entry.commune.departement, default: 0] += 1
    }
    for (bassin, count) in counts {
      let parts = count.map { Territories.Part(departement: $0, communes: $1) }
        .sorted { (-$0.communes, $0.departement) < (-$1.communes, $1.departement) }
      let home = parts[0].departement
      groups[bassin] = MarketSlice.NamedBassin(
        code: BassinCode(home.rawValue), name: DepartementNames.name(of: home))
      if parts.count > 1 { straddling[bassin] = parts }
    }
  }
}

extension StudyError {
  fileprivate static var noCommunes: StudyError {
    StudyError(
      .noData,
      french: "départements : le magasin n'a aucune table des communes par bassin, qui dit dans "
        + "quel département compter chaque bassin ; en importer une (faisceau import), ou choisir "
        + "--by bassin ou --by region",
      english: "départements: the store has no table of communes by bassin, which tells in what "
        + "département to count each bassin; import one (faisceau import), or choose --by bassin "
        + "or --by region")
  }
}
