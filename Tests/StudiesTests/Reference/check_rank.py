#!/usr/bin/env python3
"""Holds every ranking, synthesis and status against the official workbooks, by pandas.

For each workbook, all is recomputed from the rows, by the words of the method (`faisceau
methods`, docs/bmo.md, Sources/Studies/README.md), and compared with the command's JSON:

  rank --top 0      for every bassin: order, ranks, scores, counts and rates with their bounds
  rank              for lists of 10 and 20: names, and which of them the regional list lacks
  synthesis         for lists of 20: bassins, total, share and regional counts of every métier
  status            cells, suppressed, partial, both sums, and both shares

Without --store, Île-de-France (11) in the embedded data; with one made by `import` of the same
workbooks, every région, the rows without région, and France as a whole (`FR`) for the status.

Usage:
  check_rank.py --tool .build/release/faisceau [--store FILE] WORKBOOK...

Exits with 0 when all agree, 1 at any difference, 2 when the command itself fails.
Made with Python 3.11, pandas 3.1.1, python-calamine 0.9.1. Shares no code with Faisceau.
"""
import argparse
import json
import math
import re
import subprocess
import sys
import unicodedata

import pandas
import python_calamine

MEASURES = {"met": "projets", "xmet": "projetsDifficiles", "smet": "projetsSaisonniers"}
HIDDEN_MEANS = {"met": 2.5, "xmet": 1.2, "smet": None}
REPORTED = 20


# --- The workbooks


def fold(text):
    plain = unicodedata.normalize("NFD", str(text)).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", " ", plain.lower()).strip()


def place(title):
    name = fold(title)
    if re.fullmatch(r"be\d\d", name):
        return "bassin"
    names = {"annee": "year", "metier": "metier", "code metier bmo": "metier", "reg": "region"}
    return names.get(name, name if name in MEASURES else None)


def code(value, width):
    text = str(value).strip()
    text = re.sub(r"\.0+$", "", text)
    return text.zfill(width) if text.isdigit() else text


def rows(path):
    """Every row of the data sheet: year, region, bassin, metier, and the three cells as text."""
    book = python_calamine.CalamineWorkbook.from_path(path)
    for name in book.sheet_names:
        header, *body = book.get_sheet_by_name(name).to_python() or [[]]
        places = {place(title): column for column, title in enumerate(header) if place(title)}
        if len(places) == 4 + len(MEASURES):
            table = pandas.DataFrame(
                [[row[column] for column in places.values()] for row in body if any(map(str, row))],
                columns=list(places), dtype=object)
            table = table[table["metier"].astype(str).str.strip() != ""].copy()
            table["region"] = [code(value, 2) for value in table["region"]]
            table["bassin"] = [code(value, 4) for value in table["bassin"]]
            table["metier"] = table["metier"].astype(str).str.strip()
            return table
    raise SystemExit(f"{path}: no BMO sheet")


def measured(table):
    """For each row and measure: visible part, bounds, whether hidden."""
    table = table.copy()
    for name in MEASURES:
        shown = table[name].astype(str).str.strip()
        table[f"{name} hidden"] = (shown == "*").astype(int)
        table[f"{name} visible"] = pandas.to_numeric(shown.where(shown != "*", "0"))
    hidden, visible = table["met hidden"] == 1, table["met visible"]
    ceiling = visible.clip(upper=4).where(~hidden, 4)
    for name in MEASURES:
        least = 1 if name == "met" else 0
        most = 4 if name == "met" else ceiling
        hidden = table[f"{name} hidden"]
        table[f"{name} low"] = table[f"{name} visible"] + hidden * least
        table[f"{name} high"] = table[f"{name} visible"] + hidden * most
    table["rows"] = 1
    return table


def summed(table, keys):
    parts = ["visible", "low", "high", "hidden"]
    wanted = ["rows"] + [f"{name} {part}" for name in MEASURES for part in parts]
    cells = table.groupby(keys, sort=True)[wanted].sum()
    for name, mean in HIDDEN_MEANS.items():
        hidden = cells[f"{name} hidden"]
        value = cells[f"{name} visible"] + hidden * (math.nan if mean is None else mean)
        value = value.clip(cells[f"{name} low"], cells[f"{name} high"])
        cells[f"{name} expected"] = value.where(hidden > 0, cells[f"{name} visible"])
    return cells


