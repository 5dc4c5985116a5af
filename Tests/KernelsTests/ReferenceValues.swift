// Written by Reference/statistics.py: change that, not this.
// Python 3.11.7, numpy 2.4.6, scipy 1.17.1

/// What numpy, scipy and rational arithmetic say.
enum ReferenceValues {
  /// Hiring projects of twenty invented cells.
  static let projects: [Double] = [
    812.0, 55.0, 55.0, 13.0, 7.0, 240.0, 1310.0, 96.0, 31.0, 5.0, 18.0, 18.0, 18.0, 402.0, 77.0,
    9.0, 150.0, 64.0, 27.0, 640.0,
  ]

  /// Difficult ones.
  static let difficult: [Double] = [
    301.0, 22.0, 40.0, 0.0, 0.0, 118.0, 402.0, 61.0, 9.0, 0.0, 5.0, 18.0, 11.0, 97.0, 40.0, 5.0,
    66.0, 22.0, 9.0, 301.0,
  ]

  /// Thirteen descending values.
  static let curve: [Double] = [
    0.0, -3.6, -7.0, -10.200000000000001, -13.200000000000001, -16.0, -18.6, -21.0,
    -23.200000000000003, -25.200000000000003, -27.0, -28.6, -30.000000000000004,
  ]

  /// Where quantiles are taken.
  static let probabilities: [Double] = [
    0.0, 0.05, 0.1, 0.25, 0.3333333333333333, 0.5, 0.75, 0.9, 0.95, 0.999, 1.0,
  ]

  /// `numpy.quantile(projects, probabilities, method='linear')`.
  static let projectsQuantiles: [Double] = [
    5.0, 6.9, 8.8, 18.0, 20.999999999999996, 55.0, 172.5, 657.2000000000003, 836.9000000000003,
    1300.538000000001, 1310.0,
  ]

  /// `numpy.quantile(curve, probabilities, method='linear')`.
  static let curveQuantiles: [Double] = [
    -30.000000000000004, -29.160000000000004, -28.28, -25.200000000000003, -23.200000000000003,
    -18.6, -10.200000000000001, -4.279999999999998, -2.1600000000000055, -0.04320000000000164, 0.0,
  ]

  /// `scipy.stats.rankdata(projects, 'average')`.
  static let projectsRanks: [Double] = [
    19.0, 10.5, 10.5, 4.0, 2.0, 16.0, 20.0, 14.0, 9.0, 1.0, 6.0, 6.0, 6.0, 17.0, 13.0, 3.0, 15.0,
    12.0, 8.0, 18.0,
  ]

  /// `scipy.stats.pearsonr`.
  static let pearson: Double = 0.974872900633672

  /// `scipy.stats.spearmanr`.
  static let spearman: Double = 0.9697667921486147

  /// `scipy.stats.kendalltau`.
  static let kendallTauB: Double = 0.8913570051591803

  /// `scipy.stats.chi2.ppf(0.999, 9)`.
  static let chiSquare9At999: Double = 27.877164871256568

  /// 6×11 lattice of step 389 by 11×5 of step 577, exact.
  static let product: [[Double]] = [
    [
      -215.24489795918348, 1153.0204081632658, 9913.755102040815, -8609.69387755102,
      4022.306122448979,
    ],
    [
      -3655.673469387756, 71.67346938775562, -4581.857142857144, 5034.755102040817,
      -751.3265306122445,
    ],
    [
      6535.693877551021, 3726.4489795918357, -2459.8571428571427, 5623.9795918367345,
      -6698.69387755102,
    ],
    [
      171.22448979591834, -278.93877551020444, 897.65306122449, -4432.775510204082,
      6380.7959183673465,
    ],
    [
      -10414.57142857143, 3375.836734693878, 3019.6530612244896, -3843.551020408164,
      433.4285714285712,
    ],
    [
      1074.0816326530605, -3553.5918367346935, 3453.122448979591, 3952.816326530613,
      -10188.285714285714,
    ],
  ]

}
