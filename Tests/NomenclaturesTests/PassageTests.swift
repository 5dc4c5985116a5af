import Nomenclatures
import Testing

@Suite("Passages: weights that sum to 1, by a rule that is said")
struct PassageTests {
  static func arrow(
    _ code: MetierCode, _ target: MetierCode, _ weight: Double, _ qualification: String? = nil
  ) -> Passage.Arrow {
    .init(
      origin: .init(code, qualification: qualification), target: target, weight: weight,
      basis: .given)
  }

  static func passage(_ arrows: [Passage.Arrow]) -> Passage? {
    Passage(from: .rome3, to: .fap2009, arrows: arrows)
  }

  @Test("Weights that do not sum to 1 to 1e-9 make no passage")
  func sums() {
    let half = Self.arrow("A1204", "A0Z42", 0.5)
    #expect(Self.passage([half, Self.arrow("A1204", "G1Z70", 0.5)]) != nil)
    #expect(Self.passage([half, Self.arrow("A1204", "G1Z70", 0.5 + 0.9e-9)]) != nil)
    #expect(Self.passage([half, Self.arrow("A1204", "G1Z70", 0.5 + 1.1e-9)]) == nil)
    #expect(Self.passage([half, Self.arrow("A1204", "G1Z70", 0.5 - 1.1e-9)]) == nil)
  }

  @Test("Neither a weight below 0 nor an arrow given twice makes a passage, even if all sums to 1")
  func badArrows() {
    let below = [Self.arrow("A1204", "A0Z42", 1.25), Self.arrow("A1204", "G1Z70", -0.25)]
    #expect(Self.passage(below) == nil)
    let twice = [Self.arrow("A1204", "A0Z42", 0.5), Self.arrow("A1204", "A0Z42", 0.5)]
    #expect(Self.passage(twice) == nil)
    #expect(Self.passage([Self.arrow("A1204", "A0Z42", .nan)]) == nil)
  }

  /// A1204: `1` → A0Z42 and `9` → H0Z91; employment 30 and 10. A1101 → A0Z43 straight.
  static let rule = Passage.ofROME(
    from: .rome3, to: .fap2009, direct: ["A1101": "A0Z43", "K1302": "T2A60"],
    qualified: [
      "A1204": ["1": "A0Z42", "9": "H0Z91"], "K1503": ["1": "P1Z80", "9": "P2Z90"],
      "N4201": ["1": "J4Z80", "2": "J4Z80"], "K1302": ["1": "V0Z60"],
    ], employment: ["A0Z42": 30, "H0Z91": 10, "P1Z80": 5])

  @Test(
    "Straight, by qualification, in proportion to employment, in equal parts where it is lacking")
  func ruleOfDares() {
    func arrows(_ code: MetierCode, _ qualification: String? = nil) -> [String] {
      Self.rule.arrows(from: .init(code, qualification: qualification)).map {
        "\($0.target) \($0.weight) \($0.basis.rawValue)"
      }
    }
    #expect(arrows("A1101") == ["A0Z43 1.0 direct"])
    #expect(arrows("A1101", "9") == ["A0Z43 1.0 direct"])
    #expect(arrows("A1204", "1") == ["A0Z42 1.0 qualification"])
    #expect(arrows("A1204", "9") == ["H0Z91 1.0 qualification"])
    #expect(arrows("A1204") == ["A0Z42 0.75 employment", "H0Z91 0.25 employment"])
    // A qualification that the table does not know is as none.
    #expect(arrows("A1204", "X") == arrows("A1204"))
    // P1Z80 has 5, P2Z90 is not known, which is not 0: equal parts.
    #expect(arrows("K1503") == ["P1Z80 0.5 uniform", "P2Z90 0.5 uniform"])
    // Whatever the qualification, J4Z80: nothing is estimated.
    #expect(arrows("N4201") == ["J4Z80 1.0 direct"])
    // What needs no qualification holds over what would have one.
    #expect(arrows("K1302", "1") == ["T2A60 1.0 direct"])
    #expect(arrows("Z9999").isEmpty)
    #expect(Self.rule.orphans(among: ["Z9999", "A1204", "B0000"]) == ["B0000", "Z9999"])
  }

  @Test("Equal parts on demand, employment again afterwards; what the table gives stays")
  func uniform() {
    let uniform = Self.rule.withUniformWeights()
    #expect(uniform.arrows(from: .init("A1204")).map(\.weight) == [0.5, 0.5])
    #expect(uniform.arrows(from: .init("A1204")).allSatisfy { $0.basis == .uniform })
    #expect(uniform.arrows(from: .init("A1204", qualification: "9")).map(\.target) == ["H0Z91"])
    #expect(
      uniform.weighted(by: ["A0Z42": 30, "H0Z91": 10, "P1Z80": 5]) == Self.rule)
    let given = Self.passage([
      Self.arrow("A1204", "A0Z42", 0.25), Self.arrow("A1204", "G1Z70", 0.75),
    ])
    #expect(given?.withUniformWeights() == given)
  }

  @Test("The account of a passage")
  func account() {
    let account = Self.rule.account
    #expect(account.codes == 5)
    #expect(account.ambiguous == 2)
    #expect(account.uniform == ["K1503"])
    // A0Z42 A0Z43 H0Z91 J4Z80 P1Z80 P2Z90 T2A60
    #expect(account.targets == 7)
    #expect(Self.rule.isEstimated("A1204"))
    #expect(!Self.rule.isEstimated("A1101"))
  }
}
