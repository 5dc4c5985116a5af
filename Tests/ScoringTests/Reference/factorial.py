"""Sobol's indices of a full factorial, from conditional means and variances, in numpy.

    python Tests/ScoringTests/Reference/factorial.py

Two answers of three factors of 2, 3 and 4 levels: a product and a sum.
"""

import numpy as np

LEVELS = (2, 3, 4)
a, b, c = np.meshgrid(*(np.arange(n, dtype=float) for n in LEVELS), indexing="ij")
answers = np.stack([a * b + c, (a - b) ** 2])


def axes_but(factor):
    return tuple(1 + k for k in range(3) if k != factor)


variance = answers.var(axis=(1, 2, 3)).sum()
first = [answers.mean(axis=axes_but(k)).var(axis=1).sum() / variance for k in range(3)]
total = [answers.var(axis=1 + k).mean(axis=(1, 2)).sum() / variance for k in range(3)]
print("numpy", np.__version__)
print(float(variance), [float(v) for v in first], [float(v) for v in total])
