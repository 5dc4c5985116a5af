extension HeaderPattern {
  /// Dares' CSV of the FAP 2009 and the ROME codes that lead to each.
  static let daresPassage = HeaderPattern(
    kind: .passage,
    columns: [
      ColumnPattern(.metier, "fap"), ColumnPattern(.rome, "rome"),
      ColumnPattern(.label, "intitule rome"),
    ])

  /// A passage of one's own: a row for each arrow.
  static let ownPassage = HeaderPattern(
    kind: .passage,
    columns: [
      ColumnPattern(.from, "de", "from"), ColumnPattern(.to, "vers", "to"),
      ColumnPattern(.code, "code"),
      ColumnPattern(.qualification, "qualification", isRequired: false),
      ColumnPattern(.target, "cible", "target"), ColumnPattern(.weight, "poids", "weight"),
    ])

  /// Dares' tensions, of which mean employment, the classes and tensions by département are read.
  static let employment = HeaderPattern(
    kind: .emploiFAP,
    columns: [
      ColumnPattern(.metier, "fap"), ColumnPattern(.employment, "emploi moyen"),
      ColumnPattern(.annee, "annee"), ColumnPattern(.placeLevel, "niveau geo"),
      ColumnPattern(.metierLevel, "niveau fap"),
      ColumnPattern(.tension, "tension", isRequired: false),
      ColumnPattern(.departement, "dep", isRequired: false),
    ]
      + DifficultyReader.classes.map {
        ColumnPattern($0.role, names: [$0.header], isRequired: false, mayCarryYear: false)
      })

  /// Labels of the ROME, a row for each of its sheets.
  static let rome = HeaderPattern(
    kind: .rome,
    columns: [
      ColumnPattern(.code, "code rome"), ColumnPattern(.label, "libelle rome"),
    ])

  /// Offers registered with Pôle emploi and job seekers, by ROME × bassin.
  static let poleEmploi = HeaderPattern(
    kind: .poleEmploi,
    columns: [
      ColumnPattern(.annee, "annee"), ColumnPattern(.rome, "rome"),
      ColumnPattern(.bassin, "cbassin"), ColumnPattern(.offres, "oee"),
      ColumnPattern(.demandeurs, "defm abc"),
    ]
      + PoleEmploiTable.classes.map {
        ColumnPattern($0.role, names: [$0.header], isRequired: false, mayCarryYear: false)
      })

  /// Passages and what they lead across.
  static let passages: [HeaderPattern] = [daresPassage, ownPassage, employment, rome, poleEmploi]
}
