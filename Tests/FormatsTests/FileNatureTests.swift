import Formats
import Foundation
import TestSupport
import Testing

struct FileNatureTests {
  @Test(arguments: [
    (Data("%PDF-1.7\n...".utf8), "PDF"), (Data("<!DOCTYPE html><html>".utf8), "HTML"),
    (Data("\u{FEFF} <html xmlns:x=\"urn\"><table>".utf8), "HTML"),
    (Data("<?xml version=\"1.0\"?><Workbook/>".utf8), "XML"),
    (Data("<lheo xmlns=\"\">".utf8), "XML"),
    (Data("{\"a\": 1}".utf8), "JSON"), (Data([0x1F, 0x8B, 8, 0]), "gzip"),
    (Data("PAR1xxxx".utf8), "Parquet"), (Data("SQLite format 3\0".utf8), "SQLite"),
    (Data([0x89, 0x50, 0x4E, 0x47, 0x0D]), "PNG"), (Data([0xFF, 0xD8, 0xFF, 0xE0]), "JPEG"),
    (Data([0x61, 0x00, 0x62, 0x00]), "binaires"), (Data("{\\rtf1".utf8), "RTF"),
    (Data([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 1, 2]), ".xls"),
  ])
  func `what a file really is`(bytes: Data, named: String) throws {
    let error = try #require(try trouble(ofBytes: bytes, named: "BMO.xlsx"))
    #expect(error.kind == .otherFormat)
    #expect(error.french.contains(named))
    #expect(error.french.hasPrefix("BMO.xlsx : "))
    #expect(error.french.split(separator: " ; ").count == 3)
  }

  @Test func `a password-protected workbook`() throws {
    let name = try #require("EncryptedPackage".data(using: .utf16LittleEndian))
    let head = Data([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])
    let error = try #require(try trouble(ofBytes: head + Data(count: 600) + name + Data(count: 9)))
    #expect(error.kind == .encrypted)
    #expect(error.french.contains("mot de passe"))
  }

  @Test func `no file, no bytes, a folder`() throws {
    let folder = try TemporaryFolder()
    #expect(try trouble(at: folder.path("absent.xlsx"))?.kind == .noSuchFile)
    #expect(try trouble(at: folder.path("absent.xlsx"))?.place.file == "absent.xlsx")
    #expect(try trouble(at: "")?.place.file == "\"\"")
    #expect(try trouble(at: folder.url.path)?.kind == .unreadable)
    #expect(try trouble(ofBytes: Data())?.kind == .unreadable)
  }

  @Test(.timeLimit(.minutes(1))) func `a pipe that nobody writes is not waited for`() throws {
    let folder = try TemporaryFolder()
    #expect(mkfifo(folder.path("tube.csv"), 0o600) == 0)
    #expect(try trouble(at: folder.path("tube.csv"))?.kind == .unreadable)
  }

  @Test(arguments: [
    ([("a.pdf", "x")], "a.pdf"), ([("a.csv", "x"), ("b.csv", "y")], "a.csv, b.csv"),
    ([], "0 fichiers"),
    ([("mimetype", "application/vnd.oasis.opendocument.spreadsheet")], ".ods"),
  ])
  func `archives that do not say what to read`(members: [(String, String)], said: String) throws {
    let folder = try TemporaryFolder()
    let path = folder.path("f.zip")
    if members.isEmpty {
      _ = try folder.write("f.zip", Data([0x50, 0x4B, 5, 6]) + Data(count: 18))
    } else {
      try TestArchive(members).write(to: path)
    }
    let error = try #require(try trouble(at: path))
    #expect(error.kind == .otherFormat)
    #expect(error.french.contains(said))
  }

  @Test func `archives inside archives are not searched`() throws {
    let folder = try TemporaryFolder()
    try TestArchive([("f.csv", "a;b\n")]).write(to: folder.path("inner.zip"))
    var outer = TestArchive()
    let inner = try Data(contentsOf: URL(fileURLWithPath: folder.path("inner.zip")))
    outer.members = [("f.csv", inner)]
    try outer.write(to: folder.path("outer.zip"))
    #expect(try trouble(at: folder.path("outer.zip"))?.kind == .otherFormat)
  }

  @Test(.enabled(if: Project.hasSharedData, "\(Project.sharedDataMissing)"))
  func `an official .xls`() throws {
    let path = Project.shared("nomenclatures/Rome-V3_vers_Fap-2009.xls")
    #expect(try trouble(at: path)?.french.contains("(.xls, OLE2)") == true)
  }
}
