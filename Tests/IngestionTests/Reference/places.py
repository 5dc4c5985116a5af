"""Communes, outlines and journeys of Ile-de-France, by pandas and shapely: knows nothing of arcs.

    python places.py SHARED_DATA

writes `outlines-2019.csv` and `journeys-2014.csv` beside itself, and prints what the national tables
hold. Made with Python 3.11, pandas 3.1, shapely 2.1.
"""
import json
import sys
from math import atanh, cos, radians, sin, sqrt
from pathlib import Path

import pandas as pd
from shapely import transform
from shapely.geometry import Point, shape
from shapely.ops import unary_union

data, here = Path(sys.argv[1]), Path(__file__).parent
text = dict(dtype=str, keep_default_na=False)
old = pd.read_csv(data / "geo/commune_bassin_2019.csv", **text)
new = pd.read_csv(data / "geo/commune_bassin_2024.csv", **text)
post = pd.read_csv(data / "geo/commune_code_postal.csv", sep=";", **text)
flows = pd.read_csv(data / "mobilites/mobpro_idf_flux100.csv", sep=";", **text)
features = json.load(open(data / "geo/communes-ile-de-france.geojson"))["features"]

# National tables, under common names
old = old.rename(columns={"CODE_COMMUNE_INSEE": "com", "BE19": "be", "NOMBE19": "nom", "REG": "reg"})
new = new.rename(columns={"code_commune_insee": "com", "code_bassin_BMO": "be",
                          "lib_bassin_BMO": "nom"})
for year, t in ((2019, old), (2024, new)):
    t["be"], t["reg"] = t["be"].str.zfill(4), t["reg"].str.zfill(2)
    names, regs = t.groupby("be")["nom"].nunique(), t.groupby("be")["reg"].nunique()
    twice = t.groupby("com")["be"].nunique()
    print(year, "rows", len(t), "communes", t["com"].nunique(), "bassins", t["be"].nunique(),
          "regions", t["reg"].nunique(), "| repeated", int(t["com"].duplicated().sum()),
          "in two bassins", int((twice > 1).sum()),
          "| several names", list(names[names > 1].index), "several regions",
          list(regs[regs > 1].index), "| Ile-de-France", int((t["reg"] == "11").sum()))
    print("  bassin not beginning with its region:", int((t["be"].str[:2] != t["reg"]).sum()))
print("2019 not in 2024:", len(set(old["com"]) - set(new["com"])),
      "| 2024 not in 2019:", len(set(new["com"]) - set(old["com"])))
print("postal rows", len(post), "codes", post["Code_postal"].nunique(), "communes",
      post["Code_commune_INSEE"].nunique(), "pairs",
      len(post[["Code_postal", "Code_commune_INSEE"]].drop_duplicates()))
bassin = dict(zip(old["com"], old["be"]))


def city(c):
    if "75101" <= c <= "75120": return "75056"
    if "69381" <= c <= "69389": return "69123"
    if "13201" <= c <= "13216": return "13055"
    return c


# Postal codes that answer: every commune known, one bassin
groups = post.groupby("Code_postal")["Code_commune_INSEE"].agg(lambda s: {bassin.get(city(c)) for c in s})
ok = groups.map(lambda s: len(s) == 1 and None not in s)
inner = groups.index.str[:2].isin(["75", "77", "78", "91", "92", "93", "94", "95"])
print("postal codes that tell a bassin of 2019:", int(ok.sum()), "of", len(groups),
      "| unknown commune", int(groups.map(lambda s: None in s).sum()),
      "| Ile-de-France", int((ok & inner).sum()), "of", int(inner.sum()))

# Former communes of the files at hand: where La Poste puts them
shapes = {f["properties"]["code"]: shape(f["geometry"]) for f in features}
ile = {"75", "77", "78", "91", "92", "93", "94", "95"}
unknown = {c for c in set(post["Code_commune_INSEE"]) | set(flows["CODGEO"]) | set(flows["DCLT"])
           if c[:2] in ile and city(c) not in bassin}
successor = {}
for c in sorted(unknown):
    gps = post.loc[post["Code_commune_INSEE"] == c, "coordonnees_gps"].iloc[0]
    y, x = map(float, gps.split(","))
    successor[c] = [k for k, s in shapes.items() if s.contains(Point(x, y))]
print("former communes, by the place La Poste gives:", successor,
      {c: dict(zip(new["com"], new["be"])).get(c) for c in unknown})

again = post.groupby("Code_postal")["Code_commune_INSEE"].agg(
    lambda s: {bassin.get(successor.get(city(c), [city(c)])[0]) for c in s})
ok = again.map(lambda s: len(s) == 1 and None not in s)
print("  postal codes that tell a bassin of 2019 with these:", int(ok.sum()), "| Ile-de-France",
      int((ok & inner).sum()))

# Journeys
now = lambda c: successor.get(city(c), [city(c)])[0]
flows["n"] = flows["NBFLUX_C14_ACTOCC15P"].astype(float)
flows["home"], flows["work"] = (flows[k].map(now).map(bassin) for k in ("CODGEO", "DCLT"))
print("journeys: rows", len(flows), "workers", flows["n"].sum(), "least", flows["n"].min(),
      "inside a commune", int((flows["CODGEO"] == flows["DCLT"]).sum()),
      "without bassin", int(flows[["home", "work"]].isna().any(axis=1).sum()))
matrix = flows.pivot_table(index="home", columns="work", values="n", aggfunc="sum", fill_value=0)
matrix.astype(int).to_csv(here / "journeys-2014.csv")
print("  inside a bassin:", int(sum(matrix.loc[b, b] for b in matrix.index)))

# Outlines: union of the communes on Lambert's cylindrical equal-area plane (WGS 84)
a, e2 = 6378137.0, 0.006694379990141316
e = sqrt(e2)
used = [p[1] for f in features for poly in
        ([f["geometry"]["coordinates"]] if f["geometry"]["type"] == "Polygon"
         else f["geometry"]["coordinates"]) for ring in poly for p in ring]
s0 = sin(radians((min(used) + max(used)) / 2))
k = cos(radians((min(used) + max(used)) / 2)) / sqrt(1 - e2 * s0 * s0)


def plane(x, y):
    s = sin(radians(y))
    q = (1 - e2) * (s / (1 - e2 * s * s) + atanh(e * s) / e)
    return a * k * radians(x), a * q / (2 * k)


flat = {c: transform(s, lambda ps: [plane(x, y) for x, y in ps]) for c, s in shapes.items()}
rows = []
for b in sorted({bassin[c] for c in flat}):
    parts = [flat[c] for c in flat if bassin[c] == b]
    union = unary_union(parts)
    polygons = list(union.geoms) if union.geom_type == "MultiPolygon" else [union]
    rows.append((b, len(parts), round(sum(p.area for p in parts)), len(polygons),
                 sum(len(p.interiors) for p in polygons)))
pd.DataFrame(rows, columns=["bassin", "communes", "square_metres", "polygons", "holes"]).to_csv(
    here / "outlines-2019.csv", index=False)
whole = unary_union(list(flat.values()))
print("ground:", whole.geom_type, round(whole.area), "m2, holes", len(getattr(whole, "interiors", [])),
      "| sum of communes", round(sum(s.area for s in flat.values())))
