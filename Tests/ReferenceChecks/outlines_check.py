"""Holds the outlines of the 25 bassins against the 1 276 communes they are made of.

    outlines_check.py DATA OUTPUT [OUTLINES.csv]

OUTLINES.csv has the columns bassin and wkt (further columns are let be), in
longitude and latitude like the GeoJSON. Without it, only the reference is made.

Reading taken:
 1. The reference outline of a bassin is shapely's union of its communes (2019
    table). Areas are plain degrees squared, as in "the sum of their areas".
 2. Valid: shapely's is_valid, and POLYGON or MULTIPOLYGON.
 3. No overlap: each pairwise intersection under 1e-9 deg² (about 8 m²).
 4. No gap: the union of the 25, itself of one piece and without hole in the
    reference, has as many pieces and holes; its area equals the sum of the 25
    to 1e-9 deg². A hole of less than 1e-12 deg² is counted as none: it is the
    rounding of the union, not a gap between outlines.
 5. Area: each outline, and the sum, within 0.1 % of the communes'. What is
    asked is the sum; each bassin's own difference is printed and held to 0.1 %
    too, reported apart as "strict".
 6. Each commune's representative point (shapely's, on the GeoJSON's polygon)
    lies in its bassin's outline and in no other.
 7. Size: the sum of the WKT texts in bytes < 60 000; the file's size is printed.

Writes outlines_reference.csv, and outlines_report.csv when outlines are given.
Exits with 1 when a check that is asked fails.
"""

import json
from itertools import combinations

import shapely
from shapely.geometry import shape
from shapely.ops import unary_union

from official import *

OVERLAP, SLIVER, AREA, BYTES = 1e-9, 1e-12, 1e-3, 60_000
csv.field_size_limit(10_000_000)

data, out, more = arguments(__doc__)
print("shapely", shapely.__version__, "GEOS", shapely.geos_version_string)

table = commune_bassin_2019(data)
with open(data / "geo/communes-ile-de-france.geojson", encoding="utf-8") as f:
    communes = {x["properties"]["code"]: shape(x["geometry"]) for x in json.load(f)["features"]}
assert set(communes) == set(table) and all(c.is_valid for c in communes.values())
members = {}
for code in communes:
    members.setdefault(table[code], []).append(code)
reference = {b: unary_union([communes[c] for c in members[b]]) for b in sorted(members)}


def pieces(g):
    return list(getattr(g, "geoms", [g]))


def holes(g):
    return [r for p in pieces(g) for r in p.interiors if shapely.Polygon(r).area > SLIVER]


write(
    out / "outlines_reference.csv",
    ["bassin", "communes", "area_deg2", "pieces", "holes", "west", "south", "east", "north"],
    (
        [b, len(members[b]), "%.12f" % g.area, len(pieces(g)), len(holes(g)), *("%.5f" % x for x in g.bounds)]
        for b, g in reference.items()
    ),
)
region = unary_union(list(communes.values()))
area = sum(c.area for c in communes.values())
print("%d communes, %d bassins, area %.12f deg², union %.12f, pieces %d, holes %d"
      % (len(communes), len(reference), area, region.area, len(pieces(region)), len(holes(region))))
if not more:
    sys.exit(0)

given = {r["bassin"]: r["wkt"] for r in rows(more[0], ",")}
failed, lines = [], []


def check(what, good, text):
    print("ok  " if good else "FAIL", what, text)
    lines.append([what, "ok" if good else "fail", text])
    if not good:
        failed.append(what)


check("bassins", set(given) == set(reference), "%d given, missing %s, unknown %s" % (
    len(given), sorted(set(reference) - set(given)), sorted(set(given) - set(reference))))
outlines = {b: shapely.from_wkt(given[b]) for b in sorted(set(given) & set(reference))}

bad = [b for b, g in outlines.items() if g.geom_type not in ("Polygon", "MultiPolygon") or not g.is_valid]
check("valid", not bad, "; ".join("%s %s: %s" % (b, outlines[b].geom_type, shapely.is_valid_reason(outlines[b])) for b in bad) or "%d of %d" % (len(outlines), len(reference)))
for b in bad:
    outlines[b] = shapely.make_valid(outlines[b])

over = {(a, b): outlines[a].intersection(outlines[b]).area for a, b in combinations(outlines, 2)}
worst = max(over, key=over.get)
check("overlap", over[worst] < OVERLAP, "largest %.3e deg², %s and %s" % (over[worst], *worst))

union = unary_union(list(outlines.values()))
total = sum(g.area for g in outlines.values())
check("gap", len(pieces(union)) == len(pieces(region)) and len(holes(union)) == len(holes(region)),
      "%d pieces, %d holes, the largest %.3e deg²; slivers %d" % (
          len(pieces(union)), len(holes(union)), max([shapely.Polygon(r).area for r in holes(union)], default=0),
          sum(len(p.interiors) for p in pieces(union)) - len(holes(union))))
check("union-area", abs(union.area - total) < OVERLAP, "union − sum %.3e deg²" % (union.area - total))
check("area", abs(total / area - 1) < AREA, "sum %.12f, %+.5f %%" % (total, 100 * (total / area - 1)))
off = {b: outlines[b].area / reference[b].area - 1 for b in outlines}
most = max(off, key=lambda b: abs(off[b]))
check("strict-area", abs(off[most]) < AREA, "most %+.5f %% in %s; %d beyond 0.1 %%" % (100 * off[most], most, sum(abs(x) >= AREA for x in off.values())))
away = {b: outlines[b].symmetric_difference(reference[b]).area / reference[b].area for b in outlines}
print("    symmetric difference, most: %.4f %% in %s" % (100 * max(away.values()), max(away, key=away.get)))

lost = []
for code, g in communes.items():
    p = g.representative_point()
    found = [b for b, o in outlines.items() if o.contains(p)]
    if found != [table[code]]:
        lost.append("%s in %s, not %s" % (code, "+".join(found) or "none", table[code]))
check("communes", not lost, "; ".join(lost) or "%d representative points" % len(communes))

size = sum(len(w.encode()) for w in given.values())
check("bytes", size < BYTES, "%d bytes of WKT, file %d, %d vertices" % (
    size, Path(more[0]).stat().st_size, sum(shapely.get_num_coordinates(g) for g in outlines.values())))

write(out / "outlines_report.csv", ["check", "result", "detail"], lines)
asked = [f for f in failed if f != "strict-area"]
print("failed:", ", ".join(failed) or "none")
sys.exit(1 if asked else 0)
