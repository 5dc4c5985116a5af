"""Reads an exported package with pandas, Polars and DuckDB, and holds what each reads against the
descriptor: codes are texts with all their characters, numbers are numbers, every row is there.

Usage: check_export.py FOLDER. Versions: Benchmarks/rivals/requirements.txt.
"""

import csv
import json
import sys
from pathlib import Path

import duckdb
import pandas as pd
import polars as pl

PANDAS = {"string": "string", "integer": "Int64", "number": "float64", "boolean": "boolean"}
POLARS = {"string": pl.String, "integer": pl.Int64, "number": pl.Float64, "boolean": pl.Boolean}
DUCKDB = {"string": "VARCHAR", "integer": "BIGINT", "number": "DOUBLE", "boolean": "BOOLEAN"}


def plain(value):
    """A value of any reader as Python has it; None where there is none."""
    if value is None or value is pd.NA or (isinstance(value, float) and value != value):
        return None
    return value.item() if hasattr(value, "item") else value


def meant(text, kind):
    """What the cell says, by the descriptor's type alone."""
    if text == "":
        return None
    if kind == "boolean":
        return {"true": True, "false": False}[text]
    return {"string": str, "integer": int, "number": float}[kind](text)


def by_pandas(path, types):
    table = pd.read_csv(
        path, dtype={name: PANDAS[kind] for name, kind in types.items()}, keep_default_na=False,
        na_values=[""])
    return {name: [plain(value) for value in table[name]] for name in types}


def by_polars(path, types):
    table = pl.read_csv(
        path, schema={name: POLARS[kind] for name, kind in types.items()}, null_values="")
    return {name: table[name].to_list() for name in types}


def by_duckdb(path, types):
    columns = {name: DUCKDB[kind] for name, kind in types.items()}
    table = duckdb.read_csv(str(path), columns=columns, header=True, delimiter=",", quotechar='"')
    rows = table.fetchall()
    return {name: [plain(row[place]) for row in rows] for place, name in enumerate(types)}


def check(folder):
    descriptor = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    declared = {resource["path"] for resource in descriptor["resources"]} | {"datapackage.json"}
    there = {path.name for path in folder.iterdir()}
    assert declared == there, f"declared or there alone: {sorted(declared ^ there)}"
    tables = cells = 0
    for resource in descriptor["resources"]:
        if "schema" not in resource:
            continue
        path = folder / resource["path"]
        types = {field["name"]: field["type"] for field in resource["schema"]["fields"]}
        with open(path, encoding="utf-8", newline="") as file:
            header, *rows = csv.reader(file)
        assert header == list(types), path
        expected = {
            name: [meant(row[place], kind) for row in rows]
            for place, (name, kind) in enumerate(types.items())}
        for reader in (by_pandas, by_polars, by_duckdb):
            found = reader(path, types)
            for name in types:
                for row, (seen, wanted) in enumerate(zip(found[name], expected[name], strict=True)):
                    assert seen == wanted and type(seen) is type(wanted), (
                        f"{path.name}, row {row + 1}, {name}, {reader.__name__}: {seen!r}, not {wanted!r}")
                cells += len(expected[name])
        for name in ("bassin", "metier", "region"):
            assert types.get(name, "string") == "string", (path.name, name)
        tables += 1
    print(f"{tables} tables, {cells} cells read by three programs: as described")


check(Path(sys.argv[1]))
