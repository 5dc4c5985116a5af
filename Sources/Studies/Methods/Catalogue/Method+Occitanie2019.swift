import Indicators
import Scoring

extension Method {
  /// Four signs of difficulty in equal weights.
  static let occitanie2019 = Method(
    MethodWords(
      name: "occitanie-2019",
      summary: MethodCard.Text(
        "Moyenne de quatre signes de difficulté centrés réduits : offres annulées, projets "
          + "difficiles, offres par demandeur, retour à l'emploi.",
        "Mean of four standardised signs of difficulty: offers cancelled, difficult projects, "
          + "offers for each job seeker, return to work."),
      origin: .reconstruction,
      source: MethodCard.Text(
        "Région Occitanie, 2019 : signes publiés, poids non.",
        "Région Occitanie, 2019: signs published, weights not."),
      score: MethodCard.Text(
        "score = moyenne à poids égaux des z de ceux des quatre signes qui sont à disposition.",
        "score = mean, in equal weights, of the z of those of the four signs that are at hand."),
      caution: MethodCard.Text(
        "Reconstruction : les poids égaux sont les nôtres ; deux des quatre signes manquent.",
        "A reconstruction: equal weights are ours; two of the four signs are lacking.")),
    slots: [
      Slot(.difficulty, [.bmo: TauxDifficulte()], term: .zScore()),
      Slot(
        .ratio, [.bmo: OffresParDemandeur(), .offres2021: OffresParDemandeur()], term: .zScore()),
      Slot(.cancelled, lacking: .cancelled, term: .zScore()),
      Slot(.returnToWork, lacking: .returnToWork, term: .zScore()),
    ]
  ) { WeightedScore(terms: $0.terms, mean: .arithmetic) }
}
