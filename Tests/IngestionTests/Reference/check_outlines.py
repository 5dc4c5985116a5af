"""Outlines that a store holds, looked at by shapely.

    faisceau import --store S.sqlite commune_bassin_2019.csv communes-ile-de-france.geojson
    python check_outlines.py S.sqlite SHARED_DATA [OUT.svg]

Valid, closed, oriented; no two of them overlap; their union is the sum of their areas; how far each
is from the union of its communes. Made with shapely 2.1.
"""
import json
import sqlite3
import sys
from itertools import combinations
from math import cos, radians

import pandas as pd
from shapely import transform, wkt
from shapely.geometry import shape
from shapely.ops import unary_union

store, data = sys.argv[1:3]
db = sqlite3.connect(f"file:{store}?mode=rw", uri=True)
rows = db.execute("SELECT bassin, wkt FROM bassin_outline ORDER BY bassin").fetchall()
print("outlines", len(rows), "| bytes of text", sum(len(w) for _, w in rows),
      "| points", sum(w.count(" ") // 2 for _, w in rows))
degrees = {b: wkt.loads(w) for b, w in rows}
k = cos(radians(48.66))
to_plane = lambda g: transform(g, lambda p: p * [111320 * k, 110574])  # local, for ratios
flat = {b: to_plane(g) for b, g in degrees.items()}
print("invalid:", [b for b, g in degrees.items() if not g.is_valid],
      "| outer ring clockwise:", [b for b, g in degrees.items() for p in g.geoms
                                  if not p.exterior.is_ccw],
      "| hole counterclockwise:", [b for b, g in degrees.items() for p in g.geoms
                                   for h in p.interiors if h.is_ccw])
print("several polygons:", {b: len(g.geoms) for b, g in degrees.items() if len(g.geoms) > 1},
      "| holes:", {b: sum(len(p.interiors) for p in g.geoms) for b, g in degrees.items()
                   if any(len(p.interiors) for p in g.geoms)})
over = max(a.intersection(b).area for a, b in combinations(flat.values(), 2))
total, union = sum(g.area for g in flat.values()), unary_union(list(flat.values()))
print(f"largest overlap of two: {over:.6f} m2 | sum {total:.1f} union {union.area:.1f} m2 |",
      "union is", union.geom_type, "with", len(getattr(union, "interiors", [])), "holes")
table = pd.read_csv(f"{data}/geo/commune_bassin_2019.csv", dtype=str)
bassin = dict(zip(table["CODE_COMMUNE_INSEE"], table["BE19"]))
communes = {}
for f in json.load(open(f"{data}/geo/communes-ile-de-france.geojson"))["features"]:
    communes.setdefault(bassin[f["properties"]["code"]], []).append(to_plane(shape(f["geometry"])))
areas = {b: sum(c.area for c in cs) for b, cs in communes.items()}
print(f"sum of outlines / sum of communes - 1 = {total / sum(areas.values()) - 1:.2e}")
worst = max(flat, key=lambda b: abs(flat[b].area / areas[b] - 1))
print(f"worst bassin {worst}: {flat[worst].area / areas[worst] - 1:+.2e}")
exact = {b: unary_union(cs) for b, cs in communes.items()}
far = max(flat, key=lambda b: flat[b].boundary.hausdorff_distance(exact[b].boundary))
print(f"furthest border {far}: {flat[far].boundary.hausdorff_distance(exact[far].boundary):.0f} m",
      "| ground misplaced:",
      f"{sum(flat[b].symmetric_difference(exact[b]).area for b in flat) / 2 / total:.2e} of the whole")
if len(sys.argv) > 3:
    x0, y0, x1, y1 = union.bounds
    path = lambda g: " ".join("M" + "L".join(f"{(x - x0) / 100:.1f},{(y1 - y) / 100:.1f}"
                                             for x, y in r.coords) + "Z"
                              for p in g.geoms for r in [p.exterior, *p.interiors])
    parts = [f'<path d="{path(g)}" fill="hsl({i * 137 % 360},60%,75%)" stroke="#333" '
             f'stroke-width="1" fill-rule="evenodd"/><text x="{(g.representative_point().x - x0) / 100:.0f}"'
             f' y="{(y1 - g.representative_point().y) / 100:.0f}" font-size="14">{b}</text>'
             for i, (b, g) in enumerate(flat.items())]
    open(sys.argv[3], "w").write(
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="-10 -10 {(x1 - x0) / 100 + 20:.0f} '
        f'{(y1 - y0) / 100 + 20:.0f}" width="1400"><rect x="-10" y="-10" width="3000" height="3000" fill="#fff"/>'
        + "".join(parts) + "</svg>")
