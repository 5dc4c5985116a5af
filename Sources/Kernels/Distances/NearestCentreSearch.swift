internal import CDistances

/// For each point the nearest of a set of centres that moves little by little: what k-means asks at
/// each of its steps.
///
/// The answer is exact: the centre at the least squared distance in double precision, the first of
/// equal ones. Products run in single precision on sixteen points at once; a point whose two best
/// centres lie closer together than rounding can tell is looked at again in double.
///
/// Source: bounds after Hamerly (2010), doi:10.1137/1.9781611972801.12; checked against scikit-learn
/// and against every distance.
public final class NearestCentreSearch {
  /// How much is computed; all ways give the same answer.
  public enum Way: Sendable, CaseIterable {
    /// Every distance, in double precision.
    case direct
    /// Every product in single precision, near ties in double.
    case screened
    /// As `screened`, for the points whose bounds do not already settle the matter.
    case bounded
  }

  /// The points: individuals × variables.
  public let points: Matrix
  /// The nearest centre of each point at the last question.
  public private(set) var labels: [Int32]
  /// How many points the last question computed anew.
  public private(set) var searched = 0

  private let way: Way
  private let cloud: ScaledCloud
  private let panels: Aligned<Float>
  /// Squared norm of each scaled point.
  private let squares: Aligned<Float>
  /// No less than the distance to the point's own centre; no more than that to any other.
  private let upper: Aligned<Float>
  private let lower: Aligned<Float>
  private var last: Matrix?

  /// Lays out the points; O(individuals · variables) memory in single precision.
  /// - Precondition: the points are finite.
  public init(_ points: Matrix, way: Way = .bounded) {
    self.points = points
    self.way = way
    labels = Array(repeating: 0, count: points.rows)
    let isPacked = way != .direct
    cloud = ScaledCloud(points)
    let padded = (points.rows + panelWidth - 1) / panelWidth * panelWidth
    panels = Aligned(isPacked ? padded * points.columns : 0)
    squares = Aligned(isPacked ? padded : 0)
    upper = Aligned(way == .bounded ? padded : 0)
    lower = Aligned(way == .bounded ? padded : 0)
    if isPacked { pack() }
  }

  /// Points taken together: 32 panels.
  private static let block = 32 * panelWidth

  private var blocks: Int { (points.rows + Self.block - 1) / Self.block }

  private func rows(of block: Int) -> Range<Int> {
    block * Self.block..<min(points.rows, (block + 1) * Self.block)
  }

  private func pack() {
    let dims = points.columns
    points.elements.withUnsafeBufferPointer { elements in
      cloud.shift.withUnsafeBufferPointer { shift in
        sideBySide(blocks) { block in
          let rows = rows(of: block)
          let panel = panels.start + rows.lowerBound * dims
          cd_pack(
            elements.baseAddress.map { $0 + rows.lowerBound * dims }, nil, rows.count, dims,
            shift.baseAddress, cloud.scale, panel)
          for (place, row) in rows.enumerated() {
            let at = panel + place / panelWidth * panelWidth * dims + place % panelWidth
            var square: Float = 0
            for j in 0..<dims { square += at[j * panelWidth] * at[j * panelWidth] }
            squares[row] = square
          }
        }
      }
    }
  }

  /// Finds the nearest centre of every point.
  ///
  /// - Parameter centres: at least one: centres × variables.
  /// - Returns: how many points changed centre since the last question (all at the first).
  ///
  /// Complexity: O(individuals · centres · variables).
  /// Determinism: the same whatever the way, the threads and the processor's vectors.
  @discardableResult
  public func assign(to centres: Matrix) -> Int {
    precondition(
      centres.rows > 0 && centres.columns == points.columns,
      "centres of \(centres.shape) for points of \(points.shape)")
    let known = last.flatMap { $0.rows == centres.rows ? $0 : nil }
    let moves = way == .bounded ? known.map { Moves(from: $0, to: centres, cloud.scale) } : nil
    let question = Question(centres, cloud, moves)
    let changed = Aligned<Int>(blocks)
    let counted = Aligned<Int>(blocks)
    labels.withUnsafeMutableBufferPointer { labels in
      guard let labels = labels.baseAddress else { return }
      sideBySide(blocks) { block in
        let turn = Turn(block: block, labels: labels)
        (changed[block], counted[block]) =
          way == .direct
          ? direct(turn, question) : screen(turn, question)
      }
    }
    last = centres
    searched = (0..<blocks).reduce(0) { $0 + counted[$1] }
    return known == nil ? points.rows : (0..<blocks).reduce(0) { $0 + changed[$1] }
  }
}

/// Points side by side in single precision.
let panelWidth = Int(CD_PANEL)

extension NearestCentreSearch {
  /// A block and where its answers go.
  private struct Turn {
    let block: Int
    let labels: UnsafeMutablePointer<Int32>
  }

  /// The centres as the loops want them.
  private final class Question {
    let centres: Matrix
    let moves: Moves?
    let single: Aligned<Float>
    let half: Aligned<Float>
    /// Greatest norm of a scaled centre.
    let reach: Double
    /// Rounding of one score is at most this times (|x|·reach + reach²/2).
    let rounding: Double

    init(_ centres: Matrix, _ cloud: ScaledCloud, _ moves: Moves?) {
      self.centres = centres
      self.moves = moves
      let dims = centres.columns
      single = Aligned(centres.rows * dims)
      half = Aligned(centres.rows)
      var greatest = 0.0
      for c in 0..<centres.rows {
        let value = cloud.single(centres.row(c), into: single.start + c * dims)
        half[c] = Float(value)
        greatest = max(greatest, value)
      }
      reach = (2 * greatest).squareRoot() * (1 + 1e-12)
      rounding = Double(dims + 6) * ScaledCloud.roundoff * 1.02
    }
  }

