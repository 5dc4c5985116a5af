"""Reference values of the Kernels tests, from numpy, scipy and exact rational arithmetic.

    python Tests/KernelsTests/Reference/statistics.py > Tests/KernelsTests/ReferenceValues.swift
    swift format -i Tests/KernelsTests/ReferenceValues.swift

Made with Python 3.11.7, numpy 2.4.6, scipy 1.17.1 (the versions that ran stand in the
head of what it writes).
"""

import platform
from fractions import Fraction

import numpy
import scipy
from scipy import stats

# Hiring projects and difficult ones of twenty invented cells, with ties and a wide range.
PROJECTS = [812, 55, 55, 13, 7, 240, 1310, 96, 31, 5, 18, 18, 18, 402, 77, 9, 150, 64, 27, 640]
DIFFICULT = [301, 22, 40, 0, 0, 118, 402, 61, 9, 0, 5, 18, 11, 97, 40, 5, 66, 22, 9, 301]
TENTHS = [0.1 * k * k - 3.7 * k for k in range(13)]
PROBABILITIES = [0, 0.05, 0.1, 0.25, 0.3333333333333333, 0.5, 0.75, 0.9, 0.95, 0.999, 1]


def lattice(rows, columns, step):
    """Doubles that Swift makes with the same bits: one integer division by 7, correctly rounded."""
    return [[((r * columns + c) * step % 1009 - 504) / 7 for c in range(columns)] for r in range(rows)]


def exact_product(a, b):
    """The product in rational arithmetic, each element rounded once."""
    columns = list(zip(*b))
    return [
        [float(sum(Fraction(x) * Fraction(y) for x, y in zip(row, column))) for column in columns]
        for row in a
    ]


def show(name, doc, value):
    print(f"  /// {doc}\n  static let {name}: {kind(value)} = {text(value)}\n")


def kind(value):
    return f"[{kind(value[0])}]" if isinstance(value, list) else "Double"


def text(value):
    if isinstance(value, list):
        return "[" + ", ".join(text(v) for v in value) + "]"
    return repr(float(value))


print("// Written by Reference/statistics.py: change that, not this.")
print(
    f"// Python {platform.python_version()}, numpy {numpy.__version__}, scipy {scipy.__version__}\n"
)
print("/// What numpy, scipy and rational arithmetic say.")
print("enum ReferenceValues {")
show("projects", "Hiring projects of twenty invented cells.", PROJECTS)
show("difficult", "Difficult ones.", DIFFICULT)
show("curve", "Thirteen descending values.", TENTHS)
show("probabilities", "Where quantiles are taken.", PROBABILITIES)
for name, values in [("projects", PROJECTS), ("curve", TENTHS)]:
    show(
        f"{name}Quantiles",
        f"`numpy.quantile({name}, probabilities, method='linear')`.",
        numpy.quantile(numpy.array(values, float), PROBABILITIES, method="linear").tolist(),
    )
show(
    "projectsRanks",
    "`scipy.stats.rankdata(projects, 'average')`.",
    stats.rankdata(PROJECTS, "average").tolist(),
)
show("pearson", "`scipy.stats.pearsonr`.", stats.pearsonr(PROJECTS, DIFFICULT).statistic)
show("spearman", "`scipy.stats.spearmanr`.", stats.spearmanr(PROJECTS, DIFFICULT).statistic)
show("kendallTauB", "`scipy.stats.kendalltau`.", stats.kendalltau(PROJECTS, DIFFICULT).statistic)
show(
    "chiSquare9At999",
    "`scipy.stats.chi2.ppf(0.999, 9)`.",
    stats.chi2.ppf(0.999, 9),
)
A, B = lattice(6, 11, 389), lattice(11, 5, 577)
show("product", "6×11 lattice of step 389 by 11×5 of step 577, exact.", exact_product(A, B))
print("}")
