import Foundation
import Ingestion
import TestSupport
import Testing

/// What a file is told to be by its first bytes, before any table is looked for.
struct RecognitionTests {
  private func kind(of data: Data) throws -> FileKind {
    let folder = try TemporaryFolder()
    return try Recognizer.recognition(ofFile: try folder.write("f", data)).kind
  }

  private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
  private static let header = "romeCode;dateCreation;lieuTravail.commune\n"

  @Test(arguments: [
    Data("{\"resultats\": []}".utf8), Data("\r\n\t [{\"romeCode\": \"K2204\"}]".utf8),
    Data(mark + "\n{\"a\": \"\\\"romeCod\", \"romeCode\": \"K2204\"}\n".utf8),
    Data((header + "K2204;2023-01-02;93066\n").utf8), Data(mark + ("\n" + header).utf8),
    Data("intitul".utf8) + Data([0xE9, 0x85]) + Data((";" + header).utf8),
  ]) func offers(_ data: Data) throws {
    #expect(try kind(of: data) == .offres)
  }

  @Test(arguments: [
    "{\"type\": \"FeatureCollection\", \"features\": []}",
    " {\"feature\": 1, \"\"features\": []}",
  ]) func outlines(_ text: String) throws {
    let found = Result { try kind(of: Data(text.utf8)) }
    // The second is no JSON: it is refused as outlines, not as a table.
    switch found {
    case .success(let kind): #expect(kind == .contours)
    case .failure(let error): #expect("\(error)".contains("JSON"))
    }
  }

  @Test(arguments: [true, false]) func aCatalogueInUTF16(isLittle: Bool) throws {
    let text =
      "<?xml version=\"1.0\" encoding=\"UTF-16\"?><lheo xmlns=\"http://www.lheo.org/2.2\"/>"
    let bytes = text.utf16.flatMap { unit in
      let pair = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
      return isLittle ? pair : pair.reversed()
    }
    #expect(try kind(of: Data((isLittle ? [0xFF, 0xFE] : [0xFE, 0xFF]) + bytes)) == .lheo)
  }

  @Test(arguments: ["values $fap;a\n1;2\n", "the value $fap;a\n1;2\n", "value fap;a\n1;2\n"])
  func noStatementOfSAS(_ text: String) throws {
    let error = #expect(throws: IngestionError.self) { try kind(of: Data(text.utf8)) }
    #expect(error?.kind == .unrecognised)
    #expect(error?.french.contains("--kind") == true)
  }
}
