"""What BMO 2018 publishes and hides of Île-de-France, read by another program.

    python Tests/IndicatorsTests/Reference/idf_2018.py ../shared/data/bmo/ResMetBE18.xlsx

Made with Python 3.11.7 and python-calamine 0.9.1, which print:
    projects visible 417055.32495714206, hidden 397
    difficult visible 173414.19319657952, hidden 1033, of which 636 beside visible projects
"""

import sys

from python_calamine import CalamineWorkbook

table = CalamineWorkbook.from_path(sys.argv[1]).get_sheet_by_index(1).to_python()
header = [str(name).strip() for name in table[0]]
met, xmet, reg = header.index("met"), header.index("xmet"), header.index("REG")
rows = [(row[met], row[xmet]) for row in table[1:] if str(row[reg]) in ("11", "11.0")]


def visible(place):
    return sum(float(row[place]) for row in rows if row[place] != "*")


def hidden(place):
    return sum(row[place] == "*" for row in rows)


beside = sum(m != "*" and x == "*" for m, x in rows)
print(f"projects visible {visible(0)}, hidden {hidden(0)}")
print(
    f"difficult visible {visible(1)}, hidden {hidden(1)}, of which {beside} beside visible projects"
)
