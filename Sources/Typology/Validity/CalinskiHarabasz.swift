import Kernels

extension WeightedCloud {
  /// Calinski and Harabasz's index of a partition: inertia between classes over inertia within, each
  /// divided by its degrees of freedom (k − 1 and individuals − k). The greater the better.
  ///
  /// Multiplying all weights by a number changes nothing.
  ///
  /// - Returns: `nil` for one class, for as many classes as individuals, or with no inertia within.
  ///
  /// Source: Calinski and Harabasz (1974), doi:10.1080/03610927408827101; checked against
  /// scikit-learn for equal weights.
  public func calinskiHarabasz(_ partition: Partition) -> Double? {
    let classes = classWeights(partition).filter { $0 > 0 }.count
    let within = withinInertia(partition)
    guard classes > 1, classes < points.rows, within > 0 else { return nil }
    return (totalInertia - within) / Double(classes - 1) / (within / Double(points.rows - classes))
  }
}
