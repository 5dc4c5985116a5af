"""Need, supply and gap of Île-de-France in 2019, by plain numpy on the embedded data: the rows that
GapFiguresTests holds the command against.

    python Tests/faisceauTests/Reference/gap.py Datasets/idf > Tests/faisceauTests/Reference/gap-2019.csv

Knows nothing of the Swift sources: lots in equal parts, then over bassins by job seekers of their codes,
over codes equally, through the passage; commuting completed to a regional share of 0.45 with λ = 0.5;
two-step catchments; need on the survey's own difficult projects. numpy 2.4, pandas 3.1, scipy 1.17.
"""

import sys
from collections import defaultdict

import numpy
import pandas
from scipy.optimize import brentq

FOLDER = sys.argv[1]
TOTAL, LAMBDA, WITHIN, SLOPE, VISIBLE, STAY, KAPPA = 19550.0, 0.5, 0.45, 0.25, 0.43, 0.9, 10.0
KINDS = {"formation": 1, "conditions": 0.25, "vivier": 0.5, "mixte": 0.5, "inconnu": 0.5}
SHOWN = ["1107", "1147", "1116", "1153"]


def read(name):
    table = pandas.read_csv(f"{FOLDER}/{name}.csv", dtype=str, keep_default_na=False)
    return table


bassins = sorted(b for b, since in read("bassins")[["bassin", "since"]].values if int(since) <= 2019)
order = {b: i for i, b in enumerate(bassins)}
N = len(bassins)

# Job seekers by ROME, what is not published expected at D * S / sum(D').
seekers = defaultdict(dict)
for b, m, n in read("pole-emploi-2021")[["bassin", "metier", "demandeurs"]].values:
    if n:
        seekers[m][b] = float(n)
total = {b: sum(cells[b] for cells in seekers.values() if b in cells) for b in bassins}


def of_rome(code, bassin):
    cells = seekers.get(code)
    if not cells:
        return None
    around = sum(total[b] for b in cells)
    return cells.get(bassin, total[bassin] * sum(cells.values()) / around)


passage = defaultdict(dict)
for origin, qualification, target, weight in read("passage-rome3-fap2009")[
    ["origin", "qualification", "target", "weight"]
].values:
    if not qualification:
        passage[origin][target] = float(weight)

# Supply.
inside = defaultdict(lambda: numpy.zeros(N))
lots = read("commande-regionale-2019")
for portee, listed, codes in lots[["portee", "bassins", "rome"]].values:
    reach = bassins if portee == "region" else [b for b in bassins if b in listed.split("|")]
    codes = sorted(set(codes.split("|")) - {""})
    weights = []
    for b in reach:
        known = [of_rome(c, b) for c in codes if of_rome(c, b) is not None]
        weights.append(sum(known) if known else total[b])
    weights = numpy.array(weights) / sum(weights)
    for b, w in zip(reach, weights):
        for c in codes:
            for target, share in passage[c].items():
                inside[target][order[b]] += TOTAL / len(lots) * w / len(codes) * share

# Demand by FAP: published pairs, then D * S / sum(D').
published = defaultdict(dict)
for code, cells in seekers.items():
    for target, share in passage[code].items():
        for b, n in cells.items():
            published[target][b] = published[target].get(b, 0) + n * share


size = {b: sum(cells.get(b, 0) for cells in published.values()) for b in bassins}


def demand(fap):
    cells = published.get(fap, {})
    sought = sum(cells.values())
    if not sought:
        return numpy.array([size[b] for b in bassins])
    rate = sought / sum(size[b] for b in cells)
    return numpy.array([cells.get(b, size[b] * rate) for b in bassins])


# Commuting.
flows = numpy.zeros((N, N))
for home, work, workers in read("mobilites-2014").values:
    flows[order[home], order[work]] = float(workers)
seen = flows.sum(axis=1)
weight = numpy.array([size[b] for b in bassins])
workers = numpy.maximum(weight / weight.sum() * seen.sum() / VISIBLE, seen)
visible = numpy.diag(flows) / seen
covered = seen / workers
most = numpy.maximum(visible, covered * visible + (1 - covered) * STAY)
slopes = SLOPE * numpy.log(workers / workers.mean())


def shares(level):
    return numpy.clip(1 / (1 + numpy.exp(-level - slopes)), visible, most)


level = brentq(lambda x: shares(x) @ workers - WITHIN * workers.sum(), -40, 40, xtol=1e-14)
stay = visible + LAMBDA * (shares(level) - visible)
leaving = flows - numpy.diag(numpy.diag(flows))
journeys = leaving / leaving.sum(axis=1, keepdims=True) * (1 - stay)[:, None] + numpy.diag(stay)

# Kinds of difficulty.
kinds = {}
for row in read("difficultes-2019").to_dict("records"):
    link = int(row["lienFormationEmploi"])
    hard = max(int(row["conditionsTravail"]), int(row["nonDurabilite"])) >= 4
    lack = int(row["manqueMainOeuvre"]) >= 4
    kinds[row["metier"]] = (
        "formation" if link >= 4 else "conditions" if link <= 2 and hard
        else "vivier" if lack else "mixte"
    )

rows = []
survey = read("bmo-2019")
for b, m, count, hidden in survey[
    ["bassin", "metier", "projetsDifficiles", "projetsDifficilesHidden"]
].values:
    if b not in SHOWN:
        continue
    i = order[b]
    difficult = float(count or 0) + 1.2 * int(hidden or 0)
    need = difficult * KINDS[kinds.get(m, "inconnu")]
    d = demand(m)
    ratios = inside[m] / (journeys.T @ d)
    residents = d * (journeys @ ratios)
    employers = journeys.T @ residents
    rows.append((b, m, kinds.get(m, "inconnu"), int(inside[m].sum() > 0), need, inside[m][i],
                 residents[i], employers[i], need - employers[i],
                 numpy.log((need + KAPPA) / (employers[i] + KAPPA))))

print("bassin,metier,kind,led,need,supplyInside,supplyResidents,supplyEmployers,gap,score")
for row in sorted(rows):
    print(",".join(f"{v:.9g}" if isinstance(v, float) else str(v) for v in row))
