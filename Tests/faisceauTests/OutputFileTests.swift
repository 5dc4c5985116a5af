import Foundation
import TestSupport
import Testing

@Suite("--output")
struct OutputFileTests {
  private let command = ["rank", "--bassin", "T6", "--output"]

  @Test("writes what the standard output would get, and nothing beside")
  func same() throws {
    let folder = try TemporaryFolder()
    let run = try EmbeddedData.run(command + [folder.path("a.txt"), "--format", "csv"])
    #expect(run.status == 0)
    #expect(run.output.isEmpty)
    let direct = try EmbeddedData.run(["rank", "--bassin", "T6", "--format", "csv"])
    #expect(FileManager.default.contents(atPath: folder.path("a.txt")) == direct.output)
    #expect(try names(in: folder) == ["a.txt"])
  }

  @Test("takes the form from the file's name when none is asked for", arguments: ["json", "csv"])
  func form(ending: String) throws {
    let folder = try TemporaryFolder()
    _ = try EmbeddedData.run(command + [folder.path("liste.\(ending)")])
    let direct = try EmbeddedData.run(["rank", "--bassin", "T6", "--format", ending])
    #expect(FileManager.default.contents(atPath: folder.path("liste.\(ending)")) == direct.output)
  }

  @Test("replaces a file, its mode and the links to it kept")
  func replaced() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("a.csv", "ancien")
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("lien.csv"), withDestinationPath: "a.csv")
    #expect(try EmbeddedData.run(command + [folder.path("lien.csv")]).status == 0)
    #expect(try String(contentsOfFile: path, encoding: .utf8).hasPrefix("bassin,bassinName,"))
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    #expect(attributes[.posixPermissions] as? Int == 0o640)
    #expect(try names(in: folder) == ["a.csv", "lien.csv"])
  }

  @Test("leaves a file as it was when the study fails")
  func failed() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("a.csv", "ancien")
    #expect(try EmbeddedData.run(["rank", "--bassin", "zzz", "--output", path]).status == 2)
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "ancien")
  }

  @Test("refuses a folder")
  func directory() throws {
    let folder = try TemporaryFolder()
    let run = try EmbeddedData.run(command + [folder.url.path])
    #expect(run.status == 73)
    #expect(run.messages.contains("c'est un dossier"))
  }

  @Test("never replaces what the command reads")
  func inputs() throws {
    let folder = try TemporaryFolder()
    let store = folder.path("magasin.sqlite")
    try FileManager.default.copyItem(atPath: try EmbeddedData.path.get(), toPath: store)
    let before = FileManager.default.contents(atPath: store)
    for words in [
      ["rank"], ["status"], ["synthesis"], ["explain", "T6", "T2A60"], ["sensitivity"],
    ] {
      let run = try EmbeddedData.run(words + ["--store", store, "--output", store])
      #expect(run.status == 2, "\(words)")
      #expect(run.messages.contains("--output \(store) : c'est aussi le magasin"))
      #expect(FileManager.default.contents(atPath: store) == before)
    }
    let file = try folder.write("f.csv", "annee;BE18")
    #expect(try EmbeddedData.run(["inspect", file, "--output", file]).status == 2)
    #expect(try String(contentsOfFile: file, encoding: .utf8) == "annee;BE18")
  }

  private func names(in folder: TemporaryFolder) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.url.path).sorted()
  }
}
