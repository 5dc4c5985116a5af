import MarketStore
import Nomenclatures
import Studies
import Testing

/// Four métiers of Paris 2018 (B0Z21, S1Z40, T2A60, V0Z60) that all runs score; percentile ranks
/// (average rank − ½) / 4, B S T V:
///
///     projets-difficiles on bmo          xmet 40 150 150 1.2          .375 .750 .750 .125
///     projets-difficiles on offres-2021  offers 40 10 20 30           .875 .125 .375 .625
///     offres-demandes on bmo             met/seekers 10 15 20 1.33    .375 .625 .875 .125
///     offres-demandes on offres-2021     offers/seekers 4 .5 2 .5     .875 .250 .625 .250
///
/// Δ = (.5, −.5, −.125, .125), ‖Δ‖² = 34/64; the data alone move (.5, −.625, −.375, .5), of which
/// ⟨·, Δ⟩ = 43/64; the algorithm alone (0, −.125, .125, 0), ⟨·, Δ⟩ = 3/64.
@Suite("CompareStudy on planted cases, worked by hand")
struct CompareStudyTests {
  let market: SmallMarket

  init() throws {
    market = try SmallMarket()
    try market.addRegistered()
  }

  private func tool(_ name: String, _ store: Store? = nil) throws -> ComparedTool {
    var recipe = Recipe(study: .rank)
    recipe.millesime = 2018
    try ToolName(name).fill(&recipe)
    return ComparedTool(recipe: recipe, store: store ?? market.store)
  }

  private func compare(
    _ a: String, _ b: String, top: Int = 2, bassins: [String]? = nil
  ) throws -> CompareResult {
    var recipe = Recipe(study: .compare)
    recipe.top = top
    recipe.bassins = bassins
    return try CompareStudy.result(for: recipe, tool(a), tool(b))
  }

  private func isNear(_ value: Double?, _ expected: Double) -> Bool {
    value.map { abs($0 - expected) < 1e-12 } ?? false
  }

  @Test("splits a disagreement as the hand computation does")
  func planted() throws {
    let result = try compare("projets-difficiles", "offres-demandes")
    let paris = try #require(result.bassins.first { $0.bassin?.code == "1107" }).split
    #expect(paris.cells == 4)
    #expect(isNear(paris.distance, (34.0 / 64 / 4).squareRoot()))
    #expect(isNear(paris.data, 43.0 / 34))
    #expect(isNear(paris.algorithm, 3.0 / 34))
    #expect(isNear(paris.interaction, -12.0 / 34))
    // Offers are known in Paris alone: the other bassins add no cell.
    #expect(result.split.cells == 4)
    #expect(isNear(result.split.data, 43.0 / 34))
    #expect(result.bassins.map(\.split.cells) == [4, 0, 0])
  }

  /// Sums over the région, B S T V: xmet 70 185 157.2 46.2; met over seekers 15 17.75 21.45 2.33;
  /// offers as in Paris. Δ = (.5, −.625, 0, .125); data ⟨(.5, −.75, −.25, .5), Δ⟩ = 50/64,
  /// algorithm ⟨(0, −.25, .25, 0), Δ⟩ = 10/64, ‖Δ‖² = 42/64.
  @Test("splits the région's own disagreement, on its sums")
  func region() throws {
    let split = try compare("projets-difficiles", "offres-demandes").region.split
    #expect(split.cells == 4)
    #expect(isNear(split.data, 50.0 / 42))
    #expect(isNear(split.algorithm, 10.0 / 42))
    #expect(isNear(split.interaction, -18.0 / 42))
  }

  @Test("same data: nothing comes from the data", arguments: ["bmo", "offres-2021"])
  func sameData(data: String) throws {
    let split = try compare("projets-difficiles@\(data)", "offres-demandes@\(data)").split
    #expect(split.data == 0)
    #expect(split.algorithm == 1)
    #expect(split.interaction == 0)
    #expect(split.distance > 0)
  }

  @Test("same method: nothing comes from the algorithm")
  func sameMethod() throws {
    let split = try compare("projets-difficiles", "projets-difficiles@offres-2021").split
    #expect(split.algorithm == 0)
    #expect(split.data == 1)
    #expect(split.interaction == 0)
    // (.5, −.625, −.375, .5): .25 + .390625 + .140625 + .25 over four cells.
    #expect(isNear(split.distance, (1.03125 / 4).squareRoot()))
  }

