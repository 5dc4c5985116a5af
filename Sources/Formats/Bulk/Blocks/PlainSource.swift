import Glibc

/// The bytes of a file, read, not mapped: what is read does not stay in the process's memory.
final class PlainSource: ByteSource {
  private let descriptor: Int32
  private let name: String
  /// Size of the file when it was opened.
  let size: Int
  private(set) var consumed = 0
  private var noted = 0
  private var hash: Fingerprint
  var trouble: BulkFault.Kind? { nil }

  /// Opens the file at `path`; `name` is what messages call it.
  init(path: String, name: String) throws {
    descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw FormatError.cannotOpen(name, code: errno) }
    self.name = name
    hash = try Fingerprint()
    var facts = stat()
    let code = fstat(descriptor, &facts) == 0 ? 0 : errno
    size = Int(facts.st_size)
    if code != 0 { throw FormatError.cannotOpen(name, code: code) }
    if facts.st_mode & S_IFMT != S_IFREG { throw FormatError.notAFile(name) }
    if size == 0 { throw FormatError.emptyFile(name) }
    posix_fadvise(descriptor, 0, 0, POSIX_FADV_SEQUENTIAL)
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// XXH128 of the file; nil when it was not read and noted to its end.
  var fingerprint: String? { noted == size ? hash.digits : nil }

  func note(_ start: UnsafePointer<UInt8>, _ count: Int) {
    noted += count
    hash.add(start, count)
  }

  /// The first bytes of the file, `count` of them unless it is shorter; nothing is consumed.
  func head(_ count: Int) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: count) { buffer, size in
      size = max(0, pread(descriptor, buffer.baseAddress, count, 0))
    }
  }

  func read(into start: UnsafeMutablePointer<UInt8>, _ room: Int) throws -> Int {
    while true {
      let got = Glibc.read(descriptor, start, room)
      if got >= 0 {
        consumed += got
        return got
      }
      if errno != EINTR { throw FormatError.cannotOpen(name, code: errno) }
    }
  }
}
