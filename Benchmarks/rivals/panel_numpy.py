"""The panel of `panel --generate` with numpy: winsorised, standardised, weighted, 20 first.

Usage: panel_numpy.py FILE [plain|tuned]
Prints {"seconds": …, "checksum": …}: the middle one of five runs after an unmeasured one, from arrays
in memory to lists in memory.

`plain` is what one writes: `numpy.quantile` along the axis, `clip`, `mean`, `std`, a product,
`argpartition`. `tuned` knows that this numpy partitions around one place with AVX-512 but around
several without, and takes the next order statistic by a minimum. Both give the periods to two
threads, numpy leaving the interpreter's lock while it works.
"""

import json
import os
import sys
import time
from concurrent.futures import ThreadPoolExecutor

os.environ["OPENBLAS_NUM_THREADS"] = "1"  # two threads share the periods already
import numpy as np  # noqa: E402

PERIODS, ROWS, COLUMNS, LENGTH = 12, 405, 225, 20
WEIGHTS = np.array([0.3, 0.2, 0.1, 0.1, 0.1, 0.1, 0.05, 0.05])
COUNT = ROWS * COLUMNS


def order_pair(figures, place):
    """The values at `place` and behind it, those before it then standing below."""
    figures.partition(place)
    return figures[place], figures[place + 1 :].min()


def between(a, b, t):
    return a + (b - a) * t if t < 0.5 else b - (b - a) * (1 - t)


def tuned_ends(figures):
    """Quantiles at 5 and 95 % of each row."""
    (low, low_part), (high, high_part) = (
        (int(p), p - int(p)) for p in ((COUNT - 1) * 0.05, (COUNT - 1) * 0.95)
    )
    ends = []
    for row in figures.copy():
        first = order_pair(row, low)
        second = order_pair(row[low + 1 :], high - low - 1)
        ends.append((between(*first, low_part), between(*second, high_part)))
    return np.array(ends).T


def plain_ends(figures):
    return np.quantile(figures, [0.05, 0.95], axis=1)


def lists(figures, ends):
    low, high = ends(figures)
    held = np.clip(figures, low[:, None], high[:, None])
    held -= held.mean(axis=1, keepdims=True)
    deviation = np.sqrt(np.einsum("ij,ij->i", held, held) / (COUNT - 1))
    scores = (WEIGHTS / deviation / WEIGHTS.sum()) @ held
    # Rounded to 1e-9 as ours, and turned round so that the least come first.
    steps = np.rint(scores.reshape(ROWS, COLUMNS) / -1e-9)
    first = np.argpartition(steps, LENGTH, axis=1)[:, :LENGTH]
    order = np.argsort(np.take_along_axis(steps, first, 1), axis=1)
    return np.take_along_axis(first, order, 1)


def checksum(found):
    value = 0xCBF29CE484222325
    for column in np.concatenate(found).ravel().tolist():
        value = ((value ^ column) * 0x100000001B3) & 0xFFFFFFFFFFFFFFFF
    return f"{value:x}"


figures = np.fromfile(sys.argv[1]).reshape(PERIODS, len(WEIGHTS), COUNT)
ends = tuned_ends if sys.argv[2:] == ["tuned"] else plain_ends
seconds = []
with ThreadPoolExecutor(2) as threads:
    for _ in range(6):
        start = time.perf_counter()
        found = list(threads.map(lambda period: lists(period, ends), figures))
        seconds.append(time.perf_counter() - start)
print(json.dumps({"seconds": sorted(seconds[1:])[2], "checksum": checksum(found)}))
