"""Reference values of the Typology tests by scikit-learn, fastcluster, prince and numpy.

    python Tests/TypologyTests/Reference/rivals.py > Tests/TypologyTests/RivalValues.swift
    swift format -i Tests/TypologyTests/RivalValues.swift

It also writes Reference/ward2000.csv. The versions that ran stand in the head of what it writes.
"""

import pathlib
import platform
from importlib.metadata import version

import fastcluster
import numpy as np
import pandas as pd
import prince
from scipy.cluster.hierarchy import fcluster
from sklearn.cluster import KMeans
from sklearn.decomposition import PCA
from sklearn.metrics import calinski_harabasz_score, silhouette_samples

from invented import points

here = pathlib.Path(__file__).parent


def show(name, values, text):
    values = np.asarray(values)
    kind = "Int" if values.dtype.kind in "iu" else "Double"
    flat = ", ".join(repr(v) for v in values.ravel().tolist())
    print(f"  /// {text}\n  static let {name}: [{kind}] = [{flat}]\n")


def by_first_member(labels):
    names = {}
    return np.array([names.setdefault(label, len(names)) for label in labels])


versions = ", ".join(
    f"{p} {version(p)}" for p in ["numpy", "scipy", "scikit-learn", "fastcluster", "prince"]
)
print("// Written by Reference/rivals.py: change that, not this.")
print(f"// Python {platform.python_version()}, {versions}\n")
print("/// What scikit-learn, fastcluster and prince say.\nenum RivalValues {")

far = points(2000, 8, groups=7, spread=0.2)
tree = fastcluster.linkage(far, "ward")
with open(here / "ward2000.csv", "w") as out:
    out.write("height,count\n")
    for row in tree:
        out.write(f"{row[2]!r},{int(row[3])}\n".replace("np.float64(", "").replace(")", ""))
cuts = [by_first_member(fcluster(tree, k, "maxclust")) for k in (2, 7, 30)]
show(
    "wardCuts",
    [int((cut * (np.arange(2000) % 97 + 1)).sum()) for cut in cuts],
    "Σ label · (row mod 97 + 1) of the cuts of the tree of 2 000 points into 2, 7 and 30 classes, "
    "\n  /// numbered as first members come.",
)

cloud = points(400, 5, groups=4, spread=0.7)
weights = 1 + np.arange(400) % 5
for name, weight in (("kMeans", None), ("weightedKMeans", weights)):
    model = KMeans(6, init=cloud[:6].copy(), n_init=1, max_iter=300, tol=0, algorithm="lloyd")
    model.fit(cloud, sample_weight=weight)
    show(f"{name}Labels", model.labels_, "`KMeans(6, init=points[:6], tol=0, algorithm='lloyd')`.")
    show(f"{name}Inertia", [model.inertia_], "Its inertia.")
cut = KMeans(6, init=cloud[:6].copy(), n_init=1, max_iter=3, tol=0, algorithm="lloyd").fit(cloud)
show("threeStepsInertia", [cut.inertia_], "The same after three steps.")
model = KMeans(6, init=cloud[:6].copy(), n_init=1, max_iter=300, tol=0).fit(cloud)
show(
    "silhouettes", silhouette_samples(cloud, model.labels_)[:40], "The first forty silhouettes."
)
show("calinskiHarabasz", [calinski_harabasz_score(cloud, model.labels_)], "Of that partition.")
empty = np.vstack([cloud[:5], np.full((1, 5), 50.0), cloud[5:6] + 60])
with_empty = KMeans(7, init=empty, n_init=1, max_iter=300, tol=0, algorithm="lloyd").fit(cloud)
show("emptiedInertia", [with_empty.inertia_], "From centres of which two hold nobody at first.")
show("emptiedLabels", with_empty.labels_, "Its labels.")
weighted_empty = KMeans(7, init=empty, n_init=1, max_iter=300, tol=0, algorithm="lloyd")
weighted_empty.fit(cloud, sample_weight=weights)
show("weightedEmptiedInertia", [weighted_empty.inertia_], "The same of weighted points.")
show("weightedEmptiedLabels", weighted_empty.labels_, "Its labels.")

pca = PCA(svd_solver="full").fit(cloud)
show("variances", pca.explained_variance_ * 399 / 400, "Eigenvalues of the covariance, by n.")

table = np.floor(1 + 60 * points(12, 7)).astype(int)
table[:4, :3] += 40
ca = prince.CA(n_components=6).fit(pd.DataFrame(table))
show("inertias", ca.eigenvalues_, "`prince.CA`: eigenvalues.")
show("rowCoordinates", ca.row_coordinates(pd.DataFrame(table)).to_numpy()[:, :2], "First two axes.")
show("columnCoordinates", ca.column_coordinates(pd.DataFrame(table)).to_numpy()[:, :2], "As well.")
print("}")
