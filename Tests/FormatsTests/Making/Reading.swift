import Formats
import Foundation
import TestSupport
import Testing

/// One record, copied.
struct Row: Equatable, CustomStringConvertible {
  let number: Int
  let cells: [String]

  init(_ number: Int, _ cells: [String]) {
    self.number = number
    self.cells = cells
  }

  init(_ record: Record) {
    self.init(record.number, record.fields.map(\.string))
  }

  var description: String { "\(number):\(cells)" }
}

extension RecordSource {
  /// Every record, copied.
  func rows() throws -> [Row] {
    var rows: [Row] = []
    try read { record in
      rows.append(Row(record))
      return .proceed
    }
    return rows
  }
}

/// The rows of the only table of a text.
func rows(ofText text: String, _ options: OpeningOptions = OpeningOptions()) throws -> [Row] {
  try rows(ofBytes: Data(text.utf8), options)
}

/// The rows of the only table of a file with these bytes.
func rows(ofBytes bytes: Data, _ options: OpeningOptions = OpeningOptions()) throws -> [Row] {
  let folder = try TemporaryFolder()
  let file = try TabularFile.open(path: folder.write("essai.csv", bytes), options: options)
  return try #require(file.tables.first).rows()
}

/// The rows of the first sheet of a workbook.
func rows(of workbook: TestWorkbook) throws -> [Row] {
  let folder = try TemporaryFolder()
  let file = try TabularFile.open(path: workbook.write(in: folder))
  return try #require(file.tables.first).rows()
}

/// The error that opening and reading every table of a file gives; nil when there is none.
func trouble(at path: String, _ options: OpeningOptions = OpeningOptions()) throws -> FormatError? {
  do {
    for table in try TabularFile.open(path: path, options: options).tables {
      try table.read { _ in .proceed }
    }
    return nil
  } catch let error as FormatError {
    return error
  }
}

/// The error that a workbook gives.
func trouble(of workbook: TestWorkbook) throws -> FormatError? {
  let folder = try TemporaryFolder()
  return try trouble(at: workbook.write(in: folder))
}

/// The error that a file with these bytes gives.
func trouble(ofBytes bytes: Data, named name: String = "essai.csv") throws -> FormatError? {
  let folder = try TemporaryFolder()
  return try trouble(at: folder.write(name, bytes))
}
