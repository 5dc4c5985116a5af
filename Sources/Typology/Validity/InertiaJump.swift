extension WardTree {
  /// The number of classes after which cutting further gains least: the k of `among` for which the
  /// inertia within k classes is the smallest share of that within k − 1.
  ///
  /// - Parameter among: numbers to choose from, 2 at least; those beyond the number of individuals are
  ///   left out, and so is what comes after the inertia within reaches 0. By default 3…10 and at most
  ///   half of the individuals.
  /// - Returns: the smallest such k; 1 when there is none to choose from.
  ///
  /// Source: FactoMineR's `HCPC(nb.clust = -1)`: min = 3, max = 10.
  public func classesByInertiaJump(among: ClosedRange<Int>? = nil) -> Int {
    let within = withinInertia
    let range = among ?? 3...max(3, min(10, Int((Double(leaves) / 2).rounded(.toNearestOrEven))))
    var best: (classes: Int, quotient: Double)?
    for k in range where k >= 2 && k <= leaves && within[k - 2] > 0 {
      let quotient = within[k - 1] / within[k - 2]
      if best.map({ quotient < $0.quotient }) ?? true { best = (k, quotient) }
    }
    return best?.classes ?? 1
  }
}
