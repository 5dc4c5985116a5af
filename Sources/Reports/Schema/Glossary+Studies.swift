import Studies

/// Need and training, agreement of methods, ballots.
extension Glossary {
  static let expected: [Meaning] = [
    Meaning(
      "projetsDifficilesAttendus",
      "Projets difficiles attendus l'an prochain, les chiffres du bassin ramenés vers la région ; vide si "
        + "la méthode ne les ramène pas", unit: "projets", least: 0),
    .share(
      "tauxDifficulteCorrige",
      "Taux de difficulté ramené vers la région ; vide si la méthode ne le ramène pas"),
    Meaning(
      "rankBest", "Meilleur rang que permettent les bornes des comptes masqués", unit: "rang",
      least: 1),
    Meaning(
      "rankWorst", "Plus mauvais rang que permettent les bornes des comptes masqués",
      unit: "rang", least: 1),
    .word(
      "hidden",
      "Ce que les comptes masqués changent à la présence dans la liste ; vide si la note n'est pas un "
        + "compte", HiddenStanding.Word.allCases.map(\.rawValue)),
  ]

  static let gap: [Meaning] = [
    Meaning("steady", "Si le métier reste parmi les premiers sous chaque hypothèse"),
    Meaning("horsCommande", "Si aucun lot de la commande ne mène au métier"),
    .word(
      "kind", "Nature de la difficulté, d'après les classes de la Dares",
      ["formation", "conditions", "vivier", "mixte", "inconnu"]),
    Meaning("difficult", "Projets difficiles dont part le besoin", unit: "projets", least: 0),
    Meaning(
      "need", "Besoin de formation : projets difficiles × part selon la nature de la difficulté",
      unit: "entrées", least: 0),
    Meaning("supplyInside", "Entrées estimées dans le bassin", unit: "entrées", .order, least: 0),
    Meaning(
      "supplyResidents", "Entrées accessibles aux habitants du bassin", unit: "entrées", .order,
      least: 0),
    Meaning(
      "supplyEmployers", "Entrées à portée des employeurs du bassin", unit: "entrées", .order,
      least: 0),
    Meaning(
      "supplyEmployersLow", "Entrées à portée des employeurs : la moindre des hypothèses",
      unit: "entrées", .order, least: 0),
    Meaning(
      "supplyEmployersHigh", "Entrées à portée des employeurs : la plus grande des hypothèses",
      unit: "entrées", .order, least: 0),
    Meaning("gap", "Écart : besoin moins entrées à portée des employeurs", unit: "entrées"),
    Meaning("gapLow", "Écart : le moindre des hypothèses", unit: "entrées"),
    Meaning("gapHigh", "Écart : le plus grand des hypothèses", unit: "entrées"),
    Meaning(
      "entriesPer100", "Entrées à portée des employeurs pour 100 projets difficiles",
      unit: "pour 100", least: 0),
  ]

  static let gapOnly: [Meaning] = [
    Meaning(
      "rank", "Rang du métier par écart dans le bassin, 1 en tête ; vide hors commande",
      unit: "rang", least: 1),
    Meaning("rankLow", "Meilleur rang parmi les hypothèses", unit: "rang", least: 1),
    Meaning("rankHigh", "Plus mauvais rang parmi les hypothèses", unit: "rang", least: 1),
  ]

  static let agreement: [Meaning] = [
    Meaning(
      "rankedA", "Métiers que classe l'outil A ; moyenne pour tous les bassins", unit: "métiers",
      least: 0),
    Meaning(
      "rankedB", "Métiers que classe l'outil B ; moyenne pour tous les bassins", unit: "métiers",
      least: 0),
    Meaning("shared", "Métiers que classent les deux", unit: "métiers", least: 0),
    Meaning(
      "tauB", "Tau-b de Kendall entre les deux classements", unit: "de −1 à 1", least: -1,
      greatest: 1),
    Meaning(
      "spearman", "Corrélation de rangs de Spearman", unit: "de −1 à 1", least: -1, greatest: 1),
    .share("overlap", "Part commune des premiers noms"),
    .share("rbo", "Recouvrement pondéré par le rang (rank-biased overlap)"),
    Meaning("selectedA", "Métiers que retient l'outil A", unit: "métiers", least: 0),
    Meaning("selectedB", "Métiers que retient l'outil B", unit: "métiers", least: 0),
    .share("jaccard", "Retenus par les deux sur retenus par l'un ou l'autre"),
    Meaning("cells", "Couples bassin × métier comptés", unit: "couples", least: 0),
    Meaning("distance", "Écart entre les rangs centiles des deux outils", least: 0),
    Meaning(
      "algorithm",
      "Part de l'écart qui vient de l'algorithme ; vide si les outils ne se croisent pas"),
    Meaning("interaction", "Part de l'écart qui vient des deux ensemble"),
    Meaning("noise", "Écart que le bruit des chiffres ferait à lui seul", least: 0),
  ]