  @Test("same tool: no distance and nothing to split")
  func sameTool() throws {
    let result = try compare("formadiag", "formadiag@bmo:2018")
    #expect(result.isSame)
    #expect(result.split.distance == 0)
    #expect(result.split.data == nil && result.split.algorithm == nil)
    #expect(result.split.interaction == nil)
    #expect(result.agreement.overlap == 1)
    #expect(result.bassins.allSatisfy { $0.moves.isEmpty })
    let filled = result.readings.filter { $0.own != nil }.map(\.exchange)
    #expect(Set(filled) == [.same])
  }

  /// Scores of A 40 150 150 1.2, of B 4 .5 2 .5: pairs BV and TV concordant, BS and BT discordant,
  /// ST tied in A, SV in B. Firsts: S, T (by code) and B, T.
  @Test("tells how far the lists agree")
  func agreement() throws {
    let paris = try compare("projets-difficiles", "offres-demandes").bassins[0].agreement
    #expect([paris.rankedA, paris.rankedB, paris.shared] == [5, 4, 4])
    #expect(paris.tauB == 0)
    #expect(paris.overlap == 0.5)
    #expect([paris.selectedA, paris.selectedB] == [2, 2])
    #expect(isNear(paris.jaccard, 1.0 / 3))
  }

  /// Medians in Paris: xmet 40 (of 1.2 1.2 40 150 150), place .375 among the four shared; offers over
  /// seekers 1.25, place .5. B0Z21 lies at the median of A and at .875 of B: +0 and +.375. S1Z40 at
  /// .75 of A (+.375) and .25 of B (−.25): of its fall, the survey's figure makes .375, the ratio .25.
  @Test("tells the largest moves, each with what makes it")
  func moves() throws {
    let moves = try compare("projets-difficiles", "offres-demandes").bassins[0].moves
    #expect(moves.map(\.metier.code) == ["B0Z21", "S1Z40", "T2A60"])
    #expect(moves.map(\.rankA) == [3, 1, 2])
    #expect(moves.map(\.rankB) == [1, 3, 2])
    #expect(moves.map(\.change) == [0.5, -0.5, -0.125])
    let rise = try #require(moves[0].cause)
    #expect(rise.role == "ratio")
    #expect(rise.indicatorA == nil)
    #expect(rise.indicatorB?.id == "offresParDemandeur")
    #expect([rise.addedA, rise.addedB] == [0, 0.375])
    let fall = try #require(moves[1].cause)
    #expect(fall.role == "volume")
    #expect(fall.indicatorA?.id == "projetsDifficiles")
    #expect([fall.addedA, fall.addedB] == [0.375, 0])
  }

  @Test("says what each role reads on the other's data, and what stays")
  func readings() throws {
    let readings = try compare("formadiag", "donnees-massives").readings
    func exchange(_ tool: String, _ role: String) -> RoleReading? {
      readings.first { $0.tool == tool && $0.role == role }
    }
    #expect(exchange("A", "difficulty")?.exchange == .kept)
    #expect(exchange("A", "ratio")?.exchange == .exchanged)
    #expect(exchange("A", "ratio")?.other?.id == "offresParDemandeur")
    #expect(exchange("A", "insertion")?.exchange == .empty)
    #expect(exchange("B", "volume")?.other?.id == "projets")
    #expect(exchange("B", "growth")?.own == nil)
  }

  @Test("an edited recipe is exchanged role by role, its weights and own indicators kept")
  func recipes() throws {
    var setting = IndicatorSetting(role: "volume", indicator: "offres")
    setting.weight = 3
    var a = try tool("donnees-massives")
    a.recipe.indicators = [setting, IndicatorSetting(role: "quotient")]
    let result = try CompareStudy.result(
      for: Recipe(study: .compare), a, tool("donnees-massives@bmo"))
    #expect(result.recipe.tools?[0].indicators?.first?.weight == 3)
    let volume = result.readings.first { $0.tool == "A" && $0.role == "volume" }
    #expect(volume?.other?.id == "projets")
    // Figures of one's own choice are part of the algorithm.
    var own = try tool("projets-difficiles")
    own.recipe.indicators = [IndicatorSetting(role: "volume", indicator: "projets")]
    let kept = try CompareStudy.result(
      for: Recipe(study: .compare), own, tool("projets-difficiles@offres-2021"))
    #expect(kept.readings.first { $0.tool == "A" }?.exchange == .kept)
  }

