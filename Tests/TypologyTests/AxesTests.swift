import Kernels
import Testing
import Typology

@Suite struct AxesTests {
  let points = Invented.points(45, 6, groups: 3, spread: 0.6)
  let weights = (0..<45).map { Double(1 + $0 % 4) }

  @Test(arguments: PrincipalComponents.Way.allCases)
  func factoMineRsComponents(way: PrincipalComponents.Way) throws {
    typealias Expected = ([Double], [Double])
    let cases: [(PrincipalComponents.Scaling, [Double]?, Expected)] = [
      (
        .unitVariance, nil, (FactoMineRValues.scaledEigenvalues, FactoMineRValues.scaledCoordinates)
      ),
      (.centred, nil, (FactoMineRValues.centredEigenvalues, FactoMineRValues.centredCoordinates)),
      (
        .unitVariance, weights,
        (
          FactoMineRValues.weightedScaledEigenvalues, FactoMineRValues.weightedScaledCoordinates
        )
      ),
      (
        .centred, weights,
        (
          FactoMineRValues.weightedCentredEigenvalues, FactoMineRValues.weightedCentredCoordinates
        )
      ),
    ]
    for (scaling, weights, expected) in cases {
      let cloud = WeightedCloud(points: points, weights: weights)
      let axes = try PrincipalComponents(cloud, scaling: scaling, way: way)
      #expect(relativeError(axes.eigenvalues, expected.0) < 1e-12)
      let ours = axes.coordinates(of: points, axes: 2)
      #expect(errorUpToSigns(ours, expected.1) < 1e-11)
    }
  }

  @Test func scikitLearnsVariances() throws {
    let cloud = WeightedCloud(points: Invented.points(400, 5, groups: 4, spread: 0.7))
    for way in PrincipalComponents.Way.allCases {
      let axes = try PrincipalComponents(cloud, way: way)
      #expect(relativeError(axes.eigenvalues, RivalValues.variances) < 1e-12)
      #expect(abs(axes.shares.reduce(0, +) - 1) < 1e-12)
    }
  }

  @Test func fewerIndividualsThanVariables() throws {
    // Three points in a plane of five dimensions: two axes hold all, and coordinates keep distances.
    let few = Matrix([[1, 0, 0, 2, 5], [0, 1, 0, 2, 5], [0, 0, 3, 2, 5]])
    let axes = try PrincipalComponents(WeightedCloud(points: few))
    #expect(axes.eigenvalues.count == 3 && axes.eigenvalues[2] < 1e-28)
    let flat = axes.coordinates(of: few, axes: 2)
    #expect(abs(squaredDistance(flat.row(0), flat.row(1)) - 2) < 1e-12)
    #expect(abs(squaredDistance(flat.row(0), flat.row(2)) - 10) < 1e-12)
  }

  @Test func aConstantVariableStaysAtZero() throws {
    let points = Matrix([[1, 0.1], [2, 0.1], [4, 0.1]])
    for way in PrincipalComponents.Way.allCases {
      let axes = try PrincipalComponents(
        WeightedCloud(points: points), scaling: .unitVariance, way: way)
      #expect(abs(axes.eigenvalues[0] - 1) < 1e-12 && abs(axes.eigenvalues[1]) < 1e-12)
    }
  }

  @Test func correspondencesOfFactoMineRAndPrince() throws {
    let analysis = try CorrespondenceAnalysis(Invented.table)
    for (inertias, rows, columns) in [
      (
        FactoMineRValues.inertias, FactoMineRValues.rowCoordinates,
        FactoMineRValues.columnCoordinates
      ),
      (RivalValues.inertias, RivalValues.rowCoordinates, RivalValues.columnCoordinates),
    ] {
      #expect(relativeError(analysis.eigenvalues, inertias) < 1e-12)
      #expect(errorUpToSigns(firstTwo(analysis.rowCoordinates), rows) < 1e-11)
      #expect(errorUpToSigns(firstTwo(analysis.columnCoordinates), columns) < 1e-11)
    }
    let cloud = analysis.rowCloud(axes: 6)
    #expect(abs(cloud.totalInertia - analysis.eigenvalues.reduce(0, +)) < 1e-12)
  }

  private func firstTwo(_ matrix: Matrix) -> Matrix {
    Matrix((0..<matrix.rows).map { Array(matrix.row($0).prefix(2)) })
  }

  @Test func independentRowsHaveNoInertia() throws {
    let analysis = try CorrespondenceAnalysis(Matrix([[1, 2, 3], [2, 4, 6], [10, 20, 30]]))
    #expect(analysis.eigenvalues.allSatisfy { $0 < 1e-28 })
  }

  @Test func tablesThatAreNoCountsAreRefused() {
    #expect(throws: TypologyError.emptyRow(1)) {
      try CorrespondenceAnalysis(Matrix([[1, 2], [0, 0]]))
    }
    #expect(throws: TypologyError.emptyColumn(0)) {
      try CorrespondenceAnalysis(Matrix([[0, 2], [0, 1]]))
    }
    #expect(throws: TypologyError.negative(row: 0, column: 1)) {
      try CorrespondenceAnalysis(Matrix([[1, -2], [0, 1]]))
    }
  }
}
