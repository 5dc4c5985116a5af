#!/usr/bin/env python3
"""Splits the training order of 2019 over bassins and métiers, without this program.

Usage: training_split.py ../shared/data [LOT...]
With lots: their cells (bassin, métier, niveau, pathway, entries of 16 000). Without: sums of the
whole, in the units of 16 000 entries. Made the figures of RealOrderTests.swift with Python 3.11.7,
standard library only.
"""
import collections
import csv
import re
import sys

data, wanted = sys.argv[1], sys.argv[2:]


def table(path):
    with open(f"{data}/{path}", encoding="utf-8-sig") as file:
        return list(csv.DictReader(file, delimiter=";"))


bmo = {row["code"]: row["code_bmo"] for row in table("pacte/bassins.csv")}
everywhere = sorted(bmo.values())

# Job seekers by ROME x bassin.
seekers = collections.defaultdict(dict)
for row in table("tension/tension_rome_bassin_2021.csv"):
    if row["cbassin"] in bmo.values():
        seekers[row["ROME"]][row["cbassin"]] = float(row["defm_abc"].replace(",", "."))
whole = collections.Counter()
for cells in seekers.values():
    whole.update(cells)


def number(rome, bassin):
    if bassin in seekers[rome]:
        return seekers[rome][bassin]
    around = sum(whole[b] for b in seekers[rome])
    return whole[bassin] * sum(seekers[rome].values()) / around


def weight(codes, bassin):
    known = [code for code in codes if code in seekers and seekers[code]]
    return sum(number(code, bassin) for code in known) if known else whole[bassin]


# Passage: direct, or in proportion to the mean employment of what qualifications lead to.
text = open(f"{data}/nomenclatures/passage_fap2009_romev3_sas.txt", encoding="latin-1").read()
text = re.sub(r"/\*.*?\*/", "", text, flags=re.S)


def pairs(name):
    body = text[text.index(name) + len(name):]
    body = body[: body.index(";")]
    for keys, value in re.findall(r"((?:\"[^\"]*\"\s*,?\s*)+)=\s*\"([^\"]*)\"", body):
        for key in re.findall(r"\"([^\"]*)\"", keys):
            yield key.strip(), value.strip()


employment = {}
with open(f"{data}/tension/dares_tensions_2019.csv", encoding="utf-8-sig") as file:
    for row in csv.DictReader(file):
        if row["niveau_geo"] == "nat" and row["niveau_fap"] == "fap 225":
            employment[row["fap"]] = float(row["Emploi moyen"])

passage, possible = {}, collections.defaultdict(set)
for key, fap in pairs("$FAP9RAQ"):
    if fap != "ZZZZZ":
        possible[key[:5]].add(fap)
for rome, faps in possible.items():
    # In equal parts when the employment of one of them is not published.
    known = all(fap in employment for fap in faps)
    sizes = {fap: employment[fap] if known else 1 for fap in faps}
    passage[rome] = {fap: size / sum(sizes.values()) for fap, size in sizes.items()}
for rome, fap in pairs("$FAP9RSQ"):
    passage[rome] = {fap: 1.0}

lots = table("pacte/commande_regionale_2019.csv")
cells = collections.Counter()
unresolved = 0.0
for lot in lots:
    codes = lot["rome_codes"].split("|")
    reach = everywhere if lot["portee"] == "region" else [bmo[b] for b in lot["bassins"].split("|")]
    weights = {bassin: weight(codes, bassin) for bassin in reach}
    for bassin in reach:
        for rome in codes:
            part = 16000 / len(lots) * weights[bassin] / sum(weights.values()) / len(codes)
            if rome not in passage:
                unresolved += part
                continue
            ways = [(n, p) for n in lot["niveaux"].split("|") for p in lot["parcours"].split("|")]
            for fap, share in passage[rome].items():
                for niveau, way in ways:
                    key = lot["ligne_id"], bassin, fap, niveau, way
                    cells[key] += part * share / len(ways)

if wanted:
    for key, value in sorted(cells.items()):
        if key[0] in wanted:
            print(*key, repr(value), sep=",")
    sys.exit()


def sums(*places):
    found = collections.Counter()
    for key, value in cells.items():
        if value > 0:
            found[tuple(key[place] for place in places)] += value
    return found


rows = sums(1, 2, 3)
print("rows", len(rows), "sum", sum(rows.values()), "unresolved", unresolved)
print("squares", sum(value * value for value in rows.values()))
for name, place in [("bassin", 1), ("niveau", 3)]:
    print(name, {key[0]: round(value, 6) for key, value in sorted(sums(place).items())})
metiers = sums(2)
print("metiers", len(metiers), [(k[0], round(v, 6)) for k, v in metiers.most_common(8)])
print("pairs", len(sums(1, 2)))
domaine = {lot["ligne_id"]: lot["domaine"] for lot in lots}
filieres = collections.defaultdict(collections.Counter)
for (lot, _, fap, _, _), value in cells.items():
    filieres[fap][domaine[lot]] += value
for fap in ["T4Z60", "S1Z20", "J3Z43", "B2Z40"]:
    total = sum(filieres[fap].values())
    print(fap, {name: round(value / total, 9) for name, value in filieres[fap].items()})
