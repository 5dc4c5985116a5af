import Foundation

/// The rules of a delimited text written out one byte at a time, with nothing clever in it: what the
/// block reader is held against.
struct PlainDelimited {
  struct Record: Equatable {
    var offset: Int
    var line: Int
    var fields: [[UInt8]]
    var isStray = false
    var isUnclosed = false
    var raw: [UInt8] = []

    var isBlank: Bool {
      fields.count == 1 && raw.allSatisfy { $0 == 0x20 || (0x09...0x0D).contains($0) }
    }
  }

  private enum State { case head, plain, quoted, closed, after, stray }

  static func records(_ text: [UInt8], delimiter: UInt8) -> [Record] {
    var records: [Record] = []
    var record = Record(offset: 0, line: 1, fields: [[]])
    var (state, at, line) = (State.head, 0, 1)
    while at < text.count {
      let byte = text[at]
      let isEnd = byte == 0x0A || byte == 0x0D
      let width = byte == 0x0D && at + 1 < text.count && text[at + 1] == 0x0A ? 2 : 1
      if isEnd { line += 1 }
      if isEnd, state != .quoted {
        records.append(record)
        at += width
        record = Record(offset: at, line: line, fields: [[]])
        state = .head
        continue
      }
      let bytes = isEnd ? Array(text[at..<at + width]) : [byte]
      record.raw += bytes
      at += bytes.count
      let last = record.fields.count - 1
      switch state {
      case .quoted:
        if byte == 0x22 { state = .closed } else { record.fields[last] += bytes }
      case _ where byte == delimiter:
        record.fields.append([])
        state = .head
      case .head where byte == 0x22: state = .quoted
      case .head, .plain:
        record.fields[last].append(byte)
        state = .plain
      case .closed where byte == 0x22:
        record.fields[last].append(byte)
        state = .quoted
      case .closed where byte == 0x20 || byte == 0x09, .after where byte == 0x20 || byte == 0x09:
        state = .after
      default:
        record.isStray = true
        state = .stray
      }
    }
    record.isUnclosed = state == .quoted
    if record.offset < text.count { records.append(record) }
    return records
  }
}
