import Kernels

/// The inputs of a weighted score, each with what brings it to the scale of the others, and the way
/// from them to scores.
struct WeightedCells: Sendable {
  /// One input.
  struct Input: Sendable {
    let term: WeightedScore.Term
    let scale: Rescaling
    let figures: [Double]
    let mask: [MaskedMatrix.Mask]
    let isComplete: Bool
    let hasEstimates: Bool

    init(term: WeightedScore.Term, scale: Rescaling, _ matrix: MaskedMatrix) {
      self.term = term
      self.scale = scale
      figures = matrix.values.elements
      mask = matrix.mask
      isComplete = matrix.isComplete
      hasEstimates = matrix.hasEstimates
    }
  }

  let inputs: [Input]
  let rows: Int
  let columns: Int
  let mean: WeightedScore.Mean
  let leastTerms: Int
  /// Weight of the inputs together, for cells that have them all.
  private let weight: Double
  private let isComplete: Bool

  /// - Precondition: inputs of `rows` × `columns`, in the order in which they are added up.
  init(_ inputs: [Input], rows: Int, columns: Int, score: WeightedScore) {
    self.inputs = inputs
    self.rows = rows
    self.columns = columns
    mean = score.mean
    leastTerms = max(1, score.leastTerms)
    weight = inputs.reduce(0) { $0 + $1.term.weight }
    isComplete = inputs.allSatisfy(\.isComplete) && inputs.count >= leastTerms
  }

  /// Cells worked together, few enough to stay near the processor.
  private static let block = 1024

  /// Scores of some rows and what they are: missing where the score cannot say, and 0 there.
  func scores(
    ofRows rows: Range<Int>
  ) -> (values: [Double], mask: [MaskedMatrix.Mask]) {
    let first = rows.lowerBound * columns
    var values = [Double](repeating: 0, count: rows.count * columns)
    var mask = [MaskedMatrix.Mask](repeating: .known, count: values.count)
    var partial = PartialSums(count: min(Self.block, values.count))
    values.withUnsafeMutableBufferPointer { values in
      mask.withUnsafeMutableBufferPointer { mask in
        for start in stride(from: 0, to: values.count, by: Self.block) {
          let places = start..<min(start + Self.block, values.count)
          score(
            first + start, .init(rebasing: values[places]), .init(rebasing: mask[places]), &partial)
        }
      }
    }
    return (values, mask)
  }

  /// Scores of the cells from `start` on into `scores`, which holds 0, and their states into `mask`,
  /// which holds `known`.
  private func score(
    _ start: Int, _ scores: UnsafeMutableBufferPointer<Double>,
    _ mask: UnsafeMutableBufferPointer<MaskedMatrix.Mask>, _ partial: inout PartialSums
  ) {
    if isComplete, mean == .arithmetic {
      for input in inputs {
        input.scale.add(input.term.weight, input.figures, from: start, to: scores)
        if input.hasEstimates { input.markEstimates(start, in: mask) }
      }
      let weight = weight
      for place in scores.indices { scores[place] /= weight }
    } else {
      partial.clear()
      for input in inputs { partial.add(input, from: start, count: scores.count, mean) }
      partial.settle(scores, mask, mean, leastTerms: leastTerms)
    }
  }
}

extension WeightedCells.Input {
  /// Marks the cells from `start` on whose figure is estimated.
  func markEstimates(_ start: Int, in states: UnsafeMutableBufferPointer<MaskedMatrix.Mask>) {
    for place in states.indices where mask[start + place] == .estimated {
      states[place] = .estimated
    }
  }
}
