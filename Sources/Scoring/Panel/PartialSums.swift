import Foundation
import Kernels

/// Weighted sums of cells some of which lack some terms.
struct PartialSums {
  /// What was added up for one cell.
  private struct Cell {
    var sum = 0.0
    var weight = 0.0
    var terms = 0
    var lacksRequired = false
    var isEstimated = false
  }

  private var cells: [Cell]

  /// Room for `count` cells.
  init(count: Int) { cells = Array(repeating: Cell(), count: count) }

  /// Forgets everything.
  mutating func clear() {
    for place in cells.indices { cells[place] = Cell() }
  }

  /// Adds what each cell from `start` on brings, where it brings something.
  /// - Precondition: at most as many cells as there is room for.
  mutating func add(
    _ input: WeightedCells.Input, from start: Int, count: Int, _ mean: WeightedScore.Mean
  ) {
    let (scale, weight, isRequired) = (input.scale, input.term.weight, input.term.isRequired)
    let isGeometric = mean == .geometric
    let (figures, mask) = (input.figures[start..<start + count], input.mask[start..<start + count])
    cells[..<count].withUnsafeMutableBufferPointer { cells in
      figures.withUnsafeBufferPointer { figures in
        mask.withUnsafeBufferPointer { mask in
          for place in 0..<cells.count {
            guard mask[place] != .missing else {
              if isRequired { cells[place].lacksRequired = true }
              continue
            }
            let value = scale(figures[place])
            cells[place].sum += weight * (isGeometric ? log(value) : value)
            cells[place].weight += weight
            cells[place].terms += 1
            if mask[place] == .estimated { cells[place].isEstimated = true }
          }
        }
      }
    }
  }

  /// Writes the scores, and what they are.
  func settle(
    _ scores: UnsafeMutableBufferPointer<Double>,
    _ mask: UnsafeMutableBufferPointer<MaskedMatrix.Mask>, _ mean: WeightedScore.Mean,
    leastTerms: Int
  ) {
    for place in scores.indices {
      let cell = cells[place]
      guard !cell.lacksRequired, cell.terms >= leastTerms else {
        mask[place] = .missing
        continue
      }
      let score = cell.sum / cell.weight
      scores[place] = mean == .geometric ? exp(score) : score
      if cell.isEstimated { mask[place] = .estimated }
    }
  }
}
