import Kernels

extension WardTree {
  /// Builds the tree.
  ///
  /// Reciprocal neighbours merge, all those of a round together; a neighbour stays one as long as it
  /// is not merged, because Ward's heights never shrink. When rounds find too few pairs for what they
  /// search, the chain of neighbours goes on alone, so that time stays quadratic whatever the points.
  ///
  /// Ties: of equal heights, the pair that stands first.
  ///
  /// Complexity: O(individuals² · variables) time, O(individuals · variables) memory.
  /// Determinism: the same tree whatever the threads.
  /// Source: de Rham (1980), Les Cahiers de l'analyse des données 5(2), and Benzécri (1982), same
  /// journal 7(2), for reciprocal neighbours; checked against every merge found by brute force,
  /// fastcluster and scipy.
  public init(_ cloud: WeightedCloud) {
    var growing = GrowingTree(cloud)
    growing.grow()
    self = growing.tree
  }
}

/// The clusters that are left while a tree grows, in the order of their least slot.
package struct GrowingTree {
  /// A merge between slots (a slot is the least individual of its cluster).
  private struct Step {
    let first: Int
    let second: Int
    let height: Double
  }

  private let individuals: Int
  private var slots: [Int]
  private var centres: [Double]
  private var weights: [Double]
  /// Row of the nearest cluster and the height to it; −1 when it must be searched.
  private var nearest: [Int]
  private var heights: [Double]
  private var steps: [Step] = []
  private let dims: Int
  private let leafWeights: [Double]
  /// Searches made, in clusters asked; for tests and measures.
  package private(set) var searches = 0

  package init(_ cloud: WeightedCloud) {
    individuals = cloud.points.rows
    dims = cloud.points.columns
    slots = Array(0..<individuals)
    centres = cloud.points.elements
    weights = cloud.weights
    leafWeights = cloud.weights
    nearest = Array(repeating: -1, count: individuals)
    heights = Array(repeating: 0, count: individuals)
  }

  private var left: Int { slots.count }

  package mutating func grow() {
    while left > 1 {
      let open = (0..<left).filter { nearest[$0] < 0 }
      searches += open.count
      search(open)
      var pairs = reciprocalPairs()
      if pairs.isEmpty {
        // Rounding may leave a circle of neighbours within one unit of the last place.
        search(Array(0..<left))
        searches += left
        pairs = reciprocalPairs()
      }
      if pairs.isEmpty || open.count > 64 + 24 * pairs.count {
        return chain()
      }
      merge(pairs)
    }
  }

  private mutating func search(_ open: [Int]) {
    let search = WardNeighbours(
      centres: Matrix(rows: left, columns: dims, elements: centres), weights: weights)
    for (row, found) in zip(open, search.nearest(of: open)) {
      nearest[row] = found.place
      heights[row] = found.height
    }
  }

  private func reciprocalPairs() -> [(Int, Int)] {
    (0..<left).compactMap { row in
      nearest[row] > row && nearest[nearest[row]] == row ? (row, nearest[row]) : nil
    }
  }

  /// Merges pairs that share no cluster, and closes the ranks.
  private mutating func merge(_ pairs: [(Int, Int)]) {
    var isGone = [Bool](repeating: false, count: left)
    var isChanged = isGone
    for (a, b) in pairs {
      join(a, b)
      isGone[b] = true
      isChanged[a] = true
    }
    for row in 0..<left where isChanged[row] || isGone[row] { nearest[row] = -1 }
    for row in 0..<left where nearest[row] >= 0 {
      if isGone[nearest[row]] || isChanged[nearest[row]] { nearest[row] = -1 }
    }
    closeRanks(without: isGone)
  }

  /// Merges row `b` into row `a`.
  private mutating func join(_ a: Int, _ b: Int) {
    steps.append(Step(first: slots[a], second: slots[b], height: heights[a]))
    let weight = weights[a] + weights[b]
    for j in 0..<dims {
      let (x, y) = (centres[a * dims + j], centres[b * dims + j])
      centres[a * dims + j] = x + (y - x) * (weights[b] / weight)
    }
    weights[a] = weight
  }

  private mutating func closeRanks(without isGone: [Bool]) {
    var places = [Int](repeating: -1, count: left)
    var next = 0
    for row in 0..<left where !isGone[row] {
      places[row] = next
      if next < row {
        slots[next] = slots[row]
        weights[next] = weights[row]
        heights[next] = heights[row]
        nearest[next] = nearest[row]
        for j in 0..<dims { centres[next * dims + j] = centres[row * dims + j] }
      }
      next += 1
    }
    for row in 0..<next where nearest[row] >= 0 { nearest[row] = places[nearest[row]] }
    slots.removeLast(slots.count - next)
    weights.removeLast(weights.count - next)
    heights.removeLast(heights.count - next)
    nearest.removeLast(nearest.count - next)
    centres.removeLast(centres.count - next * dims)
  }
}

