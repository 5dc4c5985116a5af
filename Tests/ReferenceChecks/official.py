"""The official files, read with nothing but Python's standard library.

Shared by the reference scripts of this folder. Every reader takes the data
folder: the one that holds bmo/, geo/, mobilites/, nomenclatures/, pacte/ and
tension/.
"""

import csv
import platform
import re
import sys
from collections import OrderedDict
from pathlib import Path

# Arrondissements, by range of Insee codes, and the commune they belong to.
ARRONDISSEMENTS = [(75101, 75120, "75056"), (69381, 69389, "69123"), (13201, 13216, "13055")]


def arguments(doc):
    """(data folder, output folder, further arguments); prints the versions."""
    if len(sys.argv) < 3:
        sys.exit(doc.strip() + "\n\nusage: %s DATA OUTPUT [...]" % Path(sys.argv[0]).name)
    print("Python", platform.python_version())
    out = Path(sys.argv[2])
    out.mkdir(parents=True, exist_ok=True)
    return Path(sys.argv[1]), out, sys.argv[3:]


def rows(path, delimiter, encoding="utf-8-sig"):
    with open(path, encoding=encoding, newline="") as f:
        yield from csv.DictReader(f, delimiter=delimiter, strict=True)


def write(path, header, lines):
    lines = list(lines)
    with open(path, "w", encoding="utf-8", newline="") as f:
        w = csv.writer(f, lineterminator="\n")
        w.writerow(header)
        w.writerows(lines)
    print("wrote %s: %d rows, %d bytes" % (path.name, len(lines), path.stat().st_size))


def number(x):
    """Twelve significant digits."""
    return "%.12g" % x


def bassins(data):
    """Pacte code → BMO code, in the file's order: 25 of them."""
    return OrderedDict((r["code"], r["code_bmo"]) for r in rows(data / "pacte/bassins.csv", ";"))


def lots(data):
    """The 141 lots, each field that holds a list split on "|"."""
    out = []
    for r in rows(data / "pacte/commande_regionale_2019.csv", ";"):
        for k in ("bassins", "niveaux", "rome_codes", "parcours"):
            r[k] = [x for x in r[k].split("|") if x]
        out.append(r)
    return out


def seekers_and_offers(data):
    """{(bassin, ROME): (seekers A-B-C, registered offers)} for the whole country."""
    out = {}
    for r in rows(data / "tension/tension_rome_bassin_2021.csv", ";"):
        key = (r["cbassin"], r["ROME"])
        assert key not in out, key
        out[key] = (float(r["defm_abc"].replace(",", ".")), float(r["oee"].replace(",", ".")))
    return out


def sas_formats(data):
    """The two SAS formats: ROME → FAP and ROME+qualification → FAP."""
    text = (data / "nomenclatures/passage_fap2009_romev3_sas.txt").read_bytes().decode("latin-1")
    text = re.sub(r"/\*.*?\*/", "", text, flags=re.S)
    pieces = re.split(r"value\s+\$(\w+)", text)
    formats = {}
    for name, body in zip(pieces[1::2], pieces[2::2]):
        table = OrderedDict()
        for m in re.finditer(r'((?:"\w+"\s*,?\s*)+)=\s*"(\w+)"', body):
            for code in re.findall(r'"(\w+)"', m[1]):
                assert code not in table, code
                table[code] = m[2]
        formats[name] = table
    return formats["FAP9RSQ"], formats["FAP9RAQ"]


def employment(data):
    """FAP → mean national employment ("Emploi moyen"), 2019."""
    return {
        r["fap"]: float(r["Emploi moyen"])
        for r in rows(data / "tension/dares_tensions_2019.csv", ",")
        if r["niveau_geo"] == "nat" and r["niveau_fap"] == "fap 225"
    }


def passage(data, uniform=False):
    """ROME → [(FAP, weight, basis)], without qualification. See passage.py for the reading."""
    direct, qualified = sas_formats(data)
    jobs = employment(data)
    out = {rome: [(fap, 1.0, "direct")] for rome, fap in direct.items()}
    reach = {}
    for code, fap in qualified.items():
        reach.setdefault(code[:5], set()).add(fap)
    for rome, faps in reach.items():
        if rome in direct:
            continue
        faps = sorted(faps)
        known = sum(f in jobs for f in faps)
        if uniform:
            basis, weights = "uniform", [1.0] * len(faps)
        elif known == len(faps):
            basis, weights = "employment", [jobs[f] for f in faps]
        else:
            basis = "employment-none" if known == 0 else "employment-part"
            weights = [1.0] * len(faps)
        total = sum(weights)
        out[rome] = [(f, w / total, basis) for f, w in zip(faps, weights)]
    return out


def commune(code):
    """The commune of an arrondissement, or the code itself."""
    if code.isdigit():
        for first, last, whole in ARRONDISSEMENTS:
            if first <= int(code) <= last:
                return whole
    return code


def commune_bassin_2019(data, region="11"):
    return {r["CCOMMUNE"]: r["BE19"] for r in rows(data / "geo/commune_bassin_2019.csv", ",") if r["REG"] == region}
