import Foundation
import TestSupport
import Testing

@Suite("The help")
struct HelpTests {
  static let commands = [
    "import", "inspect", "status", "methods", "rank", "explain", "synthesis",
    "gap", "place",
    "compare", "consensus",
    "typology",
    "map",
    "report",
    "export", "map",
    "validate", "sensitivity",
  ]

  @Test("speaks French all through", arguments: commands)
  func french(command: String) throws {
    let help = try EmbeddedData.run([command, "--help"]).text
    #expect(help.contains("UTILISATION : faisceau \(command)"))
    #expect(help.contains("\nOPTIONS :\n"))
    #expect(help.contains("\nEXEMPLES :\n"))
    #expect(help.contains("Afficher cette aide."))
    for english in ["OVERVIEW", "USAGE", "SUBCOMMANDS", "(default", "(values", "Show ", "<file>"] {
      #expect(!help.contains(english), "\(english)")
    }
  }

  @Test("speaks English when asked", arguments: commands)
  func english(command: String) throws {
    let help = try EmbeddedData.run([command, "--help", "--lang", "en"]).text
    #expect(help.contains("USAGE: faisceau \(command)"))
    #expect(help.contains("\nEXAMPLES:\n"))
    #expect(help.contains("Show help information."))
  }

  @Test("names what import takes, training and passages too")
  func kinds() throws {
    let help = try EmbeddedData.run(["import", "--help"]).text.split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
    for name in [
      "ROME", "tables de passage", "emploi moyen", "Pôle emploi", "LHÉO", "CertifInfo",
      "effectifs par lot", "codes postaux", "mobilités", "mise à jour (par défaut)",
    ] {
      #expect(help.contains(name), "\(name)")
    }
  }

  @Test("tells the defaults that each command has")
  func defaults() throws {
    let status = try EmbeddedData.run(["status", "--help"]).text
    #expect(status.contains("Un seul millésime (par défaut : tous)."))
    #expect(status.contains("(par défaut : toutes)."))
    let rank = try EmbeddedData.run(["rank", "--help"]).text
    #expect(rank.contains("(par défaut : 10 pour rank, 20 ailleurs) ; 0 : tout."))
    #expect(rank.contains("Code de région (par défaut : 11)."))
  }

  @Test("names every command, and none that is not for people")
  func root() throws {
    let help = try EmbeddedData.run(["--help"]).text
    for command in Self.commands { #expect(help.contains("\n  \(command)"), "\(command)") }
    #expect(help.contains("\nCOMMANDES :\n"))
    #expect(!help.contains("\n  embed"))
    #expect(!help.contains("\n  derive"))
    let asked = try EmbeddedData.run(["help", "rank"]).text
    #expect(try asked == EmbeddedData.run(["rank", "--help"]).text)
  }

  @Test(
    "gives examples that run",
    .enabled(if: Project.hasSharedData, "\(Project.sharedDataMissing)"),
    arguments: [""] + commands, ["fr", "en"])
  func examples(command: String, language: String) throws {
    let asked = command.isEmpty ? [] : [command]
    let help = try EmbeddedData.run(asked + ["--help", "--lang", language]).text
    let examples = help.split(separator: "\n").filter { $0.hasPrefix("  faisceau ") }
    #expect(!examples.isEmpty)
    let folder = try Self.folder()
    for example in examples {
      let run = try CommandRun.run(
        "/bin/sh", ["-c", "faisceau() { \"$0\" \"$@\"; }; \(example)", CommandRun.binary],
        in: folder.url.path, environment: ["FAISCEAU_DATA": EmbeddedData.path.get()])
      #expect(run.status == 0, "\(example)\n\(run.messages)")
    }
  }

  /// A folder with the files that the examples name.
  private static func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try FileManager.default.createDirectory(
      atPath: folder.path("bmo"), withIntermediateDirectories: true)
    for place in ["", "bmo/"] {
      try FileManager.default.createSymbolicLink(
        atPath: folder.path(place + "Base_open_data_BMO_2025.xlsx"),
        withDestinationPath: Project.shared("bmo/Base_open_data_BMO_2025.xlsx"))
    }
    for name in ["offres", "offers"] {
      try FileManager.default.createDirectory(
        atPath: folder.path(name), withIntermediateDirectories: true)
      _ = try folder.write(
        name + "/page.json",
        """
        {"resultats":[{"id":"1","dateCreation":"2023-03-16","dateActualisation":"2023-03-16",\
        "romeCode":"K2204","lieuTravail":{"commune":"75109"}}]}
        """)
    }
    _ = try folder.write(
      "bmo.csv",
      """
      annee;Code metier BMO;Nom metier BMO;Famille_met;Lbl_fam_met;REG;NOM_REG;Dept;NomDept;\
      BE24;NOMBE24;met;xmet;smet
      2024;S1X40;Cuisiniers;S;Autres;11;IDF;75;Paris;1107;PARIS;100;50;*
      """)
    for name in ["amendements.csv", "amendments.csv"] {
      _ = try folder.write(
        name,
        """
        tour;instance;bassin;metier;action;valeur;motif;source
        branches;Une branche;tous;maçons;monter;1;départs;étude
        """)
    }
    for place in ["offres", "offers"] {
      try FileManager.default.createDirectory(
        atPath: folder.path(place), withIntermediateDirectories: true)
      _ = try folder.write(
        place + "/page.json",
        """
        {"resultats":[{"id":"1","dateCreation":"2021-05-03T10:00:00.000Z","romeCode":"F1703",\
        "lieuTravail":{"commune":"93066"},"typeContrat":"CDI","nombrePostes":1}]}
        """)
    }
    return folder
  }
}
