/// The bassin beside the région, year after year, and beside the training within its reach.
extension Notebook {
  static let bassinRates = """
    ## Le taux de difficulté, ici et dans la région

    La région est la somme des bassins : ses bornes sont celles de ses parts masquées. La cellule tient \
    d'abord cette somme, refaite depuis les chiffres publiés, contre `synthesis.csv`.
    """

  static let bassinRegion = #"""
    MARCHES = {nom: lire(nom) for nom in NOMS if nom.startswith("market-")}
    marche = next(m for m in MARCHES.values() if ANNEE in set(m["millesime"]))
    marche = marche[marche["millesime"] == ANNEE]
    region = lire("synthesis").set_index("metier")
    bornes = [m + b for m in ("projets", "projetsDifficiles") for b in ("Low", "High")]
    sommes = marche.groupby("metier")[bornes].sum()
    if set(region["millesime"]) == {ANNEE}:
        assert (sommes - region.loc[sommes.index, bornes]).abs().max().max() < 1e-6
        print(f"{len(sommes)} métiers : la somme des bassins est celle de synthesis.csv")
    sommes["tauxLow"] = sommes["projetsDifficilesLow"] / sommes["projetsHigh"]
    sommes["tauxHigh"] = (sommes["projetsDifficilesHigh"] / sommes["projetsLow"]).clip(upper=1)
    """#

  static let bassinDots = #"""
    figure, axe = plt.subplots(figsize=(11, 1.2 + 0.34 * len(liste)))
    for place, ligne in liste.iterrows():
        ici = ligne["tauxDifficulteLow"], ligne["tauxDifficulteHigh"]
        la = tuple(sommes.loc[ligne["metier"], ["tauxLow", "tauxHigh"]])
        for (bas, haut), couleur, forme, decalage in ((ici, BLEU, "o", -0.12), (la, ORANGE, "D", 0.12)):
            if pd.isna(bas):
                continue
            axe.plot([bas, haut], [place + decalage] * 2, color=couleur, linewidth=3, solid_capstyle="butt",
                     clip_on=False)
            if haut - bas < 0.02:
                axe.plot((bas + haut) / 2, place + decalage, forme, color=couleur, markersize=6, clip_on=False)
    nommer(axe, [f"{r}. {m}" for m, r in zip(liste["metierName"], liste["rank"])])
    axe.set_xlim(0, 1)
    axe.xaxis.set_major_formatter(lambda valeur, _: pourcent(valeur))
    axe.grid(axis="x", color="#dddddd")
    axe.set_xlabel("Part des projets jugés difficiles")
    axe.set_title(f"{NOM} : le taux de difficulté, à côté de celui de la région, {ANNEE}")
    axe.plot([], [], "o-", color=BLEU, label=court(NOM, 24))
    axe.plot([], [], "D-", color=ORANGE, label="région")
    expliquer(axe)
    connus = liste[liste["tauxDifficulteLow"].notna()]
    premier = connus.iloc[0]
    taux = sommes.loc[premier["metier"]]
    terminer(
        figure,
        f"{premier['metierName']} : {chiffre(premier, 'tauxDifficulte', pourcent)} des projets sont jugés "
        f"difficiles dans le bassin, {entre(taux['tauxLow'], taux['tauxHigh'], pourcent)} dans la région. "
        "Un trait va d'une borne à l'autre quand une part est masquée.",
        CHAMP, SOURCE)
    """#

  static let bassinYears = """
    ## D'une année à l'autre

