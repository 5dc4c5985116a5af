/// What every notebook begins with: reading the package, holding a table against the JSON, drawing.
extension Notebook {
  static let setup: [Cell] = [.code(reading), .code(holding), .code(drawing)]

  /// Apart from the rest, because a line of Swift that begins so would be taken for an import of ours.
  private static let imports = [
    "import json", "import math", "import textwrap", "from pathlib import Path", "",
    "import matplotlib.pyplot as plt", "import pandas as pd", "", "",
  ].joined(separator: "\n")

  private static let reading =
    imports + #"""
      DOSSIER = Path(".")
      PAQUET = json.loads((DOSSIER / "datapackage.json").read_text(encoding="utf-8"))
      NOMS = [ressource["name"] for ressource in PAQUET["resources"]]
      TYPES = {"string": "string", "integer": "Int64", "number": "float64", "boolean": "boolean"}


      def lire(nom):
          """Une table du paquet, avec les types que datapackage.json déclare : un code reste un texte."""
          ressource = PAQUET["resources"][NOMS.index(nom)]
          types = {champ["name"]: TYPES[champ["type"]] for champ in ressource["schema"]["fields"]}
          return pd.read_csv(
              DOSSIER / ressource["path"], dtype=types, keep_default_na=False, na_values=[""])


      def resultat(nom):
          """Le résultat que la commande du même nom donne avec --format json."""
          return json.loads((DOSSIER / f"{nom}.json").read_text(encoding="utf-8"))
      """#

  private static let holding = #"""
    def attendu(ligne, colonne):
        """Ce que le JSON dit d'une colonne du CSV ; un chiffre masqué y est {"suppressed": [bas, haut]}."""
        for fin, place in (("Low", 0), ("High", 1)):
            base = colonne.removesuffix(fin)
            if colonne not in ligne and base in ligne:
                valeur = ligne[base]
                return valeur["suppressed"][place] if isinstance(valeur, dict) else valeur
        valeur = ligne[colonne]
        if isinstance(valeur, list):
            return " ".join(valeur) or None
        return None if isinstance(valeur, dict) else valeur


    def verifier(nom):
        """Tient une table du CSV contre le JSON, case par case ; les noms, que le CSV rend inertes, à part."""
        table, lignes = lire(nom), resultat(nom)["rows"]
        assert len(table) == len(lignes), f"{nom} : {len(table)} lignes, {len(lignes)} dans le JSON"
        colonnes = [c for c in table if not c.endswith(("Name", "Status")) and c != "filiere"]
        for colonne in colonnes:
            for place, (vu, ligne) in enumerate(zip(table[colonne], lignes)):
                prevu = attendu(ligne, colonne)
                if prevu is None or pd.isna(vu):
                    egal = prevu is None and pd.isna(vu)
                else:
                    egal = vu == prevu or isinstance(prevu, float) and math.isclose(vu, prevu, rel_tol=1e-12)
                assert egal, f"{nom}, ligne {place + 1}, {colonne} : {vu!r}, {prevu!r} dans le JSON"
        print(f"{nom} : {len(table)} lignes × {len(colonnes)} colonnes, égales à celles de {nom}.json")
        return table
    """#

  private static let drawing = #"""
    # Couleurs d'Okabe et Ito, que distinguent aussi les personnes daltoniennes.
    BLEU, ORANGE, VERT, ROUGE, ROSE, GRIS = "#0072B2", "#E69F00", "#009E73", "#D55E00", "#CC79A7", "#666666"
    plt.rcParams.update({
        "figure.figsize": (10, 5), "figure.dpi": 90, "figure.constrained_layout.use": True, "font.size": 10, "axes.titlesize": 12,
        "axes.titlelocation": "left", "axes.titlepad": 12, "axes.spines.top": False,
        "axes.spines.right": False, "axes.axisbelow": True, "legend.frameon": False,
        "legend.fontsize": 9, "text.parse_math": False})
    # Un libellé n'est jamais du balisage.
    pd.set_option("display.html.use_mathjax", False, "display.max_colwidth", 70)


    def nombre(valeur):
        """1234 s'écrit « 1 234 », l'espace étant fine et insécable."""
        return f"{valeur:,.0f}".replace(",", "\u202f")


    def decimal(valeur, chiffres=2):
        return f"{valeur:.{chiffres}f}".replace(".", ",").replace("-", "\u2212")


    def pourcent(valeur):
        return f"{100 * valeur:.0f}\u00a0%"


    def chiffre(ligne, base, ecrire=nombre):
        """Un chiffre tel que publié : entier, « < 5 » s'il est masqué, ses bornes, ou un tiret."""
        if ligne[base + "Status"] == "notObserved":
            return "–"
        bas, haut = ligne[base + "Low"], ligne[base + "High"]
        if bas == haut:
            return ecrire(bas)
        masque = ligne[base + "Status"] == "suppressed" and ecrire is nombre
        return "<\u00a05" if masque else f"{ecrire(bas)}–{ecrire(haut)}"


    def entre(bas, haut, ecrire):
        """Deux bornes, ou une valeur quand elles s'écrivent pareil."""
        return ecrire(bas) if ecrire(bas) == ecrire(haut) else f"{ecrire(bas)}–{ecrire(haut)}"


    def court(texte, largeur=44):
        """Un libellé sur deux lignes au plus."""
        return "\n".join(textwrap.wrap(texte, largeur, max_lines=2, placeholder="…"))


    def nommer(axe, libelles):
        """Un libellé par ligne, la première en haut."""
        axe.set_yticks(range(len(libelles)), [court(libelle) for libelle in libelles], fontsize=8.5)
        axe.set_ylim(len(libelles) - 0.4, -0.6)


    def expliquer(axe):
        """La légende, à droite du dessin."""
        axe.legend(loc="upper left", bbox_to_anchor=(1.01, 1))


    def terminer(figure, lecture, champ, source):
        """Met sous la figure comment la lire, de quoi elle parle et d'où elle vient."""
        lignes = [f"Lecture : {lecture}", f"Champ : {champ}", f"Source : {source}"]
        texte = "\n".join(textwrap.fill(ligne, int(13 * figure.get_figwidth())) for ligne in lignes)
        figure.text(0.01, -0.01, texte, fontsize=8, color="#333333", ha="left", va="top")
        plt.show()


    def presenter(table, lecture, champ, source):
        """Montre une table, puis comment la lire, de quoi elle parle et d'où elle vient."""
        display(table)
        print(f"Lecture : {lecture}\nChamp : {champ}\nSource : {source}")
    """#
}
