import Nomenclatures

extension StoreError {
  static func noSuchSlice(_ place: StorePlace, _ key: SliceKey, held: [SliceKey]) -> StoreError {
    let asked = "\(key.source.rawValue.uppercased()) \(key.millesime)"
    let years = Set(held.filter { $0.region == key.region }.map(\.millesime)).sorted()
    let list = years.map(\.description).joined(separator: ", ")
    let nomenclature = key.nomenclature.rawValue
    return StoreError(
      kind: .noSuchSlice,
      french:
        "\(place.fileName) : pas de \(asked), région \(key.region), \(nomenclature) ; attendu "
        + "l'un des millésimes de cette région : \(list.isEmpty ? "aucun" : list) ; importer le "
        + "fichier de ce millésime",
      english:
        "\(place.fileName): no \(asked), region \(key.region), \(nomenclature); expected one "
        + "of that region's years: \(list.isEmpty ? "none" : list); import that year's file")
  }

  static func otherNomenclature(
    _ place: StorePlace, _ key: SliceKey, held: NomenclatureID
  ) -> StoreError {
    let given = key.nomenclature.rawValue
    let asked = "\(key.source.rawValue.uppercased()) \(key.millesime)"
    return StoreError(
      kind: .otherNomenclature,
      french: "\(place.fileName) : \(asked) y est déjà en \(held.rawValue), l'import l'apporte en "
        + "\(given) ; attendu une seule nomenclature par millésime ; vérifier l'année du fichier, "
        + "ou importer dans un autre magasin",
      english: "\(place.fileName): \(asked) is there in \(held.rawValue), the import brings it in "
        + "\(given); expected one nomenclature a year; check the year of the file, or import into "
        + "another store")
  }

  static func conflict(
    _ place: StorePlace, _ what: String, _ first: Provenance, _ second: Provenance
  ) -> StoreError {
    StoreError(
      kind: .conflict,
      french: "\(place.fileName) : \(first.title) et \(second.title) apportent tous deux \(what) ; "
        + "attendu un seul fichier pour une même tranche ; n'en importer qu'un",
      english: "\(place.fileName): \(first.title) and \(second.title) both bring \(what); expected "
        + "one file for one slice; import only one of them")
  }
}

extension Provenance {
  /// The file, and its sheet when it has one.
  fileprivate var title: String { sheet.map { "\(fileName) [\($0)]" } ?? fileName }
}
