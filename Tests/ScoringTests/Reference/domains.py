"""Reference values of training domains judged as Forma'Diag would, and of quintiles of a ratio, in
numpy, scipy and pandas.

    python Tests/ScoringTests/Reference/domains.py > Tests/ScoringTests/DomainReferenceValues.swift
    swift format -i Tests/ScoringTests/DomainReferenceValues.swift

For each row: C of an occupation is the mean of the percentile ranks at hand, (average rank - 1/2) / n
among the occupations that have the figure; B and C of a domain are means weighted by the passage,
over the weight that falls on occupations with a figure, missing below LEAST of it; then the
percentile ranks of A, B and C among domains make one order.
"""

import platform

import numpy as np
import pandas as pd
import scipy
from scipy import stats

ROWS, OCCUPATIONS, DOMAINS, LEAST = 4, 14, 6, 0.6
LIMITS = {"A": 0.3, "B": 0.35, "C": 0.4}
rng = np.random.default_rng(2018)


def drawn(columns, missing):
    figures = rng.random((ROWS, columns)).round(2)
    figures[rng.random(figures.shape) < missing] = np.nan
    return figures


def ranks(row):
    """Percentile ranks among the figures of a row that are there."""
    there = ~np.isnan(row)
    result = np.full(row.shape, np.nan)
    result[there] = (stats.rankdata(row[there]) - 0.5) / there.sum()
    return result


def mixed(figures, weights):
    """Weighted means over what is there, and the share of the weight that is."""
    there = ~np.isnan(figures)
    covered = there @ weights.T
    with np.errstate(invalid="ignore"):
        means = (np.where(there, figures, 0) @ weights.T) / covered
    return np.where(covered >= LEAST - 1e-9, means, np.nan), covered


def mean_of_ranks(*matrices):
    stacked = np.stack([np.apply_along_axis(ranks, 1, m) for m in matrices])
    there = ~np.isnan(stacked)
    count = there.sum(axis=0)
    return np.where(count > 0, np.nansum(stacked, axis=0) / np.maximum(count, 1), np.nan)


weights = rng.dirichlet([0.3] * OCCUPATIONS, DOMAINS)
weights[weights < 0.05] = 0
weights[1] = 0
weights[1, 3] = 1
weights /= weights.sum(axis=1, keepdims=True)
difficulty, ratio = drawn(OCCUPATIONS, 0.2), drawn(OCCUPATIONS, 0.2)
returning, unsatisfied = drawn(OCCUPATIONS, 0.4), drawn(OCCUPATIONS, 0.1)
insertion = drawn(DOMAINS, 0.3)

B, covered_B = mixed(difficulty, weights)
C, covered_C = mixed(mean_of_ranks(ratio, returning, unsatisfied), weights)
criteria = [np.apply_along_axis(ranks, 1, m.round(9)) for m in (insertion, B, C)]
is_scored = ~np.isnan(B) & ~np.isnan(C)


def scored(order):
    result = np.full(B.shape, np.nan)
    for cell in zip(*np.nonzero(is_scored)):
        at_hand = [m[cell] for m in criteria if not np.isnan(m[cell])]
        result[cell] = order(at_hand)
    return result


orders = {
    "geometric": scored(stats.gmean),
    "meanRank": scored(np.mean),
    "lexicographic": scored(lambda r: sum(x * 0.001**i for i, x in enumerate(r))),
}
retained = is_scored.copy()
for matrix, limit in zip((insertion, B, C), LIMITS.values()):
    retained &= np.isnan(matrix) | (matrix >= limit)

ratios = np.concatenate([rng.lognormal(0, 1, 40).round(3), [0.5] * 8])
classes = pd.qcut(ratios, 5, labels=False) + 1


def text(value):
    if isinstance(value, (list, np.ndarray)):
        return "[" + ", ".join(text(v) for v in value) + "]"
    if isinstance(value, (bool, np.bool_)):
        return "true" if value else "false"
    if isinstance(value, (int, np.integer)):
        return str(value)
    return "nil" if np.isnan(value) else repr(float(value))


def show(name, kind, doc, value):
    print(f"  /// {doc}\n  static let {name}: {kind} = {text(value)}\n")


def matrix(name, doc, value):
    show(name, "[[Double?]]", doc, value)


print("// Written by Reference/domains.py: change that, not this.")
print(
    f"// Python {platform.python_version()}, numpy {np.__version__}, scipy {scipy.__version__}, "
    f"pandas {pd.__version__}\n"
)
print("/// What numpy, scipy and pandas say of training domains and of quintiles.")
print("enum DomainReferenceValues {")
show("weights", "[[Double]]", "Domains × occupations.", weights)
show("leastCovered", "Double", "Least share of a domain's weight.", LEAST)
show("limits", "[Double]", "What A, B and C must reach.", list(LIMITS.values()))
matrix("difficulty", "Rows × occupations.", difficulty)
matrix("ratio", "Rows × occupations.", ratio)
matrix("returning", "Rows × occupations.", returning)
matrix("unsatisfied", "Rows × occupations.", unsatisfied)
matrix("insertion", "A, rows × domains.", insertion)
matrix("domainDifficulty", "B, rows × domains.", B)
show("coveredDifficulty", "[[Double]]", "Share of the weight behind B.", covered_B)
matrix("domainBearing", "C, rows × domains.", C)
show("coveredBearing", "[[Double]]", "Share of the weight behind C.", covered_C)
for name, values in orders.items():
    matrix(name, "Scores, rows × domains.", values)
show("retained", "[[Bool]]", "Whether the criteria at hand reach their limits.", retained)
show("ratios", "[Double]", "Ratios, some of them equal.", ratios)
show("quintiles", "[Int]", "`pandas.qcut(ratios, 5) + 1`.", classes)
print("}")
