"""Rates of 2017 to 2020 held against Dares' tensions of 2019 by département, in pandas and scipy.

    python Tests/ScoringTests/Reference/departements.py ../shared/data

Run at the root. Rows that the source prints without a class repeat the figure of the region and do not
count. The surveys come from Datasets/idf, tensions and communes from the official files.
Bassins are counted in the département of most of their communes of 2019 (the lower code of two with
as many), occupations in the family of their first three characters; over the cells whose projects
were published, a rate of a group is the sum of difficult projects over that of projects. Spearman's
correlation over département × family, and Pearson's correlation of ranks less their family's mean:
of the rates as they are, and of the occupation's rate in the region weighing by projects over this
year and the one before, as that way foretells them.
"""

import sys

import pandas as pd
import scipy
from scipy import stats

from shrinkage import volumes, year

data = sys.argv[1]
dares = pd.read_csv(f"{data}/tension/dares_tensions_2019.csv", dtype={"dep": str})
dares = dares[(dares.niveau_geo == "dep") & (dares.niveau_fap == "fap 87")]
# A row without a class repeats its region's figure: checked here, and left out.
every = pd.read_csv(f"{data}/tension/dares_tensions_2019.csv")
every = every[(every.niveau_geo.str.strip() == "reg") & (every.niveau_fap == "fap 87")]
repeated = dares[dares["Catégorie Tension"].isna()]
dares = dares[dares["Catégorie Tension"].notna()]
print("without a class:", len(repeated), "equal to a region's figure of the family:", sum(
    row["Tension "] in set(every[every.fap == row.fap]["Tension "]) for _, row in repeated.iterrows()))
tension = dares.pivot(index="dep", columns="fap", values="Tension ")
communes = pd.read_csv(f"{data}/geo/commune_bassin_2019.csv", dtype=str)
counts = communes.groupby(["BE19", "DEP"]).size().reset_index(name="n")
counts = counts.sort_values(["BE19", "n", "DEP"], ascending=[True, False, True])
home = counts.groupby("BE19").DEP.first()


def survey(y):
    return [f[f.index != "----"] for f in year(y)]


def grouped(cells):
    rows = cells.stack().reset_index()
    rows.columns = ["bassin", "metier", "v"]
    rows["dep"], rows["fap"] = rows.bassin.map(home), rows.metier.str[:3]
    return rows.groupby(["dep", "fap"]).v.sum().unstack()


print("pandas", pd.__version__, "scipy", scipy.__version__)
for y in (2017, 2018, 2019, 2020):
    n, x, hidden = survey(y)
    past = [survey(y)] + ([survey(y - 1)] if y > 2017 else [])
    regional = (0 * n).add((x.sum() / n.sum()).clip(upper=1))
    raw = (x / n).clip(upper=1)
    shown = hidden == False  # noqa: E712
    pooled = volumes(past, 0)
    for label, rate, projects in (("raw", raw, n), ("regional", regional, pooled)):
        rates = grouped((rate * projects).where(shown)) / grouped(projects.where(shown))
        both = pd.DataFrame({"a": rates.stack().round(9), "b": tension.stack()}).dropna()
        family = both.index.get_level_values(1)
        ranks = both.rank()
        centred = ranks - ranks.groupby(family).transform("mean")
        print(y, label, len(both), float(stats.spearmanr(both.a, both.b).statistic),
              float(stats.pearsonr(centred.a, centred.b).statistic))
