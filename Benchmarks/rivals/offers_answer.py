"""What the rivals print of the offers by bassin × métier × month, and what our store holds.

Usage: offers_answer.py STORE prints the checksum of the offers in a store of ours.
"""

import hashlib
import json
import sqlite3
import sys
from array import array

MEASURES = [
    "offres", "postes", "offresDurables", "offresContratInconnu", "offresTempsPlein",
    "offresTempsInconnu", "offresAlternance", "offresManqueCandidats", "offresManqueInconnu",
    "offresReparties",
]


def checksum(rows):
    """SHA-256 of (month, bassin, métier, ten measures), sorted, to six decimals."""
    text = "\n".join(
        f"{month} {bassin} {fap} " + " ".join(f"{value:.6f}" for value in values)
        for month, bassin, fap, *values in sorted(rows))
    return hashlib.sha256(text.encode()).hexdigest()


def show(rows, seconds):
    """Prints the answer in JSON; `rows` are tuples."""
    rows = list(rows)
    print(json.dumps({
        "seconds": seconds, "cells": len(rows), "checksum": checksum(rows),
        "totals": {m: round(sum(r[3 + k] for r in rows), 3) for k, m in enumerate(MEASURES)},
    }))


def of_store(path):
    """The same rows, from the slices of a store."""
    db = sqlite3.connect(f"file:{path}?mode=rw", uri=True)
    slices = db.execute(
        "SELECT id, millesime, month, bassins, metiers, bassin_places, metier_places FROM slice"
        " WHERE source = 'offres'").fetchall()
    for slice_, year, month, bassins, metiers, rows, columns in slices:
        bassins = [b[0] for b in json.loads(bassins)]
        metiers = [m[0] for m in json.loads(metiers)]
        figures = dict(db.execute(
            "SELECT measure, visible FROM slice_column WHERE slice = ?", (slice_,)))
        values = [array("d", figures[m]) for m in MEASURES]
        for row, (b, m) in enumerate(zip(array("I", rows), array("I", columns))):
            yield (f"{year}-{month:02}", bassins[b], metiers[m], *(v[row] for v in values))


if __name__ == "__main__":
    show(of_store(sys.argv[1]), 0)
