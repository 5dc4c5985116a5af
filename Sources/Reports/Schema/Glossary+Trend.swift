import Studies

/// Changes since the survey before, and lists amended.
extension Glossary {
  static let trend: [Meaning] =
    [
      .word(
        "trend",
        "Ce qui est sûr du changement des projets difficiles depuis l'enquête d'avant : hausse (rise), "
          + "baisse (fall), rien de sûr (uncertain) ; sinon pourquoi rien n'est comparé : pas dans "
          + "l'enquête d'avant (appeared), plus dans celle-ci (vanished), dans aucune des deux (unseen), "
          + "autre nomenclature (notComparable) ; vide si le compte manque",
        (Change.Verdict.allCases.map(\.rawValue)
          + Trend.Status.allCases.filter { $0 != .compared }.map(\.rawValue))),
      Meaning(
        "rankBefore",
        "Rang du métier par projets difficiles dans le bassin à l'enquête d'avant, et non par la note "
          + "de la méthode", unit: "rang", least: 1),
    ]
    + change("projets", "Changement des projets de recrutement", unit: "projets")
    + change("projetsDifficiles", "Changement des projets difficiles", unit: "projets")
    + change(
      "tauxDifficulte",
      "Changement du taux de difficulté, où chaque enquête compte 5 projets ou plus",
      unit: "part, de −1 à 1")
    + change(
      "rank",
      "Changement du rang par projets difficiles, et non par la note de la méthode ; négatif : des "
        + "places gagnées", unit: "rangs")

  private static func change(_ word: String, _ definition: String, unit: String) -> [Meaning] {
    [
      Meaning(
        word + "Change",
        definition + " ; depuis l'enquête d'avant, vide si rien ne peut être comparé", unit: unit),
      Meaning(word + "ChangeLow", definition + " : borne basse à 90 %", unit: unit),
      Meaning(word + "ChangeHigh", definition + " : borne haute à 90 %", unit: unit),
    ]
  }

  /// Lists that amendments changed.
  static let estimates: [Meaning] =
    (1...3).flatMap { number in
      [
        Meaning(
          "estimate\(number)",
          "Rang à l'estimation \(number) ; vide si le métier n'y est pas classé ou si elle n'est pas faite",
          unit: "rang", least: 1),
        Meaning(
          "listed\(number)",
          "Si le métier est dans la liste de l'estimation \(number) ; vide si elle n'est pas faite"),
      ]
    } + [
      Meaning("need2", "Besoin de formation à l'estimation 2", unit: "entrées", least: 0),
      Meaning("need3", "Besoin de formation à l'estimation 3", unit: "entrées", least: 0),
      Meaning(
        "amendments",
        "Lignes du fichier d'amendements qui touchent le métier, séparées par une espace"
      ),
      Meaning("movedBy", "Qui a déplacé le métier, comment, pourquoi et sur quelle source"),
    ]

  static let placeOnly: [Meaning] = [
    Meaning(
      "rank", "Rang du lot dans l'ordre de réexamen : d'abord celui dont une entrée sert le moins",
      unit: "rang", least: 1),
    Meaning("lot", "Numéro du lot de la commande (A2-001…)", .order),
    Meaning("domaine", "Domaine professionnel du lot, dans la commande", .order),
    Meaning(
      "certification",
      "Certification à laquelle le lot mène, telle qu'imprimée ; vide si rien ne l'est",
      .order),
    Meaning(
      "bassins", "Bassins de la région où le lot est enseigné", unit: "bassins", .order, least: 0),
    Meaning(
      "entries",
      "Lot : ses entrées estimées, à portée des employeurs ; budget d'heures : entrées qu'il achète",
      unit: "entrées", .order, least: 0),
    Meaning(
      "need",
      "Lot : besoin de formation de tous les couples bassin × métier qu'il atteint ; budget d'heures : "
        + "besoin du couple", unit: "entrées", least: 0),
    Meaning(
      "closing", "Besoins qui ne seraient plus servis si le lot fermait", unit: "entrées", least: 0),
    Meaning(
      "enlarging", "Besoins servis en plus si le lot était agrandi (d'un dixième, sauf recette)",
      unit: "entrées", least: 0),
    Meaning(
      "entriesBefore", "Entrées à portée des employeurs aujourd'hui, estimées", unit: "entrées",
      .order, least: 0),
    Meaning("hours", "Heures des entrées que le budget achète", unit: "heures", least: 0),
    Meaning(
      "metBefore", "Besoins servis en moyenne par les entrées d'aujourd'hui", unit: "entrées",
      least: 0),
    Meaning(
      "metAfter", "Besoins servis en moyenne par les entrées du budget", unit: "entrées", least: 0),
  ]
}
