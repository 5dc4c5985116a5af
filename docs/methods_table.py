"""What each method makes of one year, and how far the methods agree.

Usage: methods_table.py TOOL FINDINGS.csv [YEAR]
Standard library only. For each method it runs `TOOL synthesis` and `TOOL rank --top 0` on the year
(2018 when none is given), and prints

1. how near the share of bassins that rank a métier among their 20 first comes to the Pacte's own table
   (Spearman's ρ and mean absolute difference, see formadiag_sweep.py), how many of the names of a
   list of 20 differ from the regional list (mean over bassins), what the run lacked, and the median
   of 7 runs of `rank`, each a new process;
2. the mean over bassins of Kendall's τ_b of the scores that two methods give to the métiers that
   both rank (above the diagonal), and of the rank-biased overlap of their whole lists, p = 0.9 (below).
"""

import json
import statistics
import subprocess
import sys
import time

from formadiag_sweep import findings, spearman

TOP = 20


def ask(tool, *words):
    answer = subprocess.run([tool, *words, "--format", "json"], capture_output=True)
    if answer.returncode != 0:
        return None
    return json.loads(answer.stdout)


def tau_b(a, b):
    """Kendall's τ_b by counting pairs; scores equal to 1e-9 are equal."""
    concordant = discordant = ties_a = ties_b = 0
    for i in range(len(a)):
        for j in range(i):
            x, y = round(a[i] - a[j], 9), round(b[i] - b[j], 9)
            if x == 0 and y == 0:
                continue
            if x == 0:
                ties_a += 1
            elif y == 0:
                ties_b += 1
            elif (x > 0) == (y > 0):
                concordant += 1
            else:
                discordant += 1
    known = concordant + discordant
    scale = ((known + ties_a) * (known + ties_b)) ** 0.5
    return (concordant - discordant) / scale if scale else None


def rbo(a, b, p=0.9):
    """Rank-biased overlap, extrapolated (Webber, Moffat and Zobel, 2010, equation 32)."""
    short, long = sorted((a, b), key=len)
    s, l = len(short), len(long)
    shared = [len(set(short[:d]) & set(long[:d])) for d in range(1, l + 1)]
    x_s, x_l = shared[s - 1], shared[l - 1]
    total = sum(shared[d - 1] / d * p**d for d in range(1, l + 1))
    total += sum(x_s * (d - s) / (s * d) * p**d for d in range(s + 1, l + 1))
    return (1 - p) / p * total + ((x_l - x_s) / l + x_s / s) * p**l


def lists(answer):
    """bassin → its rows, first rank first."""
    found = {}
    for row in answer["rows"]:
        found.setdefault(row["bassin"], []).append(row)
    return found


def seconds(tool, *words):
    runs = []
    for _ in range(7):
        start = time.perf_counter()
        ask(tool, *words)
        runs.append(time.perf_counter() - start)
    return statistics.median(runs)


def agreement(a, b):
    """Mean τ_b and RBO over the bassins of two answers."""
    taus, overlaps = [], []
    for bassin, rows in a.items():
        other = {row["metier"]: row["score"] for row in b.get(bassin, [])}
        pairs = [(row["score"], other[row["metier"]]) for row in rows if row["metier"] in other]
        tau = tau_b(*zip(*pairs)) if len(pairs) > 1 else None
        if tau is not None:
            taus.append(tau)
        if rows and bassin in b:
            overlaps.append(
                rbo([row["metier"] for row in rows], [row["metier"] for row in b[bassin]]))
    return statistics.mean(taus), statistics.mean(overlaps)


def main():
    tool, path = sys.argv[1:3]
    year = sys.argv[3] if len(sys.argv) > 3 else "2018"
    expected = list(findings(path))
    cards = ask(tool, "methods")["rows"]
    names = [card["method"] for card in cards]
    print(f"| method | origin | ρ | mean difference | own names | lacking | run, ms |")
    print("|---|---|---|---|---|---|---|")
    answers = {}
    for card in cards:
        name = card["method"]
        at = ("--method", name, "--year", year)
        answer = ask(tool, "rank", *at, "--top", "0")
        if answer is None:
            print(f"| `{name}` | {card['origin']} | cannot use {year} | | | | |")
            continue
        answers[name] = lists(answer)
        synthesis = ask(tool, "synthesis", *at, "--top", str(TOP))["rows"]
        shares = {row["metier"]: row["share"] for row in synthesis}
        pairs = [(share, shares.get(code, 0)) for code, _, share in expected]
        rho = spearman(*zip(*pairs))
        difference = statistics.mean(abs(x - y) for x, y in pairs)
        first = ask(tool, "rank", *at, "--top", str(TOP))["lists"]
        own = statistics.mean(row["differing"] for row in first)
        lacking = ", ".join(f"`{name}`" for name in answer["use"]["missing"]) or "–"
        run = 1000 * seconds(tool, "rank", *at)
        print(
            f"| `{name}` | {card['origin']} | {rho:.2f} | {difference:.2f} | {own:.1f} | {lacking}"
            f" | {run:.0f} |")
    names = [name for name in names if name in answers]
    print("\n| | " + " | ".join(f"`{name}`" for name in names) + " |")
    print("|---|" + "---|" * len(names))
    pairs = {
        (a, b): agreement(answers[a], answers[b])
        for place, a in enumerate(names) for b in names[place + 1:]
    }
    for row, a in enumerate(names):
        cells = []
        for column, b in enumerate(names):
            if row == column:
                cells.append("")
            elif row < column:
                cells.append(f"{pairs[a, b][0]:.2f}")
            else:
                cells.append(f"{pairs[b, a][1]:.2f}")
        print(f"| `{a}` | " + " | ".join(cells) + " |")


if __name__ == "__main__":
    main()
