/// How methods differ.
extension Notebook {
  /// - Parameter hasConsensus: whether the package holds the common ranking, and the list of each
  ///   method.
  static func methods(hasConsensus: Bool) -> Notebook {
    Notebook(
      name: "comparaison-methodes",
      cells: [.words(methodsOpening)] + setup + [.code(methodsPair)]
        + [.words(methodsAgreement), .code(methodsPlaces)]
        + [.words(methodsSplit), .code(methodsParts)]
        + (hasConsensus
          ? [.words(methodsAll), .code(methodsMatrix), .words(methodsBallots), .code(methodsVotes)]
          : [])
        + [.words(sourcesOpening), .code(sourcesTable)])
  }

  private static let methodsOpening = """
    # Comparer les méthodes

    Deux listes de métiers prioritaires diffèrent parce que leurs données diffèrent, parce que leurs \
    calculs diffèrent, ou parce que les chiffres sont bruités. Ce carnet dit de combien, et d'où cela \
    vient. Il ne lit que les fichiers du paquet, à côté de lui ; `methods.csv` dit ce que fait chaque \
    méthode, et `carte.md` ses limites.
    """

  private static let methodsPair = #"""
    accord = verifier("compare")
    compare = resultat("compare")
    OUTILS = [outil["use"]["method"] for outil in compare["tools"]]
    A, B = OUTILS
    ANNEE, N = compare["tools"][0]["millesime"], compare["recipe"]["top"]
    ANNEES = sorted({outil["millesime"] for outil in compare["tools"]})
    SOURCE = f"BMO {' et '.join(map(str, ANNEES))}, Pôle emploi, Dares ; calculs faisceau (compare)."
    cartes = lire("methods").set_index("method")
    presenter(
        cartes.loc[sorted(set(OUTILS)), ["origin", "summary", "caution"]],
        "own : propre à faisceau ; published : publiée ; reconstruction : refaite d'après un document.",
        "les deux méthodes comparées ; methods.csv les dit toutes.", "methods.csv ; faisceau (methods).")
    """#

  private static let methodsAgreement = """
    ## Combien de noms les deux listes partagent-elles ?

    La part commune des premiers noms, bassin par bassin. Quand le paquet tient les deux listes entières, \
    la cellule la recompte et la tient contre ce que `compare` a dit.
    """

  private static let methodsPlaces = #"""
    par_bassin = accord[accord["scope"] == "bassin"].sort_values("overlap").reset_index(drop=True)
    ensemble = accord[accord["scope"] == "all"].iloc[0]
    region = accord[accord["scope"] == "region"].iloc[0]
    if "methods-rank" in NOMS:
        listes = lire("methods-rank")
        noms = {cle: set(groupe) for cle, groupe in listes.groupby(["method", "bassin"])["metier"]}
        memes = listes["millesime"].unique().tolist() == ANNEES and all(
            not outil["use"]["modified"] and outil["use"]["method"] in set(listes["method"])
            for outil in compare["tools"])
        recomptes = 0
        for _, ligne in par_bassin.iterrows() if memes else []:
            de_a, de_b = noms.get((A, ligne["bassin"]), set()), noms.get((B, ligne["bassin"]), set())
            if len(de_a) == len(de_b) == N:
                recomptes += 1
                assert abs(len(de_a & de_b) / N - ligne["overlap"]) < 1e-9, ligne["bassin"]
        print(f"{recomptes} bassins recomptés sur {len(par_bassin)} : même part commune")

    figure, axe = plt.subplots(figsize=(10, 1.2 + 0.25 * len(par_bassin)))
    axe.hlines(range(len(par_bassin)), 0, par_bassin["overlap"], color="#cccccc")
    axe.plot(par_bassin["overlap"], range(len(par_bassin)), "o", color=BLEU, clip_on=False)
    axe.axvline(ensemble["overlap"], color=ORANGE, linestyle="--", label=f"moyenne des bassins : {pourcent(ensemble['overlap'])}")
    axe.axvline(region["overlap"], color=VERT, linestyle=":", label=f"liste de la région : {pourcent(region['overlap'])}")
    axe.set_yticks(range(len(par_bassin)), [court(n) for n in par_bassin["bassinName"]])
    axe.set_xlim(0, 1)
    axe.xaxis.set_major_formatter(lambda valeur, _: pourcent(valeur))
    axe.set_xlabel(f"Part commune des {N} premiers noms")
    axe.set_title(f"{A} et {B} : les noms que leurs listes partagent, {ANNEE}")
    expliquer(axe)
    premier = par_bassin.iloc[-1]
    terminer(
        figure,
        f"dans le bassin {premier['bassinName']}, {pourcent(premier['overlap'])} des {N} premiers noms de {A} sont "
        f"aussi parmi les {N} premiers de {B}.",
        f"{len(par_bassin)} bassins, métiers que les deux méthodes classent.", SOURCE)
    """#

  private static let methodsSplit = """
    ## Données, calcul ou bruit ?

    L'écart est la distance moyenne entre les rangs centiles des deux outils. Chacun est refait sur les \
    données de l'autre : ce qui change alors vient des données, le reste du calcul. Le bruit est l'écart \
    que les seuls aléas de l'enquête feraient entre deux calculs identiques.
    """

  private static let methodsParts = #"""
    lieux = accord[accord["scope"] != "region"].copy()
    lieux["nom"] = lieux["bassinName"].fillna("Tous les bassins")
    lieux = lieux.sort_values("distance").reset_index(drop=True)
    croises = lieux["data"].notna().all()
    figure, axe = plt.subplots(figsize=(10, 1.2 + 0.26 * len(lieux)))
    if croises:
        gauche = pd.Series(0.0, index=lieux.index)
        for part, couleur, motif, libelle in (
                ("data", BLEU, "", "données"), ("algorithm", ORANGE, "..", "calcul"),
                ("interaction", "#dddddd", "//", "les deux ensemble")):
            largeur = lieux[part] * lieux["distance"]
            axe.barh(lieux.index, largeur, left=gauche, color=couleur, hatch=motif, edgecolor="white", label=libelle)
            gauche += largeur
    else:
        axe.barh(lieux.index, lieux["distance"], color=BLEU, label="écart")
        print(compare["obstacle"])
    axe.plot(lieux["noise"], lieux.index, "|", color="black", markersize=11, markeredgewidth=2, label="bruit seul")
    axe.set_yticks(lieux.index, [court(n) for n in lieux["nom"]])
    axe.get_yticklabels()[int(lieux.index[lieux["scope"] == "all"][0])].set_fontweight("bold")
    axe.xaxis.set_major_formatter(lambda valeur, _: decimal(valeur))
    axe.set_xlabel("Écart moyen entre rangs centiles (0 : mêmes rangs)")
    axe.set_title(f"{A} et {B} : d'où vient l'écart, {ANNEE}")
    expliquer(axe)
    tous = lieux[lieux["scope"] == "all"].iloc[0]
    parts = (
        f", dont {pourcent(tous['data'])} par les données et {pourcent(tous['algorithm'])} par le calcul"
        if croises else "")
    terminer(
        figure,
        f"tous bassins ensemble, l'écart est de {decimal(tous['distance'])}{parts} ; le bruit seul ferait "
        f"{decimal(tous['noise'])}.",
        f"{nombre(tous['cells'])} couples bassin × métier que les deux méthodes classent.", SOURCE)
    """#

  private static let methodsAll = """
    ## Toutes les méthodes, deux à deux

    La part commune des premiers noms, en moyenne sur les bassins, pour chaque paire de méthodes qui \
    savent classer la même année.
    """
}
