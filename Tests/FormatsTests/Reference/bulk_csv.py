"""Random CSV texts and what Python's csv module reads in them.

Writes bulk_csv.json beside this script: a list of [text, delimiter, rows]. Made with Python 3.11.
The texts are those on which RFC 4180, Python and Faisceau agree on what is meant: no text behind a
closing quote, no quote left open, no record of blanks only; quotes in the middle of a bare field are
text.

Usage: bulk_csv.py
"""

import csv
import io
import json
import pathlib
import random

PIECES = ['"', '""', "\n", "\r\n", "\r", ",", ";", " ", "a", "bc", "é", "€", "un texte", "😀", "x" * 70]


def field(dice, delimiter):
    text = "".join(dice.choice(PIECES) for _ in range(dice.randrange(5)))
    is_bare = not any(c in text for c in "\r\n" + delimiter) and not text.startswith('"')
    if is_bare and dice.random() < 0.6:
        return text
    return '"' + text.replace('"', '""') + '"'


def case(seed):
    dice = random.Random(seed)
    delimiter = dice.choice(",;\t")
    width = dice.randrange(2, 5)
    end = dice.choice(["\n", "\r\n", "\r"])
    records = [[f"c{i}" for i in range(width)]]
    for _ in range(dice.randrange(1, 12)):
        records.append([field(dice, delimiter) for _ in range(width)])
    text = end.join(delimiter.join(record) for record in records)
    text += dice.choice(["", end])
    rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))
    assert all(len(row) == width for row in rows), seed
    return [text, delimiter, rows[1:]]


if __name__ == "__main__":
    cases = [case(seed) for seed in range(150)]
    path = pathlib.Path(__file__).with_suffix(".json")
    path.write_text(json.dumps(cases, ensure_ascii=True) + "\n", encoding="ascii")
    print(len(cases), "cases,", sum(len(case[2]) for case in cases), "records,", path.stat().st_size, "bytes")
