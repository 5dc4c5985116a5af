"""The rival of ReplicateTimingTests: the same replicates by vectorised numpy, seconds of processor
and of clock. With `eight`, scores rest on eight inputs whose weights are drawn.

    python Tests/ScoringTests/Reference/replicates.py ROWS [eight]
"""

import sys
import time

import numpy as np

rows, eight = int(sys.argv[1]), "eight" in sys.argv[2:]
columns, replicates, block = 225, 1000, 25
ratio, correlation, absence, top = 18, 0.4, 0.1, 20
random = np.random.default_rng(1)
cell = np.arange(rows * columns).reshape(rows, columns)
volume, rate = np.exp(2 + 3.2 * ((cell * 7919) % 1000) / 1000), 0.1 + (cell % 17) / 20
inputs = np.stack([-((cell * (k + 3)) % 97) / 97 * 5 for k in range(7)])
weights = random.dirichlet(
    np.array([0.7, 0.05, 0.05, 0.05, 0.05, 0.05, 0.025, 0.025]) * 40, size=replicates)
size, p = 1 / correlation - 1, 1 / ratio


def ranks(keys):
    """Rank of each column, the greatest key first, equal ones in order."""
    order = np.argsort(-keys, axis=-1, kind="stable")
    found = np.empty(keys.shape, dtype=np.int16)
    numbers = np.arange(1, columns + 1, dtype=np.int16)[None, None]
    np.put_along_axis(found, order, numbers, -1)
    return found


start, clock = time.process_time(), time.time()
low, median, high = (np.empty((rows, columns)) for _ in range(3))
first = np.empty((rows, columns))
for a in range(0, rows, block):
    v, r = volume[a : a + block], rate[a : a + block]
    shape = (replicates, *v.shape)
    n = random.negative_binomial(v * p / (1 - p), p, size=shape)
    x = random.binomial(n, random.beta(r * size, (1 - r) * size, size=shape))
    keys = np.where(random.random(shape) < absence, -1, x)
    if eight:
        # Equal counts keep their order: rank of average would cost more.
        share = np.log((columns + 0.5 - ranks(keys)) / columns)
        keys = share * weights[:, 0, None, None]
        keys += np.tensordot(weights[:, 1:], inputs[:, a : a + block], 1)
    found = ranks(keys)
    low[a : a + block], median[a : a + block], high[a : a + block] = np.quantile(
        found, [0.05, 0.5, 0.95], axis=0, method="inverted_cdf")
    first[a : a + block] = (found <= top).mean(axis=0)
print(f"rows {rows}, {'eight' if eight else 'part'}: processor "
      f"{time.process_time() - start:.2f}, clock {time.time() - clock:.2f}; "
      f"{low[0, 0]:.0f} {median[0, 0]:.0f} {high[0, 0]:.0f} {first[0, 0]:.3f}")
