import Kernels

/// Classes of the French school's way: Ward's tree, cut, then consolidated by k-means from the centres
/// of the cut.
///
/// Source: Lebart, Morineau, Piron (1995); FactoMineR's `HCPC` (Husson, Josse, Pagès 2010), against
/// which it is checked.
public struct ConsolidatedClasses: Equatable, Sendable {
  /// The tree.
  public let tree: WardTree
  /// The cut of the tree, before consolidation.
  public let cut: Partition
  /// The classes: no inertia within them is greater than the cut's.
  public let partition: Partition

  /// - Parameters:
  ///   - cloud: usually coordinates on the first axes.
  ///   - classes: 1…individuals; `nil` for the greatest jump of inertia.
  ///   - consolidating: whether k-means follows the cut.
  /// - Throws: `TypologyError` when there are not that many individuals.
  public init(_ cloud: WeightedCloud, classes: Int?, consolidating: Bool = true) throws {
    try self.init(cloud, WardTree(cloud), classes: classes, consolidating: consolidating)
  }

  /// The same from a tree already grown on the cloud.
  public init(
    _ cloud: WeightedCloud, _ tree: WardTree, classes: Int?, consolidating: Bool = true
  ) throws {
    precondition(tree.leaves == cloud.points.rows, "a tree of \(tree.leaves) leaves")
    self.tree = tree
    cut = try tree.partition(into: classes ?? tree.classesByInertiaJump())
    partition =
      consolidating ? KMeans(cloud, from: cloud.classCentres(cut)).partition.byFirstMember : cut
  }
}
