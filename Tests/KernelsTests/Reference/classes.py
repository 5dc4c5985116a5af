"""Reference classes of the Kernels tests, from mapclassify and jenkspy.

    python Tests/KernelsTests/Reference/classes.py > Tests/KernelsTests/ClassValues.swift
    swift format -i Tests/KernelsTests/ClassValues.swift
"""

import platform

import jenkspy
import mapclassify
import numpy

PROJECTS = [812, 55, 55, 13, 7, 240, 1310, 96, 31, 5, 18, 18, 18, 402, 77, 9, 150, 64, 27, 640]
# Difficulty rates of twenty-five invented bassins, in whole percents.
RATES = [39, 48, 51, 38, 53, 50, 49, 45, 60, 50, 45, 55, 48, 45, 44, 36, 44, 51, 39, 39, 56, 50, 47, 48, 48]


def text(values):
    return "[" + ", ".join(repr(float(v)) for v in values) + "]"


print("// Written by Reference/classes.py: change that, not this.")
print(
    f"// Python {platform.python_version()}, numpy {numpy.__version__}, "
    f"mapclassify {mapclassify.__version__}, jenkspy {jenkspy.__version__}\n"
)
print("/// What mapclassify and jenkspy say.")
print("enum ClassValues {")
for name, values in [("projects", PROJECTS), ("rates", RATES)]:
    print(f"  static let {name}: [Double] = {text(values)}")
    for rule, make in [
        ("quantiles", mapclassify.Quantiles),
        ("natural", mapclassify.FisherJenks),
        ("equal", mapclassify.EqualInterval),
    ]:
        rows = [make(numpy.array(values, float), k=k) for k in (3, 4, 5)]
        print(f"  /// Upper ends by {rule}, 3 to 5 classes, then their sizes.")
        print(f"  static let {name}{rule.capitalize()}: [[Double]] = [" + ", ".join(text(r.bins) for r in rows) + "]")
        print(f"  static let {name}{rule.capitalize()}Sizes: [[Int]] = [" + ", ".join(str([int(c) for c in r.counts]) for r in rows) + "]")
    ends = [jenkspy.jenks_breaks(values, n_classes=k)[1:] for k in (3, 4, 5)]
    print("  /// Upper ends by jenkspy.")
    print(f"  static let {name}Jenkspy: [[Double]] = [" + ", ".join(text(e) for e in ends) + "]")
print("}")
