"""A thousand replicates of a survey with numpy: what `replicates` draws.

Usage: replicates_numpy.py ROWS [part]
Prints {"seconds": …, "first": …, "width": …}: one run after an unmeasured one of 25 rows, from laws in
memory to quantiles of ranks in memory. Blocks of rows are shared between two threads, numpy leaving
the interpreter's lock while it draws and sorts; each block has a generator of its own.

A volume is negative binomial, its part beta-binomial, a tenth of the cells have no row; scores rest
on the part's percentile rank and seven other inputs, weights drawn from a Dirichlet law; with `part`,
on the part alone. Equal parts keep the order of the columns, where ours share their mean rank.
"""

import json
import os
import sys
import time
from concurrent.futures import ThreadPoolExecutor

os.environ["OPENBLAS_NUM_THREADS"] = "1"  # two threads share the rows already
import numpy as np  # noqa: E402

COLUMNS, REPLICATES, BLOCK, TOP = 225, 1000, 9, 20
RATIO, CORRELATION, ABSENCE = 18, 0.4, 0.1
WEIGHTS = np.array([0.7, 0.05, 0.05, 0.05, 0.05, 0.05, 0.025, 0.025])
NUMBERS = np.arange(1, COLUMNS + 1, dtype=np.int16)[None, None]


def ranks(keys):
    """Rank of each column, the greatest key first, equal ones in order."""
    order = np.argsort(-keys, axis=-1, kind="stable")
    found = np.empty(keys.shape, dtype=np.int16)
    np.put_along_axis(found, order, NUMBERS, -1)
    return found


def block(seed, volume, rate, inputs, weights):
    random = np.random.default_rng(seed)
    shape = (REPLICATES, *volume.shape)
    size, p = 1 / CORRELATION - 1, 1 / RATIO
    n = random.negative_binomial(volume * p / (1 - p), p, size=shape)
    x = random.binomial(n, random.beta(rate * size, (1 - rate) * size, size=shape))
    keys = np.where(random.random(shape, dtype=np.float32) < ABSENCE, -1, x).astype(np.int32)
    if weights is not None:
        share = np.log((COLUMNS + 0.5 - ranks(keys)) / COLUMNS)
        keys = share * weights[:, 0, None, None]
        keys += np.tensordot(weights[:, 1:], inputs, 1)
    found = ranks(keys)
    # Order statistics by partition: what quantiles of method `inverted_cdf` are.
    places = [int(np.ceil(q * REPLICATES)) - 1 for q in (0.05, 0.5, 0.95)]
    found_first = (found <= TOP).mean(axis=0)
    low, median, high = np.partition(found, places, axis=0)[places]
    return low, median, high, found_first


def run(rows, is_part):
    cell = np.arange(rows * COLUMNS).reshape(rows, COLUMNS)
    volume, rate = np.exp(2 + 3.2 * ((cell * 7919) % 1000) / 1000), 0.1 + (cell % 17) / 20
    inputs = np.stack([-((cell * (k + 3)) % 97) / 97 * 5 for k in range(7)])
    start = time.perf_counter()
    weights = None if is_part else np.random.default_rng(0).dirichlet(WEIGHTS * 40, REPLICATES)
    with ThreadPoolExecutor(2) as pool:
        found = list(
            pool.map(
                lambda a: block(
                    1 + a, volume[a : a + BLOCK], rate[a : a + BLOCK], inputs[:, a : a + BLOCK],
                    weights),
                range(0, rows, BLOCK)))
    low, _, high, first = (np.concatenate(part) for part in zip(*found))
    return time.perf_counter() - start, first, (high - low).mean()


is_part = "part" in sys.argv[2:]
run(25, is_part)
seconds, first, width = run(int(sys.argv[1]), is_part)
print(json.dumps({"seconds": seconds, "first": round(float(first.sum())), "width": float(width)}))
