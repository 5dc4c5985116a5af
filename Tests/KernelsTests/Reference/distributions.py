"""Reference values of the laws that are drawn from, by scipy.

    python Tests/KernelsTests/Reference/distributions.py > Tests/KernelsTests/DistributionValues.swift
    swift format -i Tests/KernelsTests/DistributionValues.swift
"""

import platform

import numpy as np
import scipy
from scipy import stats
from scipy.special import betaln, gammaln

X = [1e-8, 0.001, 0.3, 0.5, 1.0, 1.5, 2.0, 3.7, 9.999, 10.0, 25.5, 170.0, 1e4, 1e9]


def bins(law, edges):
    """Mass up to each edge, between edges, above the last."""
    c = law.cdf(np.array(edges, float))
    return [float(v) for v in np.diff(np.concatenate([[0], c, [1]]))]


def quartiles(law, n=8):
    return sorted({float(law.ppf(i / n)) for i in range(1, n)})


def nb(mean, variance):
    p = mean / variance
    return stats.nbinom(mean * p / (1 - p), p)


LAWS = []
for a in (0.05, 0.6, 1.0, 2.5, 40.0):
    LAWS.append(("gamma", [a], stats.gamma(a)))
for a, b in ((0.3, 0.5), (0.02, 0.9), (1.0, 1.0), (2.0, 0.4), (7.0, 3.0)):
    LAWS.append(("beta", [a, b], stats.beta(a, b)))
LAWS.append(("normal", [], stats.norm()))
for m in (0.3, 4.0, 9.99, 10.0, 37.5, 900.0):
    LAWS.append(("poisson", [m], stats.poisson(m)))
for n, p in ((1, 0.3), (12, 0.5), (40, 0.1), (40, 0.8), (60, 0.4), (3000, 0.017), (500, 0.97)):
    LAWS.append(("binomial", [float(n), p], stats.binom(n, p)))
for m, v in ((0.7, 9.0), (2.5, 50.0), (30.0, 600.0), (400.0, 16000.0)):
    LAWS.append(("negativeBinomial", [m, v], nb(m, v)))
for n, a, b in ((20, 0.6, 1.1), (100, 0.3, 0.2), (50, 4.0, 6.0)):
    LAWS.append(("betaBinomial", [float(n), a, b], stats.betabinom(n, a, b)))

print("// Written by Reference/distributions.py: change that, not this.")
print(f"// Python {platform.python_version()}, numpy {np.__version__}, scipy {scipy.__version__}")
print("\n/// What scipy says of the laws that are drawn from.\nenum DistributionValues {")
print("/// A law, its parameters, edges of bins, the probability of each bin.")
print("struct Law: Sendable { let name: String; let parameters: [Double]; let edges: [Double]; "
      "let masses: [Double]; let limit: Double }")
print("/// `limit` is `scipy.stats.chi2.ppf(1 - 1e-5, bins - 1)`.")
print("static let laws: [Law] = [")
for name, parameters, law in LAWS:
    edges = quartiles(law)
    masses = bins(law, edges)
    limit = float(stats.chi2.ppf(1 - 1e-5, len(masses) - 1))
    print(f'Law(name: "{name}", parameters: {parameters}, edges: {edges}, masses: {masses}, '
          f"limit: {limit!r}),")
print("]\n\n/// Where ln Γ is taken.")
print(f"static let places: [Double] = {X}")
print("\n/// `scipy.special.gammaln`.")
print(f"static let logGammas: [Double] = {[float(gammaln(x)) for x in X]}")
print("\n/// `scipy.special.betaln(x, 2.5)`.")
print(f"static let logBetas: [Double] = {[float(betaln(x, 2.5)) for x in X]}")
M = [0, 1, 5, 30, 80, 200]
print("\n/// `scipy.stats.nbinom` of mean 30 and variance 600: masses of some numbers.")
print(f"static let numbers: [Int] = {M}")
print(f"static let negativeBinomialMasses: [Double] = {[float(nb(30, 600).pmf(m)) for m in M]}")
print("\n/// The same of mean 2.5 and variance 50.")
print(f"static let scatteredMasses: [Double] = {[float(nb(2.5, 50).pmf(m)) for m in M]}")
print("\n/// `scipy.stats.poisson(30)`.")
print(f"static let poissonMasses: [Double] = {[float(stats.poisson(30).pmf(m)) for m in M]}")
print("}")