# --- What the answers should be


def count(cell, name):
    if cell[f"{name} hidden"]:
        return {"suppressed": [float(cell[f"{name} low"]), float(cell[f"{name} high"])]}
    return cell[f"{name} visible"]


def rate(cell):
    if not cell["met hidden"] and not cell["xmet hidden"]:
        return cell["xmet visible"] / cell["met visible"] if cell["met visible"] else None
    low = min(1, cell["xmet low"] / cell["met high"])
    high = min(1, cell["xmet high"] / cell["met low"])
    return low if low == high else {"suppressed": [float(low), float(high)]}


def ranking(cells):
    """Rows by score, rounded to a thousand-millionth, then by code."""
    order = pandas.DataFrame({"score": cells["xmet expected"].round(9)}).reset_index()
    order = order.sort_values(["score", "metier"], ascending=[False, True], kind="stable")
    return list(order["metier"])


def ranked(cells):
    for position, metier in enumerate(ranking(cells), start=1):
        cell = cells.loc[metier]
        yield {
            "metier": metier, "rank": position, "score": cell["xmet expected"],
            "status": "partial" if cell["xmet hidden"] else "scored",
            "missing": ["projetsDifficiles"] if cell["xmet hidden"] else [],
            "projets": count(cell, "met"), "projetsDifficiles": count(cell, "xmet"),
            "tauxDifficulte": rate(cell)}


def status(cells):
    """The three rows, and the two shares, of the cells of one scope."""
    total = {}
    for name, measure in MEASURES.items():
        hidden = cells[f"{name} hidden"]
        expected = cells[f"{name} expected"]
        total[measure] = {
            "cells": len(cells), "suppressed": int((hidden == cells["rows"]).sum()),
            "partial": int(((hidden > 0) & (hidden < cells["rows"])).sum()),
            "visibleSum": math.fsum(cells[f"{name} visible"]),
            "expectedSum": None if expected.isna().any() else math.fsum(expected)}
    shares = {
        kind: total["projetsDifficiles"][key] / total["projets"][key]
        for kind, key in (("visible", "visibleSum"), ("expected", "expectedSum"))}
    return total, shares


# --- The comparison


def same(found, expected):
    if isinstance(expected, dict):
        return (
            isinstance(found, dict) and found.keys() == expected.keys()
            and all(same(found[key], expected[key]) for key in expected))
    if isinstance(expected, list):
        return (
            isinstance(found, list) and len(found) == len(expected) and all(map(same, found, expected)))
    if isinstance(expected, (int, float)) and isinstance(found, (int, float)):
        return math.isclose(found, expected, rel_tol=1e-12, abs_tol=1e-12)
    return found == expected


