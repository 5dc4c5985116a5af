// Written by Reference/classes.py: change that, not this.
// Python 3.11.7, numpy 2.4.6, mapclassify 2.10.0, jenkspy 0.4.1

/// What mapclassify and jenkspy say.
enum ClassValues {
  static let projects: [Double] = [
    812.0, 55.0, 55.0, 13.0, 7.0, 240.0, 1310.0, 96.0, 31.0, 5.0, 18.0, 18.0, 18.0, 402.0, 77.0,
    9.0, 150.0, 64.0, 27.0, 640.0,
  ]
  /// Upper ends by quantiles, 3 to 5 classes, then their sizes.
  static let projectsQuantiles: [[Double]] = [
    [21.000000000000007, 89.66666666666669, 1310.0], [18.0, 55.0, 172.5, 1310.0],
    [17.000000000000004, 29.400000000000002, 69.2, 272.4000000000002, 1310.0],
  ]
  static let projectsQuantilesSizes: [[Int]] = [[7, 6, 7], [7, 4, 4, 5], [4, 4, 4, 4, 4]]
  /// Upper ends by natural, 3 to 5 classes, then their sizes.
  static let projectsNatural: [[Double]] = [
    [240.0, 812.0, 1310.0], [150.0, 402.0, 812.0, 1310.0], [96.0, 240.0, 402.0, 812.0, 1310.0],
  ]
  static let projectsNaturalSizes: [[Int]] = [[16, 3, 1], [15, 2, 2, 1], [14, 2, 1, 2, 1]]
  /// Upper ends by equal, 3 to 5 classes, then their sizes.
  static let projectsEqual: [[Double]] = [
    [440.0, 875.0, 1310.0], [331.25, 657.5, 983.75, 1310.0], [266.0, 527.0, 788.0, 1049.0, 1310.0],
  ]
  static let projectsEqualSizes: [[Int]] = [[17, 2, 1], [16, 2, 1, 1], [16, 1, 1, 1, 1]]
  /// Upper ends by jenkspy.
  static let projectsJenkspy: [[Double]] = [
    [240.0, 812.0, 1310.0], [150.0, 402.0, 812.0, 1310.0], [96.0, 240.0, 402.0, 812.0, 1310.0],
  ]
  static let rates: [Double] = [
    39.0, 48.0, 51.0, 38.0, 53.0, 50.0, 49.0, 45.0, 60.0, 50.0, 45.0, 55.0, 48.0, 45.0, 44.0, 36.0,
    44.0, 51.0, 39.0, 39.0, 56.0, 50.0, 47.0, 48.0, 48.0,
  ]
  /// Upper ends by quantiles, 3 to 5 classes, then their sizes.
  static let ratesQuantiles: [[Double]] = [
    [45.0, 50.0, 60.0], [44.0, 48.0, 50.0, 60.0], [43.0, 46.2, 48.4, 51.0, 60.0],
  ]
  static let ratesQuantilesSizes: [[Int]] = [[10, 9, 6], [7, 8, 4, 6], [5, 5, 5, 6, 4]]
  /// Upper ends by natural, 3 to 5 classes, then their sizes.
  static let ratesNatural: [[Double]] = [
    [39.0, 51.0, 60.0], [39.0, 47.0, 51.0, 60.0], [39.0, 45.0, 49.0, 53.0, 60.0],
  ]
  static let ratesNaturalSizes: [[Int]] = [[5, 16, 4], [5, 6, 10, 4], [5, 5, 6, 6, 3]]
  /// Upper ends by equal, 3 to 5 classes, then their sizes.
  static let ratesEqual: [[Double]] = [
    [44.0, 52.0, 60.0], [42.0, 48.0, 54.0, 60.0],
    [40.8, 45.599999999999994, 50.39999999999999, 55.19999999999999, 60.0],
  ]
  static let ratesEqualSizes: [[Int]] = [[7, 14, 4], [5, 10, 7, 3], [5, 5, 9, 4, 2]]
  /// Upper ends by jenkspy.
  static let ratesJenkspy: [[Double]] = [
    [39.0, 51.0, 60.0], [39.0, 47.0, 51.0, 60.0], [39.0, 45.0, 49.0, 53.0, 60.0],
  ]
}
