extension HeaderPattern {
  /// Communes by bassin.
  ///
  /// Source: Pôle emploi's table of 2019 (`CODE_COMMUNE_INSEE REG BE19 NOMBE19`) and France Travail's
  /// of 2024 (`reg code_commune_insee code_bassin_BMO lib_bassin_BMO`).
  static let communes = HeaderPattern(
    kind: .communes,
    columns: [
      ColumnPattern(.commune, "code commune insee", "codgeo", "code insee", "depcom"),
      ColumnPattern(.bassin, "be", "code bassin bmo", "code bassin", mayCarryYear: true),
      ColumnPattern(
        .bassinName, "nombe", "lib bassin bmo", "libelle bassin bmo", "nom bassin",
        mayCarryYear: true),
      ColumnPattern(.region, "reg", "region", "code region"),
    ])

  /// Communes of each postal code, La Poste.
  static let codesPostaux = HeaderPattern(
    kind: .codesPostaux,
    columns: [
      ColumnPattern(.commune, "code commune insee"), ColumnPattern(.postalCode, "code postal"),
    ])

  /// Events on communes, Insee.
  static let fusions = HeaderPattern(
    kind: .fusions,
    columns: [
      ColumnPattern(.event, "mod"), ColumnPattern(.effectiveDate, "date eff"),
      ColumnPattern(.typeBefore, "typecom av"), ColumnPattern(.communeBefore, "com av"),
      ColumnPattern(.typeAfter, "typecom ap"), ColumnPattern(.communeAfter, "com ap"),
    ])

  /// Journeys to work, Insee: one column of counts, whose header carries the year of the census.
  static let mobilites = HeaderPattern(
    kind: .mobilites,
    columns: [
      ColumnPattern(.home, "codgeo"), ColumnPattern(.work, "dclt"),
      ColumnPattern(
        .workers, names: censusYears.map(workersHeader), isRequired: true, mayCarryYear: false),
    ])

  /// Years of censuses that a header may carry.
  static let censusYears = 2006...2049

  /// Header of the workers of a census: `NBFLUX_C14_ACTOCC15P`, folded.
  static func workersHeader(_ year: Int) -> String {
    let digits = String(String(year).suffix(2))
    return "nbflux c\(digits) actocc15p"
  }
}
