extension HeaderPattern {
  /// BMO, 2016 to 2026.
  ///
  /// Source: the data sheets as published; every millésime has another order and other names. The
  /// description sheet names other columns than the data sheet does and is never read.
  static let bmo = HeaderPattern(
    kind: .bmo,
    columns: [
      ColumnPattern(.annee, "annee"),
      ColumnPattern(.bassin, "be", mayCarryYear: true),
      ColumnPattern(.bassinName, "nombe", isRequired: false, mayCarryYear: true),
      ColumnPattern(.famille, "famille met", "famille metier", isRequired: false),
      ColumnPattern(
        .familleName, "lbl fam met", "libelle de famille de metier", isRequired: false),
      ColumnPattern(.metier, "metier", "code metier bmo"),
      ColumnPattern(
        .metierName, "nommetier", "nom metier bmo", "libelle du metier", isRequired: false),
      ColumnPattern(.departement, "dept", "departement"),
      ColumnPattern(.departementName, "nomdept", isRequired: false),
      ColumnPattern(.met, "met"),
      ColumnPattern(.xmet, "xmet"),
      ColumnPattern(.smet, "smet"),
      ColumnPattern(.region, "reg", "region"),
      ColumnPattern(.regionName, "nom reg", isRequired: false, mayCarryYear: true),
    ])

  /// Labels of the FAP 2021, at BMO's level of 228 métiers.
  static let fap2021 = HeaderPattern(
    kind: .fap2021,
    columns: [
      ColumnPattern(.code, "code fap228"), ColumnPattern(.label, "intitule fap228"),
      ColumnPattern(.domaine, "code fap22"), ColumnPattern(.domaineLabel, "intitule fap22"),
    ])

  /// Bassins of the Pacte.
  static let bassins = HeaderPattern(
    kind: .bassins,
    columns: [
      ColumnPattern(.codePacte, "code"), ColumnPattern(.bassin, "code bmo"),
      ColumnPattern(.bassinName, "nom"), ColumnPattern(.aliases, "alias"),
    ])

  /// Training order, annexe 2 of the Pacte.
  static let commande = HeaderPattern(
    kind: .commande,
    columns: [
      ColumnPattern(.lot, "ligne id"), ColumnPattern(.domaine, "domaine"),
      ColumnPattern(.portee, "portee"), ColumnPattern(.bassins, "bassins"),
      ColumnPattern(.nsf, "nsf codes"), ColumnPattern(.certification, "certification"),
      ColumnPattern(.niveaux, "niveaux"), ColumnPattern(.rome, "rome codes"),
      ColumnPattern(.parcours, "parcours"),
    ])

  /// CertifInfo.
  static let certifinfo = HeaderPattern(
    kind: .certifinfo,
    columns: [
      ColumnPattern(.certifInfo, "code diplome"), ColumnPattern(.formacode, "code formacode"),
      ColumnPattern(.rome1, "code rome 1"), ColumnPattern(.rome2, "code rome 2"),
      ColumnPattern(.rome3, "code rome 3"), ColumnPattern(.rome4, "code rome 4"),
      ColumnPattern(.rome5, "code rome 5"), ColumnPattern(.nsf, "code nsf"),
      ColumnPattern(.rncp, "code rncp"),
      ColumnPattern(.formerCertifInfo, "code ancien diplome", isRequired: false),
      ColumnPattern(.formerRNCP, "code ancien rncp", isRequired: false),
    ])

  /// Hours or entries by lot, given by the user.
  static let effectifs = HeaderPattern(
    kind: .effectifs,
    columns: [
      ColumnPattern(.lot, "lot", "ligne id"),
      ColumnPattern(.effectif, "effectif", "effectifs", "entrees", "heures"),
    ])

  /// What this program itself writes, read back as part of a data package only.
  static let resources: [HeaderPattern] = [
    HeaderPattern(
      kind: .resource,
      columns: [
        ColumnPattern(.bassin, "bassin"), ColumnPattern(.codePacte, "codepacte"),
        ColumnPattern(.bassinName, "bassinname"), ColumnPattern(.region, "region"),
      ]),
    HeaderPattern(
      kind: .resource,
      columns: [
        ColumnPattern(.metier, "metier"), ColumnPattern(.label, "label"),
        ColumnPattern(.domaine, "domaine"), ColumnPattern(.domaineLabel, "domainelabel"),
      ]),
    HeaderPattern(
      kind: .resource,
      columns: [
        ColumnPattern(.bassin, "bassin"), ColumnPattern(.metier, "metier"),
        ColumnPattern(.met, "projets"), ColumnPattern(.xmet, "projetsdifficiles"),
        ColumnPattern(.smet, "projetssaisonniers"),
      ]),
    HeaderPattern(
      kind: .resource,
      columns: [
        ColumnPattern(.annee, "millesime"), ColumnPattern(.label, "label"),
        ColumnPattern(.code, "code"), ColumnPattern(.famille, "famille"),
      ]),
    HeaderPattern(
      kind: .resource,
      columns: [
        ColumnPattern(.lot, "lot"), ColumnPattern(.portee, "portee"),
        ColumnPattern(.bassins, "bassins"), ColumnPattern(.rome, "rome"),
      ]),
  ]

  /// Every header known.
  static let known: [HeaderPattern] =
    [bmo, fap2021, bassins, commande] + resources
    + [certifinfo]
    + [effectifs]
    + passages
    + [communes, codesPostaux, fusions, mobilites]
    + [amendements]
}