class Check:
    def __init__(self, arguments):
        self.arguments = arguments
        self.compared = 0
        self.differences = []

    def hold(self, where, found, expected):
        self.compared += 1
        if not same(found, expected):
            self.differences.append(f"{where}: found {found}, {expected} expected")

    def hold_keys(self, where, found, expected):
        for key, value in expected.items():
            self.hold(f"{where} {key}", found.get(key), value)

    def ask(self, *words):
        command = [self.arguments.tool, *map(str, words), "--format", "json"]
        if self.arguments.store:
            command += ["--store", self.arguments.store]
        run = subprocess.run(command, capture_output=True, text=True)
        if run.returncode != 0:
            print(" ".join(command), run.stderr, file=sys.stderr)
            raise SystemExit(2)
        return json.loads(run.stdout)

    def rank(self, at, bassins):
        answer = self.ask("rank", "--method", "projets-difficiles", "--top", 0, *at)["rows"]
        expected = [
            {"bassin": bassin, **row} for bassin, cells in bassins for row in ranked(cells)]
        self.hold(f"rank {at} rows", len(answer), len(expected))
        for found, row in zip(answer, expected):
            self.hold_keys(f"rank {at} {row['bassin']} {row['metier']}", found, row)

    def lists(self, at, top, bassins, region):
        answer = self.ask("rank", "--method", "projets-difficiles", "--top", top, *at)
        regional = set(ranking(region)[:top])
        expected = [
            (bassin, metier, metier in regional)
            for bassin, cells in bassins for metier in ranking(cells)[:top]]
        found = [(row["bassin"], row["metier"], row["regional"]) for row in answer["rows"]]
        self.hold(f"rank --top {top} {at}", [list(row) for row in found], [list(row) for row in expected])
        for told, (bassin, cells) in zip(answer["lists"], bassins):
            own = ranking(cells)
            self.hold_keys(f"rank --top {top} {at}", told, {
                "bassin": bassin, "listed": min(top, len(own)), "ranked": len(own),
                "differing": len(set(own[:top]) - regional)})

    def synthesis(self, at, bassins, region):
        answer = self.ask("synthesis", "--method", "projets-difficiles", "--top", REPORTED, *at)["rows"]
        firsts = [set(ranking(cells)[:REPORTED]) for _, cells in bassins]
        rows = [
            (sum(metier in first for first in firsts), cell, metier) for metier, cell in region.iterrows()]
        rows.sort(key=lambda row: (-row[0], -round(row[1]["xmet expected"], 9), row[2]))
        self.hold(f"synthesis {at} rows", len(answer), len(rows))
        for found, (bassins_of, cell, metier) in zip(answer, rows):
            self.hold_keys(f"synthesis {at} {metier}", found, {
                "metier": metier, "bassins": bassins_of, "total": len(firsts),
                "share": bassins_of / len(firsts), "projets": count(cell, "met"),
                "projetsDifficiles": count(cell, "xmet")})

    def status(self, year, scopes):
        answer = self.ask("status", "--year", year)
        found = {(row["scope"], row["measure"]): row for row in answer["rows"]}
        shares = {share["scope"]: share for share in answer["shares"]}
        self.hold(f"status {year} scopes", sorted(shares), sorted(scopes))
        self.hold(f"status {year} rows", len(answer["rows"]), len(scopes) * len(MEASURES))
        for scope, cells in scopes.items():
            total, share = status(cells)
            for measure, row in total.items():
                self.hold_keys(f"status {year} {scope} {measure}", found[scope, measure], row)
            self.hold_keys(f"status {year} {scope} share", shares[scope], share)

    def workbook(self, path):
        table = measured(rows(path))
        year = int(float(table["year"].iloc[0]))
        table.loc[~table["region"].str.fullmatch(r"\d\d"), "region"] = "--"
        if not self.arguments.store:
            table = table[table["region"] == "11"]
        before = self.compared, len(self.differences)
        cells = summed(table, ["region", "bassin", "metier"])
        scopes = {region: group for region, group in cells.groupby(level="region")}
        if self.arguments.store:
            scopes["FR"] = cells
        self.status(year, scopes)
        for region, group in cells.groupby(level="region"):
            inside = group.droplevel("region")
            bassins = [
                (bassin, part.droplevel("bassin")) for bassin, part in inside.groupby(level="bassin")
                if re.fullmatch(r"\d{4}", bassin)]
            if not bassins:
                continue
            whole = summed(table[table["region"] == region], ["metier"])
            at = ["--year", year, "--region", region]
            self.rank(at, bassins)
            self.lists(at, 10, bassins, whole)
            self.lists(at, REPORTED, bassins, whole)
            self.synthesis(at, bassins, whole)
        print(
            f"{year}: {len(scopes)} scopes, {len(cells)} cells, {self.compared - before[0]} values, "
            f"{len(self.differences) - before[1]} differences")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--tool", required=True)
    parser.add_argument("--store")
    parser.add_argument("workbooks", nargs="+")
    check = Check(parser.parse_args())
    for path in check.arguments.workbooks:
        check.workbook(path)
    for line in check.differences[:50]:
        print(line)
    if len(check.differences) > 50:
        print(f"… {len(check.differences)} differences in all")
    sys.exit(1 if check.differences else 0)


if __name__ == "__main__":
    main()
