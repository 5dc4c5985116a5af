#!/usr/bin/env python3
"""Holds every figure of the job offers against the official files, counted by pandas.

The offers are imported with the national tables of communes, the postal codes and the passage; then
every bassin x métier x month x measure of the store is compared with what pandas makes of the same
files, all France first, then Île-de-France alone. Shares no code with Faisceau.

Usage:
  check_offers.py --tool .build/release/faisceau DATA
  DATA holds offres/offres_v2.json, geo/, nomenclatures/ and tension/.

Exits with 0 when all agree, 1 at any difference. Needs pandas 3.1 (Python 3.11).
"""
import argparse
import json
import re
import sqlite3
import subprocess
import sys
import tempfile
from array import array
from pathlib import Path

import pandas as pd

MEASURES = [
    "offres", "postes", "offresDurables", "offresContratInconnu", "offresTempsPlein",
    "offresTempsInconnu", "offresAlternance", "offresManqueCandidats", "offresManqueInconnu",
    "offresReparties",
]


def communes(data):
    """{year: {commune: bassin}}, and {year: {bassin: région}}: that of most of its communes."""
    first = pd.read_csv(data / "geo/commune_bassin_2019.csv", dtype=str)
    second = pd.read_csv(data / "geo/commune_bassin_2024.csv", dtype=str)
    second["code_bassin_BMO"] = second.code_bassin_BMO.str.zfill(4)
    regions = {
        2019: first.groupby("BE19").REG.agg(lambda r: r.value_counts().idxmax()).str.zfill(2).to_dict(),
        2024: second.groupby("code_bassin_BMO").reg.agg(
            lambda r: r.value_counts().idxmax()).str.zfill(2).to_dict()}
    return {
        2019: dict(zip(first.CODE_COMMUNE_INSEE, first.BE19)),
        2024: dict(zip(second.code_commune_insee, second.code_bassin_BMO)),
    }, regions


def city(commune):
    """The city of an arrondissement."""
    if re.fullmatch(r"751(0[1-9]|1\d|20)", commune):
        return "75056"
    if re.fullmatch(r"6938[1-9]", commune):
        return "69123"
    if re.fullmatch(r"132(0[1-9]|1[0-6])", commune):
        return "13055"
    return commune


def departement(commune):
    return commune[:3] if commune.startswith("97") else commune[:2]


def only(values):
    """The one bassin of several places; nothing when one is unknown or they differ."""
    found = set(values)
    return found.pop() if len(found) == 1 else None


class Places:
    """Commune, then postal code, then département."""

    def __init__(self, table, postal):
        self.table = table
        self.postal = {
            code: only(table.get(city(c)) for c in group.Code_commune_INSEE)
            for code, group in postal.groupby("Code_postal")
        }
        by = {}
        for commune, bassin in table.items():
            by.setdefault(departement(commune), []).append(bassin)
        self.departements = {code: only(bassins) for code, bassins in by.items()}

    def find(self, place):
        commune = place.get("commune")
        if commune and (bassin := self.table.get(city(commune))):
            return bassin, "arrondissement" if city(commune) != commune else "commune"
        if bassin := self.postal.get(place.get("codePostal")):
            return bassin, "postalCode"
        label = re.match(r"(\d[\dAB]\d?)\s*(-|$)", place.get("libelle", ""))
        code = label.group(1) if label else departement(commune) if commune else None
        if bassin := self.departements.get(code):
            return bassin, "departement"
        known = code or (commune and departement(commune))
        return None, "outside" if known and known not in self.departements else "unplaced"


def passage(data):
    """{(rome, qualification): {fap: weight}}, and the origins that are estimated."""
    text = (data / "nomenclatures/passage_fap2009_romev3_sas.txt").read_text("latin-1")
    tables = {}
    for block in re.split(r"(?m)^value\s+", text)[1:]:
        entries = re.findall(r'((?:"\w+"\s*,?\s*)+)=\s*"(\w+)"', block)
        tables[block.split()[0]] = {
            code: fap for codes, fap in entries for code in re.findall(r'"(\w+)"', codes)}
    dares = pd.read_csv(data / "tension/dares_tensions_2019.csv")
    nation = dares[(dares.niveau_geo == "nat") & (dares.niveau_fap == "fap 225")]
    employment = dict(zip(nation.fap, nation["Emploi moyen"]))
    ways = {(code, None): {fap: 1.0} for code, fap in tables["$FAP9RSQ"].items()}
    open_codes = {}
    for code, fap in tables["$FAP9RAQ"].items():
        if code[:5] not in tables["$FAP9RSQ"]:
            ways[code[:5], code[5:]] = {fap: 1.0}
            open_codes.setdefault(code[:5], set()).add(fap)
    for rome, faps in open_codes.items():
        # Where Dares publishes no employment of one of them, all of them weigh the same.
        known = all(employment.get(f, 0) > 0 for f in faps)
        total = sum(employment[f] for f in faps) if known else len(faps)
        ways[rome, None] = {f: (employment[f] if known else 1) / total for f in faps}
    return ways, {(rome, None) for rome, faps in open_codes.items() if len(faps) > 1}


def lasting(offer):
    """1 lasting, 0 not, None unsaid."""
    kind = offer.get("typeContrat")
    if kind in ("CDI", "DIN"):
        return 1
    if kind in ("CDD", "DDI"):
        found = re.search(r"- *(\d+) *(Mois|Jour|Semaine|An)", offer.get("typeContratLibelle", ""))
        if not found:
            return None
        number, unit = int(found.group(1)), found.group(2)
        return int(number > {"Mois": 6, "Jour": 183, "Semaine": 26, "An": 0}[unit])
    return 0 if kind else None


