"""Workers from bassin of residence to bassin of work, Île-de-France, RP 2014.

Reading taken:
 1. Arrondissements of Paris, Lyon, Marseille first become their commune; then
    commune → bassin by the 2019 table.
 2. A code the 2019 table does not know is looked for in the 2024 table, which
    keeps communes since merged. One is concerned, at home only: 77491 Veneux-
    les-Sablons, merged into 77316 Moret-Loing-et-Orvanne; both are in 1108.
    It is counted apart as "merged". Without that step its rows would be
    "outside"; both totals are given.
 3. The file holds only flows of 100 and more, and none inside a commune. Flows
    between arrondissements of Paris become flows inside 75056; they are kept
    in 1107 → 1107 and counted apart.

Writes flows_bassins.csv (home bassin, work bassin, workers, rows) and
flows_totals.csv.
"""

from official import *

data, out, _ = arguments(__doc__)
table = commune_bassin_2019(data)
later = {
    r["code_commune_insee"]: r["code_bassin_BMO"]
    for r in rows(data / "geo/commune_bassin_2024.csv", ",")
    if r["reg"] == "11"
}

flows, count = {}, {}
totals = {"rows": 0, "workers": 0, "outside_rows": 0, "outside_workers": 0, "merged_rows": 0, "merged_workers": 0,
          "arrondissement_ends": 0, "same_commune_rows": 0, "same_commune_workers": 0}
merged = set()
for r in rows(data / "mobilites/mobpro_idf_flux100.csv", ";", "latin-1"):
    n = int(r["NBFLUX_C14_ACTOCC15P"])
    home, work = commune(r["CODGEO"]), commune(r["DCLT"])
    totals["rows"] += 1
    totals["workers"] += n
    totals["arrondissement_ends"] += (home != r["CODGEO"]) + (work != r["DCLT"])
    if home == work:
        totals["same_commune_rows"] += 1
        totals["same_commune_workers"] += n
    unknown = {c for c in (home, work) if c not in table}
    if unknown and all(c in later for c in unknown):
        merged |= unknown
        totals["merged_rows"] += 1
        totals["merged_workers"] += n
    ends = [table.get(c) or later.get(c) for c in (home, work)]
    if None in ends:
        totals["outside_rows"] += 1
        totals["outside_workers"] += n
        continue
    flows[tuple(ends)] = flows.get(tuple(ends), 0) + n
    count[tuple(ends)] = count.get(tuple(ends), 0) + 1

totals["pairs"] = len(flows)
totals["inside_workers"] = sum(flows.values())
totals["within_bassin_workers"] = sum(n for (a, b), n in flows.items() if a == b)
write(
    out / "flows_bassins.csv",
    ["home", "work", "workers", "rows"],
    ([a, b, n, count[a, b]] for (a, b), n in sorted(flows.items())),
)
assert totals["inside_workers"] + totals["outside_workers"] == totals["workers"]
write(out / "flows_totals.csv", ["what", "value"], totals.items())
for t in totals.items():
    print(*t)
print("by the 2024 table:", *sorted(merged))
homes = {a for a, _ in flows}
works = {b for _, b in flows}
print("bassins without a row at home:", sorted(set(table.values()) - homes), "at work:", sorted(set(table.values()) - works))
