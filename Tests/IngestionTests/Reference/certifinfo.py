"""What CertifInfo leads to, counted without this program.

Made the figures of CertifInfoTests with Python 3.11.7 (csv of the standard library):
    python certifinfo.py ../../../../shared/data/nomenclatures/certifinfo.csv
"""

import collections
import csv
import sys

rows = list(csv.DictReader(open(sys.argv[1], encoding="utf-8"), delimiter=";"))
codes = [[row[f"Code_Rome_{i}"] for i in range(1, 6) if row[f"Code_Rome_{i}"]] for row in rows]
kept = [tuple(code for code in line if not code.endswith("00")) for line in codes]
print("rows", len(rows))
print("xx00", sum(code.endswith("00") for line in codes for code in line))

current = {}
former = collections.defaultdict(set)
for row, rome in zip(rows, kept):
    current.setdefault(row["Code_Diplome"], (row, rome))
    if row["Code_Ancien_Diplome"]:
        former[row["Code_Ancien_Diplome"]].add(rome)
renamed = {
    code for code, romes in former.items() if code not in current and len(romes) == 1 and any(romes)
}
print("certifications", len(current), "former", len(renamed))
print("with ROME", sum(bool(rome) for _, rome in current.values()) + len(renamed))
for code in ["92891", "82182"]:
    print(code, current[code][1] if code in current else former[code])

# What the Formacode 15254 (that of 92891) leads to: each certification in equal parts.
weights = collections.Counter()
for row, rome in current.values():
    if row["Code_FormaCode"] == "15254":
        for code in set(rome):
            weights[code] += 1 / len(set(rome))
total = sum(weights.values())
print({code: weight / total for code, weight in sorted(weights.items())})
