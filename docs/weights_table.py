"""What lists of `faisceau` foretell of the next survey, for several weights.

Usage: weights_table.py TOOL
Standard library only. For each pair of consecutive years of the embedded data: the mean over bassins of
the share of a list's 20 first that stand among the 20 métiers with the most difficult projects a year
later. Weights are those of expected difficult projects, ratio, growth and gap; 0 leaves the role out.
"""

import json
import subprocess
import sys
import tempfile

WEIGHTS = [
    (0.7, 0.1, 0.1, 0.1), (0.9, 0.05, 0.05, 0.05), (0.94, 0.02, 0.02, 0.1),
    (0.94, 0.02, 0.02, 0.02), (0.94, 0.02, 0.02, 0.01), (0.94, 0.02, 0.02, 0),
    (0.98, 0.01, 0.01, 0.01), (1, 0, 0, 0)]
ROLES = ("expectedDifficult", "ratio", "growth", "gap")
TOP = 20


def rank(tool, *words):
    answer = subprocess.run(
        [tool, "rank", "--format", "json", "--top", str(TOP), *words], check=True,
        capture_output=True)
    return json.loads(answer.stdout)


def lists(answer):
    found = {}
    for row in answer["rows"]:
        found.setdefault(row["bassin"], set()).add(row["metier"])
    return found


def overlap(a, b):
    shares = [len(a[bassin] & b[bassin]) / TOP for bassin in a if bassin in b]
    return sum(shares) / len(shares)


def weighted(tool, recipe, weights, path):
    changed = json.loads(json.dumps(recipe))
    changed["indicators"] = [
        setting | {"weight": weights[ROLES.index(setting["role"])]}
        for setting in recipe["indicators"] if weights[ROLES.index(setting["role"])] > 0
    ]
    with open(path, "w", encoding="utf-8") as file:
        json.dump(changed, file)
    return rank(tool, "--recipe", path)


def main():
    tool = sys.argv[1]
    heads = ["/".join(f"{w:g}" for w in weights) for weights in WEIGHTS]
    print("| pair | `projets-difficiles` | " + " | ".join(heads) + " |")
    print("|---|---|" + "---|" * len(heads))
    with tempfile.NamedTemporaryFile(suffix=".json") as file:
        for year in (2017, 2018, 2019, 2024):
            at = ("--year", str(year))
            truth = lists(
                rank(tool, "--method", "projets-difficiles", "--year", str(year + 1)))
            plain = overlap(lists(rank(tool, "--method", "projets-difficiles", *at)), truth)
            recipe = rank(tool, "--method", "faisceau", *at)["recipe"]
            cells = [
                overlap(lists(weighted(tool, recipe, weights, file.name)), truth)
                for weights in WEIGHTS
            ]
            print(
                f"| {year} → {year + 1} | {plain:.3f} | "
                + " | ".join(f"{cell:.3f}" for cell in cells) + " |")


if __name__ == "__main__":
    main()
