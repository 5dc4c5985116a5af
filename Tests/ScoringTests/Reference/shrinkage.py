"""Reference values of shrinkage on Île-de-France, by pandas and scipy from Datasets/idf.

    python Tests/ScoringTests/Reference/shrinkage.py > Tests/ScoringTests/Certainty/ShrinkageValues.swift
    swift format -i Tests/ScoringTests/Certainty/ShrinkageValues.swift

Run at the root. Needs numpy, pandas, scipy; the versions that ran stand in the head of the output.
"""

import platform

import numpy as np
import pandas as pd
import scipy
from scipy.optimize import minimize_scalar
from scipy.special import betaln, gammaln


def year(y):
    d = pd.read_csv(f"Datasets/idf/bmo-{y}.csv", dtype={"bassin": str})
    def value(name, mean):
        v = d[name].fillna(0) + mean * d[name + "Hidden"].fillna(0)
        low = d[name + "Low"].fillna(d[name])
        high = d[name + "High"].fillna(d[name])
        return v.clip(low, high)
    d["n"], d["x"] = value("projets", 2.5), value("projetsDifficiles", 1.2)
    d["hidden"] = d.projetsHidden.fillna(0) > 0
    return [d.pivot(index="bassin", columns="metier", values=k) for k in ("n", "x", "hidden")]


def like(a, b):
    return a.reindex(index=b.index, columns=b.columns)


def rates(years, alpha):
    n, x, _ = years[0]
    mu = x.sum() / n.sum()
    excess, volume = x - n * mu, n.copy()
    for n0, x0, _ in years[1:]:
        excess = excess + like(x0 - n0 * (x0.sum() / n0.sum()), n).fillna(0)
        volume = volume + like(n0, n).fillna(0)
    if np.isinf(alpha):
        return (0 * n).add(mu)
    return (excess / (volume + alpha)).add(mu).clip(0, 1)


def expected(n):
    return pd.DataFrame(
        np.outer(n.sum(axis=1), n.sum() / n.sum().sum()), index=n.index, columns=n.columns)


def volumes(years, nu):
    n = years[0][0]
    e = expected(n)
    observed, exposure = n, e.where(n.notna())
    for n0, _, _ in years[1:]:
        observed = observed + like(n0, n).fillna(0)
        exposure = exposure + like(expected(n0).where(n0.notna()), n).fillna(0)
    return e * (observed + nu) / (exposure + nu)


def flat(frame):
    return frame.to_numpy()[~np.isnan(frame.to_numpy())]


def fit(error):
    r = minimize_scalar(
        lambda l: error(np.exp(l)), bounds=(np.log(0.1), np.log(1e5)), method="bounded",
        options={"xatol": 1e-8})
    return float(np.exp(r.x))


def fit_rate(years, later):
    n, x, _ = later
    def error(alpha):
        p = like(rates(years, alpha), n)
        return float(np.mean(flat(((p - x / n) ** 2).where(n >= 5))))
    return fit(error)


def fit_volume(years, later):
    n = later[0]
    def error(nu):
        v = like(volumes(years, nu), n).where(n.notna())
        o = n.where(v.notna())
        v = v * (flat(o).sum() / flat(v).sum())
        return float(np.mean(flat(np.log(o / v) ** 2)))
    return fit(error)


def first(row, k):
    row = row.dropna().reset_index().set_axis(["code", "v"], axis=1)
    return set(row.sort_values(["v", "code"], ascending=[False, True]).code[:k])


def overlap(score, truth, k=20):
    shared = [len(first(score.loc[b], k) & first(truth.loc[b], k)) / k
              for b in truth.index if b in score.index]
    return float(np.mean(shared))


def against(p, now, later):
    """Correlation, root mean square errors unweighted and weighted by next year's projects."""
    n, x, _ = later
    q, hidden = like(p, n), like(now[2], n)
    keep = (n >= 5) & q.notna() & (hidden == False)  # noqa: E712
    a, b, w = (f.to_numpy()[keep.to_numpy()] for f in (q, x / n, n))
    return [len(a), float(np.corrcoef(a, b)[0, 1]), float(np.sqrt(np.mean((a - b) ** 2))),
            float(np.sqrt(np.sum(w * (a - b) ** 2) / np.sum(w)))]


def beta_binomial(n, x, mu):
    """Maximum likelihood of alpha, mean of each column held."""
    def loss(alpha):
        a, b = alpha * mu, alpha * (1 - mu)
        return -float(np.sum(betaln(x + a, n - x + b) - betaln(a, b)))
    return fit(loss)


if __name__ == "__main__":
    Y = {y: year(y) for y in (2017, 2018, 2019, 2020, 2024, 2025)}
    print("// Written by Reference/shrinkage.py: change that, not this.")
    print(f"// Python {platform.python_version()}, numpy {np.__version__}, pandas "
          f"{pd.__version__}, scipy {scipy.__version__}")
    print("\n/// What pandas and scipy make of Datasets/idf.\nenum ShrinkageValues {")
    print("/// Weights α and ν estimated on a pair of years, with the year before it or not.")
    print("static let weights: [(earlier: [Int], later: Int, rate: Double, volume: Double)] = [")
    fits = {}
    for earlier, later in (([2017], 2018), ([2018], 2019), ([2018, 2017], 2019),
                           ([2019, 2018], 2020), ([2024], 2025)):
        years = [Y[y] for y in earlier]
        fits[later, len(earlier)] = fit_rate(years, Y[later]), fit_volume(years, Y[later])
        print(f"({earlier}, {later}, {fits[later, len(earlier)][0]!r}, "
              f"{fits[later, len(earlier)][1]!r}),")
    print("]\n")
    print("/// Cells, correlation, error, weighted error of next year's rate, weight α of 0, 300, ∞.")
    print("static let rates: [(from: Int, to: Int, weight: Double, figures: [Double])] = [")
    for a, b in ((2018, 2019), (2019, 2020)):
        for alpha in (0.0, 300.0, float("inf")):
            text = ".infinity" if np.isinf(alpha) else repr(alpha)
            print(f"({a}, {b}, {text}, {against(rates([Y[a]], alpha), Y[a], Y[b])}),")
    print("]\n")
    print("/// Overlap of the 20 first with next year's: as they are, by the rule with the α and ν")
    print("/// beside, by volume × the region's rate.")
    print("static let overlaps: [(years: [Int], to: Int, rate: Double, volume: Double, "
          "raw: Double, rule: Double, regional: Double)] = [")
    for years, to, alpha, nu in (
        ([2017], 2018, float("inf"), 0.0),
        ([2018, 2017], 2019, *fits[2018, 1]),
        ([2019, 2018], 2020, *fits[2019, 1]),
    ):
        past, (n, x, _) = [Y[y] for y in years], Y[to]
        raw = overlap(past[0][1], x)
        rule = overlap(volumes(past, nu) * rates(past, alpha), x)
        regional = overlap(past[0][0] * (past[0][1].sum() / past[0][0].sum()), x)
        text = ".infinity" if np.isinf(alpha) else repr(alpha)
        print(f"({years}, {to}, {text}, {nu!r}, {raw!r}, {rule!r}, {regional!r}),")
    print("]\n}")
