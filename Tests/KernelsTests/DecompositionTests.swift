import Kernels
import Testing

@Suite struct DecompositionTests {
  /// Numbers of −1…1 drawn for a shape.
  private func drawn(_ rows: Int, _ columns: Int) -> Matrix {
    var draws = Draws(seed: 11, replicate: rows, cell: columns)
    return Matrix(
      rows: rows, columns: columns,
      elements: (0..<rows * columns).map { _ in 2 * draws.uniform() - 1 })
  }

  private func distance(_ a: Matrix, _ b: Matrix) -> Double {
    zip(a.elements, b.elements).map { abs($0 - $1) }.max() ?? 0
  }

  @Test func eigenvaluesByHand() throws {
    // [[2, 1], [1, 2]]: 3 along (1, 1), 1 along (1, −1).
    let eigen = try SymmetricEigen(of: Matrix([[2, 1], [1, 2]]))
    #expect(abs(eigen.values[0] - 3) < 1e-14 && abs(eigen.values[1] - 1) < 1e-14)
    let half = (0.5).squareRoot()
    #expect(distance(eigen.vectors, Matrix([[half, half], [half, -half]])) < 1e-14)
    #expect(try SymmetricEigen(of: Matrix(rows: 0, columns: 0)).values.isEmpty)
  }

  @Test(arguments: [1, 2, 7, 40])
  func eigenvectorsGiveTheMatrixBack(order: Int) throws {
    let a = drawn(order, order)
    let symmetric = a.transposeTimes(a)
    let eigen = try SymmetricEigen(of: symmetric)
    let back = eigen.vectors.times(eigen.vectors.transposed.scalingRows(by: eigen.values))
    #expect(distance(back, symmetric) < 1e-13 * Double(order))
    #expect(distance(eigen.vectors.transposeTimes(eigen.vectors), .identity(order)) < 1e-13)
    #expect(zip(eigen.values, eigen.values.dropFirst()).allSatisfy(>=))
    for column in 0..<order {
      let greatest = eigen.vectors.column(column).max { abs($0) < abs($1) }
      #expect((greatest ?? 0) > 0)
    }
  }

  @Test(arguments: [(1, 1), (5, 3), (3, 5), (30, 8), (0, 4)])
  func singularVectorsGiveTheMatrixBack(rows: Int, columns: Int) throws {
    let a = drawn(rows, columns)
    let singular = try SingularValues(of: a)
    let count = min(rows, columns)
    #expect(
      singular.left.shape == "\(rows)×\(count)" && singular.right.shape == "\(columns)×\(count)")
    let back = singular.left.times(singular.right.transposed.scalingRows(by: singular.values))
    #expect(distance(back, a) < 1e-13)
    #expect(distance(singular.right.transposeTimes(singular.right), .identity(count)) < 1e-13)
    #expect(singular.values.allSatisfy { $0 >= 0 })
  }

  @Test func singularValuesByHand() throws {
    // [[3, 0], [4, 5]]: AᵀA = [[25, 20], [20, 25]], eigenvalues 45 and 5.
    let singular = try SingularValues(of: Matrix([[3, 0], [4, 5]]))
    #expect(abs(singular.values[0] - (45.0).squareRoot()) < 1e-14)
    #expect(abs(singular.values[1] - (5.0).squareRoot()) < 1e-14)
  }

  @Test func momentsByHand() {
    // Weights 1, 3 on (0, 2) and (4, 6): mean (3, 5); every covariance 1/4·9 + 3/4·1 = 3.
    let moments = WeightedMoments(of: Matrix([[0, 2], [4, 6]]), weights: [1, 3])
    #expect(moments.mean == [3, 5])
    #expect(distance(moments.covariance, Matrix([[3, 3], [3, 3]])) < 1e-14)
  }

  @Test func momentsOfSortedRowsFarFromZero() {
    // The first rows lie far from the mean of all: 0…9999 shifted by 1e9; variance (n² − 1) / 12.
    let count = 10000
    let rows = Matrix(rows: count, columns: 1, elements: (0..<count).map { 1e9 + Double($0) })
    let moments = WeightedMoments(of: rows)
    let variance = (Double(count) * Double(count) - 1) / 12
    #expect(abs(moments.covariance[0, 0] - variance) < 1e-9 * variance)
    #expect(abs(moments.mean[0] - (1e9 + 4999.5)) < 1e-6)
  }
}
