import Foundation
import TestSupport
import Testing

/// `import` and `inspect` as a person runs them: exit codes, streams, files.
struct ImportCommandTests {
  private static let header =
    "annee;BE18;NOMBE18;Famille_met;Lbl_fam_met;metier;nommetier;Dept;NomDept;met;xmet;smet;REG;"
    + "NOM_REG18\n"
  private static let paris =
    "2018;1107;PARIS;S;Social;T2A60;Aides;75;PARIS;12;5;*;11;ILE-DE-FRANCE\n"

  /// Runs the command with embedded data made from the checkout's.
  private func run(_ folder: TemporaryFolder, _ arguments: String...) throws -> CommandRun {
    let data = folder.path("idf.sqlite")
    if !FileManager.default.fileExists(atPath: data) {
      let made = try CommandRun.faisceau(
        ["embed", "--from", Project.path("Datasets/idf"), "--output", data])
      #expect(made.status == 0)
    }
    return try CommandRun.faisceau(arguments, environment: ["FAISCEAU_DATA": data])
  }

  @Test func aGoodFileEntersOnce() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("bmo.csv", Self.header + Self.paris)
    let store = folder.path("s.sqlite")
    let first = try run(folder, "import", file, "--store", store, "--format", "json")
    #expect(first.status == 0)
    #expect(first.messages == "")
    let json = try #require(
      try JSONSerialization.jsonObject(with: first.output) as? [String: Any])
    #expect(json["schema"] as? String == "faisceau.import/1")
    let row = try #require((json["rows"] as? [[String: Any]])?.first)
    #expect(row["rowsRead"] as? Int == 2)
    #expect(row["rowsKept"] as? Int == 1)
    #expect(row["projetsVisibleSum"] as? Int == 12)
    let before = FileManager.default.contents(atPath: store)
    let again = try run(folder, "import", file, "--store", store)
    #expect(again.status == 0)
    #expect(again.messages.contains("déjà importé, rien à changer"))
    #expect(FileManager.default.contents(atPath: store) == before)
  }

  @Test func offersAndSeekersHaveTheirSums() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(
      "tension.csv", "annee;ROME;cbassin;oee;defm_abc\n2021;F1703;1147;1200,4;30,25\n")
    let table = try run(folder, "import", file, "--store", folder.path("s.sqlite"))
    #expect(table.status == 0)
    #expect(table.text.contains("offres 1\u{202F}200, demandeurs 30"))
    #expect(!table.text.contains("Projets"))
    let csv = try run(
      folder, "import", file, "--store", folder.path("t.sqlite"), "--format", "csv")
    let lines = csv.text.split(separator: "\n").map {
      $0.split(
        separator: ",", omittingEmptySubsequences: false)
    }
    let place = try #require(lines.first?.firstIndex(of: "demandeursVisibleSum"))
    #expect(lines.last?[place] == "30.25")
  }

  @Test func anUnknownFileIsToldWhereTheKnownOnesAreNamed() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("autre.csv", "a;b\n1;2\n")
    let refused = try run(folder, "import", file, "--store", folder.path("s.sqlite"))
    #expect(refused.status == 65)
    #expect(refused.messages.contains("l'un des fichiers que « faisceau import --help » nomme"))
  }

  @Test func theSameFileReadOtherwiseReplacesWhatItGave() throws {
    let folder = try TemporaryFolder()
    let text = Self.header + Self.paris.replacing("Aides;", with: "Aidés;")
    let file = try folder.write("bmo.csv", text)
    let store = folder.path("s.sqlite")
    func take(as encoding: String) throws -> String {
      let taken = try run(
        folder, "import", file, "--store", store, "--encoding", encoding, "--format", "json")
      #expect(taken.status == 0)
      return taken.text
    }
    func label() throws -> Bool {
      try run(folder, "rank", "--store", store, "--format", "csv").text.contains(",Aidés,")
    }
    _ = try take(as: "latin1")
    #expect(try !label())
    #expect(try take(as: "utf8").contains(#""replaced":["bmo/2018/11/FAP 2009"]"#))
    #expect(try label())
    #expect(try take(as: "utf8").contains(#""unchanged":["bmo/2018/11/FAP 2009"]"#))
  }

  @Test func anUnknownMetierStopsTheImportAndIsWritten() throws {
    let folder = try TemporaryFolder()
    let bad = Self.paris.replacing("T2A60", with: "T4Z99")
    let file = try folder.write("bmo.csv", Self.header + Self.paris + bad)
    let (store, rejects) = (folder.path("s.sqlite"), folder.path("r.csv"))
    let stopped = try run(folder, "import", file, "--store", store, "--rejects", rejects)
    #expect(stopped.status == 65)
    #expect(stopped.messages.contains("bmo.csv, ligne 3, colonne 6"))
    #expect(stopped.messages.contains("T4Z99"))
    #expect(stopped.messages.contains("--allow-rejects"))
    #expect(!FileManager.default.fileExists(atPath: store))
    let table = try String(contentsOfFile: rejects, encoding: .utf8).split(separator: "\n")
    #expect(table.first == "file,sheet,row,column,kind,value,expected")
    #expect(table.last?.hasPrefix("bmo.csv,,3,metier,unknownMetier,T4Z99,") == true)
    let allowed = try run(folder, "import", file, "--store", store, "--allow-rejects")
    #expect(allowed.status == 1)
    let before = try #require(FileManager.default.contents(atPath: store))
    let again = try run(folder, "import", file, "--store", store)
    #expect(again.status == 65, "refused rows are named anew, not forgotten")
    #expect(again.messages.contains("T4Z99"))
    #expect(try run(folder, "import", file, "--store", store, "--allow-rejects").status == 1)
    #expect(FileManager.default.contents(atPath: store) == before)
  }

  @Test func twentyRejectsAreToldAndTheRestCounted() throws {
    let folder = try TemporaryFolder()
    let bad = Self.paris.replacing(";12;", with: ";x;")
    let text = Self.header + String(repeating: bad, count: 25)
    let file = try folder.write("bmo.csv", text)
    let stopped = try run(
      folder, "import", file, "--store", folder.path("s.sqlite"), "--lang", "en")
    #expect(stopped.messages.split(separator: "\n").count { $0.contains("unreadable count") } == 20)
    #expect(stopped.messages.contains("… and 5 more (--rejects FILE)"))
    #expect(stopped.messages.contains("rows refused: 25; nothing was imported"))
  }

  @Test func badInputEndsWithItsCode() throws {
    let folder = try TemporaryFolder()
    let store = folder.path("s.sqlite")
    let pdf = try folder.write("f.xlsx", "%PDF-1.4\n")
    #expect(try run(folder, "import", pdf, "--store", store).status == 65)
    #expect(try run(folder, "import", folder.path("none"), "--store", store).status == 66)
    #expect(try run(folder, "import", pdf).status == 2)
    let text = try folder.write("bmo.csv", Self.header + Self.paris)
    let nowhere = folder.path("no/such/s.sqlite")
    #expect(try run(folder, "import", text, "--store", nowhere).status == 73)
    #expect(try run(folder, "import", text, "--store", pdf).status == 65)
  }

  @Test func whatIsReadOrKeptIsNeverWrittenOver() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("bmo.csv", Self.header + Self.paris)
    let store = folder.path("s.sqlite")
    #expect(try run(folder, "import", file, "--store", store).status == 0)
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("lien"), withDestinationPath: "s.sqlite")
    let before = FileManager.default.contents(atPath: store)
    for (flag, path) in [
      ("--rejects", store), ("--output", store), ("--rejects", folder.path("lien")),
      ("--rejects", file), ("--output", file),
    ] {
      let refused = try run(folder, "import", file, "--store", store, flag, path)
      #expect(refused.status == 2, "\(flag) \(path)")
      #expect(refused.messages.contains(flag))
      #expect(FileManager.default.contents(atPath: store) == before)
    }
    #expect(try String(contentsOfFile: file, encoding: .utf8) == Self.header + Self.paris)
    let new = folder.path("n.sqlite")
    #expect(try run(folder, "import", file, "--store", new, "--output", new).status == 2)
    #expect(!FileManager.default.fileExists(atPath: new))
  }

  @Test func aReportThatCannotBeWrittenLeavesTheStoreAsItWas() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("bmo.csv", Self.header + Self.paris)
    let store = folder.path("s.sqlite")
    for flag in ["--rejects", "--output"] {
      let path = folder.path("absent/r.csv")
      #expect(try run(folder, "import", file, "--store", store, flag, path).status == 73)
      #expect(!FileManager.default.fileExists(atPath: store))
    }
  }

  @Test func aKindThatIsNoneIsAnsweredWithThem() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("bmo.csv", Self.header + Self.paris)
    let refused = try run(folder, "inspect", file, "--kind", "fap2021")
    #expect(refused.status == 2)
    #expect(refused.messages.contains("bmo, fap-2009, fap-2021, bassins"))
  }

  @Test func anImportHasTheFacesOfAnyReport() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("bmo\u{1B}[31m|.csv", Self.header + Self.paris)
    let store = folder.path("s.sqlite")
    let table = try run(folder, "import", file, "--store", store)
    #expect(!table.text.contains("\u{1B}"))
    #expect(table.text.split(separator: "\n").allSatisfy { $0.count <= 100 })
    let again = try run(folder, "import", file, "--store", store, "--format", "md", "--lang", "en")
    #expect(again.text.contains("| File | Year | Rows read |"))
    #expect(again.text.contains("bmo\u{FFFD}\\[31m\\|.csv"))
    #expect(again.text.contains(".csv: already imported, not read again"))
    let csv = folder.path("page.csv")
    #expect(try run(folder, "import", file, "--store", store, "--output", csv).status == 0)
    let rows = try String(contentsOfFile: csv, encoding: .utf8).split(separator: "\n")
    #expect(rows.count == 2)
    #expect(rows.first?.hasPrefix("file,sha256,kind,sheet,millesime,") == true)
    #expect(rows.first?.contains("measures") == false)
  }

  @Test func inspectSaysWhyAndWhichFlagSaysOtherwise() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("f.csv", "Préambule\n" + Self.header + Self.paris)
    let found = try run(folder, "inspect", file, "--format", "json")
    #expect(found.status == 0)
    let json = try #require(
      try JSONSerialization.jsonObject(with: found.output) as? [String: Any])
    #expect(json["schema"] as? String == "faisceau.inspect/1")
    #expect(json["kind"] as? String == "bmo")
    #expect(json["millesime"] as? Int == 2018)
    #expect(json["headerRow"] as? Int == 2)
    let rows = try #require(json["rows"] as? [[String: Any]])
    let delimiter = rows.first { $0["aspect"] as? String == "delimiter" }
    #expect(delimiter?["flag"] as? String == "--delimiter")
    let english = try run(folder, "inspect", file, "--lang", "en", "--year", "2018")
    #expect(english.text.contains("said by --year"))
  }
}
