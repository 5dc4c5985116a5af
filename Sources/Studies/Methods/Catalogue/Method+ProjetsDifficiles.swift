import Indicators
import MarketStore
import Scoring

extension Method {
  /// Score = expected difficult projects: the plain reference.
  static let projetsDifficiles = Method(
    MethodWords(
      name: "projets-difficiles",
      summary: MethodCard.Text(
        "Classe les métiers de chaque bassin par nombre de projets de recrutement que les "
          + "employeurs jugent difficiles.",
        "Ranks the métiers of each bassin by the number of hiring projects that employers judge "
          + "difficult."),
      origin: .own,
      source: MethodCard.Text(
        "Référence simple de Faisceau, sur l'enquête Besoins en main-d'œuvre (BMO), champ "
          + "« xmet ».",
        "Faisceau's plain reference, on the Besoins en main-d'œuvre survey (BMO), field "
          + "\u{201C}xmet\u{201D}."),
      score: MethodCard.Text(
        "score = projets jugés difficiles ; une part masquée compte pour sa valeur attendue (1,2). "
          + "À score égal, ordre des codes FAP.",
        "score = projects judged difficult; a hidden part counts for its expected value (1.2). "
          + "Equal scores: order of the FAP codes."),
      caution: MethodCard.Text(
        "Intentions déclarées par les employeurs, hors administrations de l'État et entreprises "
          + "publiques ; une difficulté à recruter n'est pas un besoin de formation.",
        "Intentions that employers declare, outside the State's administrations and public "
          + "companies; a difficulty in hiring is not a need for training.")),
    slots: [Slot(.volume, [.bmo: ProjetsDifficiles(), .offres2021: OffresEnregistrees()])],
    parameters: hiddenMean
  ) { _ in DirectScore(role: .volume) }

  /// The one number that the score depends on, kept by `HiddenCountLaw`.
  private static var hiddenMean: [MethodCard.Parameter] {
    guard let mean = HiddenCountLaw.mean(of: .projetsDifficiles) else { return [] }
    return [
      MethodCard.Parameter(
        name: "hiddenProjetsDifficiles", standard: .number(mean), choice: .fixed,
        meaning: MethodCard.Text(
          "valeur attendue d'un nombre masqué de projets difficiles (0 à 4) ; fixée par ce que "
            + "montre BMO 2017, où rien n'est masqué, et par la part publiée pour 2018 (41,8 %)",
          "expected value of a hidden number of difficult projects (0 to 4); set by what BMO 2017 "
            + "shows, where nothing is hidden, and by the share published for 2018 (41.8%)"))
    ]
  }
}