  static let compareOnly: [Meaning] = [
    Meaning("data", "Part de l'écart qui vient des données ; vide si les outils ne se croisent pas")
  ]

  static let ballots: [Meaning] = [
    Meaning("copeland", "Compte de Copeland : duels gagnés moins duels perdus", unit: "duels"),
    .share("borda", "Compte de Borda, moyenne des méthodes"),
    Meaning("rankedBy", "Méthodes qui classent le métier, séparées par une espace"),
    Meaning("agree", "Méthodes d'accord, séparées par une espace"),
    Meaning("dissent", "Méthode qui s'écarte le plus ; vide si aucune"),
    Meaning("dissentRank", "Rang que donne la méthode qui s'écarte", unit: "rang", least: 1),
    Meaning(
      "dissentRanked", "Métiers que classe la méthode qui s'écarte", unit: "métiers", least: 1),
    Meaning(
      "dissentDifference", "De combien elle s'écarte, en rangs centiles", unit: "de −1 à 1",
      least: -1, greatest: 1),
  ]

  static let consensusOnly: [Meaning] = [
    Meaning("rank", "Rang du métier dans le classement commun", unit: "rang", least: 1)
  ]

  static let synthesisOnly: [Meaning] = [
    Meaning("bassins", "Bassins où le métier est dans la liste", unit: "bassins", least: 0),
    Meaning("total", "Bassins de la région", unit: "bassins", least: 1),
    .share("share", "Part des bassins où le métier est dans la liste"),
    .word(
      "tier",
      "La part, dans les mots du Pacte : quasi-totalité (0,9 et plus), 70 à 90 %, 60 à 70 %, la moitié (0,45 à 0,6), moins",
      ["quasiTotalite", "from70to90", "from60to70", "half", "fewer"]),
  ]

  static let validateOnly: [Meaning] = [
    Meaning("method", "Façon de prévoir"),
    .word(
      "target", "Ce qui est prévu : taux de difficulté (rate) ou projets difficiles (projects)",
      ["rate", "projects"]),
    .word(
      "shrink", "Vers quoi les chiffres sont ramenés ; vide si la question ne se pose pas",
      ["none", "region", "hierarchy"]),
    Meaning("scope", "Région, ou FR", .survey),
    Meaning("from", "Année de départ", unit: "année", least: 2000),
    Meaning("to", "Année prévue", unit: "année", least: 2000),
    Meaning("status", "evaluated, ou pourquoi la façon n'est pas évaluée"),
    Meaning("cells", "Couples, pour un taux ; bassins, pour une liste", least: 0),
    Meaning(
      "rankCorrelation", "Corrélation de rangs entre prévu et venu", unit: "de −1 à 1", least: -1,
      greatest: 1),
    Meaning(
      "correlation", "Corrélation entre prévu et venu", unit: "de −1 à 1", least: -1, greatest: 1),
    Meaning(
      "withinMetier", "La même, à l'intérieur des métiers", unit: "de −1 à 1", least: -1,
      greatest: 1),
    Meaning("rmse", "Erreur quadratique moyenne", least: 0),
    Meaning("weightedRmse", "La même, pesée par les projets", least: 0),
    .share("ndcg20", "Gain cumulé normalisé des vingt premiers noms"),
    .share("overlap20", "Part commune des vingt premiers noms"),
    .share("coverage90", "Part des valeurs venues dans l'intervalle à 90 %"),
  ]
}
