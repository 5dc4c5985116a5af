"""Offers and job seekers of 2021 through Dares' passage, by means of their own.

    python3 passage_2021.py SHARED_DATA

Reads the SAS text with regular expressions, the two tables with csv; Python 3.11, nothing else.
Expected values of RealPassageTests.swift.
"""
import collections
import csv
import json
import math
import re
import sys

data = sys.argv[1]
text = open(f"{data}/nomenclatures/passage_fap2009_romev3_sas.txt", encoding="latin-1").read()
text = re.sub(r"/\*.*?\*/", "", text, flags=re.S)


def read_format(name):
    body = re.search(r"value\s+\$" + name + r"\b(.*?);", text, flags=re.S).group(1)
    pairs = {}
    for keys, label in re.findall(r'((?:"[^"]*"\s*,?\s*)+)=\s*"([^"]*)"', body):
        for key in re.findall(r'"([^"]*)"', keys):
            assert key not in pairs
            pairs[key] = label
    return pairs


direct, full = read_format("FAP9RSQ"), read_format("FAP9RAQ")
several = collections.defaultdict(set)
for key, fap in full.items():
    several[key[:5]].add(fap)
with open(f"{data}/tension/dares_tensions_2019.csv", encoding="utf-8") as file:
    employment = {
        row["fap"]: float(row["Emploi moyen"])
        for row in csv.DictReader(file)
        if row["niveau_geo"] == "nat" and row["niveau_fap"] == "fap 225"
    }


def weights(rome, uniform):
    if rome in direct:
        return {direct[rome]: 1.0}
    faps = several[rome]
    if uniform or any(fap not in employment for fap in faps):
        return {fap: 1 / len(faps) for fap in faps}
    total = sum(employment[fap] for fap in faps)
    return {fap: employment[fap] / total for fap in faps}


def number(text):
    return float(text.replace(",", "."))


with open(f"{data}/tension/tension_rome_bassin_2021.csv", encoding="utf-8") as file:
    rows = list(csv.DictReader(file, delimiter=";"))
print(len(direct), "codes alone,", len(several), "with a qualification,", len(rows), "rows,",
      len({row["ROME"] for row in rows}), "codes")
print("without employment:", sorted(rome for rome, faps in several.items()
                                    if any(fap not in employment for fap in faps)))
for name, part in (("France", rows), ("Île-de-France", [r for r in rows if r["cbassin"][:2] == "11"])):
    for measure in ("oee", "defm_abc"):
        for uniform in (False, True):
            cells, estimated = collections.defaultdict(list), []
            for row in part:
                value = number(row[measure])
                for fap, weight in weights(row["ROME"], uniform).items():
                    cells[row["cbassin"], fap].append(value * weight)
                    if row["ROME"] in several:
                        estimated.append(value * weight)
            sums = {key: math.fsum(parts) for key, parts in cells.items()}
            total = math.fsum(number(row[measure]) for row in part)
            print(name, measure, "uniform" if uniform else "employment", len(part), "rows",
                  len(sums), "cells; sum", repr(total), "through", repr(math.fsum(sums.values())),
                  "squares", repr(math.fsum(v * v for v in sums.values())),
                  "estimated", repr(math.fsum(estimated) / total))
            if name != "France":
                for key in (("1107", "T2A60"), ("1147", "B2Z40"), ("1153", "L4Z81"), ("1119", "J6Z90")):
                    print("   ", *key, repr(sums.get(key)))

# Offers are coded in the ROME of their day: those of 2023 on hold codes that only version 4 has.
with open(f"{data}/offres/offres_v2.json", encoding="utf-8") as file:
    offers = json.load(file)
offers = offers if isinstance(offers, list) else offers["resultats"]
codes = [offer.get("romeCode") for offer in offers]
outside = [code for code in codes if code not in direct and code not in several]
print(len(offers), "offers,", len(outside), "of a code without passage,",
      sum(code in several for code in codes), "of a code that needs a qualification,",
      sum(code in several and not offer.get("qualificationCode")
          for code, offer in zip(codes, offers)), "of them without it")
print("codes without passage:", sorted(set(outside)))
