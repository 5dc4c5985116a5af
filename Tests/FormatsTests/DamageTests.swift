import Formats
import Foundation
import TestSupport
import Testing

/// Files cut short or with bytes changed: an error or the whole content, never a part, never a crash.
struct DamageTests {
  private static func workbook() -> TestWorkbook {
    let cells = (1...200).map { row in
      "<row r=\"\(row)\"><c r=\"A\(row)\" t=\"s\"><v>\(row % 5)</v></c><c r=\"B\(row)\"><v>\(row)</v>"
        + "</c><c r=\"D\(row)\" t=\"inlineStr\"><is><t>ligne \(row) &amp; suite</t></is></c></row>"
    }
    return TestWorkbook(rows: cells.joined(), strings: (0..<5).map { "texte \($0)" })
  }

  /// What reading a file gives: all its rows, or its error.
  private func outcome(_ path: String) -> Result<[[Row]], any Error> {
    Result { try TabularFile.open(path: path).tables.map { try $0.rows() } }
  }

  @Test(arguments: [true, false])
  func `a workbook cut anywhere is an error`(isDeflated: Bool) throws {
    let folder = try TemporaryFolder()
    var archive = Self.workbook().archive
    archive.isDeflated = isDeflated
    try archive.write(to: folder.path("f.xlsx"))
    let whole = try Data(contentsOf: URL(fileURLWithPath: folder.path("f.xlsx")))
    let lengths = (1..<20).map { whole.count * $0 / 20 } + [2, 3, 4, 30, whole.count - 1]
    for length in lengths {
      let error = try trouble(at: folder.write("cut.xlsx", whole.prefix(length)))
      // Two or three bytes are the text « PK », a delimited text as good as another.
      #expect((error == nil) == (length < 4), "\(length) bytes of \(whole.count)")
    }
  }

  @Test func `every part cut anywhere is an error`() throws {
    let archive = Self.workbook().archive
    let folder = try TemporaryFolder()
    for (index, member) in archive.members.enumerated() where member.name != "[Content_Types].xml" {
      for step in 0..<20 {
        var cut = archive
        cut.members[index].data = member.data.prefix(member.data.count * step / 20)
        try cut.write(to: folder.path("f.xlsx"))
        let error = try trouble(at: folder.path("f.xlsx"))
        #expect(error?.kind == .damaged, "\(member.name) at \(step)/20")
      }
    }
  }

  @Test func `changed bytes of a workbook never give other rows`() throws {
    let folder = try TemporaryFolder()
    try Self.workbook().archive.write(to: folder.path("f.xlsx"))
    let whole = try Data(contentsOf: URL(fileURLWithPath: folder.path("f.xlsx")))
    let expected = try outcome(folder.path("f.xlsx")).get()
    var draws = SeededDraws(seed: 7)
    var refused = 0
    for _ in 0..<2000 {
      var changed = whole
      for _ in 0..<Int.random(in: 1...3, using: &draws) {
        let place = Int.random(in: 0..<changed.count, using: &draws)
        changed[place] ^= UInt8.random(in: 1...255, using: &draws)
      }
      switch outcome(try folder.write("changed.xlsx", changed)) {
      case .success(let rows): #expect(rows == expected)
      case .failure(let error):
        #expect(error is FormatError)
        refused += 1
      }
    }
    #expect(refused > 1000)
  }

  @Test func `changed bytes inside the parts never crash`() throws {
    let folder = try TemporaryFolder()
    let archive = Self.workbook().archive
    var draws = SeededDraws(seed: 11)
    var refused = 0
    for _ in 0..<1500 {
      var changed = archive
      let part = Int.random(in: 1..<changed.members.count, using: &draws)
      for _ in 0..<Int.random(in: 1...4, using: &draws) {
        let place = Int.random(in: 0..<changed.members[part].data.count, using: &draws)
        changed.members[part].data[place] = UInt8.random(in: 0x20...0x7E, using: &draws)
      }
      try changed.write(to: folder.path("f.xlsx"))
      if case .failure(let error) = outcome(folder.path("f.xlsx")) {
        #expect(error is FormatError)
        refused += 1
      }
    }
    #expect(refused > 500)
  }

  @Test func `changed bytes of a text never crash`() throws {
    let folder = try TemporaryFolder()
    let lines = (0..<60).map { "\($0);\"é \"\"\($0)\"\"\";3,5;œ\r\n" }
    let whole = Data(lines.joined().utf8)
    var draws = SeededDraws(seed: 13)
    var read = 0
    for _ in 0..<3000 {
      var changed = whole.prefix(Int.random(in: 1...whole.count, using: &draws))
      for _ in 0..<Int.random(in: 0...6, using: &draws) {
        let byte = Bool.random(using: &draws) ? UInt8.random(in: 0...255, using: &draws) : 0x22
        changed[Int.random(in: 0..<changed.count, using: &draws)] = byte
      }
      switch outcome(try folder.write("f.csv", changed)) {
      case .success: read += 1
      case .failure(let error): #expect(error is FormatError)
      }
    }
    #expect(read > 100)
  }
}
