"""Digest of every cell of a workbook's sheets, to hold the reader against another program.

Run with Python 3.11 and openpyxl 3.1 (`python3 workbook_digest.py FILE...`). Prints, for each sheet,
its number of cells that are not blank and an FNV-1a hash of (row, column from 0, content) over
them: a number by the 8 bytes of its double, a text by its UTF-8 without the blanks around it.
The constants of WorkbookReferenceTests.swift come from it.
"""
import os
import struct
import sys

import openpyxl

BLANKS = " \t\n\v\f\r\u00a0\u202f"


def digest(sheet):
    state, cells = 0xCBF29CE484222325, 0
    for number, row in enumerate(sheet.iter_rows(values_only=True), 1):
        for column, value in enumerate(row):
            if isinstance(value, str):
                value = value.strip(BLANKS)
            if value is None or value == "":
                continue
            if isinstance(value, (int, float)):
                content = struct.pack("<d", float(value))
            else:
                content = value.encode()
            for byte in f"{number},{column},".encode() + content + b"\n":
                state = ((state ^ byte) * 0x100000001B3) & 0xFFFFFFFFFFFFFFFF
            cells += 1
    return cells, state


for path in sys.argv[1:]:
    for sheet in openpyxl.load_workbook(path, read_only=True, data_only=True):
        sheet.reset_dimensions()
        cells, state = digest(sheet)
        print(os.path.basename(path), sheet.title, cells, f"{state:x}", sep="|")
