import MarketStore
import Nomenclatures
import Studies
import Testing

@Suite("The noise floor of a comparison")
struct CompareNoiseTests {
  let market: SmallMarket

  init() throws {
    market = try SmallMarket()
    try market.addRegistered()
  }

  private func compare(
    _ a: String, _ b: String, _ change: (inout Recipe) -> Void = { _ in }
  ) throws -> CompareResult {
    var recipe = Recipe(study: .compare)
    change(&recipe)
    let tools = try [a, b].map { name in
      var own = Recipe(study: .rank)
      own.millesime = 2018
      try ToolName(name).fill(&own)
      return ComparedTool(recipe: own, store: market.store)
    }
    return try CompareStudy.result(for: recipe, tools[0], tools[1])
  }

  @Test("belongs to the seed: the same again, another with another")
  func seed() throws {
    let first = try compare("formadiag", "bmo")
    #expect(try compare("formadiag", "bmo") == first)
    #expect(first.recipe.seed == 1)
    let other = try compare("formadiag", "bmo") { $0.seed = 2 }
    #expect(other.split.noise != first.split.noise)
    #expect(other.split.distance == first.split.distance)
  }

  @Test("is nil for figures that are a count, and the root mean square of both tools")
  func counts() throws {
    let split = try compare("projets-difficiles", "offres-demandes").split
    #expect(split.noiseA > 0)
    #expect(split.noiseB == 0)
    #expect(abs(split.noise - split.noiseA / 2.0.squareRoot()) < 1e-15)
    #expect(try compare("offres-demandes", "donnees-massives").split.noise == 0)
  }

  /// Two orders of n independent draws differ by √((n² − 1) / (6 n²)) in percentile rank on average:
  /// no order falls farther from itself than one that chance makes.
  /// Far beyond, most figures come to 0 and tie: the tool then falls less far from itself.
  @Test("grows with the variance, up to what chance alone would make")
  func grows() throws {
    func noise(_ phi: Double, _ psi: Double, _ correlation: Double) throws -> Double {
      try compare("projets-difficiles", "bmo") {
        $0.parameters = [
          "bruitPhi": .number(phi), "bruitPsi": .number(psi),
          "bruitCorrelation": .number(correlation), "bruitTirages": 200,
        ]
      }.split.noiseA
    }
    let quiet = try noise(1, 0, 0)
    let small = try noise(5, 0.02, 0.1)
    let usual = try noise(20, 0.06, 0.4)
    #expect(quiet < small && small < usual)
    #expect(usual < 0.45)
    #expect(try noise(1000, 10, 0.9) < 0.45)
  }
}
