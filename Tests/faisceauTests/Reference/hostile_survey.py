"""Writes two years of a survey that nobody made: region 01, whose codes begin with 0, and labels meant
to harm a spreadsheet, a page, a terminal, a notebook. Counts are drawn with a fixed seed.

Usage: hostile_survey.py FOLDER; writes bmo-2018.csv and bmo-2019.csv there.
"""

import csv
import random
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parents[3]
LABELS = [
    "=cmd|'/C calc'!A0", "+SUM(1;2)", "@import", "<script>alert(1)</script>", '"><img src=x onerror=y>',
    "$\\frac{1}{0}$ et $x", "a\x1b[31mrouge\x1b[0m", "droite\u202eehcuag", "'''\nimport os\n'''", "{0} %s \\N{DASH}",
    "# titre | `code` *gras* [lien](http://ailleurs)", "=HYPERLINK(\"http://ailleurs\")",
]


def count(draw, whole):
    return "*" if 0 < whole < 5 else str(whole)


def survey(year, metiers, draw):
    digits = str(year % 100)
    header = [
        "annee", f"BE{digits}", f"NOMBE{digits}", "Famille_met", "Lbl_fam_met", "metier", "nommetier", "Dept",
        "NomDept", "met", "xmet", "smet", "REG", "NOM_REG"]
    yield header
    for rank, bassin in enumerate(["0101", "0102", "0103", "0104"]):
        for place, metier in enumerate(metiers):
            met = int(draw.lognormvariate(3, 1.2))
            xmet = int(met * draw.random())
            label = f"{LABELS[place % len(LABELS)]} {place}"
            yield [
                year, bassin, f"{LABELS[rank]} bassin", "S", "Fonctions sociales", metier, label, "971", "Guadeloupe",
                count(draw, met), count(draw, xmet), "0", "01", "Guadeloupe"]


def main(folder):
    draw = random.Random(1)
    with open(HERE / "Datasets/idf/fap2009.csv", encoding="utf-8", newline="") as file:
        metiers = [row["metier"] for row in csv.DictReader(file)][20:140]
    for year in (2018, 2019):
        with open(folder / f"bmo-{year}.csv", "w", encoding="utf-8", newline="") as file:
            csv.writer(file, delimiter=";").writerows(survey(year, metiers, draw))


main(Path(sys.argv[1]))
