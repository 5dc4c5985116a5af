import Kernels
import Scoring
import Testing

@Suite struct DirectScoreTests {
  let difficulty = Role("difficulty")

  @Test func scoresAreTheInputAsItIs() throws {
    var input = MaskedMatrix(rows: 2, columns: 2)
    input.set(3, row: 0, column: 1)
    input.set(1.2, estimated: true, row: 1, column: 0)
    let method = DirectScore(role: difficulty)
    let scores = try method.scores([
      difficulty: input, Role("volume"): MaskedMatrix(known: Matrix([[1]])),
    ])
    #expect(scores == input)
    #expect(method.requiredRoles == [difficulty])
  }

  @Test func aMissingRoleIsNamed() {
    let method = DirectScore(role: difficulty)
    #expect(throws: ScoringError.missingRoles([difficulty], required: [difficulty])) {
      try method.scores([Role("volume"): MaskedMatrix(rows: 1, columns: 1)])
    }
    #expect(
      ScoringError.missingRoles([difficulty], required: [Role("volume"), difficulty]).description
        == "scoring: no input for difficulty; expected volume, difficulty; "
        + "give these roles a matrix, or choose a method that does without")
  }
}
