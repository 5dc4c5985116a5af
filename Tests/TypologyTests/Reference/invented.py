"""Invented points that need no file: the same integers in Python, R and Swift (`Invented.swift`)."""

import numpy as np


def unit(i, j):
    """A number of 0…1 for a row and a column, exact in double precision up to the last division."""
    return ((i * 7919 + j * 104729 + i * i * 613 + i * j * 31 + j * j * 17) % 10007) / 10007


def points(rows, columns, groups=1, spread=0.0):
    """Rows of `columns` numbers; row i stands `spread`·(i mod groups) further on each column, back and
    forth."""
    return np.array(
        [
            [unit(i, j) + spread * ((i % groups) * (j + 1) % groups) for j in range(columns)]
            for i in range(rows)
        ]
    )
