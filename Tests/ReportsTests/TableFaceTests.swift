import Foundation
import Nomenclatures
import Reports
import Studies
import Testing

@Suite("A report on a terminal")
struct TableFaceTests {
  private func table(
    _ result: RankResult = Samples.rank(), width: Int = 100, colour: Bool = false,
    _ language: Language = .french
  ) -> String {
    var showing = Report.Showing()
    showing.width = width
    showing.hasColour = colour
    showing.language = language
    return Report(result).text(.table, showing)
  }

  @Test("writes figures, hidden ones and bounds as people read them")
  func figures() {
    let lines = table().split(separator: "\n")
    #expect(
      lines.contains(
        "     1     Cuisiniers       S1Z40    3\u{202F}000       1\u{202F}250    42\u{A0}%"))
    #expect(
      lines.contains("     2  ◆  Aides-soignants  V0Z60    13–16         <\u{A0}5  0–31\u{A0}%"))
  }

  @Test("says where it comes from, how to read it and what is hidden")
  func footer() {
    let text = table()
    for label in [
      "Source\u{A0}: ", "Millésime\u{A0}: ", "Lecture\u{A0}: ", "*\u{A0}: ", "◆\u{A0}: ",
    ] {
      #expect(text.contains("\n" + label), "\(label)")
    }
    #expect(text.contains("SHA-256 abababababab)"))
    #expect(text.contains("1 sur 2 noms hors de la liste régionale\u{A0}; 149 métiers classés."))
    #expect(text.contains("Plaine Commune (T6, 1147)"))
  }

  @Test("never exceeds the terminal, and breaks labels between words", arguments: [60, 80, 120])
  func width(columns: Int) {
    let label =
      "Ingénieurs et cadres d'étude, recherche et développement en informatique, chefs "
      + "de projets informatiques et assimilés de toutes spécialités"
    let lines = table(Samples.rank(label: label), width: columns).split(separator: "\n")
    #expect(lines.allSatisfy { $0.count <= columns }, "\(lines.map(\.count).max() ?? 0)")
    let shown = lines.joined(separator: " ").split(separator: " ").map(String.init)
    for word in label.split(separator: " ") { #expect(shown.contains(String(word)), "\(word)") }
  }

  private static let long =
    "Ouvriers qualifiés de la maintenance-réparation et des industries agro-alimentaires"

  /// The ranking of `Samples` with offers and seekers beside.
  private func sided() -> RankResult {
    let plain = Samples.rank(label: Self.long)
    let dates = [
      MarketSides.Date(side: .projets, millesime: 2018, nomenclature: .fap2009, use: .used),
      MarketSides.Date(side: .offres, millesime: 2021, nomenclature: .rome3, use: .used),
    ]
    return RankResult(
      frame: plain.frame, lists: plain.lists, sides: MarketSides(dates: dates, crossing: nil))
  }

  @Test("leaves the sides out rather than squeeze labels, and says which", arguments: [71, 75, 80])
  func spare(columns: Int) {
    let text = table(sided(), width: columns)
    // The other columns take 47: 4, 1, 5, 7, 10 and 6, six gaps of 2, a margin of 2.
    let flat = text.replacing("\n  ", with: " ")
    #expect(flat.contains("Colonnes omises\u{A0}: "))
    #expect(flat.contains("Demandeurs 2021\u{A0}; un terminal plus large les montre"))
    let label = text.split(separator: "\n").first { $0.contains("Ouvriers") }
    // 24 columns hold « Ouvriers qualifiés de la ».
    #expect(label?.contains("Ouvriers qualifiés de la ") == true, "\(label ?? "")")
  }

  @Test("shows the sides where there is room, and Markdown always does")
  func room() {
    let text = table(sided(), width: 140)
    #expect(!text.contains("Colonnes omises"))
    #expect(text.contains("Demandeurs"))
    let markdown = Report(sided()).text(.markdown)
    #expect(markdown.contains("| Offres 2021 | Demandeurs 2021 |"))
    #expect(!markdown.contains("Colonnes omises"))
  }

  @Test("breaks a word that is wider than its line after a hyphen")
  func hyphens() {
    // 62 − 47 leave 15 columns, 13 after the blanks that hang.
    let lines = table(Samples.rank(label: "Technico-commerciaux-itinérants"), width: 62)
      .split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
    #expect(lines.contains { $0.contains("Technico- ") })
    #expect(lines.contains { $0 == "itinérants" }, "\(lines)")
  }

  @Test("colours only when told to")
  func colour() {
    #expect(!table().contains("\u{1B}"))
    #expect(table(colour: true).contains("\u{1B}[1mPlaine Commune (T6, 1147)\u{1B}[0m"))
  }

  @Test("shows hostile labels without obeying them", arguments: Report.Face.allCases)
  func hostile(face: Report.Face) {
    let label = "A\u{1B}[2J\u{7}\nB\r\u{202E}C\u{9B}31m\u{2028}|<b>*x*`"
    let text = Report(Samples.rank(label: label, file: label)).text(face)
    let active = text.unicodeScalars.filter { scalar in
      scalar != "\n" && (scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value))
    }
    #expect(active.isEmpty, "\(Array(active))")
    #expect(!text.unicodeScalars.contains("\u{202E}"))
    #expect(!text.unicodeScalars.contains("\u{2028}"))
    if face == .markdown { #expect(text.contains(#"\|&lt;b&gt;\*x\*\`"#)) }
  }

  @Test("speaks English")
  func english() {
    let text = table(.english)
    #expect(
      text.contains(
        "Métiers to examine by bassin d'emploi, Île-de-France, BMO 2018 (first estimate)"))
    #expect(text.contains("3,000"))
    #expect(text.contains("0–31%"))
    #expect(text.contains("1 of 2 names not in the regional list; 149 métiers ranked."))
  }

  private func table(_ language: Language) -> String { table(Samples.rank(), language) }
}
