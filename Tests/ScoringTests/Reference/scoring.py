"""Reference values of the Scoring tests: rank-biased overlap by the package rbo, correlations and
ranks by scipy, normalisations and Copeland's count by the formulas of COINr, in numpy.

    python Tests/ScoringTests/Reference/scoring.py > Tests/ScoringTests/ReferenceValues.swift
    swift format -i Tests/ScoringTests/ReferenceValues.swift

Needs rbo 0.1.3 (which wants numpy < 2), numpy, scipy; the versions that ran stand in the head of
what it writes.

COINr 1.1 (R) defines n_minmax, n_zscore with sd of n - 1, n_borda and n_prank with ties at their
least rank (the data of these two have no ties here, where ours takes average ranks), a_copeland on
the outranking matrix of weights, ties counting for one half.
"""

import platform
import random
from importlib.metadata import version

import numpy
import scipy
from rbo import RankingSimilarity
from scipy import stats

random.seed(20190717)
PAIRS = []
for _ in range(12):
    names = list(range(40))
    random.shuffle(names)
    first = names[: random.randint(1, 25)]
    random.shuffle(names)
    PAIRS.append((first, names[: random.randint(1, 25)]))

VALUES = [12.5, -3.0, 7.25, 0.0, 55.0, 8.0, 1e-3, 41.75, 9.5]
TIED = [3.0, 1.0, 3.0, 2.0, 3.0, 1.0]

# Five methods over eight métiers, with ties; weights as a recipe may give them.
BALLOTS = [
    [5, 3, 8, 1, 1, 7, 2, 6],
    [4, 4, 6, 2, 3, 8, 1, 7],
    [1, 2, 3, 4, 5, 6, 7, 8],
    [8, 6, 7, 7, 2, 5, 5, 1],
    [3, 3, 3, 3, 3, 3, 3, 9],
]
WEIGHTS = [0.3, 0.2, 0.1, 0.25, 0.15]


def copeland(ballots, weights):
    n = len(ballots[0])
    weights = numpy.array(weights) / sum(weights)
    counts = []
    for i in range(n):
        total = 0
        for j in range(n):
            if i == j:
                continue
            o = sum(w * (b[i] > b[j]) + 0.5 * w * (b[i] == b[j]) for w, b in zip(weights, ballots))
            total += 0 if abs(o - 0.5) < 1e-12 else (1 if o > 0.5 else -1)
        counts.append(total)
    return counts


def borda(ballots, weights):
    n = len(ballots[0])
    weights = numpy.array(weights) / sum(weights)
    points = [(stats.rankdata(b, "average") - 1) / (n - 1) for b in ballots]
    return [float(sum(w * p[i] for w, p in zip(weights, points))) for i in range(n)]


def kind(value):
    if isinstance(value, list):
        return f"[{kind(value[0])}]"
    return "Int" if isinstance(value, int) else "Double"


def text(value):
    if isinstance(value, list):
        return "[" + ", ".join(text(v) for v in value) + "]"
    return str(value) if isinstance(value, int) else repr(float(value))


def show(name, doc, value):
    print(f"  /// {doc}\n  static let {name}: {kind(value)} = {text(value)}\n")


print("// Written by Reference/scoring.py: change that, not this.")
print(
    f"// Python {platform.python_version()}, numpy {numpy.__version__}, scipy {scipy.__version__}, "
    f"rbo {version('rbo')}\n"
)
print("/// What rbo, scipy and numpy say.")
print("enum ReferenceValues {")
show("firstLists", "Lists drawn at random among forty names.", [a for a, _ in PAIRS])
show("secondLists", "A second list for each.", [b for _, b in PAIRS])
show(
    "overlaps90", "`RankingSimilarity(first, second).rbo_ext(p=0.9)`.",
    [float(RankingSimilarity(a, b).rbo_ext(p=0.9)) for a, b in PAIRS],
)
show(
    "overlaps98", "`RankingSimilarity(first, second).rbo_ext(p=0.98)`.",
    [float(RankingSimilarity(a, b).rbo_ext(p=0.98)) for a, b in PAIRS],
)
v = numpy.array(VALUES)
show("values", "Nine values without ties.", VALUES)
show("minMax", "COINr `n_minmax`, 0 to 1.", list((v - v.min()) / (v.max() - v.min())))
show("standard", "COINr `n_zscore`: `(x - mean) / std(ddof=1)`.", list((v - v.mean()) / v.std(ddof=1)))
show("borda", "COINr `n_borda`: `rankdata(x, 'min') - 1`.", list(stats.rankdata(v, "min") - 1.0))
show(
    "percentileRanks", "`scipy.stats.percentileofscore(x, x_i, kind='mean') / 100`.",
    [float(stats.percentileofscore(v, x, kind="mean") / 100) for x in v],
)
show("tied", "Six values with ties.", TIED)
show(
    "tiedPercentileRanks", "`scipy.stats.percentileofscore(x, x_i, kind='mean') / 100`.",
    [float(stats.percentileofscore(TIED, x, kind="mean") / 100) for x in TIED],
)
show(
    "winsorised", "`numpy.clip(x, *numpy.quantile(x, [0.05, 0.95], method='linear'))`.",
    list(numpy.clip(v, *numpy.quantile(v, [0.05, 0.95], method="linear"))),
)
show("ballots", "Five methods over eight métiers.", [[float(x) for x in b] for b in BALLOTS])
show("weights", "Their weights.", WEIGHTS)
show("copeland", "Copeland's count from the outranking matrix.", [float(c) for c in copeland(BALLOTS, WEIGHTS)])
show("bordaCounts", "Weighted mean of (average rank - 1) / (n - 1).", borda(BALLOTS, WEIGHTS))
print("}")
