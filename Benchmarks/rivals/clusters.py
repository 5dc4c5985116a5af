"""The classifications of `clusters` by scikit-learn, fastcluster and numpy, on the same file of points.

Usage: clusters.py kmeans|ward|silhouette|pca FILE ROWS COLUMNS [CLASSES] [STEPS]
Prints {"seconds": …} by its own clock, reading not counted, and the figures that prove the work.
"""

import json
import sys
import time

import numpy as np

name, path, rows, columns = sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
classes = int(sys.argv[5]) if len(sys.argv) > 5 else 10
steps = int(sys.argv[6]) if len(sys.argv) > 6 else 50
points = np.fromfile(path).reshape(rows, columns)


def label_sum(labels):
    return float((labels.astype(np.float64) * (np.arange(len(labels)) % 97 + 1)).sum())


def by_first_member(labels):
    names = {}
    return np.array([names.setdefault(label, len(names)) for label in labels])


if name == "kmeans":
    from sklearn.cluster import KMeans

    model = KMeans(
        classes, init=points[:classes].copy(), n_init=1, max_iter=steps, tol=0, algorithm="lloyd"
    )
    start = time.perf_counter()
    model.fit(points)
    seconds = time.perf_counter() - start
    figures = {
        "inertia": model.inertia_,
        "steps": model.n_iter_,
        "labels": label_sum(model.labels_),
    }
elif name == "ward":
    import fastcluster
    from scipy.cluster.hierarchy import fcluster

    start = time.perf_counter()
    tree = fastcluster.linkage(points, "ward")
    seconds = time.perf_counter() - start
    cut = fcluster(tree, classes, "maxclust")
    figures = {"heights": tree[:, 2].sum(), "labels": label_sum(by_first_member(cut))}
elif name == "silhouette":
    labels = np.arange(rows) % classes
    start = time.perf_counter()
    squares = (points**2).sum(1)
    indicator = np.eye(classes)[labels]
    sums = np.empty((rows, classes))
    for at in range(0, rows, 500):
        block = points[at : at + 500]
        apart = squares[at : at + 500, None] + squares[None] - 2 * (block @ points.T)
        np.maximum(apart, 0, out=apart)
        np.sqrt(apart, out=apart)
        sums[at : at + 500] = apart @ indicator
    sizes = indicator.sum(0)
    own = sums[np.arange(rows), labels] / (sizes[labels] - 1)
    other = sums / sizes
    other[np.arange(rows), labels] = np.inf
    other = other.min(1)
    mean = ((other - own) / np.maximum(own, other)).mean()
    seconds = time.perf_counter() - start
    figures = {"mean": mean}
elif name == "pca":
    from sklearn.decomposition import PCA

    start = time.perf_counter()
    model = PCA(svd_solver="covariance_eigh").fit(points)
    seconds = time.perf_counter() - start
    values = model.explained_variance_ * (rows - 1) / rows
    figures = {"first": values[0], "last": values[-1]}
else:
    sys.exit(f"no such case: {name}")
print(json.dumps({"seconds": seconds} | {k: float(f"{v:.9g}") for k, v in figures.items()}))