def full_time(offer):
    for name in ("dureeTravailLibelleConverti", "dureeTravailLibelle"):
        text = offer.get(name, "").lower()
        if text.startswith("temps plein"):
            return 1
        if text.startswith("temps partiel"):
            return 0
    return None


def expected(data):
    """Every figure, by (région, month, bassin, métier), and how offers were placed."""
    offers = pd.DataFrame({"offer": json.loads(
        (data / "offres/offres_v2.json").read_text())["resultats"]})
    offers["id"] = [o["id"] for o in offers.offer]
    offers["updated"] = [o["dateActualisation"] for o in offers.offer]
    offers = offers.sort_values("updated", kind="stable").drop_duplicates("id", keep="last")
    tables, regions = communes(data)
    postal = pd.read_csv(data / "geo/commune_code_postal.csv", sep=";", dtype=str)
    places = {year: Places(table, postal) for year, table in tables.items()}
    ways, estimated = passage(data)
    rows, how = [], {}
    for offer in offers.offer:
        year = 2024 if int(offer["dateCreation"][:4]) >= 2024 else 2019
        bassin, way = places[year].find(offer["lieuTravail"])
        if bassin and (offer["romeCode"], None) not in ways:
            bassin, way = None, "orphan"
        how[way] = how.get(way, 0) + 1
        if bassin is None:
            continue
        origin = (offer["romeCode"], offer.get("qualificationCode"))
        if origin not in ways:
            origin = (offer["romeCode"], None)
        durable, plein = lasting(offer), full_time(offer)
        manque = offer.get("offresManqueCandidats")
        for fap, weight in ways[origin].items():
            figures = [
                1, offer.get("nombrePostes", 1), durable == 1, durable is None, plein == 1,
                plein is None, bool(offer.get("alternance")), manque is True, manque is None,
                origin in estimated]
            rows.append((regions[year][bassin], offer["dateCreation"][:7], bassin, fap,
                         *(float(f) * weight for f in figures)))
    keys = ["region", "month", "bassin", "fap"]
    table = pd.DataFrame(rows, columns=keys + MEASURES).groupby(keys).sum()
    return table, how


def found(path):
    """The same, of a store."""
    db = sqlite3.connect(f"file:{path}?mode=rw", uri=True)
    rows = []
    for slice_, region, year, month, *parts in db.execute(
            "SELECT id, region, millesime, month, bassins, metiers, bassin_places, metier_places"
            " FROM slice WHERE source = 'offres'").fetchall():
        bassins, metiers = ([entry[0] for entry in json.loads(text)] for text in parts[:2])
        figures = dict(db.execute(
            "SELECT measure, visible FROM slice_column WHERE slice = ?", (slice_,)))
        columns = [array("d", figures[name]) for name in MEASURES]
        for row, (b, m) in enumerate(zip(array("I", parts[2]), array("I", parts[3]))):
            rows.append((region, f"{year}-{month:02}", bassins[b], metiers[m],
                         *(column[row] for column in columns)))
    keys = ["region", "month", "bassin", "fap"]
    return pd.DataFrame(rows, columns=keys + MEASURES).set_index(keys)


def differences(ours, theirs):
    """Cells that only one side has, and figures that differ by more than 1e-9."""
    both = theirs.join(ours, how="outer", suffixes=("", "_ours"))
    count = int(both.isna().any(axis=1).sum())
    for name in MEASURES:
        count += int(((both[name] - both[name + "_ours"]).abs() > 1e-9).sum())
    return count


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--tool", required=True)
    options.add_argument("data", type=Path)
    options = options.parse_args()
    data = options.data
    tables = [
        "geo/commune_bassin_2019.csv", "geo/commune_bassin_2024.csv", "geo/commune_code_postal.csv",
        "nomenclatures/passage_fap2009_romev3_sas.txt", "tension/dares_tensions_2019.csv"]
    files = [str(data / name) for name in tables + ["offres/offres_v2.json"]]
    with tempfile.TemporaryDirectory() as folder:
        store = f"{folder}/offers.sqlite"
        run = subprocess.run(
            [options.tool, "import", *files, "--store", store, "--format", "json"],
            capture_output=True, text=True)
        if run.returncode not in (0, 1):
            sys.exit(f"import ended with {run.returncode}: {run.stderr}")
        row = next(r for r in json.loads(run.stdout)["rows"] if r["kind"] == "offres")
        ours = found(store)
    theirs, how = expected(data)
    bad = differences(ours, theirs)
    ile = differences(ours.loc[["11"]], theirs.loc[["11"]])
    counts = {"kept": sum(how.get(w, 0) for w in ("commune", "arrondissement", "postalCode",
                                                   "departement")),
              "unplaced": how.get("unplaced", 0), "outside": how.get("outside", 0),
              "orphans": how.get("orphan", 0)}
    print(f"offers: {counts}, ways {how}; import kept {row['rowsKept']}, rejected "
          f"{row['rowsRejected']}, outside {row['outside']}, orphans {row['orphans']}")
    print(f"France: {len(theirs)} cells x {len(MEASURES)} measures, {bad} differences")
    print(f"Île-de-France: {len(theirs.loc[['11']])} cells, {ile} differences; "
          f"{theirs.loc[['11']].offres.sum():.0f} offers")
    names = ("rowsKept", "rowsRejected", "outside", "orphans")
    same = [row[name] for name in names] == list(counts.values())
    sys.exit(0 if bad == 0 and same else 1)


if __name__ == "__main__":
    main()
