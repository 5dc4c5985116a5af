"""Île-de-France 2021: registered offers and job seekers, from ROME to FAP 2009.

Reading taken:
 1. The rows of tension_rome_bassin_2021.csv whose `cbassin` is one of the 25
    BMO codes of pacte/bassins.csv; `oee` is offers, `defm_abc` is seekers.
 2. No qualification is known, so every code goes through passage.py's weights
    (employment; the 18 codes whose FAPs lack a figure are split equally).
 3. A cell bassin × FAP exists when one row at least leads to it. A row that is
    not in the file is not observed: nothing is added for it.

Writes pole_emploi_fap.csv, pole_emploi_bassins.csv and pole_emploi_totals.csv.
"""

from math import fsum

from official import *

data, out, _ = arguments(__doc__)
inside = set(bassins(data).values())
cells = {k: v for k, v in seekers_and_offers(data).items() if k[0] in inside}


def through(table):
    parts, orphans = {}, {}
    for (b, rome), (seekers, offers) in cells.items():
        if rome not in table:
            orphans[rome] = orphans.get(rome, 0) + 1
        for fap, w, _ in table.get(rome, []):
            p = parts.setdefault((b, fap), ([], []))
            p[0].append(w * seekers)
            p[1].append(w * offers)
    return {k: (fsum(s), fsum(o)) for k, (s, o) in parts.items()}, orphans


jobs, orphans = through(passage(data))
equal, _ = through(passage(data, uniform=True))

write(
    out / "pole_emploi_fap.csv",
    ["bassin", "fap", "offres", "demandeurs"],
    ([b, fap, number(o), number(s)] for (b, fap), (s, o) in sorted(jobs.items())),
)
write(
    out / "pole_emploi_bassins.csv",
    ["bassin", "rows", "offres", "demandeurs"],
    (
        [
            b,
            sum(k[0] == b for k in cells),
            number(fsum(v[1] for k, v in cells.items() if k[0] == b)),
            number(fsum(v[0] for k, v in cells.items() if k[0] == b)),
        ]
        for b in sorted(inside)
    ),
)

several = {r for r, p in passage(data).items() if len(p) > 1}
totals = [
    ["rows", len(cells)],
    ["bassins", len({b for b, _ in cells})],
    ["rome_codes", len({r for _, r in cells})],
    ["orphan_codes", len(orphans)],
    ["orphan_rows", sum(orphans.values())],
    ["cells_fap", len(jobs)],
    ["faps", len({f for _, f in jobs})],
    ["offres_before", repr(fsum(v[1] for v in cells.values()))],
    ["offres_after", repr(fsum(v[1] for v in jobs.values()))],
    ["offres_after_uniform", repr(fsum(v[1] for v in equal.values()))],
    ["demandeurs_before", repr(fsum(v[0] for v in cells.values()))],
    ["demandeurs_after", repr(fsum(v[0] for v in jobs.values()))],
    ["demandeurs_after_uniform", repr(fsum(v[0] for v in equal.values()))],
    ["offres_estimated", number(fsum(v[1] for k, v in cells.items() if k[1] in several))],
    ["demandeurs_estimated", number(fsum(v[0] for k, v in cells.items() if k[1] in several))],
]
write(out / "pole_emploi_totals.csv", ["what", "value"], totals)
for t in totals:
    print(*t)
