import Kernels
import Testing
import Typology

@Suite struct WeightedCloudTests {
  @Test func centreAndInertiaByHand() {
    // Weights 1, 1, 2 on (0,0), (4,0), (2,2): g = (2,1); inertia 5 + 5 + 2·1.
    let cloud = WeightedCloud(points: Matrix([[0, 0], [4, 0], [2, 2]]), weights: [1, 1, 2])
    #expect(cloud.totalWeight == 4)
    #expect(cloud.centre == [2, 1])
    #expect(cloud.totalInertia == 12)
  }

  @Test func aDoubleWeightIsTwoPoints() {
    let twice = WeightedCloud(points: Matrix([[0, 0], [4, 0], [2, 2], [2, 2]]))
    #expect(twice.centre == [2, 1])
    #expect(twice.totalInertia == 12)
  }

  @Test func inertiaIsHalfTheSquaredHeightsOfWardsTree() {
    // Five points and their squared heights 1, 4, 4.642734, 10.971625, printed to six digits.
    let third = (3.0).squareRoot() / 2
    let cloud = WeightedCloud(
      points: Matrix([[0.5, third], [-0.5, third], [0, -1], [2, 0], [2, 2]]))
    #expect(abs(cloud.totalInertia - (1 + 4 + 4.642734 + 10.971625) / 2) <= 1e-6)
  }

  @Test func inertiaDoesNotMoveWithTheCloud() {
    let here = WeightedCloud(points: Matrix([[0, 1], [3, 5], [7, 2]]), weights: [1, 2, 5])
    let far = WeightedCloud(
      points: Matrix([[4096, 1], [4099, 5], [4103, 2]]), weights: [1, 2, 5])
    #expect(abs(here.totalInertia - far.totalInertia) <= 1e-11 * here.totalInertia)
  }

  @Test func fewPointsHaveAnAnswer() {
    #expect(WeightedCloud(points: Matrix(rows: 0, columns: 3)).centre == nil)
    #expect(WeightedCloud(points: Matrix(rows: 0, columns: 3)).totalInertia == 0)
    #expect(WeightedCloud(points: Matrix([[5, 6]])).totalInertia == 0)
  }

  @Test func noWeightIsZeroAndNoCoordinateIsNaN() async {
    await #expect(processExitsWith: .failure) {
      _ = WeightedCloud(points: Matrix([[1], [2]]), weights: [1, 0])
    }
    await #expect(processExitsWith: .failure) {
      _ = WeightedCloud(points: Matrix([[1], [2]]), weights: [1, .nan])
    }
    await #expect(processExitsWith: .failure) {
      _ = WeightedCloud(points: Matrix([[1], [.infinity]]))
    }
    await #expect(processExitsWith: .failure) {
      _ = WeightedCloud(points: Matrix([[.nan], [2]]))
    }
  }

  @Test func weightsGoWithPoints() async {
    await #expect(processExitsWith: .failure) {
      _ = WeightedCloud(points: Matrix([[1], [2]]), weights: [1])
    }
  }
}
