import Foundation
import Kernels
import TestSupport
import Testing

@Suite("Figures that were published")
struct PublishedFiguresTests {
  private func share(_ year: Int, _ key: String) throws -> Double {
    let json = try EmbeddedData.json(["status"])
    let shares = try #require(json["shares"] as? [[String: Any]])
    let row = shares.first { $0["millesime"] as? Int == year && $0["scope"] as? String == "11" }
    return try #require(row?[key] as? Double)
  }

  /// Source: Pacte régional d'investissement dans les compétences 2019-2022: 35.6 % in 2017, 41.8 %
  /// in 2018. Visible cells alone give 41.58 % in 2018.
  @Test("gives the share of difficult projects in Île-de-France")
  func shares() throws {
    #expect(abs(try share(2017, "visible") - 0.356) < 0.0005)
    #expect(abs(try share(2017, "expected") - 0.356) < 0.0005)
    #expect(abs(try share(2018, "visible") - 0.4158) < 0.0001)
    #expect(abs(try share(2018, "expected") - 0.418) < 0.001)
  }

  @Test("counts 24 bassins in 2018 and 25 from 2019")
  func bassins() throws {
    for (year, count) in [(2017, 24), (2018, 24), (2019, 25), (2025, 25)] {
      let lists = try EmbeddedData.json(["rank", "--year", "\(year)", "--top", "1"])["lists"]
      #expect((lists as? [Any])?.count == count)
    }
  }

  /// Source: Pôle emploi and France Travail, national visible sums of `met`, rounded.
  @Test(
    "adds the whole country up from the official workbooks",
    .enabled(if: Project.hasSharedData, "\(Project.sharedDataMissing)"))
  func france() throws {
    let folder = try TemporaryFolder()
    let store = folder.path("france.sqlite")
    let files = try FileManager.default.contentsOfDirectory(atPath: Project.shared("bmo"))
      .filter { $0.hasSuffix(".xlsx") }.map { Project.shared("bmo/" + $0) }
    #expect(try EmbeddedData.run(["import", "--store", store] + files).status == 0)
    let rows = try EmbeddedData.rows(["status", "--store", store])
    let sums = rows.filter {
      $0["scope"] as? String == "FR" && $0["measure"] as? String == "projets"
    }
    .compactMap { ($0["visibleSum"] as? Double).map { Int($0.rounded()) } }
    #expect(sums == [1_976_468, 2_318_576, 2_675_950, 2_951_676, 2_751_069, 2_401_105])
    let page = try EmbeddedData.run(["status", "--store", store]).text
    #expect(page.contains("2019   France entière"))
    #expect(page.contains("autres portées dans le magasin\u{A0}: --region CODE"))
    let rank = try EmbeddedData.json(["rank", "--store", store])
    #expect((rank["recipe"] as? [String: Any])?["region"] as? String == "11")
  }

  /// What the Pacte reports of Forma'Diag, word by word; the words are read as 0.95, 0.65 and 0.5.
  ///
  /// The length of 20 was chosen knowing this table: a check of the whole chain, not of Forma'Diag.
  @Test(
    "follows the Pacte's own table",
    .enabled(if: Project.hasSharedData, "\(Project.sharedDataMissing)"))
  func formadiag() throws {
    let findings = try Self.findings()
    #expect(findings.count == 17)
    let rows = try EmbeddedData.rows(
      ["synthesis", "--year", "2018", "--method", "projets-difficiles", "--top", "20"])
    let ours = try findings.map { finding in
      try #require(
        rows.first { $0["metier"] as? String == finding.metier }?["share"] as? Double)
    }
    let theirs = findings.map(\.share)
    let correlation = try #require(spearman(ours, theirs))
    let distance = zip(ours, theirs).map { abs($0 - $1) }.reduce(0, +) / 17
    #expect(correlation >= 0.90)
    #expect(distance <= 0.08)
  }

  /// FAP 2009 codes of the labels that the Pacte prints, by their beginnings.
  private static let codes = [
    "Aides à domicile": "T2A60", "Aides-soignants": "V0Z60", "Commerciaux": "R2Z80",
    "Aides, apprentis": "S1Z20", "Secrétaires bureautiques": "L0Z60",
    "Employés de maison": "T1Z60", "Ingénieurs et cadres d'études": "M2Z90",
    "Conducteurs routiers": "J3Z43", "Agents de sécurité": "T3Z61",
    "Agents d'entretien": "T4Z60", "Cuisiniers": "S1Z40", "Serveurs": "S2Z61",
    "Employés d’hôtellerie": "S2Z60", "Ouvriers non qualifiés du second": "B3Z20",
    "Maçons": "B2Z40", "Électriciens du bâtiment": "B4Z43",
    "Ouvriers non qualifiés du gros": "B0Z21",
  ]

  private static func findings() throws -> [(metier: String, share: Double)] {
    let text = try String(
      contentsOfFile: Project.shared("pacte/formadiag_findings.csv"), encoding: .utf8)
    return try text.split(whereSeparator: \.isNewline).dropFirst().compactMap { line in
      let cells = line.split(separator: ";").map(String.init)
      guard let share = share(cells[1]) else { return nil }
      let metier = try #require(codes.first { cells[0].hasPrefix($0.key) }?.value, "\(cells[0])")
      return (metier, share)
    }
  }

  private static func share(_ words: String) -> Double? {
    switch words {
    case "quasi-totalité": return 0.95
    case "60-70%": return 0.65
    case "moitié": return 0.5
    default:
      let parts = words.split(separator: "/").compactMap { Double($0) }
      return parts.count == 2 ? parts[0] / parts[1] : nil
    }
  }
}
