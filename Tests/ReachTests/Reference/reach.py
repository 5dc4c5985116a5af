"""Reference values of the Reach tests: two-step accessibility by pysal's access, entries within reach
of employers and balanced weights by plain numpy loops, met needs by scipy's distributions.

    python Tests/ReachTests/Reference/reach.py > Tests/ReachTests/ReferenceValues.swift
    swift format -i Tests/ReachTests/ReferenceValues.swift

Needs access 1.1, numpy, pandas, scipy; the versions that ran stand in the head of what it writes.
"""

import math
import platform
import warnings
from importlib.metadata import version

import numpy
import pandas
from access import fca
from scipy import stats

warnings.filterwarnings("ignore")
rng = numpy.random.default_rng(20190717)
HOMES, PLACES, OCCUPATIONS = 12, 9, 3

cost = numpy.round(rng.uniform(0, 4, (HOMES, PLACES)), 3)
seekers = numpy.round(rng.uniform(5, 400, (HOMES, OCCUPATIONS)), 1)
supply = numpy.round(rng.uniform(0, 60, (PLACES, OCCUPATIONS)), 1)
weights = numpy.exp(-0.5 * cost**2)


def two_step(occupation):
    """access.fca.two_stage_fca with a Gaussian weight."""
    demand_df = pandas.DataFrame({"geoid": range(HOMES), "demand": seekers[:, occupation]})
    supply_df = pandas.DataFrame({"geoid": range(PLACES), "supply": supply[:, occupation]})
    supply_df = supply_df.set_index("geoid")
    rows = [(i, j, cost[i, j]) for i in range(HOMES) for j in range(PLACES)]
    cost_df = pandas.DataFrame(rows, columns=["origin", "dest", "cost"])
    result = fca.two_stage_fca(
        demand_df, supply_df, cost_df, demand_index="geoid", weight_fn=lambda d: math.exp(-0.5 * d * d)
    )
    return [result.loc[i] for i in range(HOMES)]


def balanced(occupation):
    """Paez, Higgins and Vivona (2019): R_j = S_j / sum_i D_i w_ij / w_i. ; A_i = sum_j R_j w_ij / w_.j"""
    ratios = []
    for j in range(PLACES):
        demand = sum(
            seekers[i, occupation] * weights[i, j] / weights[i].sum() for i in range(HOMES)
        )
        ratios.append(supply[j, occupation] / demand)
    return [
        sum(ratios[j] * weights[i, j] / weights[:, j].sum() for j in range(PLACES))
        for i in range(HOMES)
    ]


def employers(access, occupation):
    return [
        sum(
            seekers[i, occupation] * access[i] * weights[i, j] / weights[i].sum()
            for i in range(HOMES)
        )
        for j in range(PLACES)
    ]


access = [two_step(k) for k in range(OCCUPATIONS)]
published = [balanced(k) for k in range(OCCUPATIONS)]

# Met needs: (mean, variance, places).
LAWS = [
    (0.4, 0.4, 3.0), (12.0, 12.0, 7.5), (12.0, 180.0, 7.5), (150.0, 3000.0, 90.25), (3.0, 45.0, 0.5),
    (900.0, 48000.0, 1000.0),
]


def met(mean, variance, places):
    if variance > mean:
        law = stats.nbinom(mean * mean / (variance - mean), mean / variance)
    else:
        law = stats.poisson(mean)
    k = numpy.arange(0, 40000)
    return float(numpy.minimum(k, places) @ law.pmf(k) + places * law.sf(k[-1]))


def rows(matrix):
    return "[" + ", ".join("[" + ", ".join(repr(float(v)) for v in row) + "]" for row in matrix) + "]"


def values(row):
    return "[" + ", ".join(repr(float(v)) for v in row) + "]"


versions = ", ".join(f"{name} {version(name)}" for name in ("access", "numpy", "pandas", "scipy"))
print("// Written by Reference/reach.py: change that, not this.")
print(f"// Python {platform.python_version()}, {versions}")
print("\n/// What pysal's access, numpy and scipy say.")
print("enum ReferenceValues {")
for name, doc, text in [
    ("weights", "Gaussian weights of random distances, homes × places.", rows(weights)),
    ("seekers", "Seekers, homes × occupations.", rows(seekers)),
    ("supply", "Supply, places × occupations.", rows(supply)),
    ("access", "`access.fca.two_stage_fca`, occupations × homes.", rows(access)),
    ("employers", "The same where residents work, occupations × places.",
     rows([employers(access[k], k) for k in range(OCCUPATIONS)])),
    ("balanced", "Balanced access as published, occupations × homes.", rows(published)),
    ("laws", "Means, variances, places.", rows(LAWS)),
    ("met", "E[min(places, N)] of each.", values([met(*law) for law in LAWS])),
]:
    kind = "[Double]" if name == "met" else "[[Double]]"
    print(f"  /// {doc}\n  static let {name}: {kind} = {text}\n")
print("}")
