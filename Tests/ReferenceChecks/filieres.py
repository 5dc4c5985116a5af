"""The grouping of métiers (FAP 2009) by the 17 domaines of the regional training order.

Reading taken: share of filière f in métier m = Σ of the default split's shares
(all bassins, niveaux, parcours) led to m by the lots whose `domaine` is f,
over the same sum for all lots. The name of a domaine is the one printed, whole.
A métier no lot leads to has no row.

Writes filieres.csv and filieres_totals.csv.
"""

from split import *

data, out, _ = arguments(__doc__)
one = Split(data)
domaine = {lot["ligne_id"]: lot["domaine"] for lot in one.lots}
parts, whole, total = {}, {}, {}
for (lot, _, fap, _, _), v in one.cells().items():
    parts.setdefault((fap, domaine[lot]), []).append(v)
    whole.setdefault(fap, []).append(v)
    total.setdefault(domaine[lot], []).append(v)

write(
    out / "filieres.csv",
    ["fap", "domaine", "share"],
    ([fap, d, number(fsum(v) / fsum(whole[fap]))] for (fap, d), v in sorted(parts.items())),
)
write(
    out / "filieres_totals.csv",
    ["domaine", "lots", "faps", "share_of_total"],
    (
        [d, sum(x == d for x in domaine.values()), sum(k[1] == d for k in parts), number(fsum(v))]
        for d, v in sorted(total.items())
    ),
)
print(len(total), "domaines,", len(whole), "FAPs,", sum(len([1 for k in parts if k[0] == f]) == 1 for f in whole), "in one domaine only")
