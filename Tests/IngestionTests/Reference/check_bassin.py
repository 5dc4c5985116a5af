#!/usr/bin/env python3
"""Holds every cell of one bassin against the official workbooks, read by openpyxl.

For each workbook: every bassin x métier pair of the bassin is recomputed from the rows (summed over
départements, `*` kept apart as bounds) and compared with what the command answers: `rank` for the
set of pairs, `explain` for each pair's three measures (status, visible part, bounds, hidden parts).

Usage:
  check_bassin.py --tool .build/release/faisceau [--store FILE] [--bassin 1147] WORKBOOK...

Exits with 0 when all agree, 1 at any difference, 2 when the command itself fails.
Needs openpyxl 3.1.5 (Python 3.11). Independent of Faisceau's own reading: it shares no code.
"""
import argparse
import collections
import json
import re
import subprocess
import sys
import unicodedata

import openpyxl

HIDDEN_LEAST, HIDDEN_MOST = 1, 4


def fold(text):
    plain = unicodedata.normalize("NFD", str(text or "")).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", " ", plain.lower()).strip()


def code(value, width):
    text = str(value).strip()
    if re.fullmatch(r"\d+(\.0+)?", text):
        text = text.split(".")[0].zfill(width)
    return text


def columns(header):
    wanted = {}
    for place, name in enumerate(map(fold, header)):
        if name == "annee":
            wanted["year"] = place
        elif re.fullmatch(r"be\d\d", name):
            wanted["bassin"] = place
        elif name in ("metier", "code metier bmo"):
            wanted["metier"] = place
        elif name in ("met", "xmet", "smet"):
            wanted[name] = place
    return wanted if len(wanted) == 6 else None


class Sum:
    def __init__(self):
        self.visible = self.low = self.high = 0.0
        self.parts = self.hidden = 0

    def add(self, value, least, most):
        self.parts += 1
        if value is None:
            self.hidden += 1
            self.low += least
            self.high += most
        else:
            self.visible += value
            self.low += value
            self.high += value

    def facts(self):
        status = "observed" if not self.hidden else "partial"
        if self.hidden == self.parts:
            status = "suppressed"
        return status, self.visible, self.low, self.high, self.hidden


def read(path, bassin):
    """Year and, for each métier of the bassin, the three sums."""
    book = openpyxl.load_workbook(path, read_only=True, data_only=True)
    for sheet in book.worksheets:
        sheet.reset_dimensions()
        places, year, cells = None, None, collections.defaultdict(lambda: [Sum(), Sum(), Sum()])
        for row in sheet.iter_rows(values_only=True):
            if places is None:
                places = columns(row)
                continue
            if all(value is None for value in row) or row[places["bassin"]] is None:
                continue
            year = int(float(row[places["year"]]))
            if code(row[places["bassin"]], 4) != bassin:
                continue
            counts = [
                None if str(row[places[name]]).strip() == "*" else float(row[places[name]])
                for name in ("met", "xmet", "smet")
            ]
            ceiling = HIDDEN_MOST if counts[0] is None else min(HIDDEN_MOST, counts[0])
            sums = cells[str(row[places["metier"]]).strip()]
            sums[0].add(counts[0], HIDDEN_LEAST, HIDDEN_MOST)
            sums[1].add(counts[1], 0, ceiling)
            sums[2].add(counts[2], 0, ceiling)
        if places:
            return year, cells
    raise SystemExit(f"{path}: no BMO sheet")


def ask(arguments, *words):
    command = [arguments.tool, *words, "--format", "json"]
    if arguments.store:
        command += ["--store", arguments.store]
    run = subprocess.run(command, capture_output=True, text=True)
    if run.returncode != 0:
        print(" ".join(command), run.stderr, file=sys.stderr)
        raise SystemExit(2)
    return json.loads(run.stdout)


def check(arguments, path):
    year, cells = read(path, arguments.bassin)
    at = ["--year", str(year)]
    answer = ask(arguments, "rank", "--method", "projets-difficiles", "--bassin", arguments.bassin, "--top", "0", *at)
    told = {row["metier"] for row in answer["rows"]}
    differences = [f"{year} {name}: only on one side" for name in sorted(told ^ set(cells))]
    for metier in sorted(told & set(cells)):
        parts = ask(arguments, "explain", arguments.bassin, metier, *at)["parts"]
        for part, expected in zip(parts, cells[metier]):
            found = tuple(part[key] for key in ("status", "visible", "low", "high", "hiddenParts"))
            if found != expected.facts():
                differences.append(
                    f"{year} {metier} {part['measure']}: found {found}, {expected.facts()} expected")
    print(f"{year}: {len(cells)} cells of {arguments.bassin}, {len(differences)} differences")
    return differences


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--tool", required=True)
    parser.add_argument("--store")
    parser.add_argument("--bassin", default="1147")
    parser.add_argument("workbooks", nargs="+")
    arguments = parser.parse_args()
    differences = [line for path in arguments.workbooks for line in check(arguments, path)]
    for line in differences:
        print(line)
    sys.exit(1 if differences else 0)


if __name__ == "__main__":
    main()
