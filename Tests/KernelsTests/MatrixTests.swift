import COpenBLAS
import Kernels
import Testing

@Suite struct MatrixTests {
  static func lattice(_ rows: Int, _ columns: Int, step: Int) -> Matrix {
    Matrix(
      rows: rows, columns: columns,
      elements: (0..<rows * columns).map { KernelsTests.lattice($0, step: step) })
  }

  /// Whether each element lies within the classic bound k·u·Σ|a||b| of a sum of k products.
  static func isWithinBound(_ found: Matrix, _ expected: Matrix, _ a: Matrix, _ b: Matrix) -> Bool {
    func absolute(_ m: Matrix) -> Matrix {
      Matrix(rows: m.rows, columns: m.columns, elements: m.elements.map(abs))
    }
    let terms = absolute(a).times(absolute(b))
    return zip(zip(found.elements, expected.elements), terms.elements).allSatisfy {
      abs($0.0 - $0.1) <= Double(a.columns) * 0x1p-53 * $1
    }
  }

  @Test func elementsStandRowAfterRow() {
    let matrix = Matrix(rows: 2, columns: 3, elements: [1, 2, 3, 4, 5, 6])
    #expect(matrix[0, 2] == 3)
    #expect(matrix[1, 0] == 4)
    #expect(Array(matrix.row(1)) == [4, 5, 6])
    #expect(matrix.column(1) == [2, 5])
    #expect(matrix == Matrix([[1, 2, 3], [4, 5, 6]]))
    #expect(matrix.transposed == Matrix([[1, 4], [2, 5], [3, 6]]))
    #expect(matrix.shape == "2×3")
  }

  @Test func elementByElement() {
    let (a, b) = (Matrix([[1, 2], [3, 4]]), Matrix([[10, 20], [30, 40]]))
    #expect(Matrix.combining(a, b) { $1 - $0 } == Matrix([[9, 18], [27, 36]]))
    #expect(a.scalingColumns(by: [2, -1]) == Matrix([[2, -2], [6, -4]]))
  }

  @Test func sumsAreTakenInOrder() {
    // In another order 1e16 would swallow the ones or not.
    let matrix = Matrix([[1e16, 1, 1, -1e16], [1, 1, 1e16, -1e16]])
    #expect(matrix.rowSums == [((1e16 + 1) + 1) - 1e16, ((1.0 + 1) + 1e16) - 1e16])
    #expect(matrix.rowSums == [0, 2])
    #expect(Matrix([[1e16], [1], [1], [-1e16]]).columnSums == [0])
    #expect(matrix.scalingRows(by: [2, 0]).rowSums == [0, 0])
  }

  @Test func productIsTheExactOneWithinRounding() {
    let a = Self.lattice(6, 11, step: 389)
    let b = Self.lattice(11, 5, step: 577)
    let expected = Matrix(ReferenceValues.product)
    #expect(Self.isWithinBound(a.times(b), expected, a, b))
    #expect(Self.isWithinBound(a.transposed.transposeTimes(b), expected, a, b))
    #expect(Self.isWithinBound(a.timesTranspose(of: b.transposed), expected, a, b))
  }

  @Test func productByAVectorIsTheExactOneWithinRounding() {
    let a = Self.lattice(6, 11, step: 389)
    let b = Self.lattice(11, 5, step: 577)
    for column in 0..<5 {
      let x = Matrix(rows: 11, columns: 1, elements: b.column(column))
      let expected = Matrix(
        rows: 6, columns: 1, elements: ReferenceValues.product.map { $0[column] })
      let found = Matrix(rows: 6, columns: 1, elements: a.times(b.column(column)))
      let transposed = a.transposed.transposeTimes(b.column(column))
      #expect(Self.isWithinBound(found, expected, a, x))
      #expect(
        Self.isWithinBound(Matrix(rows: 6, columns: 1, elements: transposed), expected, a, x))
    }
  }

  @Test func productsKeepTheirLaws() {
    // Small integers: every law holds exactly.
    let a = Matrix([[1, 2, 0], [3, -1, 4]])
    let b = Matrix([[2, 1], [0, -3], [5, 2]])
    #expect(a.times(b) == Matrix([[2, -5], [26, 14]]))
    #expect(a.times(b).transposed == b.transposed.times(a.transposed))
    #expect(a.times(.identity(3)) == a)
    #expect(Matrix.identity(2).times(a) == a)
    #expect(a.times(b).times(a) == a.times(b.times(a)))
  }

  @Test func emptySidesGiveZeros() {
    #expect(
      Matrix(rows: 2, columns: 0).times(Matrix(rows: 0, columns: 3)) == Matrix(rows: 2, columns: 3))
    #expect(Matrix(rows: 0, columns: 2).times(Matrix(rows: 2, columns: 3)).shape == "0×3")
    #expect(Matrix(rows: 2, columns: 0).times([]) == [0, 0])
    #expect(Matrix(rows: 0, columns: 2).rowSums == [])
    #expect(Matrix(rows: 0, columns: 2).columnSums == [0, 0])
  }

  @Test func largeProductHasTheSameBytesFromSeveralThreads() async {
    let a = Self.lattice(257, 131, step: 389)
    let b = Self.lattice(131, 193, step: 577)
    let alone = a.times(b)
    #expect(openblas_get_num_threads() == 1)
    await withTaskGroup(of: Matrix.self) { group in
      for _ in 0..<8 { group.addTask { a.times(b) } }
      for await product in group { #expect(product == alone) }
    }
  }

  @Test func shapesThatDoNotFitStopTheProgram() async {
    await #expect(processExitsWith: .failure) {
      _ = Matrix(rows: 2, columns: 3).times(Matrix(rows: 2, columns: 3))
    }
    await #expect(processExitsWith: .failure) {
      _ = Matrix(rows: 2, columns: 3)[0, 3]
    }
  }
}
