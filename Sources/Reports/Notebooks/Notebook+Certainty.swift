import Nomenclatures

/// How certain ranks are.
extension Notebook {
  /// - Parameters:
  ///   - bassin: the bassin whose list is drawn.
  ///   - hasPast: whether the package holds what badges were worth.
  static func certainty(_ bassin: BassinCode, hasPast: Bool) -> Notebook {
    Notebook(
      name: "certitude-rangs",
      cells: [.words(certaintyOpening)] + setup
        + [.code("BASSIN = " + PythonText.literal(bassin.rawValue)), .code(certaintyList)]
        + [.words(certaintyRanks), .code(certaintyIntervals)]
        + [.words(certaintyEverywhere), .code(certaintyBadges), .code(certaintyDecline)]
        + (hasPast ? [.words(certaintyWorth), .code(certaintyPast)] : [])
        + [.words(sourcesOpening), .code(sourcesTable)])
  }

  private static let certaintyOpening = """
    # La certitude des rangs

    Un rang repose sur des chiffres d'enquête, qui auraient pu être autres. Des répliques de l'enquête \
    sont tirées, avec un bruit appris sur deux années consécutives, et chaque métier est reclassé : de là \
    l'intervalle où son rang peut tomber l'an prochain, et la probabilité qu'il reste dans la liste. Le \
    carnet ne lit que les fichiers du paquet, à côté de lui.
    """

  private static let certaintyList = #"""
    recette = resultat("rank")["recipe"]
    rang = verifier("rank")
    ANNEE, REPLIQUES, N = recette["millesime"], recette["replicates"], recette["top"] or 20
    SOURCE = f"France Travail, enquête BMO {ANNEE} ; {nombre(REPLIQUES)} répliques, faisceau (rank --replicates)."
    BADGES = {"stable": (BLEU, "o", ""), "à confirmer": (ORANGE, "s", "//"), "fragile": (ROSE, "D", "..")}
    connus = rang[rang["badge"].notna()]
    # Le mot suit la probabilité : 0,8 et plus, 0,5 à 0,8, moins de 0,5.
    mots = pd.cut(connus["probabilityTop"], [-1, 0.5, 0.8, 2], right=False, labels=["fragile", "à confirmer", "stable"])
    assert (mots.astype(str) == connus["badge"]).all()
    print(f"{len(connus)} rangs sur {len(rang)} ont une certitude")
    """#

  private static let certaintyRanks = """
    ## Où chaque rang peut tomber

    Neuf fois sur dix, le rang de l'an prochain serait dans le trait. L'échelle est logarithmique : de 1 à \
    2 il y a autant que de 10 à 20.
    """

  private static let certaintyIntervals = #"""
    liste = connus[connus["bassin"] == BASSIN].reset_index(drop=True)
    assert len(liste), f"le bassin {BASSIN} n'a aucun rang certain dans rank.csv"
    NOM = liste["bassinName"].iloc[0]
    figure, axe = plt.subplots(figsize=(12, 1.2 + 0.34 * len(liste)))
    for place, ligne in liste.iterrows():
        couleur, forme, _ = BADGES[ligne["badge"]]
        axe.plot([ligne["rankLow"], ligne["rankHigh"]], [place] * 2, color=couleur, linewidth=2.5, alpha=0.6)
        axe.plot(ligne["rankMedian"], place, forme, color=couleur, markersize=7)
        axe.plot(ligne["rank"], place, "|", color="black", markersize=11, markeredgewidth=2)
    axe.axvline(N, color=GRIS, linestyle=":")
    axe.annotate(f" {N}e rang", (N, -0.7), fontsize=8, color=GRIS, annotation_clip=False)
    axe.set_xscale("log")
    axe.set_xlim(left=0.9)
    axe.set_xticks([1, 2, 5, 10, 20, 50, 100, 200], ["1", "2", "5", "10", "20", "50", "100", "200"])
    axe.minorticks_off()
    nommer(axe, [f"{r}. {m}" for m, r in zip(liste["metierName"], liste["rank"])])
    axe.set_xlabel("Rang dans le bassin (échelle logarithmique)")
    axe.set_title(f"{NOM} : le rang de {ANNEE}, et où il peut tomber l'an prochain", pad=20)
    for mot, (couleur, forme, _) in BADGES.items():
        axe.plot([], [], forme + "-", color=couleur, label=f"{mot} (médiane, 5 à 95\u00a0%)")
    axe.plot([], [], "|", color="black", markersize=11, markeredgewidth=2, label=f"rang en {ANNEE}")
    expliquer(axe)
    large = liste.loc[(liste["rankHigh"] - liste["rankLow"]).idxmax()]
    terminer(
        figure,
        f"{large['metierName']}, {large['rank']}e en {ANNEE}, tomberait neuf fois sur dix entre le rang "
        f"{large['rankLow']} et le rang {large['rankHigh']}.",
        f"bassin {NOM} ({BASSIN}), {len(liste)} premiers métiers.", SOURCE)
    """#
}
