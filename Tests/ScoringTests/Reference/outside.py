"""Rates of 2020 held against Pôle emploi's figures of 2021, in pandas and scipy, from Datasets/idf.

    python Tests/ScoringTests/Reference/outside.py

Spearman's correlation over the cells whose projects were published in 2020: of the rates as they are
and of the occupation's rate in the region, with offers over seekers and with the mean class of
tension (weights: offers), both brought from ROME to FAP by the passage's weights without
qualification.
"""

import numpy as np
import pandas as pd
import scipy
from scipy import stats

from shrinkage import year

n, x, hidden = year(2020)
keep = n.index != "----"
n, x, hidden = n[keep], x[keep], hidden[keep]
pe = pd.read_csv("Datasets/idf/pole-emploi-2021.csv", dtype={"bassin": str})
passage = pd.read_csv("Datasets/idf/passage-rome3-fap2009.csv", dtype=str)
passage = passage[passage.qualification.isna()]
passage["weight"] = passage.weight.astype(float)
both = pe.merge(passage, left_on="metier", right_on="origin")


def spread(values, weights):
    rows = both.assign(v=values * both.weight, w=weights * both.weight)
    rows = rows[rows.v.notna() & rows.w.notna()]
    sums = rows.groupby(["bassin", "target"])[["v", "w"]].sum()
    sums = sums[sums.w > 0]
    return (sums.v / sums.w).unstack()


ratio = spread(both.offres, both.demandeurs)
tension = spread(both.tension * both.offres, both.offres.where(both.tension.notna()))
raw = (x / n).clip(upper=1)
regional = (0 * n).add((x.sum() / n.sum()).clip(upper=1))
print("pandas", pd.__version__, "scipy", scipy.__version__)
for name, measure in (("ratio", ratio), ("tension", tension)):
    m = measure.reindex(index=n.index, columns=n.columns)
    for label, rate in (("raw", raw), ("regional", regional)):
        good = rate.notna() & m.notna() & (hidden == False)  # noqa: E712
        # Figures that are equal but for their last bits are equal.
        a, b = (f.to_numpy()[good.to_numpy()].round(9) for f in (rate, m))
        print(name, label, len(a), float(stats.spearmanr(a, b).statistic))
