import Nomenclatures

/// The study of one bassin.
extension Notebook {
  /// - Parameters:
  ///   - bassin: the bassin that it opens on; its first code cell changes it.
  ///   - hasGap: whether the package holds need and training.
  static func bassin(_ bassin: BassinCode, hasGap: Bool) -> Notebook {
    Notebook(
      name: "etude-" + fileName(bassin),
      cells: [.words(bassinOpening)] + setup
        + [.code("BASSIN = " + PythonText.literal(bassin.rawValue)), .code(bassinList)]
        + [.words(bassinFirst), .code(bassinTable), .code(bassinBars)]
        + [.words(bassinRates), .code(bassinRegion), .code(bassinDots)]
        + [.words(bassinYears), .code(bassinPanels)]
        + (hasGap ? [.words(bassinNeed), .code(bassinGap)] : [])
        + [.words(sourcesOpening), .code(sourcesTable)])
  }

  /// The code as part of a file's name: a code that is not plain leaves nothing of what it holds.
  private static func fileName(_ bassin: BassinCode) -> String {
    let code = bassin.rawValue
    let isPlain = code.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) }
    return isPlain && (1...12).contains(code.utf8.count) ? code : "bassin"
  }

  private static let bassinOpening = """
    # Étude d'un bassin d'emploi

    Les métiers qu'un bassin a le plus de peine à pourvoir, d'après l'enquête Besoins en main-d'œuvre \
    (BMO), ce qui le sépare de la région, et ce que la formation tient à sa portée. Le carnet ne lit que \
    les fichiers du paquet, à côté de lui ; `carte.md` dit leur champ et leurs limites. Pour un autre \
    bassin, changer `BASSIN` ci-dessous et relancer.

    BMO est une enquête d'intentions auprès des employeurs : un petit chiffre peut ne tenir qu'à peu \
    d'établissements, et un compte inférieur à 5 est masqué. Une liste sert à regarder, non à conclure.
    """

  private static let bassinList = #"""
    recette = resultat("rank")["recipe"]
    rang = verifier("rank")
    liste = rang[rang["bassin"] == BASSIN].reset_index(drop=True)
    assert len(liste), f"le bassin {BASSIN} n'est pas dans rank.csv"
    ANNEE, NOM = recette["millesime"], liste["bassinName"].iloc[0]
    CHAMP = f"bassin {NOM} ({BASSIN}), {len(liste)} premiers métiers, employeurs hors administrations de l'État."
    SOURCE = f"France Travail, enquête BMO {ANNEE} ; classement par la méthode {recette['method']}, faisceau."
    print(f"{NOM} ({BASSIN}), BMO {ANNEE}, méthode {recette['method']} : {len(liste)} métiers")
    """#

  private static let bassinFirst = """
    ## Les métiers en tête

    « Dans la région » dit si le métier est aussi dans la liste régionale de même longueur. La certitude, \
    quand elle est connue, dit s'il resterait dans la liste l'an prochain. L'ordre est celui de la \
    méthode, non celui des barres.
    """

  private static let bassinTable = #"""
    tableau = pd.DataFrame({
        "Rang": liste["rank"],
        "Métier": liste["metierName"],
        "Projets": [chiffre(ligne, "projets") for _, ligne in liste.iterrows()],
        "Jugés difficiles": [chiffre(ligne, "projetsDifficiles") for _, ligne in liste.iterrows()],
        "Taux": [chiffre(ligne, "tauxDifficulte", pourcent) for _, ligne in liste.iterrows()],
        "Dans la région": liste["regional"].map({True: "oui", False: "non"}),
    })
    if "badge" in liste:
        tableau["Certitude"] = liste["badge"].fillna("–")
    premier = liste.iloc[0]
    presenter(
        tableau.set_index("Rang"),
        f"{premier['metierName']}, au premier rang, compte {chiffre(premier, 'projets')} projets de recrutement, dont "
        f"{chiffre(premier, 'projetsDifficiles')} jugés difficiles. « <\u00a05 » : compte masqué ; a–b : ses bornes.",
        CHAMP, SOURCE)
    """#

  private static let bassinBars = #"""
    figure, axe = plt.subplots(figsize=(11, 1.2 + 0.34 * len(liste)))
    for place, ligne in liste.iterrows():
        bas, haut = ligne["projetsDifficilesLow"], ligne["projetsDifficilesHigh"]
        if pd.isna(bas):
            continue
        couleur = BLEU if ligne["regional"] else ORANGE
        axe.barh(place, bas, color=couleur, height=0.7)
        axe.barh(place, haut - bas, left=bas, facecolor="white", edgecolor=couleur, hatch="////", height=0.7)
        axe.annotate(
            chiffre(ligne, "projetsDifficiles"), (haut, place), (4, 0), textcoords="offset points",
            va="center", fontsize=8)
    nommer(axe, [f"{r}. {m}" for m, r in zip(liste["metierName"], liste["rank"])])
    axe.set_xlim(0, max(1, liste["projetsDifficilesHigh"].max() * 1.1))
    axe.xaxis.set_major_formatter(lambda valeur, _: nombre(valeur))
    axe.set_xlabel("Projets de recrutement jugés difficiles")
    axe.set_title(f"{NOM} : les projets difficiles des métiers en tête, {ANNEE}")
    axe.barh(0, 0, color=BLEU, label="aussi dans la liste régionale")
    axe.barh(0, 0, color=ORANGE, label="hors de la liste régionale")
    axe.barh(0, 0, facecolor="white", edgecolor=GRIS, hatch="////", label="masqué : entre ses bornes")
    expliquer(axe)
    premier = liste.iloc[0]
    terminer(
        figure,
        f"{premier['metierName']}, au premier rang, compte {chiffre(premier, 'projetsDifficiles')} projets difficiles.",
        CHAMP, SOURCE)
    """#
}