  @Test("a second store is other data; one that lacks a side leaves the split undone, and says why")
  func stores() throws {
    let other = try SmallMarket()
    try other.addRegistered([
      ("F1703", "B0Z21", 10, 10), ("J1501", "V0Z60", 90, 10), ("K1302", "T2A60", 20, 40),
      ("K2204", "S1Z40", 30, 20),
    ])
    let recipe = Recipe(study: .compare)
    let split = try CompareStudy.result(
      for: recipe, tool("offres-demandes"), tool("offres-demandes", other.store)
    ).split
    #expect(split.data == 1 && split.algorithm == 0)
    // Offers over seekers B S T V: 4 .5 2 .5 then 1 1.5 .5 9.
    // (.875 .25 .625 .25) then (.375 .625 .125 .875): Δ² = .25 + .140625 + .25 + .390625.
    #expect(isNear(split.distance, (1.03125 / 4).squareRoot()))
    let bare = try SmallMarket()
    let result = try CompareStudy.result(
      for: recipe, tool("offres-demandes"), tool("projets-difficiles", bare.store))
    #expect(result.obstacle?.french.contains("offres-demandes") == true)
    #expect(result.split.data == nil)
    // Shared by the two tools: B S T V at (.875 .25 .625 .25) and (.375 .75 .75 .125).
    #expect(isNear(result.split.distance, ((0.25 + 0.25 + 0.03125) / 4).squareRoot()))
  }

  @Test("chooses the latest year that all four runs can use; one year named is that of both")
  func years() throws {
    var open = Recipe(study: .rank)
    open.method = "projets-difficiles"
    var other = open
    other.method = "offres-demandes"
    func years(_ a: Recipe, _ b: Recipe) throws -> [Millesime] {
      try CompareStudy.result(
        for: Recipe(study: .compare), ComparedTool(recipe: a, store: market.store),
        ComparedTool(recipe: b, store: market.store)
      ).tools.map(\.millesime)
    }
    #expect(try years(open, other) == [2019, 2019])
    #expect(try years(open, open) == [2024, 2024])
    other.millesime = 2018
    #expect(try years(open, other) == [2018, 2018])
  }

  @Test("refuses two versions of the FAP, two régions, and names that are none")
  func refusals() throws {
    func text(_ a: ComparedTool, _ b: ComparedTool) throws -> String {
      try #require(throws: StudyError.self) {
        try CompareStudy.result(for: Recipe(study: .compare), a, b)
      }.french
    }
    let (early, late) = try (tool("projets-difficiles:2018"), tool("projets-difficiles:2024"))
    #expect(try text(early, late).hasPrefix("comparaison impossible (rupture FAP) : A est en FAP"))
    var there = early
    there.recipe.region = "93"
    var here = early
    here.recipe.region = "11"
    #expect(try text(here, there).hasPrefix("comparaison impossible (deux régions)"))
    var noise = Recipe(study: .compare)
    noise.parameters = ["bruitPhi": 0]
    let error = try #require(throws: StudyError.self) {
      try CompareStudy.result(for: noise, early, early)
    }
    #expect(error.french.contains("bruitPhi = 1…1000"))
    #expect(throws: StudyError.self) { try compare("formadiag", "bmo", bassins: ["nulle part"]) }
  }

  @Test("replays its recipe to the same result")
  func replay() throws {
    let first = try compare("formadiag", "donnees-massives", bassins: ["T1"])
    let tools = try #require(first.recipe.tools).map {
      ComparedTool(recipe: $0, store: market.store)
    }
    #expect(try CompareStudy.result(for: first.recipe, tools[0], tools[1]) == first)
    #expect(first.bassins.map(\.bassin?.code) == ["1107"])
    #expect(first.bassinCount == 3)
  }
}
