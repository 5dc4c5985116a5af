import Glibc

/// The bytes of a file, mapped, or of a member of an archive, in memory. Never written to.
///
/// A file that another program cuts short while it is mapped ends this program (SIGBUS).
final class FileBytes: @unchecked Sendable {
  private let bytes: UnsafeRawBufferPointer
  private let isMapped: Bool

  private init(_ bytes: UnsafeRawBufferPointer, isMapped: Bool) {
    self.bytes = bytes
    self.isMapped = isMapped
  }

  /// Takes over a block that `allocate` gave.
  convenience init(owning block: UnsafeMutableRawBufferPointer) {
    self.init(UnsafeRawBufferPointer(block), isMapped: false)
  }

  deinit {
    guard let start = UnsafeMutableRawPointer(mutating: bytes.baseAddress) else { return }
    if isMapped { munmap(start, bytes.count) } else { start.deallocate() }
  }

  var count: Int { bytes.count }

  /// Lends the bytes: they live as long as this value, which is kept until `body` returns.
  func withBytes<Result>(_ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result {
    try withExtendedLifetime(self) { try body(bytes) }
  }

  /// Their SHA-256, in hexadecimal.
  var sha256: String { withBytes { Formats.sha256(of: $0) } }

  /// Maps the file at `path`; `name` is what messages call it. A pipe that nobody writes is refused
  /// at once, not waited for.
  static func map(path: String, name: String) throws -> FileBytes {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw FormatError.cannotOpen(name, code: errno) }
    defer { close(descriptor) }
    var facts = stat()
    guard fstat(descriptor, &facts) == 0 else { throw FormatError.cannotOpen(name, code: errno) }
    guard facts.st_mode & S_IFMT == S_IFREG else { throw FormatError.notAFile(name) }
    guard facts.st_size > 0 else { throw FormatError.emptyFile(name) }
    let size = Int(facts.st_size)
    let start = mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0)
    guard let start, start != MAP_FAILED else { throw FormatError.cannotOpen(name, code: errno) }
    return FileBytes(UnsafeRawBufferPointer(start: start, count: size), isMapped: true)
  }
}

extension FormatError {
  static func cannotOpen(_ name: String, code: Int32) -> FormatError {
    let reason = String(cString: strerror(code))
    let isMissing = code == ENOENT || code == ENOTDIR
    return FormatError(
      isMissing ? .noSuchFile : .unreadable, at: Place(file: name),
      found: isMissing
        ? Wording("fichier introuvable", "no such file")
        : Wording("lecture refusée par le système (\(reason))", "the system refuses (\(reason))"),
      expected: Wording("attendu un fichier lisible", "expected a readable file"),
      remedy: Wording("vérifier le chemin et les droits", "check the path and the permissions"))
  }

  static func notAFile(_ name: String) -> FormatError {
    FormatError(
      .unreadable, at: Place(file: name),
      found: Wording("dossier ou fichier spécial", "a folder or a special file"),
      expected: .workbookOrText,
      remedy: Wording("donner le chemin du fichier lui-même", "give the path of the file itself"))
  }

  static func emptyFile(_ name: String) -> FormatError {
    FormatError(
      .unreadable, at: Place(file: name), found: Wording("fichier vide", "empty file"),
      expected: .workbookOrText, remedy: .downloadAgain)
  }
}
