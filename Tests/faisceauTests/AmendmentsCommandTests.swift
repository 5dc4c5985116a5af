import Foundation
import TestSupport
import Testing

/// `--amendments` as a person gives it: faces, exit codes, hostile text.
@Suite("Amendments on the command line")
struct AmendmentsCommandTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private static let header = "tour;instance;bassin;metier;action;valeur;motif;source;date\n"

  private func run(
    _ command: String, _ rows: String, _ arguments: String..., bassin: String = "T6"
  ) throws -> CommandRun {
    let path = try folder.write("amendements.csv", Self.header + rows)
    return try EmbeddedData.run(
      [command, "--year", "2019", "--bassin", bassin, "--amendments", path] + arguments)
  }

  private static let good =
    "branches;Branche du bâtiment;Plaine Commune;maçons;rang;2;départs;étude 2018;2019-03-12\n"
    + "territoires;CLEE de Saint-Denis;T6;M1Z80;retirer;;conditions;rapport d'agence;\n"

  private func rows(_ run: CommandRun) throws -> [[String: Any]] {
    let json = try JSONSerialization.jsonObject(with: run.output) as? [String: Any]
    return json?["rows"] as? [[String: Any]] ?? []
  }

  @Test("estimates side by side in every face; nothing to look at, exit code 0")
  func faces() throws {
    let table = try run("rank", Self.good, "--method", "projets-difficiles")
    #expect(table.status == 0, "\(table.messages)")
    #expect(table.messages == "")
    #expect(table.text.hasPrefix("Métiers prioritaires par bassin d'emploi"))
    #expect(table.text.contains("(troisième estimation\u{A0}:"))
    for text in [
      "Branche du bâtiment\u{A0}; Plaine Commune\u{A0}:", "départs (étude 2018, 2019-03-12)",
    ] {
      #expect(table.text.contains(text), "\(text)")
    }
    let json = try run("rank", Self.good, "--method", "projets-difficiles", "--format", "json")
    let row = try #require(try rows(json).first { $0["metier"] as? String == "B2Z40" })
    #expect(row["estimate2"] as? Int == 2)
    #expect(row["estimate1"] as? Int == row["rank"] as? Int)
    #expect(row["amendments"] as? [String] == ["2"])
    #expect(row["movedBy"] as? String == "Branche du bâtiment: place 2; départs; étude 2018")
    let csv = try run("rank", Self.good, "--method", "projets-difficiles", "--format", "csv").text
    #expect(csv.split(separator: "\n")[0].contains("estimate1,estimate2,estimate3,listed1"))
    let markdown = try run("rank", Self.good, "--format", "md").text
    #expect(markdown.contains("| Est. 1 | Est. 2 | Est. 3 |"))
  }

  @Test("gap tells needs of each estimate")
  func gap() throws {
    let file =
      "branches;Branche du bâtiment;T6;maçons;besoin;x2;départs;étude;\n"
      + "territoires;CLEE;T6;maçons;rang;1;chantiers;rapport;\n"
    let json = try run("gap", file, "--format", "json")
    #expect(json.status == 0, "\(json.messages)")
    let row = try #require(try rows(json).first { $0["metier"] as? String == "B2Z40" })
    let need = try #require(row["need"] as? Double)
    #expect(abs((row["need2"] as? Double ?? 0) - 2 * need) < 1e-9)
    #expect(row["estimate3"] as? Int == 1)
    let table = try run("gap", file)
    #expect(table.text.contains("Besoin et formation à portée"))
    #expect(table.text.contains("besoin ×2"))
    let csv = try run("gap", file, "--format", "csv").text.split(separator: "\n")
    let columns = Set(csv.map { $0.split(separator: ",", omittingEmptySubsequences: false).count })
    #expect(csv[0].contains("need2,need3"))
    #expect(columns.count >= 1)
  }

  @Test("what is to be looked at goes to the messages, and the exit code says so")
  func findings() throws {
    let file =
      Self.good + "branches;X;Plaine Comune;maçons;monter;1;m;s;\n"
      + "territoires;Y;T6;massons;retirer;;m;s;\nterritoires;Z;T6;maçons;retirer;;m;s;\n"
    let run = try run("rank", file, "--top", "0")
    #expect(run.status == 1)
    #expect(run.text.contains("Métiers prioritaires"))
    let lines = run.messages.split(separator: "\n").map(String.init)
    #expect(lines.count == 3)
    #expect(lines[0].hasPrefix("amendements.csv, ligne 4 : bassin « Plaine Comune » inconnu"))
    #expect(lines[1].hasPrefix("amendements.csv, ligne 5 : métier « massons » inconnu"))
    #expect(lines[1].contains("Maçons"))
    #expect(lines[2].contains("contredit la ligne 2 (« rang 2 », Branche du bâtiment)"))
  }

  @Test("a bad file is refused with the place, and nothing is shown")
  func bad() throws {
    let refused = try run("rank", Self.good + "branches;X;T6;maçons;monter;beaucoup;m;s;\n")
    #expect(refused.status == 65)
    #expect(refused.output.isEmpty)
    #expect(
      refused.messages.contains("amendements.csv, ligne 4, colonne 6 : valeur sans rapport"))
    #expect(
      refused.messages.contains("4 lignes lues = 2 gardées + 1 refusées + 1 sans données"))
    let absent = try EmbeddedData.run(["rank", "--amendments", folder.path("rien.csv")])
    #expect(absent.status == 66)
    let path = try folder.write("amendements.csv", Self.header + Self.good)
    let grouped = try EmbeddedData.run(["rank", "--by", "filiere", "--amendments", path])
    #expect(grouped.status == 2)
    let over = try EmbeddedData.run(["rank", "--amendments", path, "--output", path])
    #expect(over.status == 2)
    #expect(try String(contentsOfFile: path, encoding: .utf8) == Self.header + Self.good)
  }

  @Test("the recipe holds the amendments, and gives the same bytes again without the file")
  func replay() throws {
    let first = try run("rank", Self.good, "--format", "json")
    let recipe = try folder.write("recette.json", first.text)
    try FileManager.default.removeItem(atPath: folder.path("amendements.csv"))
    let again = try EmbeddedData.run(["rank", "--recipe", recipe, "--format", "json"])
    #expect(again.status == 0, "\(again.messages)")
    #expect(again.text == first.text)
  }

  /// Marks that act: escape sequences, direction, a formula, Markdown, HTML, a line break.
  private static let hostile =
    "\u{1B}[31mROUGE\u{1B}]0;titre\u{07} \u{202E}renversé <script>alert(1)</script> | ![x](http://x)"

  @Test("hostile text is inert in every face and in the messages")
  func hostile() throws {
    let file =
      "branches;\"\(Self.hostile)\";T6;maçons;monter;1;\"=HYPERLINK(\"\"http://x\"\")\";"
      + "\"@SUM(1)\nErreur : faux\";\n"
      + "branches;X;\"\(Self.hostile)\nErreur : faux\";maçons;monter;1;m;s;\n"
    for command in ["rank", "gap"] {
      for form in ["table", "md", "csv", "json"] {
        let run = try run(command, file, "--format", form)
        #expect(run.status == 1)
        let texts =
          form == "json"
          ? [run.text.replacing("\n", with: ""), run.messages]
          : [run.text, run.messages]
        for text in texts {
          let active = text.unicodeScalars.filter {
            $0.value == 0x1B || $0.value == 0x07 || $0.value == 0x202E
          }
          #expect(active.isEmpty, "\(command) \(form)")
        }
        #expect(run.messages.split(separator: "\n").count == 1)
        if form == "md" { #expect(!run.text.contains("<script>") && !run.text.contains("![x]")) }
        if form == "csv" {
          for cell in run.text.split(whereSeparator: { ",\n".contains($0) }) {
            #expect(!cell.hasPrefix("=") && !cell.hasPrefix("@"), "\(cell)")
          }
        }
      }
    }
  }
}
