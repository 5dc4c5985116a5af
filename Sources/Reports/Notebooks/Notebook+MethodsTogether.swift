/// Every method that can rank the same year.
extension Notebook {
  static let methodsMatrix = #"""
    listes = lire("methods-rank")
    METHODES = list(dict.fromkeys(listes["method"]))
    noms = {cle: set(groupe) for cle, groupe in listes.groupby(["method", "bassin"])["metier"]}
    bassins = sorted(set(listes["bassin"]))
    commune = pd.DataFrame(index=METHODES, columns=METHODES, dtype=float)
    for une in METHODES:
        for autre in METHODES:
            parts = [
                len(noms[une, b] & noms[autre, b]) / max(len(noms[une, b]), len(noms[autre, b]))
                for b in bassins if (une, b) in noms and (autre, b) in noms]
            commune.loc[une, autre] = sum(parts) / len(parts)
    annee = listes["millesime"].iloc[0]
    figure, axe = plt.subplots(figsize=(9, 7))
    image = axe.imshow(commune, cmap="cividis", vmin=0, vmax=1)
    axe.set_xticks(range(len(METHODES)), METHODES, rotation=40, ha="right")
    axe.set_yticks(range(len(METHODES)), METHODES)
    for i, une in enumerate(METHODES):
        for j, autre in enumerate(METHODES):
            valeur = commune.loc[une, autre]
            axe.text(
                j, i, f"{100 * valeur:.0f}", ha="center", va="center", fontsize=9,
                color="black" if valeur > 0.5 else "white")
    for bord in axe.spines.values():
        bord.set_visible(False)
    axe.set_title(f"Part commune des {N} premiers noms, moyenne des bassins, {annee} (%)")
    figure.colorbar(image, format=lambda valeur, _: pourcent(valeur), shrink=0.8)
    hors = commune.where([[i != j for j in range(len(METHODES))] for i in range(len(METHODES))])
    une, autre = hors.stack().idxmin()
    terminer(
        figure,
        f"les listes de {une} et de {autre} ne partagent que {pourcent(commune.loc[une, autre])} de leurs noms.",
        f"{len(bassins)} bassins, {len(METHODES)} méthodes.", f"BMO {annee}, Pôle emploi, Dares ; calculs faisceau (rank).")
    """#

  static let methodsBallots = """
    ## Ce qu'elles disent ensemble

    Chaque méthode vote ; le classement commun suit le compte de Copeland (qui bat le plus de métiers, \
    deux à deux). Une méthode est d'accord quand elle place le métier parmi ses premiers elle aussi.
    """

  static let methodsVotes = #"""
    votes = verifier("consensus")
    commun = votes[votes["scope"] == "region"].reset_index(drop=True)
    def compter(mots):
        return 0 if pd.isna(mots) else len(mots.split())

    commun["accords"] = [compter(m) for m in commun["agree"]]
    commun["classe"] = [compter(m) for m in commun["rankedBy"]]
    figure, axe = plt.subplots(figsize=(11, 1.2 + 0.34 * len(commun)))
    axe.barh(commun.index, commun["classe"], facecolor="white", edgecolor=GRIS, label="méthodes qui le classent")
    axe.barh(commun.index, commun["accords"], color=BLEU, label="méthodes d'accord")
    nommer(axe, [f"{r}. {m}" for m, r in zip(commun["metierName"], commun["rank"])])
    axe.xaxis.set_major_locator(plt.MaxNLocator(integer=True))
    axe.set_xlabel("Nombre de méthodes")
    axe.set_title(f"Région : qui est d'accord sur les métiers en tête, {commun['millesime'].iloc[0]}")
    expliquer(axe)
    premier = commun.iloc[0]
    terminer(
        figure,
        f"{premier['metierName']}, au premier rang commun : {premier['accords']} méthodes d'accord sur les "
        f"{premier['classe']} qui le classent.",
        f"région, {len(commun)} premiers métiers du classement commun.",
        f"BMO {commun['millesime'].iloc[0]}, Pôle emploi, Dares ; calculs faisceau (consensus).")
    tableau = commun[["rank", "metierName", "accords", "classe", "dissent", "dissentRank"]].rename(columns={
        "rank": "Rang", "metierName": "Métier", "accords": "D'accord", "classe": "Le classent",
        "dissent": "S'écarte le plus", "dissentRank": "Son rang"})
    presenter(
        tableau.set_index("Rang"),
        f"{premier['metierName']} : {premier['dissent']} est la méthode qui s'en écarte le plus.",
        f"région, {len(commun)} premiers métiers du classement commun.",
        f"BMO {commun['millesime'].iloc[0]}, Pôle emploi, Dares ; calculs faisceau (consensus).")
    """#
}
