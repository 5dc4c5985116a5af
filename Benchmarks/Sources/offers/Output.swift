import Foundation

/// A file written through one buffer.
final class Output {
  private var buffer: [UInt8] = []
  private let file: FileHandle

  init(path: String) throws {
    guard FileManager.default.createFile(atPath: path, contents: nil),
      let file = FileHandle(forWritingAtPath: path)
    else {
      throw Failure(description: "\(path): cannot be written")
    }
    self.file = file
    buffer.reserveCapacity(1 << 21)
  }

  func put(_ text: [UInt8]) { buffer += text }
  func put(_ text: StaticString) {
    buffer += UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
  }
  func put(_ number: Int, digits: Int = 1) {
    let text = String(number)
    for _ in 0..<max(0, digits - text.utf8.count) { buffer.append(0x30) }
    buffer += text.utf8
  }
  func line(_ text: String) {
    buffer += text.utf8
    end()
  }

  /// Ends the line.
  func end() {
    buffer.append(0x0A)
    if buffer.count > 1 << 20 { flush() }
  }

  func flush() {
    file.write(Data(buffer))
    buffer.removeAll(keepingCapacity: true)
  }
}
