"""The rival of `timings`: numpy's product, or the best entries by scipy's survival function.

Usage: kernels.py product|allocation N N N
Prints {"seconds": median, "checksum": text}.
"""

import json
import os
import sys
import time

os.environ["OPENBLAS_NUM_THREADS"] = "1"
import numpy  # noqa: E402
from scipy import stats  # noqa: E402

name, sizes = sys.argv[1], [int(a) for a in sys.argv[2:5]]


def figures(rows, columns):
    return ((numpy.arange(rows * columns) * 7919 % 10007) / 10007).reshape(rows, columns)


def median(times, body):
    body()
    seconds = []
    for _ in range(times):
        start = time.perf_counter()
        body()
        seconds.append(time.perf_counter() - start)
    return sorted(seconds)[times // 2]


if name == "product":
    a, b = figures(sizes[0], sizes[1]), figures(sizes[1], sizes[2])
    seconds = median(200, lambda: a @ b)
    checksum = f"{sum((a @ b).ravel().tolist()):.6e}"
else:
    mean = numpy.arange(sizes[0] * sizes[1]) * 7919 % 10007 / 10007 * 12
    mean = mean[mean > 0]
    variance = 15 * mean + 0.05 * mean**2
    law = stats.nbinom(mean**2 / (variance - mean), mean / variance)

    def best():
        gains, k = [], 0
        while True:
            gain = law.sf(k)
            gains.append(gain)
            k += 1
            every = numpy.concatenate(gains)
            if len(every) > sizes[2]:
                least = numpy.partition(every, len(every) - sizes[2])[len(every) - sizes[2]]
                if gain.max() < least:
                    return numpy.sort(every)[::-1][: sizes[2]].sum()

    seconds = median(1, best)
    checksum = f"{best():.6f}"

print(json.dumps({"seconds": seconds, "checksum": checksum}))
