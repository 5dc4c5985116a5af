import Formats
import TestSupport
import Testing

/// Every cell of the six official workbooks against openpyxl 3.1.5: the cells that are not blank and
/// the digest that Reference/workbook_digest.py prints.
struct WorkbookReferenceTests {
  private static let digests: [(file: String, sheets: [(String, Int, UInt64)])] = [
    (
      "ResMetBE17.xlsx",
      [
        ("Description des variables ", 32, 0x52b1_8b7a_c580_da6d),
        ("ResMetBe17", 594_019, 0xed59_fa96_2ac7_f72b),
      ]
    ),
    (
      "ResMetBE18.xlsx",
      [
        ("Description des variables ", 32, 0x98f2_ad29_c7de_4ed1),
        ("ResMetBE18", 632_561, 0xda6e_af7e_7517_6e57),
      ]
    ),
    (
      "ResMetBE19.xlsx",
      [
        ("Description des variables", 32, 0x8c4_f012_65a9_8e64),
        ("BMO_2019_open_data", 670_542, 0xd1fd_978b_68e6_04b1),
      ]
    ),
    (
      "ResMetBE20.xlsx",
      [
        ("Description des variables", 32, 0xf012_d0b6_2c1b_6e23),
        ("BMO_2020_open_data", 683_918, 0x7e3a_c70a_83cc_7a51),
      ]
    ),
    (
      "Base_open_data_BMO_2024.xlsx",
      [
        ("Description des variables", 32, 0x39f7_0010_7476_b4b8),
        ("BMO_2024_open_data", 748_216, 0xcbc0_898e_0cf2_2634),
      ]
    ),
    (
      "Base_open_data_BMO_2025.xlsx",
      [
        ("Description_des_variables", 32, 0x2674_a200_c2bd_b717),
        ("BMO_2025_open_data", 701_078, 0x61b5_a9c1_f08d_a513),
      ]
    ),
  ]

  @Test(
    .enabled(if: Project.hasSharedData, "\(Project.sharedDataMissing)"),
    arguments: WorkbookReferenceTests.digests)
  func `every cell as openpyxl reads it`(
    file: String, sheets: [(name: String, cells: Int, digest: UInt64)]
  ) throws {
    let tables = try TabularFile.open(path: Project.shared("bmo/\(file)")).tables
    #expect(tables.map(\.name) == sheets.map(\.name))
    for (table, sheet) in zip(tables, sheets) {
      var digest = CellDigest()
      try table.read { record in
        digest.take(record)
        return .proceed
      }
      #expect(digest.cells == sheet.cells)
      #expect(digest.state == sheet.digest)
    }
  }
}

/// FNV-1a over row, column and content of the cells that are not blank.
struct CellDigest {
  private(set) var state: UInt64 = 0xCBF2_9CE4_8422_2325
  private(set) var cells = 0

  mutating func take(_ record: Record) {
    for column in 0..<record.count where !record[column].isBlank {
      let field = record[column]
      for byte in "\(record.number),\(column),".utf8 { mix(byte) }
      if field.kind == .number, let value = field.number() {
        for shift in 0..<8 { mix(UInt8(truncatingIfNeeded: value.bitPattern >> (8 * shift))) }
      } else {
        for byte in field.bytes { mix(byte) }
      }
      mix(0x0A)
      cells += 1
    }
  }

  private mutating func mix(_ byte: UInt8) { state = (state ^ UInt64(byte)) &* 0x100_0000_01B3 }
}
