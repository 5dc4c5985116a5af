#!/usr/bin/env python3
"""Holds what `compare` says against what `rank` gives, recomputed by pandas and scipy.

For each pair of tools, `compare --format json` names method, data set and year of both; the four runs
are asked of `rank --top 0`, each method on each tool's data, and from their scores alone, for every
bassin:

  shared, tauB, spearman    over the métiers that both tools rank (scipy)
  overlap, rbo              of the k first, of the whole lists (Webber et al. 2010, equation 32)
  jaccard                   where neither method selects: of the k first
  cells, distance, data,    percentile ranks (average rank - 1/2) / n over the métiers that all four
  algorithm, interaction    runs rank; and the same for all bassins together

Usage:
  check_compare.py --tool .build/release/faisceau [A B ...]     (pairs of tools; some by default)

Exits with 0 when all agree to 1e-9, 1 at any difference, 2 when the command itself fails.
Made with Python 3.11, pandas 3.1, scipy 1.17. Shares no code with Faisceau.
"""
import argparse
import json
import subprocess
import sys

import numpy
import pandas
import scipy.stats

PAIRS = [
    ("formadiag", "offres-demandes"), ("formadiag", "donnees-massives"),
    ("dares-2020:2019", "occitanie-2019"), ("projets-difficiles:2018", "projets-difficiles:2019"),
    ("seuils-mac", "faisceau@offres-2021:2020"),
]


def ask(tool, arguments):
    run = subprocess.run([tool, *arguments, "--format", "json"], capture_output=True, text=True)
    if run.returncode != 0:
        print(run.stderr, file=sys.stderr)
        sys.exit(2)
    return json.loads(run.stdout)


def ranking(tool, method, data, year):
    """Scores, in whole steps of 1e-9, of each bassin and métier, with the ranks."""
    rows = ask(tool, ["rank", "--method", method, "--data", data, "--year", str(year), "--top", "0"])
    frame = pandas.DataFrame(rows["rows"])
    frame["score"] = (frame["score"] * 1e9).round()
    return frame.set_index(["bassin", "metier"])[["score", "rank"]]


def overlap_extrapolated(a, b, p=0.9):
    """RBO_ext for two rankings without ties, of any lengths."""
    short, long = (a, b) if len(a) <= len(b) else (b, a)
    s, l = len(short), len(long)
    if s == 0:
        return 1.0 if l == 0 else 0.0
    agree = [len(set(short[:d]) & set(long[:d])) for d in range(1, l + 1)]
    known = sum(agree[d - 1] / d * p**d for d in range(1, l + 1))
    unseen = sum(agree[s - 1] * (d - s) / (s * d) * p**d for d in range(s + 1, l + 1))
    tail = ((agree[l - 1] - agree[s - 1]) / l + agree[s - 1] / s) * p**l
    return (1 - p) / p * (known + unseen) + tail


def percentiles(runs):
    """Percentile ranks of each run over the rows that all of them have, bassin by bassin."""
    common = runs[0].index
    for run in runs[1:]:
        common = common.intersection(run.index)
    common = common.sort_values()
    return [
        run.loc[common, "score"].groupby(level="bassin")
        .transform(lambda x: (x.rank(method="average") - 0.5) / len(x))
        for run in runs]


def split(ranks):
    aa, ab, ba, bb = (r.to_numpy() for r in ranks)
    change = bb - aa
    square = float(change @ change)
    found = {"cells": len(change), "distance": (square / len(change)) ** 0.5 if len(change) else 0.0}
    if square == 0:
        return found | {"data": None, "algorithm": None, "interaction": None}
    data, algorithm = float((ab - aa) @ change) / square, float((ba - aa) @ change) / square
    return found | {"data": data, "algorithm": algorithm, "interaction": 1 - data - algorithm}


def agreement(a, b, top, selects):
    both = a.index.intersection(b.index)
    x, y = a.loc[both, "score"], b.loc[both, "score"]
    names = [list(r.sort_values("rank").index) for r in (a, b)]
    first = [set(n[:top]) for n in names]
    common = len(first[0] & first[1])
    found = {
        "rankedA": len(a), "rankedB": len(b), "shared": len(both),
        "overlap": common / max(len(first[0]), len(first[1])),
        "rbo": overlap_extrapolated(*names)}
    if x.nunique() > 1 and y.nunique() > 1:
        found["tauB"] = float(scipy.stats.kendalltau(x, y).statistic)
        found["spearman"] = float(scipy.stats.spearmanr(x, y).statistic)
    if not selects:
        found["jaccard"] = common / len(first[0] | first[1])
    return found


def differs(expected, found):
    if expected is None or found is None:
        return (expected is None) != (found is None)
    return not numpy.isclose(expected, found, rtol=0, atol=1e-9)


def check(tool, a, b):
    result = ask(tool, ["compare", a, b])
    sides = [(t["method"], t["data"], t["millesime"]) for t in result["recipe"]["tools"]]
    selects = any(t["selects"] for t in result["tools"])
    (method_a, *data_a), (method_b, *data_b) = sides
    runs = [
        ranking(tool, method, *data)
        for method, data in [(method_a, data_a), (method_a, data_b), (method_b, data_a),
                             (method_b, data_b)]]
    ranks = percentiles(runs)
    wrong = compared = 0

    def hold(place, expected, row):
        nonlocal wrong, compared
        for key, value in expected.items():
            compared += 1
            if differs(value, row[key]):
                wrong += 1
                print(f"{a} / {b}, {place}: {key} {row[key]}, expected {value}")

    hold("all", split(ranks), result["decomposition"])
    for row in result["rows"]:
        if row["scope"] != "bassin":
            continue
        code = row["bassin"]
        inside = [r[r.index.get_level_values("bassin") == code] for r in ranks]
        hold(code, split(inside), row)
        hold(code, agreement(runs[0].loc[code], runs[3].loc[code], result["recipe"]["top"], selects),
             row)
    print(f"{a} / {b}: {compared} figures compared, {wrong} differ")
    return wrong


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--tool", required=True)
    parser.add_argument("tools", nargs="*")
    options = parser.parse_args()
    named = options.tools
    pairs = list(zip(named[::2], named[1::2])) or PAIRS
    sys.exit(1 if sum(check(options.tool, a, b) for a, b in pairs) else 0)


if __name__ == "__main__":
    main()
