"""Reference values of empirical Bayes rates by esda, of dispersion and of the beta-binomial law by
scipy, from Datasets/idf.

    python Tests/ScoringTests/Reference/noise.py > Tests/ScoringTests/Certainty/NoiseValues.swift
    swift format -i Tests/ScoringTests/Certainty/NoiseValues.swift

Run at the root. Needs esda, numpy, pandas, scipy.
"""

import platform
from importlib.metadata import version

import numpy as np
import scipy
from esda.smoothing import Empirical_Bayes
from scipy import stats
from scipy.optimize import minimize_scalar
from scipy.special import betaln, gammaln

from shrinkage import flat, like, rates, volumes, year

BOUNDS = [20, 50, 100, 200, 400]


def ml_alpha(n, x):
    """Beta-binomial likelihood, the mean of each métier held at the whole's."""
    mu = (x.sum() / n.sum()).clip(0, 1)
    m = (0 * n).add(mu)
    keep = n.notna() & (m > 0) & (m < 1) & (n > 0)
    a, b, p = (f.to_numpy()[keep.to_numpy()] for f in (n, x, m))
    def loss(l):
        w = np.exp(l)
        return -np.sum(betaln(b + w * p, np.maximum(a - b, 0) + w * (1 - p)) - betaln(w * p, w * (1 - p)))
    r = minimize_scalar(loss, bounds=(np.log(0.1), np.log(1e5)), method="bounded",
                        options={"xatol": 1e-9})
    return float(np.exp(r.x))


def ratio(mean, count):
    """Variance over mean of the negative binomial of greatest likelihood."""
    def loss(l):
        d = np.exp(l)
        r = mean / d
        return -np.sum(gammaln(count + r) - gammaln(r) + count * np.log(d / (1 + d)) - r * np.log1p(d))
    o = minimize_scalar(loss, bounds=(np.log(1e-3), np.log(1e4)), method="bounded",
                        options={"xatol": 1e-9})
    return 1 + float(np.exp(o.x))


def levels(now, later, alpha, nu):
    """By class of size: ratio, correlation, absence."""
    v, p = volumes([now], nu), rates([now], alpha)
    n, x = like(later[0], v), like(later[1], v)
    there = later[0].reindex(index=v.index).notna().any(axis=1)
    v, p, n, x = v[there], p[there], n[there], x[there]
    out = []
    for c in range(len(BOUNDS) + 1):
        low = BOUNDS[c - 1] if c else -1
        high = BOUNDS[c] if c < len(BOUNDS) else np.inf
        inside = (v >= low) & (v < high)
        came = inside & n.notna()
        r = ratio(v.to_numpy()[came.to_numpy()], n.to_numpy()[came.to_numpy()])
        five = came & (n >= 5)
        pv, pn, px = (f.to_numpy()[five.to_numpy()] for f in (p, n, x))
        q = pv * (1 - pv)
        rho = np.sum((px / pn - pv) ** 2 - q / pn) / np.sum(q * (1 - 1 / pn))
        out.append([r, float(np.clip(rho, 0, 0.999)),
                    1 - float(came.to_numpy().sum()) / float(inside.to_numpy().sum())])
    return out


Y = {y: year(y) for y in (2017, 2018, 2019)}
n, x, _ = Y[2017]
column = "T4Z60"
e, b = x[column].dropna().to_numpy(), n[column].dropna().to_numpy()
print("// Written by Reference/noise.py: change that, not this.")
print(f"// Python {platform.python_version()}, numpy {np.__version__}, scipy {scipy.__version__}, "
      f"esda {version('esda')}")
print("\n/// What esda and scipy make of Datasets/idf.\nenum NoiseValues {")
print(f"/// Parts and volumes of {column} in 2017, and `esda.smoothing.Empirical_Bayes(e, b).r`.")
print(f"static let parts: [Double] = {[float(v) for v in e]}")
print(f"static let volumes: [Double] = {[float(v) for v in b]}")
print(f"static let bayes: [Double] = {[float(v) for v in Empirical_Bayes(e, b).r.ravel()]}")
print("\n/// α of greatest beta-binomial likelihood within 2017, 2018 and 2019.")
print(f"static let likelihood: [Double] = {[ml_alpha(*Y[y][:2]) for y in Y]}")
print("\n/// Ratio, correlation, absence by class of size: 2017 against 2018, 2018 against 2019, α 400,")
print("/// ν 15.")
print(f"static let levels: [[[Double]]] = "
      f"{[levels(Y[a], Y[a + 1], 400.0, 15.0) for a in (2017, 2018)]}")
print("\n/// `scipy.stats.betabinom(12, 0.3 * 1.5, 0.7 * 1.5)`: ρ = 0.4.")
print(f"static let betaBinomial: [Double] = "
      f"{[float(v) for v in stats.betabinom(12, 0.45, 1.05).pmf(np.arange(13))]}")
print("}")