// MARK: - The chain

extension GrowingTree {
  /// Benzécri's chain: from any cluster to its neighbour, to the neighbour's neighbour, until two are
  /// each other's; at most three searches for each merge.
  package mutating func chain() {
    var chain: [Int] = []
    var isGone = [Bool](repeating: false, count: left)
    var start = 0
    for _ in 1..<left {
      while chain.isEmpty {
        if !isGone[start] { chain = [start] } else { start += 1 }
      }
      while true {
        let top = chain[chain.count - 1]
        let before = chain.count > 1 ? chain[chain.count - 2] : -1
        let found = neighbour(of: top, preferring: before, among: isGone)
        searches += 1
        guard found.row != before else {
          chain.removeLast(2)
          let (a, b) = (min(top, before), max(top, before))
          heights[a] = found.height
          join(a, b)
          isGone[b] = true
          break
        }
        chain.append(found.row)
      }
    }
    closeRanks(without: isGone)
  }

  /// The nearest cluster left; `preferring` wins ties, so that the chain always ends.
  private func neighbour(
    of row: Int, preferring before: Int, among isGone: [Bool]
  ) -> (row: Int, height: Double) {
    var best = (row: before, height: before < 0 ? Double.infinity : height(row, before))
    for other in 0..<left where other != row && other != before && !isGone[other] {
      let height = height(row, other)
      if height < best.height || best.row < 0 { best = (other, height) }
    }
    return best
  }

  private func height(_ a: Int, _ b: Int) -> Double {
    wardHeight(
      centres[a * dims..<(a + 1) * dims], weights[a], centres[b * dims..<(b + 1) * dims], weights[b]
    )
  }

  /// The steps sorted into a tree.
  package var tree: WardTree {
    let order = steps.indices.sorted { (steps[$0].height, $0) < (steps[$1].height, $1) }
    var node = Array(0..<individuals)
    var weight = leafWeights
    var count = [Int](repeating: 1, count: individuals)
    var parent = Array(0..<individuals)
    func root(_ slot: Int) -> Int {
      var slot = slot
      while parent[slot] != slot {
        parent[slot] = parent[parent[slot]]
        slot = parent[slot]
      }
      return slot
    }
    var merges: [WardTree.Merge] = []
    for (number, place) in order.enumerated() {
      let (a, b) = (root(steps[place].first), root(steps[place].second))
      let keep = min(a, b)
      let nodes = (min(node[a], node[b]), max(node[a], node[b]))
      (weight[keep], count[keep]) = (weight[a] + weight[b], count[a] + count[b])
      parent[max(a, b)] = keep
      node[keep] = individuals + number
      merges.append(
        WardTree.Merge(
          first: nodes.0, second: nodes.1, height: steps[place].height, weight: weight[keep],
          count: count[keep]))
    }
    return WardTree(leaves: individuals, merges: merges)
  }
}
