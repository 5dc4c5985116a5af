import Foundation

/// Writes the files of a folder all together or not at all: beside its place first, then into it.
struct WholeFolder {
  private let path: String
  private let replaces: Bool

  /// - Parameters:
  ///   - path: the folder; made when it is not there, its parent being there.
  ///   - replaces: whether files may be put into a folder that holds some; those of other names stay.
  /// - Throws: `Failure` when nothing may be written there.
  init(_ path: String, replaces: Bool) throws {
    self.path = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    self.replaces = replaces
    try check(said: path)
  }

  /// Puts files into the folder, under names without any folder of their own.
  /// - Throws: `Failure` when they cannot be written; the folder is then as it was, unless the system
  ///   fails between two files that go into one that was there.
  func write(_ files: [(name: String, bytes: [UInt8])]) throws {
    var scratch = Array((path + ".XXXXXX").utf8CString)
    guard let made = mkdtemp(&scratch) else { throw failure(errno) }
    let staging = String(cString: made)
    defer { try? FileManager.default.removeItem(atPath: staging) }
    for file in files {
      precondition(!file.name.contains("/") && !file.name.isEmpty, "a file named \(file.name)")
      try WholeFile.write(file.bytes, to: staging + "/" + file.name)
    }
    if access(path, F_OK) != 0 {
      let mask = umask(0)
      umask(mask)
      chmod(staging, 0o777 & ~mask)
      guard rename(staging, path) == 0 else { throw failure(errno) }
      return
    }
    // A folder that is there stays the same one, with its rights, for whoever stands in it.
    for file in files where rename(staging + "/" + file.name, path + "/" + file.name) != 0 {
      throw failure(errno)
    }
  }

  private func check(said: String) throws {
    var status = stat()
    guard stat(path, &status) == 0 else { return try checkParent() }
    guard status.st_mode & S_IFMT == S_IFDIR else { throw failure(ENOTDIR) }
    if access(path, W_OK | X_OK) != 0 { throw failure(errno) }
    try checkParent()
    let held = try? FileManager.default.contentsOfDirectory(atPath: path)
    guard replaces || held?.isEmpty == true else { throw Failure.notEmpty(said) }
  }

  private func checkParent() throws {
    let parent = URL(fileURLWithPath: path).deletingLastPathComponent().path
    if access(parent, W_OK | X_OK) != 0 { throw failure(errno) }
  }

  private func failure(_ number: Int32) -> Failure {
    Failure.cannotWrite(path, SystemError(number: number))
  }
}

extension Failure {
  fileprivate static func notEmpty(_ path: String) -> Failure {
    Failure(
      .cannotWrite,
      french: "\(path) : dossier non vide ; attendu un dossier vide ou à créer ; en choisir un "
        + "autre, ou remplacer ses fichiers avec --force",
      english: "\(path): folder not empty; expected an empty one or a new one; choose another, or "
        + "replace its files with --force")
  }
}
