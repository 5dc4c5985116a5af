// Written by Reference/shrinkage.py: change that, not this.
// Python 3.11.7, numpy 2.4.6, pandas 3.1.1, scipy 1.17.1

/// What pandas and scipy make of Datasets/idf.
enum ShrinkageValues {
  /// Weights α and ν estimated on a pair of years, with the year before it or not.
  static let weights: [(earlier: [Int], later: Int, rate: Double, volume: Double)] = [
    ([2017], 2018, 514.3869516134848, 12.024077861507513),
    ([2018], 2019, 989.2450663654843, 12.860703081255005),
    ([2018, 2017], 2019, 940.0643019394186, 12.295863735898592),
    ([2019, 2018], 2020, 1788.9432741451287, 13.635090948266635),
    ([2024], 2025, 805.8508240574346, 14.60963080794808),
  ]

  /// Cells, correlation, error, weighted error of next year's rate, weight α of 0, 300, ∞.
  static let rates: [(from: Int, to: Int, weight: Double, figures: [Double])] = [
    (2018, 2019, 0.0, [2696, 0.2663305535689732, 0.3834921414685901, 0.25681265875896797]),
    (2018, 2019, 300.0, [2696, 0.4056560269277485, 0.2991048701350078, 0.2165659169644303]),
    (2018, 2019, .infinity, [2696, 0.403840000692582, 0.29878879281354687, 0.2129758485334495]),
    (2019, 2020, 0.0, [2674, 0.2776543126515237, 0.3852609802665799, 0.25770197267150485]),
    (2019, 2020, 300.0, [2674, 0.4159290809562037, 0.29893820348414524, 0.21987023538593842]),
    (2019, 2020, .infinity, [2674, 0.4182726552350011, 0.29743864945767556, 0.2152234470259618]),
  ]

  /// Overlap of the 20 first with next year's: as they are, by the rule with the α and ν
  /// beside, by volume × the region's rate.
  static let overlaps:
    [(
      years: [Int], to: Int, rate: Double, volume: Double, raw: Double, rule: Double,
      regional: Double
    )] = [
      ([2017], 2018, .infinity, 0.0, 0.5499999999999999, 0.6145833333333334, 0.6145833333333334),
      (
        [2018, 2017], 2019, 514.3869516134848, 12.024077861507513, 0.5541666666666667, 0.61875,
        0.5854166666666667
      ),
      (
        [2019, 2018], 2020, 989.2450663654843, 12.860703081255005, 0.542, 0.5840000000000001,
        0.5760000000000001
      ),
    ]
}
