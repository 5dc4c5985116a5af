import Columns
import GRDB

extension SliceReader {
  /// The columns of the slice of that row id, each held against its sum.
  func columns(
    _ id: Int64, rowCount: Int, of part: String
  ) throws -> [Measure: CountColumn] {
    let rows = try Row.fetchCursor(columns, arguments: [id])
    var found: [Measure: CountColumn] = [:]
    while let row = try rows.next() {
      let name = try row.text(0, of: part)
      guard let measure = Measure(rawValue: name) else {
        let allowed = Measure.allCases.map(\.rawValue).joined(separator: ", ")
        throw Damage.value(of: "\(part) measure", found: name, allowed: allowed)
      }
      let part = "\(part) \(name)"
      let blobs = try blobs(row, of: part)
      found[measure] = try blobs.column(rowCount: rowCount, name: part)
      try check(try row.count(6, of: part) == Int(blobs.crc32), .checksum(of: part))
    }
    return found
  }

  private func blobs(_ row: Row, of part: String) throws -> ColumnBlobs {
    ColumnBlobs(
      statuses: try row.blob(1, of: part), visible: try row.blob(2, of: part),
      hiddenParts: try row.blob(3, of: part), hiddenLower: try row.blob(4, of: part),
      hiddenUpper: try row.blob(5, of: part))
  }

  /// The published classes of the slice of that row id, each held against its sum.
  func classes(
    _ id: Int64, rowCount: Int, of part: String
  ) throws -> [PublishedClass: [UInt8?]] {
    let rows = try Row.fetchCursor(classes, arguments: [id])
    var found: [PublishedClass: [UInt8?]] = [:]
    while let row = try rows.next() {
      let name = try row.text(0, of: part)
      guard let published = PublishedClass(rawValue: name) else {
        let allowed = PublishedClass.allCases.map(\.rawValue).joined(separator: ", ")
        throw Damage.value(of: "\(part) class", found: name, allowed: allowed)
      }
      let part = "\(part) \(name)"
      let blob = try row.blob(1, of: part)
      found[published] = try ClassBlob.classes(blob, count: rowCount, of: part)
      try check(try row.count(2, of: part) == Int(CRC32.of([blob])), .checksum(of: part))
    }
    return found
  }
}
