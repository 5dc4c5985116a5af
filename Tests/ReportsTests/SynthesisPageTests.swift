import Nomenclatures
import Reports
import Studies
import Testing

@Suite("The synthesis in words")
struct SynthesisPageTests {
  private func text(bassins: [Int], of total: Int, top: Int = 20) -> String {
    let rank = Samples.rank()
    let rows = bassins.enumerated().map { place, count in
      SynthesisResult.Row(
        metier: MetierName(code: MetierCode("A0Z4\(place)"), label: "métier \(place)"),
        bassins: count,
        total: total, projets: nil, projetsDifficiles: nil)
    }
    return Report(
      SynthesisResult(
        frame: rank.frame, top: top, rows: rows)
    ).text(.table).replacing("\n  ", with: " ")
  }

  @Test("uses the Pacte's tiers and says what was counted, never « porteurs »")
  func tiers() {
    let text = text(bassins: [23, 16, 12, 6, 0], of: 24)
    for words in [
      "Dans la quasi-totalité des bassins", "Dans 60 à 70\u{A0}% des bassins",
      "Dans la moitié des bassins", "6 sur 24",
      "parmi les 20 premiers par projets de recrutement jugés difficiles dans 23 bassins sur 24",
    ] { #expect(text.replacing("\n  ", with: " ").contains(words), "\(words)") }
    #expect(!text.contains("Dans 70 à 90"))
    #expect(!text.contains("orteur"))
    #expect(!text.contains("métier 4"))
    #expect(text.contains("1 métier n'est parmi les premiers d'aucun bassin"))
  }

  @Test("says what is counted when lists are whole")
  func whole() {
    let text = text(bassins: [23, 6], of: 24, top: 0).replacing("\n", with: " ")
    #expect(text.contains("sur 24, où le métier est classé par projets"))
    #expect(text.contains("Dans moins de la moitié des bassins (n sur N)"))
    #expect(text.contains("≈\u{A0}: somme sur la région"))
  }
}
