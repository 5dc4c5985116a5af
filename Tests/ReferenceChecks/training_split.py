"""The split of the regional training order: ten lots cell by cell, the totals, the variants.

The rules and the reading taken are at the top of split.py.

Writes training_lots.csv (share and entries of each cell of ten lots),
training_totals.csv (share of each bassin × FAP over the 141 lots, one column a
niveau, empty where no lot leads),
training_margins.csv (share of each lot, bassin, FAP, niveau, parcours under
each variant) and training_checks.csv. A share is of the whole total: entries
are share × 16 000 (low) or × 23 100 (high).
"""

from split import *

LOW, HIGH = 16_000, 23_100
TEN = {
    "A2-005": "region, two codes, one of them published nowhere in the region",
    "A2-015": "several bassins, one code that leads to several FAPs",
    "A2-019": "region, T25 reached, one code, direct",
    "A2-050": "region, one code, published nowhere in the region",
    "A2-052": "region, three codes, two of them published nowhere in the region",
    "A2-055": "one bassin, six codes, three niveaux, two parcours",
    "A2-086": "region sauf five bassins, four codes, three to several FAPs",
    "A2-108": "region sauf one bassin, two niveaux, three parcours",
    "A2-132": "region sauf one bassin, one code whose FAPs have no employment",
    "A2-141": "two bassins, four codes, three niveaux, three parcours",
}

data, out, _ = arguments(__doc__)
split = Split(data)
cells = split.cells()

write(
    out / "training_lots.csv",
    ["lot", "bassin", "fap", "niveau", "parcours", "share", "entries_low", "entries_high"],
    ([*k, number(v), number(v * LOW), number(v * HIGH)] for k, v in sorted(cells.items()) if k[0] in TEN),
)
NIVEAUX = ["I", "II", "III", "IV", "V", "VI"]
totals = summed(cells, 1, 2, 3)
assert {n for _, _, n in totals} <= set(NIVEAUX)
write(
    out / "training_totals.csv",
    ["bassin", "fap", *NIVEAUX],
    (
        [b, fap, *("%.9g" % totals[b, fap, n] if (b, fap, n) in totals else "" for n in NIVEAUX)]
        for b, fap in sorted({k[:2] for k in totals})
    ),
)

variants = {
    "default": split,
    "bassins-equal": Split(data, by_bassins="equal"),
    "rome-seekers": Split(data, by_rome="seekers"),
    "bassins-equal+rome-seekers": Split(data, by_bassins="equal", by_rome="seekers"),
    "passage-uniform": Split(data, uniform=True),
    # As if a file of the user's gave the lot A2-007 seven entries.
    "lots-by-number": Split(data, weights={lot["ligne_id"]: float(lot["ligne_id"][3:]) for lot in split.lots}),
    # The 24 bassins of 2017 and 2018.
    "without-1153": Split(data, without=["1153"]),
}
lines, checks = [], []
for name, one in variants.items():
    shares = cells if one is split else one.cells()
    total = fsum(shares.values())
    assert abs(total - 1) < 1e-12, (name, total)
    unresolved = fsum(v for k, v in shares.items() if k[2] == "")
    checks.append([name, len(shares), repr(total), repr(total * LOW), repr(total * HIGH), number(unresolved)])
    for position, what in ((0, "lot"), (1, "bassin"), (2, "fap"), (3, "niveau"), (4, "parcours")):
        for (key,), v in summed(shares, position).items():
            if what == "lot" and name != "lots-by-number":
                assert abs(v - 1 / 141) < 1e-15
                continue
            lines.append([name, what, key, number(v)])
write(out / "training_margins.csv", ["variant", "what", "key", "share"], lines)
write(out / "training_checks.csv", ["variant", "cells", "share", "entries_low", "entries_high", "unresolved"], checks)
for c in checks:
    print(*c)

print("codes of the order published nowhere in the region:",
      *sorted({r for lot in split.lots for r in lot["rome_codes"]} - set(split.where)))
print("lots none of whose codes is published:",
      *[lot["ligne_id"] for lot in split.lots if not any(r in split.where for r in lot["rome_codes"])])
for what, i in (("bassin", 1), ("niveau", 3), ("parcours", 4)):
    print(what, *("%s=%.4f" % (k, v * LOW) for (k,), v in summed(cells, i).items()))
for name, why in TEN.items():
    lot = next(x for x in split.lots if x["ligne_id"] == name)
    n = sum(k[0] == name for k in cells)
    pub = sum((b, r) in split.seekers for b in split.reach(lot) for r in lot["rome_codes"])
    print(name, why, "|", n, "cells;", pub, "of", len(split.reach(lot)) * len(lot["rome_codes"]), "pairs published;",
          *("%s:%s" % (r, "+".join(f for f, _, _ in split.passage[r])) for r in lot["rome_codes"]))
