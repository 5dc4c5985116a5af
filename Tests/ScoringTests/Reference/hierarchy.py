"""Expected difficult projects and shrunk rates of 2019, by pandas and scipy from Datasets/idf.

    python Tests/ScoringTests/Reference/hierarchy.py

Weights are what 2018 would best have foretold of 2019 with; then 2019 and 2018 are pooled. Rates are
drawn towards the occupation's in the region, or towards that drawn towards its family's (codes that
share three characters).
"""

import numpy as np
import pandas as pd
import scipy

from shrinkage import fit, fit_volume, flat, like, volumes, year

surveys = [[f[f.index != "----"] for f in year(y)] for y in (2019, 2018)]


def families(columns):
    return [c[:3] for c in columns]


def whole(n, x):
    """Sums over the bassins, of cells that have both figures."""
    return n.sum(), x.sum()


def family_prior(n, x):
    groups = pd.Series(families(n.index), n.index)
    rates = (x.groupby(groups).sum() / n.groupby(groups).sum()).clip(upper=1)
    return groups.map(rates)


def column_weight(now, later):
    (n, x), (m, y) = whole(*now[:2]), whole(*later[:2])
    prior = family_prior(n, x)
    rate = (y / m).where(m >= 5)

    def error(alpha):
        p = (prior + (x - n * prior) / (n + alpha)).clip(0, 1)
        return float(((p.reindex(rate.index) - rate) ** 2).mean())

    return fit(error)


def prior(n, x, weight):
    s, t = whole(n, x)
    if weight is None:
        return (t / s).clip(upper=1)
    towards = family_prior(s, t)
    return (towards + (t - s * towards) / (s + weight)).clip(0, 1)


def rates(years, priors, alpha):
    n, x, _ = years[0]
    excess, volume = x - n * priors[0], n.copy()
    for (n0, x0, _), mu in zip(years[1:], priors[1:]):
        excess = excess + like(x0 - n0 * mu, n).fillna(0)
        volume = volume + like(n0, n).fillna(0)
    return (excess / (volume + alpha)).add(priors[0]).clip(0, 1)


def rate_weight(now, mu, later):
    n, x, _ = later

    def error(alpha):
        p = like(rates([now], [mu], alpha), n)
        return float(np.mean(flat(((p - x / n) ** 2).where(n >= 5))))

    return fit(error)


later, now = surveys
nu = fit_volume([now], later)
print("pandas", pd.__version__, "scipy", scipy.__version__, "nu", nu)
for name in ("region", "hierarchy"):
    weight = column_weight(now, later) if name == "hierarchy" else None
    priors = [prior(n, x, weight) for n, x, _ in surveys]
    alpha = rate_weight(now, priors[1], later)
    p = rates(surveys, priors, alpha)
    v = volumes(surveys, nu)
    for cell in (("1107", "S1Z40"), ("1147", "T2A60"), ("1147", "V1Z80")):
        print(name, *cell, float(v.loc[cell] * p.loc[cell]), float(p.loc[cell]), "alpha", alpha)