  /// How far centres went since the last question, in scaled units, rounded up.
  private struct Moves {
    var own: [Float]
    var others: [Float]
    /// Half the distance of each centre to the nearest other one, rounded down.
    var half: [Float]

    init(from old: Matrix, to new: Matrix, _ scale: Double) {
      let gone = (0..<new.rows).map {
        squaredDistance(old.row($0), new.row($0)).squareRoot() * scale * (1 + 1e-6)
      }
      let first = gone.indices.max { gone[$0] < gone[$1] } ?? 0
      let second = gone.indices.filter { $0 != first }.map { gone[$0] }.max() ?? 0
      own = gone.map { Float($0).nextUp }
      others = gone.indices.map { Float($0 == first ? second : gone[first]).nextUp }
      var nearest = [Double](repeating: .infinity, count: new.rows)
      for a in 0..<new.rows {
        for b in 0..<a {
          let apart = squaredDistance(new.row(a), new.row(b))
          nearest[a] = min(nearest[a], apart)
          nearest[b] = min(nearest[b], apart)
        }
      }
      half = nearest.map { Float($0.squareRoot() * scale * 0.5 * (1 - 1e-6)).nextDown }
    }
  }

  private func direct(_ turn: Turn, _ question: Question) -> (changed: Int, searched: Int) {
    let rows = rows(of: turn.block)
    var changed = 0
    for row in rows {
      let label = exact(row, question.centres)
      if turn.labels[row] != label { changed += 1 }
      turn.labels[row] = label
    }
    return (changed, rows.count)
  }

  /// The nearest centre by every distance in double.
  private func exact(_ row: Int, _ centres: Matrix) -> Int32 {
    var distance = 0.0
    let dims = points.columns
    return points.elements.withUnsafeBufferPointer { x in
      centres.elements.withUnsafeBufferPointer { c in
        guard let x = x.baseAddress, let c = c.baseAddress else { return 0 }
        return Int32(cd_exact_nearest(x + row * dims, c, centres.rows, dims, &distance))
      }
    }
  }

  private func screen(_ turn: Turn, _ question: Question) -> (changed: Int, searched: Int) {
    let rows = rows(of: turn.block)
    guard let moves = question.moves else {
      return (settle(turn, question, rows.map(UInt32.init), isWhole: true), rows.count)
    }
    var open: [UInt32] = []
    for row in rows {
      let label = Int(turn.labels[row])
      let far = upper[row] + moves.own[label]
      let near = lower[row] - moves.others[label]
      (upper[row], lower[row]) = (far.nextUp, near.nextDown)
      if !(upper[row] < max(lower[row], moves.half[label])) { open.append(UInt32(row)) }
    }
    guard !open.isEmpty else { return (0, 0) }
    let isWhole = open.count * 2 > rows.count
    if isWhole { open = rows.map(UInt32.init) }
    return (settle(turn, question, open, isWhole: isWhole), open.count)
  }

  /// Answers for the rows `open` of a block; `isWhole` when they are all of them.
  private func settle(_ turn: Turn, _ question: Question, _ open: [UInt32], isWhole: Bool) -> Int {
    let dims = points.columns
    let width = (open.count + panelWidth - 1) / panelWidth
    let gathered = isWhole ? nil : gather(open, width)
    let panel = gathered?.start ?? panels.start + rows(of: turn.block).lowerBound * dims
    let best = Aligned<Float>(width * panelWidth)
    let second = Aligned<Float>(width * panelWidth)
    let index = Aligned<Int32>(width * panelWidth)
    cd_nearest(
      panel, width, dims, question.single.start, question.half.start, question.centres.rows,
      best.start, second.start, index.start)
    var changed = 0
    for (place, row) in open.enumerated() {
      let row = Int(row)
      let label = conclude(row, question, best[place], second[place], index[place])
      if turn.labels[row] != label { changed += 1 }
      turn.labels[row] = label
    }
    return changed
  }

  /// Panels of some rows: from the points again, whose coordinates lie together, as those of the
  /// panels do not.
  private func gather(_ open: [UInt32], _ width: Int) -> Aligned<Float> {
    let panel = Aligned<Float>(width * panelWidth * points.columns)
    cd_pack(
      points.elements, open, open.count, points.columns, cloud.shift, cloud.scale, panel.start)
    return panel
  }

  /// The centre of a point from its two best scores, and its bounds when they are kept.
  private func conclude(
    _ row: Int, _ question: Question, _ best: Float, _ second: Float, _ index: Int32
  ) -> Int32 {
    let square = Double(squares[row])
    let norm = square.squareRoot()
    let slack =
      question.rounding * (norm * question.reach + question.reach * question.reach / 2) + 1e-30
    let isClear = Double(best) - Double(second) > 2 * slack
    let label = isClear ? index : exact(row, question.centres)
    guard way == .bounded else { return label }
    // |x − c|² = |x|² − 2·score; the square itself is rounded.
    let loose = slack + Double(points.columns + 2) * ScaledCloud.roundoff * square
    let worst = isClear ? Double(best) : Double(best) - 4 * slack
    let rival = isClear ? Double(second) : Double(best)
    upper[row] = Float(max(0, square - 2 * (worst - loose)).squareRoot()).nextUp
    lower[row] =
      rival == -.infinity
      ? .infinity : Float(max(0, square - 2 * (rival + loose)).squareRoot()).nextDown
    return label
  }
}
