"""Whether badges hold, in numpy and pandas: a second program for the tables of docs/certitude.md.

    faisceau validate --format json > validate.json
    python Tests/ScoringTests/Reference/calibration.py validate.json

Weights and noise are read off `learnt`; volumes and rates are those of shrinkage.py; volumes are drawn
negative binomial, parts beta-binomial. Prints, for the names called stable, how many were in the next
list, the middle 90 % of that share over occupations drawn again, and the occupations that missed most,
under the noise learnt before and under the pair's own.
"""

import json
import sys

import numpy as np
import pandas as pd

from shrinkage import rates, volumes, year

BOUNDS, TOP, REPLICATES = [20, 50, 100, 200, 400], 20, 1000
random = np.random.default_rng(1)
learnt = {(l["from"], l["to"]): l for l in json.load(open(sys.argv[1]))["learnt"]}
surveys = {
    y: [f[f.index != "----"] for f in year(y)] for y in (2017, 2018, 2019, 2020, 2024, 2025)
}


def probabilities(volume, rate, noise):
    v, r = volume.to_numpy(), rate.to_numpy()
    there = ~np.isnan(v) & ~np.isnan(r)
    v, r = np.where(there, v, 1), np.clip(np.where(there, r, 0.5), 1e-9, 1 - 1e-9)
    classes = np.searchsorted(BOUNDS, v, side="right")
    ratio, rho, absence = (
        np.array([level[k] for level in noise])[classes]
        for k in ("varianceOverMean", "correlation", "absence"))
    size = 1 / np.clip(rho, 1e-6, None) - 1
    first = np.zeros(v.shape)
    for _ in range(REPLICATES):
        n = random.negative_binomial(np.maximum(v / (ratio - 1), 1e-9), 1 / ratio)
        x = random.binomial(n, random.beta(r * size, (1 - r) * size)).astype(float)
        x[random.random(v.shape) < absence] = -1
        x[~there] = -2
        order = np.argsort(-x, axis=1, kind="stable")[:, :TOP]
        np.add.at(first, (np.arange(len(v))[:, None], order), 1)
    return pd.DataFrame(first / REPLICATES, volume.index, volume.columns)


def first_names(row):
    return list(row.dropna().sort_values(ascending=False, kind="stable").index[:TOP])


def judged(start, lesson):
    found = learnt[lesson]
    past = [surveys[y] for y in (start, start - 1) if y in surveys]
    volume, rate = volumes(past, found["volumeWeight"]), rates(past, found["regionWeight"])
    chance = probabilities(volume, rate, found["noise"])
    scores, came = volume * rate, surveys[start + 1][1]
    names = [
        (metier, chance.loc[bassin, metier], metier in first_names(came.loc[bassin]))
        for bassin in scores.index.intersection(came.index)
        for metier in first_names(scores.loc[bassin])
    ]
    stable = pd.DataFrame(names, columns=["metier", "chance", "held"]).query("chance >= 0.8")
    groups = stable.groupby("metier").held.agg(["size", "sum"])
    times = random.multinomial(len(groups), np.full(len(groups), 1 / len(groups)), 2000)
    shares = times @ groups["sum"].to_numpy() / np.maximum(1, times @ groups["size"].to_numpy())
    missed = (groups["size"] - groups["sum"]).nlargest(5)
    print(f"{start} -> {start + 1}, noise of {lesson[0]} -> {lesson[1]}: {len(stable)} stable,",
          f"{stable.held.sum()} held ({stable.held.mean():.3f}",
          f"[{np.quantile(shares, 0.05):.2f}; {np.quantile(shares, 0.95):.2f}]),",
          f"mean chance {stable.chance.mean():.3f}; missed most {missed.to_dict()}")


for start, lesson in (
    (2018, (2017, 2018)), (2019, (2018, 2019)), (2024, (2019, 2020)), (2024, (2024, 2025))):
    judged(start, lesson)
