"""Makes, from the official tables, the small ones that the rivals join offers with.

Usage: offers_tables.py DATA OUTPUT
Writes in OUTPUT: communes.csv (year, commune, bassin), postal.csv (year, postal, bassin),
departements.csv (year, departement, bassin) and passage.csv (rome, qualification, fap, weight).

Communes: both tables, with the arrondissements of Paris, Lyon and Marseille. A postal code or a
département counts only when all its communes lie in one bassin. Passage: Dares' formats; a code
that needs a qualification and has none goes to each FAP it can lead to in proportion to Dares'
mean employment, or equally when it has none for one of them.
"""

import re
import sys
from pathlib import Path

import pandas as pd

data, output = Path(sys.argv[1]), Path(sys.argv[2])


def arrondissements():
    """Each arrondissement with the code of its commune."""
    yield from ((str(75100 + n), "75056") for n in range(1, 21))
    yield from ((str(69380 + n), "69123") for n in range(1, 10))
    yield from ((str(13200 + n), "13055") for n in range(1, 17))


def communes():
    """(year, commune, bassin) of both tables."""
    first = pd.read_csv(data / "geo/commune_bassin_2019.csv", dtype=str)
    second = pd.read_csv(data / "geo/commune_bassin_2024.csv", dtype=str)
    tables = [
        (2019, first.CODE_COMMUNE_INSEE, first.BE19),
        (2024, second.code_commune_insee, second.code_bassin_BMO.str.zfill(4)),
    ]
    for year, codes, bassins in tables:
        table = pd.DataFrame({"year": year, "commune": codes, "bassin": bassins})
        table = table.drop_duplicates("commune")
        known = dict(zip(table.commune, table.bassin))
        parts = [(year, part, known[whole]) for part, whole in arrondissements()
                 if part not in known]
        yield pd.concat([table, pd.DataFrame(parts, columns=table.columns)])


def alone(table, key):
    """The values of `key` that lead to one bassin only, with it."""
    groups = table.groupby(["year", key]).bassin.agg(["first", "nunique", "size", "count"])
    sure = groups[(groups["nunique"] == 1) & (groups["size"] == groups["count"])]
    return sure["first"].rename("bassin").reset_index()


def formats():
    """The two SAS formats: {name: {code: FAP}}."""
    text = (data / "nomenclatures/passage_fap2009_romev3_sas.txt").read_text("latin-1")
    found = {}
    for block in re.split(r"(?m)^value\s+", text)[1:]:
        name = block.split()[0]
        entries = re.findall(r'((?:"\w+"\s*,?\s*)+)=\s*"(\w+)"', block)
        found[name] = {c: fap for codes, fap in entries for c in re.findall(r'"(\w+)"', codes)}
    return found["$FAP9RSQ"], found["$FAP9RAQ"]


def passage():
    """(rome, qualification, fap, weight)."""
    alone_, qualified = formats()
    dares = pd.read_csv(data / "tension/dares_tensions_2019.csv")
    nation = dares[(dares.niveau_geo == "nat") & (dares.niveau_fap == "fap 225")]
    employment = dict(zip(nation.fap, nation["Emploi moyen"].fillna(0)))
    for rome, fap in alone_.items():
        yield rome, "", fap, 1.0
    targets = {}
    for code, fap in qualified.items():
        if code[:5] in alone_:
            continue
        yield code[:5], code[5:], fap, 1.0
        targets.setdefault(code[:5], set()).add(fap)
    for rome, faps in targets.items():
        known = all(employment.get(fap, 0) > 0 for fap in faps)
        weights = {fap: employment[fap] if known else 1 for fap in faps}
        for fap, weight in weights.items():
            yield rome, "", fap, weight / sum(weights.values())


output.mkdir(parents=True, exist_ok=True)
table = pd.concat(communes())
table.to_csv(output / "communes.csv", index=False)
towns = pd.read_csv(data / "geo/commune_code_postal.csv", sep=";", dtype=str)
towns = towns.rename(columns={"Code_commune_INSEE": "commune", "Code_postal": "postal"})
towns = towns[["commune", "postal"]].drop_duplicates()
years = pd.concat([towns.assign(year=year) for year in (2019, 2024)])
alone(years.merge(table, how="left", on=["year", "commune"]), "postal").to_csv(
    output / "postal.csv", index=False)
departement = table.commune.str[:2].where(~table.commune.str.startswith("97"), table.commune.str[:3])
alone(table.assign(departement=departement), "departement").to_csv(
    output / "departements.csv", index=False)
pd.DataFrame(passage(), columns=["rome", "qualification", "fap", "weight"]).to_csv(
    output / "passage.csv", index=False)
