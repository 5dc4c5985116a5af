/// Ward's tree of a weighted cloud: at each step the two clusters whose merging adds least to the
/// inertia within clusters.
///
/// Heights are inertia (Δ = w·v / (w + v) · ‖x − y‖²): they sum to the total inertia of the cloud.
/// scipy and fastcluster print √(2Δ) for points that weigh 1.
public struct WardTree: Equatable, Sendable {
  /// Two nodes made one. Leaves are 0..<`leaves`; merge i makes node `leaves` + i.
  public struct Merge: Equatable, Sendable {
    /// The node of the smaller number.
    public let first: Int
    /// The other one.
    public let second: Int
    /// Inertia that the merge adds within clusters.
    public let height: Double
    /// Weight of what it makes.
    public let weight: Double
    /// Individuals in what it makes.
    public let count: Int
  }

  /// Number of individuals.
  public let leaves: Int
  /// Merges by ascending height; a merge stands after those of its parts.
  public let merges: [Merge]

  /// The partition into `classes` classes, numbered as their first members come.
  /// - Throws: `TypologyError` when there are not that many individuals.
  ///
  /// Complexity: O(individuals).
  public func partition(into classes: Int) throws -> Partition {
    guard classes > 0, classes <= leaves else {
      throw TypologyError.classCount(classes, individuals: leaves)
    }
    let kept = merges.prefix(leaves - classes)
    var parent = Array(0..<leaves + kept.count)
    for (number, merge) in kept.enumerated() {
      parent[merge.first] = leaves + number
      parent[merge.second] = leaves + number
    }
    for node in parent.indices.reversed() { parent[node] = parent[parent[node]] }
    return Partition(labels: Array(parent.prefix(leaves)), classes: parent.count).byFirstMember
  }

  /// Inertia within classes for 1, 2… classes: total inertia first, 0 last.
  public var withinInertia: [Double] {
    var within: [Double] = []
    var sum = 0.0
    for merge in merges {
      within.append(sum)
      sum += merge.height
    }
    within.append(sum)
    return leaves == 0 ? [] : within.reversed()
  }

  /// The individuals in the order in which the tree is drawn without crossings.
  public var order: [Int] {
    guard leaves > 0 else { return [] }
    var order: [Int] = []
    var open = [leaves + merges.count - 1]
    while let node = open.popLast() {
      guard node >= leaves else {
        order.append(node)
        continue
      }
      open += [merges[node - leaves].second, merges[node - leaves].first]
    }
    return order
  }

  init(leaves: Int, merges: [Merge]) {
    self.leaves = leaves
    self.merges = merges
  }
}
