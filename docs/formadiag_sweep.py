"""How near `faisceau synthesis` comes to the Pacte's own table, for each size of list.

Usage: formadiag_sweep.py TOOL FINDINGS.csv [FIRST LAST]
Standard library only. For each k it runs `TOOL synthesis --year 2018 --method projets-difficiles
--top k --format json`, reads in what share of the 24 bassins each of the Pacte's 17 figured métiers
stands among the k first, and prints Spearman's ρ and the mean absolute difference with the Pacte's
share; for k = 20 it prints the 17 rows too.

The Pacte's words are read as: « quasi-totalité » 0.95, « 60-70 % » 0.65, « moitié » 0.50; n/24 as
printed. k was chosen knowing the table: this is a check of the chain from the official file to the
list, not of Forma'Diag.
"""

import csv
import json
import subprocess
import sys

SHARES = {"quasi-totalité": 0.95, "60-70%": 0.65, "moitié": 0.5}

# The Pacte's labels, by the first words, and the code that BMO 2018 gives each.
CODES = {
    "Aides à domicile": "T2A60",
    "Aides-soignants": "V0Z60",
    "Commerciaux": "R2Z80",
    "Aides, apprentis": "S1Z20",
    "Secrétaires bureautiques": "L0Z60",
    "Employés de maison": "T1Z60",
    "Ingénieurs et cadres d'études": "M2Z90",
    "Conducteurs routiers": "J3Z43",
    "Agents de sécurité": "T3Z61",
    "Agents d'entretien de locaux": "T4Z60",
    "Cuisiniers": "S1Z40",
    "Serveurs de cafés": "S2Z61",
    "Employés d’hôtellerie": "S2Z60",
    "Ouvriers non qualifiés du second œuvre": "B3Z20",
    "Maçons": "B2Z40",
    "Électriciens du bâtiment": "B4Z43",
    "Ouvriers non qualifiés du gros œuvre": "B0Z21",
}


def findings(path):
    """(code, label, the Pacte's share) of each figured row."""
    with open(path, encoding="utf-8") as file:
        for row in csv.DictReader(file, delimiter=";"):
            if not row["lower_bound"]:
                continue
            label = row["fap_label"]
            code = next(code for start, code in CODES.items() if label.startswith(start))
            part = row["part"]
            share = SHARES.get(part) or int(part.split("/")[0]) / int(part.split("/")[1])
            yield code, label, share


def ranks(values):
    """Average ranks, from 1."""
    order = sorted(values)
    return [order.index(v) + (order.count(v) + 1) / 2 for v in values]


def spearman(a, b):
    """Pearson's correlation of the average ranks."""
    a, b = ranks(a), ranks(b)
    mean_a, mean_b = sum(a) / len(a), sum(b) / len(b)
    cov = sum((x - mean_a) * (y - mean_b) for x, y in zip(a, b))
    var_a = sum((x - mean_a) ** 2 for x in a)
    var_b = sum((y - mean_b) ** 2 for y in b)
    return cov / (var_a * var_b) ** 0.5


def shares(tool, k):
    """The share of bassins in which each métier stands among the k first."""
    command = [tool, "synthesis", "--year", "2018", "--method", "projets-difficiles"]
    answer = subprocess.run(
        command + ["--top", str(k), "--format", "json"], check=True, capture_output=True)
    return {row["metier"]: row["share"] for row in json.loads(answer.stdout)["rows"]}


def main():
    tool, path = sys.argv[1:3]
    first, last = (int(n) for n in sys.argv[3:5]) if len(sys.argv) > 4 else (10, 30)
    expected = list(findings(path))
    print(f"| k | Spearman | mean absolute difference |\n|---|---|---|")
    for k in range(first, last + 1):
        found = shares(tool, k)
        pairs = [(share, found.get(code, 0)) for code, _, share in expected]
        rho = spearman(*zip(*pairs))
        difference = sum(abs(a - b) for a, b in pairs) / len(pairs)
        print(f"| {k} | {rho:.3f} | {difference:.3f} |")
    found = shares(tool, 20)
    print("\n| FAP | métier | Pacte | found, k = 20 | difference |\n|---|---|---|---|---|")
    for code, label, share in expected:
        value = found.get(code, 0)
        print(f"| {code} | {label} | {share:.2f} | {value:.2f} | {value - share:+.2f} |")


if __name__ == "__main__":
    main()
