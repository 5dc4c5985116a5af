internal import CDistances

/// What merging two clusters costs: the inertia between their centres,
/// w·v / (w + v) · ‖x − y‖², in weight × squared units.
///
/// Source: Ward (1963), doi:10.1080/01621459.1963.10500845.
public func wardHeight(
  _ x: ArraySlice<Double>, _ xWeight: Double, _ y: ArraySlice<Double>, _ yWeight: Double
) -> Double {
  xWeight * yWeight / (xWeight + yWeight) * squaredDistance(x, y)
}

/// For clusters among others, the one that costs least to merge with.
///
/// The answer is exact: least height in double precision, the first of equal ones. Products run in
/// single precision with the rounding taken off; where the runner-up could then be nearer, every
/// height is computed in double.
public struct WardNeighbours: Sendable {
  /// A cluster's neighbour and the height at which they would merge.
  public struct Neighbour: Equatable, Sendable {
    /// Its row.
    public let place: Int
    /// Inertia between the two.
    public let height: Double
  }

  private let centres: Matrix
  private let weights: [Double]
  private let cloud: ScaledCloud
  private let single: Aligned<Float>
  private let half: Aligned<Float>
  private let inverse: Aligned<Float>
  private let reach: Double

  /// Panels that one turn of a thread takes.
  private static let turn = 4

  /// - Parameters:
  ///   - centres: clusters × variables, finite.
  ///   - weights: of each cluster, positive.
  public init(centres: Matrix, weights: [Double]) {
    precondition(
      weights.count == centres.rows, "\(weights.count) weights for centres of \(centres.shape)")
    self.centres = centres
    self.weights = weights
    cloud = ScaledCloud(centres)
    single = Aligned(centres.rows * centres.columns)
    half = Aligned(centres.rows)
    inverse = Aligned(centres.rows)
    let heaviest = weights.max() ?? 1
    var greatest = 0.0
    for c in 0..<centres.rows {
      let value = cloud.single(centres.row(c), into: single.start + c * centres.columns)
      half[c] = Float(value)
      inverse[c] = Float(heaviest / weights[c])
      greatest = max(greatest, value)
    }
    reach = (2 * greatest).squareRoot() * (1 + 1e-12)
  }

  /// The neighbour of each cluster of `asked` (rows of the centres).
  /// - Precondition: there are two clusters at least.
  ///
  /// Complexity: O(asked · clusters · variables).
  /// Determinism: the same whatever the threads and the processor's vectors.
  public func nearest(of asked: [Int]) -> [Neighbour] {
    precondition(centres.rows > 1, "the neighbour of a cluster among \(centres.rows)")
    let block = Self.turn * panelWidth
    let blocks = (asked.count + block - 1) / block
    var result = [Neighbour](repeating: Neighbour(place: 0, height: 0), count: asked.count)
    result.withUnsafeMutableBufferPointer { result in
      guard let base = result.baseAddress else { return }
      sideBySide(blocks) { turn in
        let places = turn * block..<min(asked.count, (turn + 1) * block)
        answer(asked[places], into: base + places.lowerBound)
      }
    }
    return result
  }

  private func answer(_ asked: ArraySlice<Int>, into result: UnsafeMutablePointer<Neighbour>) {
    let queries = Queries(asked.count, dims: centres.columns)
    centres.elements.withUnsafeBufferPointer { elements in
      cloud.shift.withUnsafeBufferPointer { shift in
        let rows = asked.map(UInt32.init)
        cd_pack(
          elements.baseAddress, rows, rows.count, centres.columns, shift.baseAddress, cloud.scale,
          queries.panels.start)
      }
    }
    for (place, row) in asked.enumerated() {
      queries.half[place] = half[row]
      queries.inverse[place] = inverse[row]
      queries.own[place] = Int32(row)
      let apart = (2 * Double(half[row])).squareRoot() + reach
      let rounding = Double(centres.columns + 8) * ScaledCloud.roundoff * 1.02
      queries.slack[place] = Float(rounding * apart * apart / 2 + 1e-30)
    }
    queries.ask(single, half, inverse, centres.rows, centres.columns)
    for (place, row) in asked.enumerated() {
      result[place] = conclude(row, queries, place)
    }
  }

  /// The neighbour found in single precision when no other can be nearer, else by every height.
  private func conclude(_ row: Int, _ queries: Queries, _ place: Int) -> Neighbour {
    let found = Int(queries.index[place])
    if found != row {
      let height = self.height(row, found)
      // From the loop's units: half squares, scaled, weights over the heaviest.
      let heaviest = Double(inverse[row]) * weights[row]
      let bound = Double(queries.second[place]) * (1 - 1e-5) * 2 * heaviest
      if height * cloud.scale * cloud.scale < bound {
        return Neighbour(place: found, height: height)
      }
    }
    return byEveryHeight(row)
  }

  private func height(_ a: Int, _ b: Int) -> Double {
    wardHeight(centres.row(a), weights[a], centres.row(b), weights[b])
  }

  /// The neighbour of one cluster by every height in double precision.
  func byEveryHeight(_ row: Int) -> Neighbour {
    var best = Neighbour(place: row == 0 ? 1 : 0, height: .infinity)
    let dims = centres.columns
    centres.elements.withUnsafeBufferPointer { elements in
      guard let x = elements.baseAddress else {
        best = Neighbour(place: best.place, height: 0)
        return
      }
      for other in 0..<centres.rows where other != row {
        let square = cd_squared_distance(x + row * dims, x + other * dims, dims)
        let height = weights[row] * weights[other] / (weights[row] + weights[other]) * square
        if height < best.height { best = Neighbour(place: other, height: height) }
      }
    }
    return best
  }

  /// Some clusters in panels, and what the loop answers for them.
  private final class Queries {
    let panels, half, inverse, slack, best, second: Aligned<Float>
    let own, index: Aligned<Int32>
    private let width: Int

    init(_ count: Int, dims: Int) {
      width = (count + panelWidth - 1) / panelWidth
      let padded = width * panelWidth
      panels = Aligned(padded * dims)
      (half, inverse, slack) = (Aligned(padded), Aligned(padded), Aligned(padded))
      (best, second) = (Aligned(padded), Aligned(padded))
      (own, index) = (Aligned(padded), Aligned(padded))
    }

    func ask(
      _ centres: Aligned<Float>, _ halves: Aligned<Float>, _ inverses: Aligned<Float>,
      _ count: Int, _ dims: Int
    ) {
      cd_ward_nearest(
        panels.start, width, dims, half.start, inverse.start, slack.start, own.start,
        centres.start, halves.start, inverses.start, count, best.start, second.start, index.start)
    }
  }
}
