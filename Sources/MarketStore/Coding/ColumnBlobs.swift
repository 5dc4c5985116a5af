import Columns
import Foundation

/// A column of counts as the five blobs of a `slice_column` row.
struct ColumnBlobs {
  /// One byte a row: 0 observed, 1 suppressed, 2 partial.
  let statuses: Data
  /// One double a row: the sum of the published parts.
  let visible: Data
  /// For the rows of status 1 or 2, in row order: number of hidden parts, 4 bytes each.
  let hiddenParts: Data
  /// For the same rows: least value of the whole, one double each.
  let hiddenLower: Data
  /// For the same rows: greatest value of the whole, one double each.
  let hiddenUpper: Data

  /// The blobs of `column`.
  init(_ column: CountColumn) {
    let hidden = column.hidden
    statuses = Data(column.statuses.map { $0.rawValue })
    visible = LittleEndian.blob(column.visible)
    hiddenParts = LittleEndian.blob(hidden.map { $0.parts })
    hiddenLower = LittleEndian.blob(hidden.map { $0.lower })
    hiddenUpper = LittleEndian.blob(hidden.map { $0.upper })
  }

  /// CRC-32 of the five blobs, in the order in which they are declared.
  var crc32: UInt32 {
    CRC32.of([statuses, visible, hiddenParts, hiddenLower, hiddenUpper])
  }

  /// Blobs as read from the store.
  init(statuses: Data, visible: Data, hiddenParts: Data, hiddenLower: Data, hiddenUpper: Data) {
    self.statuses = statuses
    self.visible = visible
    self.hiddenParts = hiddenParts
    self.hiddenLower = hiddenLower
    self.hiddenUpper = hiddenUpper
  }

  /// The column of `rowCount` counts that the blobs hold; `name` is for messages.
  /// - Throws: `Damage` when lengths, statuses or bounds break the layout.
  func column(rowCount: Int, name: String) throws -> CountColumn {
    let statuses = try statuses(rowCount: rowCount, name: name)
    let visible = try LittleEndian.doubles(visible, count: rowCount, of: "\(name).visible")
    let hidden = try hiddenParts(count: statuses.count { $0 != .observed }, name: name)
    guard let column = CountColumn(statuses: statuses, visible: visible, hidden: hidden) else {
      throw Damage.contradiction(of: name)
    }
    return column
  }

  private func statuses(rowCount: Int, name: String) throws -> [Count.Status] {
    try check(
      statuses.count == rowCount,
      .length(of: "\(name).statuses", found: statuses.count, expected: rowCount))
    let known = statuses.compactMap(Count.Status.init(rawValue:))
    if known.count < rowCount {
      let found = statuses.first { Count.Status(rawValue: $0) == nil }.map(String.init) ?? ""
      throw Damage.value(of: "\(name).statuses", found: found, allowed: "0, 1, 2")
    }
    return known
  }

  private func hiddenParts(count: Int, name: String) throws -> [CountColumn.HiddenPart] {
    let parts = try LittleEndian.integers(hiddenParts, count: count, of: "\(name).hidden_parts")
    let lower = try LittleEndian.doubles(hiddenLower, count: count, of: "\(name).hidden_lower")
    let upper = try LittleEndian.doubles(hiddenUpper, count: count, of: "\(name).hidden_upper")
    return (0..<count).map {
      CountColumn.HiddenPart(parts: parts[$0], lower: lower[$0], upper: upper[$0])
    }
  }
}
