import Foundation
import Kernels

/// The replicates of one row: cell after cell are drawn all their replicates, then replicate after
/// replicate all cells are ranked.
struct RowReplicates {
  private let rule: Replicates
  private let row: Int
  private let columns: Int
  /// The columns that have a law, in order.
  private let present: [Int]
  /// Part that was drawn, plus 1, or 0 when absent: replicate after replicate.
  private let keys: [UInt32]

  init(_ rule: Replicates, _ laws: [CellLaw?], row: Int, columns: Int) {
    self.rule = rule
    self.row = row
    self.columns = columns
    let present = (0..<columns).filter { laws[row * columns + $0] != nil }
    self.present = present
    var keys = [UInt32](repeating: 0, count: present.count * rule.count)
    keys.withUnsafeMutableBufferPointer { keys in
      guard let start = keys.baseAddress else { return }
      for (place, column) in present.enumerated() {
        let cell = row * columns + column
        laws[cell]?.partLaw.draw(
          seed: rule.seed, cell: cell, replicates: rule.count, into: start + place,
          stride: present.count)
      }
    }
    self.keys = keys
  }

  /// What the replicates say of each column.
  func cells(_ evidence: ReplicateEvidence?, _ weights: [[Double]]?) -> [RankCertainty.Cell?] {
    let counts = histogram(evidence, weights)
    var cells = [RankCertainty.Cell?](repeating: nil, count: columns)
    for (place, column) in present.enumerated() {
      let own = counts[place * present.count..<(place + 1) * present.count]
      cells[column] = RankCertainty.Cell(counts: own, top: rule.top)
    }
    return cells
  }

  /// How often each column took each rank, by the parts alone.
  var rankCounts: [Int: [Int32]] {
    let counts = histogram(nil, nil)
    return Dictionary(
      uniqueKeysWithValues: present.enumerated().map { place, column in
        (column, Array(counts[place * present.count..<(place + 1) * present.count]))
      })
  }

  /// How often each cell (major) took each rank.
  private func histogram(_ evidence: ReplicateEvidence?, _ weights: [[Double]]?) -> [Int32] {
    let count = present.count
    var counts = [Int32](repeating: 0, count: count * count)
    var sorter = DescendingOrder(capacity: count)
    let combiner = evidence.map { EvidenceRow($0, row: row, columns: present) }
    for replicate in 0..<rule.count {
      sorter.sort(keys[replicate * count..<(replicate + 1) * count])
      if let combiner, let weights {
        let scores = combiner.scores(sorter, weights[replicate])
        sorter.sort(scores)
      }
      for rank in 0..<count { counts[sorter.place(rank) * count + rank] += 1 }
    }
    return counts
  }
}

/// The other evidence of one row, its columns gathered.
private struct EvidenceRow {
  /// Input after input, cell after cell.
  private let inputs: [Double]
  private let count: Int
  private let inputCount: Int
  /// Least and greatest value that a score may take.
  private let least: Double
  private let greatest: Double
  /// Logarithm of r / (2 n), r from 0 to 2 n.
  private let logarithms: [Double]

  init(_ evidence: ReplicateEvidence, row: Int, columns: [Int]) {
    count = columns.count
    inputCount = evidence.inputs.count
    inputs = evidence.inputs.flatMap { input in columns.map { input[row, $0] } }
    let doubled = 2 * Double(max(columns.count, 1))
    logarithms = (0...2 * max(columns.count, 1)).map { log(max(Double($0), 0.5) / doubled) }
    least = min(inputs.min() ?? 0, logarithms[0])
    greatest = max(inputs.max() ?? 0, 0)
  }

  /// The scores of a replicate as whole numbers, from 2³² steps of their range.
  func scores(_ drawn: DescendingOrder, _ weights: [Double]) -> [UInt32] {
    var scores = [Double](repeating: 0, count: count)
    percentiles(drawn, weights[0], &scores)
    for input in 0..<inputCount {
      let (weight, start) = (weights[input + 1], input * count)
      for place in 0..<count { scores[place] += weight * inputs[start + place] }
    }
    let step = Double(UInt32.max) / max(greatest - least, .leastNonzeroMagnitude)
    return scores.map { UInt32(min(Double(UInt32.max), max(0, ($0 - least) * step))) }
  }

  /// Writes w ln((rank from the least − ½) / n), equal keys sharing the mean of their ranks.
  private func percentiles(_ drawn: DescendingOrder, _ weight: Double, _ scores: inout [Double]) {
    var start = 0
    while start < count {
      var end = start + 1
      while end < count, drawn.key(end) == drawn.key(start) { end += 1 }
      // Places start..<end from the greatest; twice the mean rank from the least, less 1.
      let value = weight * logarithms[2 * count - start - end]
      for rank in start..<end { scores[drawn.place(rank)] = value }
      start = end
    }
  }
}
