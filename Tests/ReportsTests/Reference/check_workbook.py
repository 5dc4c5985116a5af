"""Opens a workbook that the command wrote with openpyxl, and holds it against the command's own JSON.

    python Tests/ReportsTests/Reference/check_workbook.py --tool .build/release/faisceau
"""

import argparse
import json
import pathlib
import subprocess
import tempfile

import openpyxl

arguments = argparse.ArgumentParser()
arguments.add_argument("--tool", required=True)
tool = arguments.parse_args().tool

with tempfile.TemporaryDirectory() as folder:
    path = pathlib.Path(folder) / "dossier.xlsx"
    subprocess.run(
        [tool, "report", "--bassin", "T6", "--year", "2019", "--replicates", "0", "-o", path], check=True)
    book = openpyxl.load_workbook(path)
ranked = json.loads(
    subprocess.run(
        [tool, "rank", "--bassin", "T6", "--year", "2019", "--top", "0", "--format", "json"],
        check=True, capture_output=True).stdout)["rows"]

cells = 0
for sheet in book:
    for row in sheet.iter_rows():
        for cell in row:
            assert cell.data_type in ("n", "s", "b"), (sheet.title, cell.coordinate, cell.data_type)
            assert cell.hyperlink is None, (sheet.title, cell.coordinate)
            cells += cell.value is not None
    if sheet.title != "Lire d'abord":
        assert sheet.freeze_panes == "A2", sheet.title
        assert sheet.auto_filter.ref, sheet.title

subjects = {row[0] for row in book["Lire d'abord"].iter_rows(values_only=True)}
assert {"Champ", "Précaution sur BMO"} <= subjects, subjects
undefined = [row for row in book["Dictionnaire"].iter_rows(values_only=True) if row[2] == "Sans définition"]
assert not undefined, undefined
if "Écart par filière" in book.sheetnames:
    head, *rows = book["Écart par filière"].iter_rows(values_only=True)
    assert rows and all(dict(zip(head, row))["metier"] is None for row in rows)

rows = list(book["Données"].iter_rows(values_only=True))
head = rows[0]
assert len(rows) - 1 == len(ranked), (len(rows) - 1, len(ranked))
hidden = 0
for values, expected in zip(rows[1:], ranked):
    found = dict(zip(head, values))
    for key in ("bassin", "metier", "metierName"):
        assert isinstance(found[key], str) and found[key] == expected[key], (key, found[key])
    assert found["rank"] == expected["rank"]
    for key in ("projets", "projetsDifficiles"):
        figure = expected[key]
        if isinstance(figure, dict):
            hidden += 1
            assert isinstance(found[key], str), found[key]
            assert [found[key + "Low"], found[key + "High"]] == figure["suppressed"]
        elif figure is not None:
            assert found[key] == figure, (key, found[key], figure)
assert hidden > 0

head, *rows = book["Métiers à examiner"].iter_rows(values_only=True)
assert rows and all(isinstance(dict(zip(head, row))["regional"], bool) for row in rows)
print(f"workbook: {len(book.sheetnames)} sheets, {cells} cells, {len(rows) - 1} métiers, {hidden} hidden figures")
