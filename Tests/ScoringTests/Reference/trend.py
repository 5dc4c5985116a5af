"""Reference values of trends between two surveys, in numpy and pandas, from Datasets/idf.

    python Tests/ScoringTests/Reference/trend.py

For each pair of years: by class of mean count, the ratio sum (y - g x)^2 / sum (y + g^2 x), g the
change of the occupation's sum over the bassins of both years; the correlation of rates by moments;
how many cells rose or fell beyond 1.645 standard deviations; then, over three years, the correlation
of successive changes (-0.5 if all is survey noise, 0 if all is true change) and what became of the
rises and falls.
"""

import platform
import sys

import numpy as np
import pandas as pd

BOUNDS = [20, 50, 100, 200, 400]
LEAST = 30
REACH = 1.6448536269514722


def survey(year):
    """Counts of a year, hidden parts at 2.5 and 1.2 within their bounds; rows without bassin left
    out."""
    rows = pd.read_csv(f"Datasets/idf/bmo-{year}.csv", dtype={"bassin": str})
    rows = rows[rows.bassin != "----"]

    def expected(key, mean):
        value = rows[key].fillna(0) + mean * rows[key + "Hidden"].fillna(0)
        return value.clip(rows[key + "Low"], rows[key + "High"]).to_numpy()

    return pd.DataFrame(
        {"n": expected("projets", 2.5), "x": expected("projetsDifficiles", 1.2)},
        index=pd.MultiIndex.from_frame(rows[["bassin", "metier"]]),
    )


def by_class(size, squares, units):
    classes = np.searchsorted(BOUNDS, size, side="right")
    whole = squares.sum() / units.sum()
    return np.array(
        [
            squares[classes == c].sum() / units[classes == c].sum()
            if (classes == c).sum() >= LEAST
            else whole
            for c in range(len(BOUNDS) + 1)
        ]
    )


def counts_noise(x, y, occupation):
    sums = pd.DataFrame({"x": x, "y": y}).groupby(occupation).transform("sum")
    keep = (sums.x > 0).to_numpy() & (x + y > 0)
    g = (sums.y / sums.x.where(sums.x > 0, np.nan)).to_numpy()
    square, unit = (y - g * x) ** 2, y + g * g * x
    return by_class(((x + y) / 2)[keep], square[keep], unit[keep])


def rates_noise(both):
    kept = both[(both.n0 >= 5) & (both.n1 >= 5)]
    sums = kept.groupby(level="metier").transform("sum")
    change = sums.x1 / sums.n1 - sums.x0 / sums.n0
    prior = np.minimum(1, (sums.x0 + sums.x1) / (sums.n0 + sums.n1))
    spread = (prior * (1 - prior)).to_numpy()
    units = (1 / kept.n0 + 1 / kept.n1).to_numpy()
    error = (kept.x1 / kept.n1 - kept.x0 / kept.n0 - change).to_numpy()
    size = ((kept.n0 + kept.n1) / 2).to_numpy()
    return np.clip(by_class(size, error**2 - spread * units, spread * (2 - units)), 0, 0.999)


def variance(x, y, ratios):
    return ratios[np.searchsorted(BOUNDS, (x + y) / 2, side="right")] * (x + y)


def pair(a, b):
    first, second = survey(a).add_suffix("0"), survey(b).add_suffix("1")
    both = first.join(second, how="inner")
    occupation = both.index.get_level_values("metier")
    found = {
        key: counts_noise(both[key + "0"].to_numpy(), both[key + "1"].to_numpy(), occupation)
        for key in "nx"
    }
    rho = rates_noise(both)
    x, y = both.x0.to_numpy(), both.x1.to_numpy()
    half = REACH * np.sqrt(variance(x, y, found["x"]))
    rises, falls = y - x > half, y - x < -half
    print(f"{a} -> {b}: {len(both)} pairs, {rises.sum()} rises, {falls.sum()} falls,",
          f"{len(second) - len(both)} appeared, {len(first) - len(both)} vanished")
    for name, values in (("n", found["n"]), ("x", found["x"]), ("rho", rho)):
        print(" ", name, [float(v) for v in values])
    shown = both.assign(half=half).reset_index()
    for cell in (("1107", "S1Z40"), ("1147", "V1Z80"), ("1107", "S1X40")):
        row = shown[(shown.bassin == cell[0]) & (shown.metier == cell[1])]
        if len(row):
            r = row.iloc[0]
            print(" ", *cell, float(r.x0), float(r.x1), float(r.x1 - r.x0 - r.half),
                  float(r.x1 - r.x0 + r.half))
    return both, rises, falls


def three(a, b, c):
    """Whether what was called a rise still stands above the first year one survey later."""
    both, rises, falls = pair(a, b)
    later = both.join(survey(c).add_suffix("2"), how="inner")
    is_rise = pd.Series(rises, both.index).reindex(later.index).to_numpy()
    is_fall = pd.Series(falls, both.index).reindex(later.index).to_numpy()
    up, down = later.x1 > later.x0, later.x1 < later.x0
    trend = later.groupby(level="metier").transform("sum")
    e1 = later.x1 - later.x0 * trend.x1 / trend.x0
    e2 = later.x2 - later.x1 * trend.x2 / trend.x1
    weight = 1 / (later.x0 + later.x1 + later.x2).clip(lower=1)
    good = np.isfinite(e1) & np.isfinite(e2)
    lag = (weight * e1 * e2)[good].sum() / np.sqrt(
        (weight * e1**2)[good].sum() * (weight * e2**2)[good].sum())
    print(f"{a} -> {b} -> {c}: correlation of successive changes {lag:.3f};",
          f"above {a} in {c}: sure rises {(later.x2 > later.x0)[is_rise].mean():.3f}",
          f"({is_rise.sum()}), other increases {(later.x2 > later.x0)[up & ~is_rise].mean():.3f};",
          f"below: sure falls {(later.x2 < later.x0)[is_fall].mean():.3f} ({is_fall.sum()}),",
          f"other decreases {(later.x2 < later.x0)[down & ~is_fall].mean():.3f}")


print("python", platform.python_version(), "numpy", np.__version__, "pandas", pd.__version__,
      file=sys.stderr)
three(2017, 2018, 2019)
three(2018, 2019, 2020)
pair(2019, 2020)
pair(2024, 2025)
