/// Certainty over all bassins, and what it was worth.
extension Notebook {
  static let certaintyEverywhere = """
    ## Dans tous les bassins

    Combien de noms de chaque liste resteraient l'an prochain, et comment la certitude baisse avec le rang.
    """

  static let certaintyBadges = #"""
    compte = pd.crosstab(connus["bassin"], connus["badge"]).reindex(columns=list(BADGES), fill_value=0)
    compte = compte.sort_values(list(BADGES))
    noms = connus.drop_duplicates("bassin").set_index("bassin")["bassinName"]
    figure, axe = plt.subplots(figsize=(10, 1.2 + 0.25 * len(compte)))
    gauche = pd.Series(0, index=compte.index)
    for mot, (couleur, _, motif) in BADGES.items():
        axe.barh(range(len(compte)), compte[mot], left=gauche, color=couleur, hatch=motif, edgecolor="white", label=mot)
        gauche += compte[mot]
    axe.set_yticks(range(len(compte)), [court(noms[b]) for b in compte.index])
    axe.set_xlim(0, gauche.max())
    axe.xaxis.set_major_locator(plt.MaxNLocator(4, integer=True))
    axe.set_xlabel("Métiers de la liste (nombre)")
    axe.set_title(f"La certitude des listes, bassin par bassin, {ANNEE}")
    expliquer(axe)
    dernier = compte.index[-1]
    terminer(
        figure,
        f"dans le bassin {noms[dernier]}, {compte.loc[dernier, 'stable']} noms sur {gauche[dernier]} sont stables.",
        f"{len(compte)} bassins, {N} premiers métiers de chacun.", SOURCE)
    """#

  static let certaintyDecline = #"""
    par_rang = connus.groupby("rank")["probabilityTop"].quantile([0.25, 0.5, 0.75]).unstack()
    par_rang.index = par_rang.index.astype(int)
    figure, axe = plt.subplots()
    axe.fill_between(par_rang.index, par_rang[0.25], par_rang[0.75], color=BLEU, alpha=0.2, label="la moitié des bassins")
    axe.plot(par_rang.index, par_rang[0.5], "o-", color=BLEU, label="médiane des bassins")
    for seuil, mot in ((0.8, "stable"), (0.5, "à confirmer")):
        axe.axhline(seuil, color=GRIS, linestyle=":")
        axe.annotate(f"{mot} au-dessus", (par_rang.index.max(), seuil), (0, 3), textcoords="offset points",
                     ha="right", fontsize=8, color=GRIS)
    axe.set_ylim(0, 1)
    axe.set_xticks([1] + list(range(5, par_rang.index.max() + 1, 5)))
    axe.yaxis.set_major_formatter(lambda valeur, _: pourcent(valeur))
    axe.set_xlabel(f"Rang en {ANNEE}")
    axe.set_title("Probabilité d'être encore dans la liste l'an prochain, selon le rang (%)")
    axe.legend(loc="lower left")
    dixieme = min(10, par_rang.index.max())
    terminer(
        figure,
        f"au rang {dixieme}, la probabilité médiane est de {pourcent(par_rang.loc[dixieme, 0.5])}.",
        f"{connus['bassin'].nunique()} bassins, {N} premiers métiers de chacun.", SOURCE)
    """#

  static let certaintyWorth = """
    ## Ce que ces probabilités ont valu

    Sur chaque paire d'années consécutives d'une même nomenclature : ce qui avait été annoncé, et ce qui \
    est venu. Un point sur la diagonale tient parole ; en dessous, l'annonce était trop sûre.
    """

  static let certaintyPast = #"""
    verifier("validate")
    valide = pd.DataFrame(resultat("validate")["calibration"])
    valide["tenu"] = valide["held"] / valide["names"]
    figure, axe = plt.subplots(figsize=(8, 6.5))
    axe.plot([0, 1], [0, 1], color=GRIS, linestyle=":")
    for (mot, groupe) in valide.groupby("badge", sort=False):
        couleur, forme, _ = BADGES[mot]
        axe.plot(groupe["meanProbability"], groupe["tenu"], forme, color=couleur, markersize=9, label=mot)
        for place, (_, ligne) in enumerate(groupe.sort_values("tenu").iterrows()):
            axe.annotate(
                f"{ligne['from']}–{ligne['to']}", (ligne["meanProbability"], ligne["tenu"]),
                (-9 if place % 2 else 9, -3), textcoords="offset points", fontsize=8,
                ha="right" if place % 2 else "left")
    axe.set_xlim(0.3, 1)
    axe.set_ylim(0.3, 1)
    for bord in (axe.xaxis, axe.yaxis):
        bord.set_major_formatter(lambda valeur, _: pourcent(valeur))
    axe.set_xlabel("Probabilité annoncée, en moyenne")
    axe.set_ylabel("Part des noms restés dans la liste")
    axe.set_title("Les probabilités annoncées, et ce qui est venu")
    axe.legend(loc="lower right")
    ligne = valide.iloc[-1]
    terminer(
        figure,
        f"de {ligne['from']} à {ligne['to']}, {ligne['held']} des {ligne['names']} noms « {ligne['badge']} » sont restés "
        f"({pourcent(ligne['tenu'])}) ; {pourcent(ligne['meanProbability'])} était annoncé.",
        "vingt premiers métiers de chaque bassin, par projets difficiles attendus.",
        "enquêtes BMO, paires d'années consécutives d'une même nomenclature ; faisceau (validate).")
    """#
}
