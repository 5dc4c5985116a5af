/// One sheet of a workbook as a table of records. Each reading opens the archive anew.
struct SheetTable: RecordSource {
  let workbook: Workbook
  let sheet: Workbook.Sheet

  var name: String? { sheet.name }
  var fileName: String { workbook.fileName }

  func read(_ body: (Record) throws -> Flow) throws {
    let archive = try ZipArchive(workbook.file, named: workbook.fileName)
    let strings = try workbook.sharedStrings(from: archive)
    let member = try archive.member(sheet.part)
    let place = Place(file: workbook.fileName, sheet: sheet.name)
    try withoutActuallyEscaping(body) { body in
      try withExtendedLifetime(strings) {
        try SheetReader.read(member, strings: strings.fields, place: place, body)
      }
    }
  }
}
