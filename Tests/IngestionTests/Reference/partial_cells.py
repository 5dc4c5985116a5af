#!/usr/bin/env python3
"""Counts, per BMO workbook, what Faisceau must find: rows, visible sums, hidden parts, and, for
Île-de-France, bassins, cells, suppressed and partial cells of projects after summing départements.

Usage: partial_cells.py ../shared/data/bmo/*.xlsx
Made the figures of RealFileTests.swift with Python 3.11.7, pandas 3.1.1, python-calamine 0.9.1.
"""
import sys

import pandas as pd

MEASURES = ("met", "xmet", "smet")


def column(frame, *starts):
    """The column whose name, folded, is one of `starts`, a year at its end or not."""
    for name in frame.columns:
        if str(name).strip().lower().rstrip("0123456789") in starts:
            return name
    raise KeyError(starts)


for path in sys.argv[1:]:
    frame = pd.read_excel(path, sheet_name=1, engine="calamine", dtype=object).dropna(how="all")
    bassin, region = column(frame, "be"), column(frame, "reg")
    metier = column(frame, "metier", "code métier bmo")
    year = int(frame["annee"].iloc[0])
    print(f"{year} rows {len(frame)}")
    for measure in MEASURES:
        hidden = frame[measure] == "*"
        visible = pd.to_numeric(frame[measure].where(~hidden))
        print(f"  {measure}: visible {visible.sum():.6f}, hidden {hidden.sum()}")
    ile = frame[frame[region].astype(str).str.replace(".0", "") == "11"]
    print(f"  IdF rows {len(ile)}, bassins {ile[bassin].nunique()}")
    for measure in MEASURES:
        parts = (ile[measure] == "*").groupby([ile[bassin], ile[metier]]).agg(["size", "sum"])
        suppressed = (parts["sum"] == parts["size"]).sum()
        partial = ((parts["sum"] > 0) & (parts["sum"] < parts["size"])).sum()
        print(f"  IdF {measure}: cells {len(parts)}, suppressed {suppressed}, partial {partial}")
