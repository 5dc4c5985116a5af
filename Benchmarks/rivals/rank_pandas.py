"""The first métiers of each bassin by difficult projects, with pandas on the embedded CSV.

Usage: rank_pandas.py Datasets/idf/bmo-2025.csv [TOP]
Prints {"rows": [{"bassin": …, "metier": …}]}: a hidden part counts for its expected value, 1.2;
higher score first, then code.
"""

import json
import sys

import pandas as pd

HIDDEN_MEAN = 1.2

top = int(sys.argv[2]) if len(sys.argv) > 2 else 10
cells = pd.read_csv(sys.argv[1], dtype={"bassin": str, "metier": str})
hidden = cells["projetsDifficilesHidden"].fillna(0)
cells["score"] = (cells["projetsDifficiles"].fillna(0) + HIDDEN_MEAN * hidden).round(9)
ordered = cells.sort_values(["bassin", "score", "metier"], ascending=[True, False, True])
rows = ordered.groupby("bassin").head(top)[["bassin", "metier"]]
print(json.dumps({"rows": rows.to_dict("records")}))
