import MarketStore
import Studies
import Testing

@Suite("The kind of difficulty")
struct DifficultyKindTests {
  static let cases: [([PublishedClass: Int]?, DifficultyKind)] = [
    ([.lienFormationEmploi: 4], .formation),
    // A link to training comes first, however hard the job.
    ([.lienFormationEmploi: 5, .conditionsTravail: 5, .manqueMainOeuvre: 5], .formation),
    ([.lienFormationEmploi: 1, .conditionsTravail: 4, .nonDurabilite: 1], .conditions),
    ([.lienFormationEmploi: 2, .conditionsTravail: 1, .nonDurabilite: 5], .conditions),
    ([.lienFormationEmploi: 1, .conditionsTravail: 3, .manqueMainOeuvre: 4], .vivier),
    ([.lienFormationEmploi: 3, .conditionsTravail: 5, .manqueMainOeuvre: 5], .vivier),
    ([.lienFormationEmploi: 3, .conditionsTravail: 5, .manqueMainOeuvre: 3], .mixte),
    ([.lienFormationEmploi: 1, .conditionsTravail: 3, .manqueMainOeuvre: 3], .mixte),
    ([.conditionsTravail: 5], .inconnu), (nil, .inconnu),
  ]

  @Test("follows from the published classes", arguments: cases)
  func kind(classes: [PublishedClass: Int]?, expected: DifficultyKind) {
    #expect(DifficultyKind(classes) == expected)
  }

  @Test("has a share of need for each")
  func multipliers() {
    #expect(
      Set(DifficultyKind.standardMultipliers.keys) == Set(DifficultyKind.allCases.map(\.rawValue)))
  }
}
