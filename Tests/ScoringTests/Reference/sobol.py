"""Reference values of sensitivity indices by SALib, and of NDCG by scikit-learn.

    python Tests/ScoringTests/Reference/sobol.py > Tests/ScoringTests/Certainty/SobolValues.swift
    swift format -i Tests/ScoringTests/Certainty/SobolValues.swift

Needs SALib, scikit-learn, numpy; the versions that ran stand in the head of the output.
"""

import platform
from importlib.metadata import version

import numpy as np
from SALib.analyze import sobol as analysis
from SALib.sample import sobol as sampling
from SALib.test_functions import Ishigami
from sklearn.metrics import ndcg_score

PROBLEM = {"num_vars": 3, "names": list("abc"), "bounds": [[-np.pi, np.pi]] * 3}
points = sampling.sample(PROBLEM, 64, calc_second_order=False, seed=3)
answers = Ishigami.evaluate(points)
indices = analysis.analyze(PROBLEM, answers, calc_second_order=False, seed=3)
# SALib's order is A, A with each factor of B, B.
rows = [[float(r[0]), float(r[-1]), *map(float, r[1:-1])] for r in answers.reshape(64, 5)]

random = np.random.default_rng(8)
truth = random.integers(0, 60, size=(6, 30)).astype(float)
scores = random.permuted(np.tile(np.arange(30.0), (6, 1)), axis=1)
gains = [float(ndcg_score(truth[i : i + 1], scores[i : i + 1], k=20)) for i in range(6)]

print("// Written by Reference/sobol.py: change that, not this.")
print(f"// Python {platform.python_version()}, numpy {np.__version__}, SALib {version('SALib')}, "
      f"scikit-learn {version('scikit-learn')}")
print("\n/// What SALib and scikit-learn say.\nenum SobolValues {")
print("/// 64 samples of Ishigami's function: at A, at B, at A with each factor of B.")
print(f"static let answers: [[Double]] = {rows}")
print("\n/// `SALib.analyze.sobol.analyze`, S1.")
print(f"static let first: [Double] = {[float(v) for v in indices['S1']]}")
print("\n/// The same, ST.")
print(f"static let total: [Double] = {[float(v) for v in indices['ST']]}")
print("\n/// Six rows of what came, of scores, and `sklearn.metrics.ndcg_score(k=20)`.")
print(f"static let truth: [[Double]] = {truth.tolist()}")
print(f"static let scores: [[Double]] = {scores.tolist()}")
print(f"static let gains: [Double] = {gains}")
print("}")
