import Formats
import Nomenclatures

/// What was found out about a file that holds a table, to be told to the user.
struct RecognizedTable {
  let file: TabularFile
  let table: any RecordSource
  let header: TableRecognizer.Head
  let head: TableHead
  let overrides: ReadingOverrides
  let otherSheets: [String]
  let millesime: Millesime?

  var kind: FileKind { header.match.pattern.kind }

  var nomenclature: NomenclatureID? {
    switch kind {
    case .bmo: millesime.map(NomenclatureID.ofBMO)
    case .fap2021: .fap2021
    case .poleEmploi: millesime.map(PoleEmploiTable.nomenclature)
    default: nil
    }
  }

  var decimalMark: DecimalMark? { overrides.decimal ?? head.decimalMark?.mark }

  var recognition: Recognition {
    let headers = header.match.headers
    let columns = header.match.places.sorted { $0.value < $1.value }.map { role, place in
      Recognition.Column(role: role.rawValue, header: headers[place], column: place + 1)
    }
    return Recognition(
      file: file.fileName, sha256: file.sha256, byteCount: file.byteCount, kind: kind,
      sheet: table.name, otherSheets: otherSheets, headerRow: header.row, millesime: millesime,
      nomenclature: nomenclature, decimalMark: decimalMark, columns: columns,
      ignoredColumns: header.match.ignored, findings: findings)
  }
}
