import Indicators
import Scoring

extension Method {
  /// How many indicators stand out.
  static let seuilsMAC = Method(
    MethodWords(
      name: "seuils-mac",
      summary: MethodCard.Text(
        "Compte les indicateurs qui dépassent la médiane du bassin de moitié ; retient les métiers "
          + "qui en dépassent la moitié.",
        "Counts the indicators above the bassin's median by half; retains métiers that pass half "
          + "of them."),
      origin: .published,
      source: MethodCard.Text(
        "Méthode des seuils dite MAC (médiane + 50 %), adaptée.",
        "The method of thresholds known as MAC (median + 50%), adapted."),
      score: MethodCard.Text(
        "score = nombre d'indicateurs au-delà du seuil ; à score égal, plus de projets difficiles.",
        "score = number of indicators beyond the threshold; equal scores: more difficult projects."
      ),
      caution: MethodCard.Text(
        "Un métier juste au-dessous du seuil compte comme un métier très au-dessous.",
        "A métier just below the threshold counts as one far below.")),
    slots: [
      Slot(.volume, [.bmo: ProjetsDeRecrutement(), .offres2021: OffresEnregistrees()]),
      Slot(.difficulty, [.bmo: TauxDifficulte()]),
      Slot(
        .ratio, [.bmo: ProjetsParDemandeur(), .offres2021: OffresParDemandeur()],
        isRequired: false),
      Slot(.growth, [.bmo: EvolutionProjets()], isRequired: false),
    ],
    parameters: [
      MethodCard.Parameter(
        name: "seuil", standard: "medianAndHalf",
        choice: .words(MacThresholds.Rule.allCases.map(\.rawValue)),
        meaning: MethodCard.Text(
          "quand un indicateur dépasse : une fois et demie la médiane, ou le dernier quartile",
          "when an indicator passes: one and a half times the median, or the top quarter"))
    ]
  ) { settings in
    MacThresholds(
      roles: [.volume, .difficulty, .ratio, .growth],
      rule: settings.word("seuil").flatMap(MacThresholds.Rule.init) ?? .medianAndHalf)
  }
}
