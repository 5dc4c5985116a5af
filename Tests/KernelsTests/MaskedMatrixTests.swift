import Kernels
import Testing

@Suite struct MaskedMatrixTests {
  static let sample = MaskedMatrix(
    values: Matrix([[1, 99, 3], [.nan, 5, 6]]),
    mask: [.known, .missing, .estimated, .missing, .known, .known])

  @Test func missingCellsHaveNoValue() {
    #expect(Self.sample.row(0) == [1, nil, 3])
    #expect(Self.sample.row(1) == [nil, 5, 6])
    #expect(Self.sample.presentColumns(inRow: 1) == [1, 2])
    #expect(Self.sample.presentCount == 4)
    #expect(Self.sample.mask(0, 2) == .estimated)
  }

  @Test func whatStandsUnderTheMaskDoesNotCount() {
    let other = MaskedMatrix(
      values: Matrix([[1, -7, 3], [.infinity, 5, 6]]), mask: Self.sample.mask)
    #expect(other == Self.sample)
    #expect(other.values.elements.allSatisfy { $0.isFinite })
  }

  @Test func cellsAreWrittenAndForgotten() {
    var matrix = MaskedMatrix(rows: 1, columns: 2)
    #expect(matrix.row(0) == [nil, nil])
    matrix.set(0, row: 0, column: 0)
    matrix.set(2.5, estimated: true, row: 0, column: 1)
    #expect(matrix.row(0) == [0, 2.5])
    #expect(matrix.mask == [.known, .estimated])
    matrix.clear(row: 0, column: 1)
    #expect(matrix.row(0) == [0, nil])
    #expect(MaskedMatrix(known: Matrix([[4]]))[0, 0] == 4)
  }

  @Test func aPresentCellIsFinite() async {
    await #expect(processExitsWith: .failure) { _ = MaskedMatrix(known: Matrix([[.nan]])) }
  }
}
