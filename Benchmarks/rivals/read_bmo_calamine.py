"""Reads BMO workbooks into lists with python-calamine, and prints how long that took.

Usage: read_bmo_calamine.py FILE.xlsx…
Prints {"seconds": …, "rows": [{"millesime": …, "projetsVisibleSum": …}]}; the clock covers the reading of
the data sheet into lists of rows, not the sums.
"""

import json
import sys
import time

from python_calamine import CalamineWorkbook


def data_sheet(path):
    """The rows of the workbook's data sheet, the last one, as lists."""
    workbook = CalamineWorkbook.from_path(path)
    return workbook.get_sheet_by_name(workbook.sheet_names[-1]).to_python()


def visible_sum(rows):
    """The millésime, and the sum of every published count of projects."""
    header = [str(name).strip() for name in rows[0]]
    projets, annee = header.index("met"), header.index("annee")
    total = sum(float(row[projets]) for row in rows[1:] if row[projets] not in ("*", ""))
    return {"millesime": int(rows[1][annee]), "projetsVisibleSum": total}


start = time.perf_counter()
sheets = [data_sheet(path) for path in sys.argv[1:]]
seconds = time.perf_counter() - start
print(json.dumps({"seconds": seconds, "rows": [visible_sum(rows) for rows in sheets]}))