    Les codes des métiers ont changé entre 2020 et 2024 (FAP 2009, puis FAP 2021) et l'enquête aussi : \
    les deux séries sont dessinées à part, et rien ne les joint. Les sommes portent sur tous les métiers.
    """

  static let bassinPanels = #"""
    figure, (haut, bas) = plt.subplots(2, 1, figsize=(10, 6.5), sharex=True)
    annees, fins = [], []
    for (nom, table), couleur, forme in zip(MARCHES.items(), (BLEU, ORANGE, VERT), "osD"):
        du_bassin = table[table["bassin"] == BASSIN]
        serie = du_bassin.groupby("millesime")[bornes].sum()
        serie.index = serie.index.astype(int)
        annees += list(serie.index)
        fins.append((min(serie.index), max(serie.index)))
        libelle = nom.removeprefix("market-fap").join(["FAP ", ""])
        milieu = (serie["projetsLow"] + serie["projetsHigh"]) / 2
        haut.plot(serie.index, milieu, forme + "-", color=couleur, label=libelle)
        haut.fill_between(serie.index, serie["projetsLow"], serie["projetsHigh"], color=couleur, alpha=0.25)
        taux_bas = serie["projetsDifficilesLow"] / serie["projetsHigh"]
        taux_haut = serie["projetsDifficilesHigh"] / serie["projetsLow"]
        bas.plot(serie.index, (taux_bas + taux_haut) / 2, forme + "-", color=couleur)
        bas.fill_between(serie.index, taux_bas, taux_haut, color=couleur, alpha=0.25)
        for annee in serie.index:
            haut.annotate(
                nombre(milieu[annee]), (annee, milieu[annee]), (0, 7), textcoords="offset points",
                ha="center", fontsize=8)
    haut.set_ylim(0, haut.get_ylim()[1] * 1.15)
    bas.set_ylim(0, 1)
    haut.yaxis.set_major_formatter(lambda valeur, _: nombre(valeur))
    bas.yaxis.set_major_formatter(lambda valeur, _: pourcent(valeur))
    haut.set_title(f"{NOM} : projets de recrutement (nombre)")
    bas.set_title("Part des projets jugés difficiles (%)")
    bas.set_xticks(range(min(annees), max(annees) + 1))
    fins.sort()
    for (_, fin), (debut, _) in zip(fins, fins[1:]):
        for axe in (haut, bas):
            axe.axvspan(fin + 0.3, debut - 0.3, color="#f0f0f0", zorder=0)
        haut.text((fin + debut) / 2, 0.03 * haut.get_ylim()[1], "rupture : les codes ont changé", ha="center",
                  fontsize=8, color=GRIS)
    expliquer(haut)
    terminer(
        figure,
        f"en {max(annees)}, la somme des projets du bassin est de {nombre(milieu[max(annees)])} environ ; la bande "
        "va d'une borne à l'autre des parts masquées. Une année sans point n'est pas dans le paquet.",
        f"bassin {NOM} ({BASSIN}), tous métiers.",
        f"Pôle emploi puis France Travail, enquêtes BMO {min(annees)} à {max(annees)} ; calculs faisceau.")
    """#

  static let bassinNeed = """
    ## Besoin et formation à portée

    Les entrées en formation sont **estimées** : la commande régionale ne donne aucun nombre de places, \
    son total est partagé entre lots, bassins et métiers. L'année est celle où ces fichiers se rencontrent.
    """

  static let bassinGap = #"""
    ecarts = verifier("gap")
    ecart = resultat("gap")
    ici = ecarts[(ecarts["bassin"] == BASSIN) & ecarts["rank"].notna()].sort_values("rank").head(15)
    ici = ici.reset_index(drop=True)
    assert len(ici), f"le bassin {BASSIN} n'est pas dans gap.csv"
    annee = ecart["recipe"]["millesime"]
    figure, axe = plt.subplots(figsize=(11, 1.2 + 0.36 * len(ici)))
    for place, ligne in ici.iterrows():
        axe.plot(
            [ligne["supplyEmployersLow"], ligne["supplyEmployersHigh"]], [place] * 2, color=ORANGE, linewidth=3)
        axe.plot([ligne["supplyEmployers"], ligne["need"]], [place] * 2, color="#bbbbbb", zorder=0)
        axe.plot(ligne["supplyEmployers"], place, "D", color=ORANGE)
        axe.plot(ligne["need"], place, "o", color=BLEU)
    axe.set_xscale("symlog", linthresh=10)
    axe.set_xlim(0, ici[["need", "supplyEmployersHigh"]].max().max() * 1.2)
    reperes = [r for r in (0, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000) if r <= axe.get_xlim()[1]]
    axe.set_xticks(reperes)
    axe.minorticks_off()
    axe.xaxis.set_major_formatter(lambda valeur, _: nombre(valeur))
    axe.grid(axis="x", color="#eeeeee")
    nommer(axe, [f"{r}. {m}" for m, r in zip(ici["metierName"], ici["rank"])])
    axe.set_xlabel("Entrées en formation (nombre, échelle logarithmique au-delà de 10)")
    axe.set_title(f"{NOM} : besoin et entrées à portée des employeurs, {annee}")
    axe.plot([], [], "o", color=BLEU, label="besoin")
    axe.plot([], [], "D-", color=ORANGE, label="entrées à portée (estimées),\nselon l'hypothèse")
    expliquer(axe)
    premier = ici.iloc[0]
    terminer(
        figure,
        f"{premier['metierName']} : un besoin de {nombre(premier['need'])}, et "
        f"{nombre(premier['supplyEmployersLow'])} à {nombre(premier['supplyEmployersHigh'])} entrées à portée.",
        f"bassin {NOM} ({BASSIN}), {len(ici)} plus grands écarts, métiers auxquels un lot de la commande mène.",
        f"BMO {annee} ; commande régionale du Pacte, entrées estimées ; mobilités Insee ; calculs faisceau.")
    """#

  static let sourcesOpening = """
    ## Sources

    Chaque fichier officiel que le paquet a pour origine, avec son empreinte.
    """

  static let sourcesTable = #"""
    origines = lire("sources")
    presenter(
        origines[["kind", "name", "producer", "licence", "file", "sha256"]].fillna("").set_index("kind"),
        "« source » : un fichier de chiffres ; les autres lignes sont des tables de référence.",
        f"les {len(origines)} fichiers du magasin dont le paquet est tiré.", "sources.csv ; faisceau (status).")
    """#
}
