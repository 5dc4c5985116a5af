import Columns
import MarketStore
import Nomenclatures
import Studies
import TestSupport
import Testing

@Suite("SynthesisStudy on three bassins")
struct SynthesisStudyTests {
  private func synthesis(top: Int) throws -> SynthesisResult {
    var recipe = Recipe(study: .synthesis)
    recipe.method = "projets-difficiles"
    recipe.millesime = 2018
    recipe.top = top
    return try SynthesisStudy.result(for: recipe, in: SmallMarket().store)
  }

  /// Two first: Paris S1Z40 T2A60; Plaine Commune V0Z60 B0Z21; 1190 T2A60 S1Z40.
  @Test("counts the bassins, then orders by regional difficult projects")
  func counts() throws {
    let rows = try synthesis(top: 2).rows
    #expect(rows.map(\.metier.code) == ["S1Z40", "T2A60", "B0Z21", "V0Z60", "A0Z40"])
    #expect(rows.map(\.bassins) == [2, 2, 1, 1, 0])
    #expect(rows.allSatisfy { $0.total == 3 })
    #expect(rows.map(\.tier) == [.from60to70, .from60to70, .fewer, .fewer, .fewer])
  }

  @Test("sums the région, rows without bassin included")
  func sums() throws {
    let rows = try synthesis(top: 2).rows
    #expect(rows[0].projetsDifficiles?.visible == 185)
    #expect(rows[0].projets?.visible == 355)
    #expect(rows[1].projetsDifficiles?.status == .partial)
    #expect(rows[1].projetsDifficiles?.lower == 156)
    #expect(rows[1].projetsDifficiles?.upper == 160)
  }

  /// Six hidden parts (6 × 1.2) and 6 + 1.2 are 7.2 both, but not to the last bit.
  @Test("leaves equal sums in the order of the codes, whatever their last bits")
  func ties() throws {
    let hidden = SmallMarket.hidden(0)
    let six = (1..<6).reduce(hidden) { sum, _ in sum + hidden }
    let slice = SmallMarket.slice(
      2018,
      [
        ("1107", "B0Z21", [SmallMarket.seen(40), six, SmallMarket.seen(0)]),
        ("1107", "S1Z40", [SmallMarket.seen(40), SmallMarket.seen(6) + hidden, hidden]),
      ])
    let folder = try TemporaryFolder()
    let store = try Store.open(path: folder.path("tie.sqlite"), access: .readWrite)
    var batch = ImportBatch()
    batch.slices = [slice]
    _ = try store.apply(batch)
    var asked = Recipe(study: .synthesis)
    asked.method = "projets-difficiles"
    let rows = try SynthesisStudy.result(for: asked, in: store).rows
    #expect(rows.map(\.bassins) == [1, 1])
    #expect(rows.map(\.metier.code) == ["B0Z21", "S1Z40"])
  }

  @Test("counts every ranked métier when the length is 0")
  func whole() throws {
    let rows = try synthesis(top: 0).rows
    #expect(rows.first { $0.metier.code == "S1Z40" }?.bassins == 3)
    #expect(rows.first { $0.metier.code == "A0Z40" }?.bassins == 1)
  }

  @Test(
    "puts every share in one tier, bounds included below",
    arguments: [
      (1.0, Tier.quasiTotalite), (0.9, .quasiTotalite), (0.899, .from70to90), (0.7, .from70to90),
      (0.699, .from60to70), (0.6, .from60to70), (0.599, .half), (0.45, .half), (0.449, .fewer),
      (0.0, .fewer),
    ])
  func tiers(share: Double, tier: Tier) { #expect(Tier(share: share) == tier) }
}
