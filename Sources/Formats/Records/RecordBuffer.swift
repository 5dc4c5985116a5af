/// The fields of the record being read and the bytes that belong to it alone, reused from record to
/// record. Fields hold real pointers; when the bytes move, those that pointed there are moved too.
///
/// Owned by hand: whoever makes one calls `free()`.
struct RecordBuffer {
  private(set) var bytes: UnsafeMutablePointer<UInt8>
  private(set) var byteCount = 0
  private var byteCapacity: Int
  private var fields: UnsafeMutablePointer<Field>
  private var fieldCapacity: Int
  private(set) var count = 0
  private(set) var isBlank = true

  init(bytes: Int = 4096, fields: Int = 64) {
    byteCapacity = bytes
    fieldCapacity = fields
    self.bytes = .allocate(capacity: bytes)
    self.fields = .allocate(capacity: fields)
  }

  func free() {
    bytes.deallocate()
    fields.deallocate()
  }

  mutating func clear() {
    byteCount = 0
    count = 0
    isBlank = true
  }

  /// Drops the bytes from `end` on.
  mutating func cut(to end: Int) { byteCount = end }

  mutating func append(_ start: UnsafePointer<UInt8>, _ size: Int) {
    if byteCount + size > byteCapacity { growBytes(by: size) }
    (bytes + byteCount).update(from: start, count: size)
    byteCount += size
  }

  mutating func append(_ byte: UInt8) {
    if byteCount == byteCapacity { growBytes(by: 1) }
    bytes[byteCount] = byte
    byteCount += 1
  }

  /// Puts a field at `column` (from 0), blanks filling the way there.
  mutating func set(_ field: Field, at column: Int) {
    if column >= fieldCapacity { growFields(to: column + 1) }
    while count <= column {
      fields[count] = .blank
      count += 1
    }
    fields[column] = field
    if field.kind != .blank { isBlank = false }
  }

  func field(at column: Int) -> Field { column < count ? fields[column] : .blank }

  func record(number: Int, byte: Int?) -> Record {
    Record(
      number: number, byte: byte, fields: UnsafeBufferPointer(start: fields, count: count),
      isBlank: isBlank)
  }
}

extension RecordBuffer {
  private mutating func growFields(to needed: Int) {
    let capacity = max(needed, fieldCapacity * 2)
    let larger = UnsafeMutablePointer<Field>.allocate(capacity: capacity)
    larger.update(from: fields, count: count)
    fields.deallocate()
    fields = larger
    fieldCapacity = capacity
  }

  private mutating func growBytes(by size: Int) {
    let capacity = max(byteCount + size, byteCapacity * 2)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    larger.update(from: bytes, count: byteCount)
    rebase(from: UnsafePointer(bytes), to: UnsafePointer(larger))
    bytes.deallocate()
    bytes = larger
    byteCapacity = capacity
  }

  private func rebase(from old: UnsafePointer<UInt8>, to new: UnsafePointer<UInt8>) {
    for column in 0..<count {
      let field = fields[column]
      guard let start = field.bytes.baseAddress, start >= old, start < old + byteCapacity else {
        continue
      }
      let moved = UnsafeBufferPointer(start: new + (start - old), count: field.bytes.count)
      fields[column] = Field(kind: field.kind, bytes: moved, sharedID: field.sharedID)
    }
  }
}
