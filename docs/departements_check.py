"""How many projects of BMO lie in another département than the one their bassin is counted in.

Usage: departements_check.py BMO_FOLDER COMMUNES.csv
Needs openpyxl. COMMUNES.csv is Datasets/idf/communes-2019.csv (commune, bassin); BMO_FOLDER holds
ResMetBE19.xlsx and ResMetBE20.xlsx, which give a département to each row. A bassin is counted in the
département of most of its communes (the lower code of two that have as many), as `rank --by
departement` does; a hidden number of projects counts for 2.5.
"""

import csv
import sys
from collections import Counter, defaultdict

import openpyxl


def homes(path):
    """The département of most communes of each bassin."""
    counts = defaultdict(Counter)
    with open(path, encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            counts[row["bassin"]][row["commune"][:2]] += 1
    return {
        bassin: min(count, key=lambda code: (-count[code], code)) for bassin, count in counts.items()
    }


def projects(path, year):
    """Projects of Île-de-France by bassin, then by département."""
    sheet = openpyxl.load_workbook(path, read_only=True).worksheets[1]
    rows = sheet.iter_rows(values_only=True)
    place = {str(title).strip(): index for index, title in enumerate(next(rows))}
    sums = defaultdict(Counter)
    for row in rows:
        if str(row[place["REG"]]).zfill(2) != "11":
            continue
        text = str(row[place["met"]]).strip()
        count = 2.5 if text == "*" else float(text)
        bassin = str(row[place[f"BE{year}"]]).zfill(4)
        sums[bassin][str(row[place["Dept"]]).zfill(2)] += count
    return sums


def main():
    folder, communes = sys.argv[1:3]
    home = homes(communes)
    for year in (19, 20):
        sums = projects(f"{folder}/ResMetBE{year}.xlsx", year)
        total = sum(sum(count.values()) for count in sums.values())
        away = 0.0
        for bassin, count in sorted(sums.items()):
            away += sum(value for code, value in count.items() if code != home.get(bassin))
            if len(count) > 1:
                shown = ", ".join(f"{code} {value:.0f}" for code, value in count.most_common())
                print(f"20{year} {bassin} counted in {home.get(bassin)}: {shown}")
        print(f"20{year}: {100 * away / total:.1f} % of projects in another département")


main()
