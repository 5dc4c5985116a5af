"""Holds the widths of `TextWidth.swift` against Liberation Sans, whose metrics are Arial's.

    python Tests/ReportsTests/Reference/text_widths.py   (needs fontTools and fonts-liberation)
"""

import pathlib
import re
import sys

from fontTools.ttLib import TTFont

root = pathlib.Path(__file__).resolve().parents[3]
source = (root / "Sources/Reports/Drawings/Ground/TextWidth.swift").read_text()
faults = 0
for name, face in (("regular", "Regular"), ("bold", "Bold")):
    font = TTFont(f"/usr/share/fonts/truetype/liberation/LiberationSans-{face}.ttf")
    characters, widths, units = font.getBestCmap(), font["hmtx"], font["head"].unitsPerEm
    found = re.search(name + r": \[Double\] = \[(.*?)\]", source, re.S).group(1)
    for place, width in enumerate(float(w) for w in found.split(",") if w.strip()):
        true = widths[characters[0x20 + place]][0] * 1000 / units
        if abs(true - width) > 1.5:
            faults += 1
            print(f"{name} {chr(0x20 + place)!r}: {width}, Liberation Sans {true:.1f}")
print(f"text widths: {faults} that differ")
sys.exit(faults > 0)
