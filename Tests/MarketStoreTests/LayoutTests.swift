import Foundation
import GRDB
import MarketStore
import TestSupport
import Testing

/// The layout that `Sources/MarketStore/README.md` promises, byte by byte: other programs read it.
@Suite("The stored bytes are those of the README")
struct LayoutTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func row(_ sql: String) throws -> Row? {
    let path = folder.path("magasin.sqlite")
    _ = try Store.open(path: path, access: .readWrite).apply(Samples.batch(Samples.slice()))
    return try DatabaseQueue(path: path).read { try Row.fetchOne($0, sql: sql) }
  }

  /// Bytes written as hexadecimal digits, blanks left out.
  private func bytes(_ digits: String) -> Data {
    let digits = Array(digits.filter { $0 != " " })
    return Data(
      stride(from: 0, to: digits.count, by: 2).compactMap {
        UInt8(String(digits[$0...$0 + 1]), radix: 16)
      })
  }

  @Test("A column: 120, *, * + 12, 0.5")
  func column() throws {
    let row = try row("SELECT * FROM slice_column WHERE measure = 'projets'")
    #expect(row?["statuses"] == bytes("00 01 02 00"))
    // IEEE 754: 120 is 405E…, 0 is 0, 12 is 4028…, 0.5 is 3FE0…, least byte first.
    #expect(
      row?["visible"]
        == bytes("0000000000005E40 0000000000000000 0000000000002840 000000000000E03F"))
    #expect(row?["hidden_parts"] == bytes("01000000 01000000"))
    #expect(row?["hidden_lower"] == bytes("000000000000F03F 0000000000002A40"))
    #expect(row?["hidden_upper"] == bytes("0000000000001040 0000000000003040"))
    // Python 3.11: zlib.crc32 of the five blobs above, one after the other.
    #expect(row?["crc32"] == 0x3593CC93)
  }

  @Test("A slice: its shape, its names as JSON, its places")
  func slice() throws {
    let row = try row("SELECT * FROM slice")
    let shape: [Int?] = [row?["row_count"], row?["bassin_count"], row?["metier_count"]]
    #expect(shape == [4, 2, 3])
    let (bassins, metiers): (String?, String?) = (row?["bassins"], row?["metiers"])
    #expect(bassins == #"[["1107","Paris"],["1147","Plaine Commune"]]"#)
    let label = #""Aides à domicile\u000aet aides ménagères""#
    #expect(metiers?.hasSuffix(#",["T2A60",\#(label),"S"]]"#) == true)
    #expect(metiers?.contains(#"["S2Z61","Serveurs de \"cafés\" \\ restaurants","S"]"#) == true)
    let places: [Data?] = [row?["bassin_places"], row?["metier_places"]]
    #expect(places[0] == bytes("00000000 00000000 01000000 01000000"))
    #expect(places[1] == bytes("00000000 02000000 01000000 02000000"))
  }

  @Test("The file says whose it is: FAIS, version 4")
  func identity() throws {
    #expect(try row("PRAGMA application_id")?[0] == 0x4641_4953)
    #expect(try row("PRAGMA user_version")?[0] == 4)
  }
}
