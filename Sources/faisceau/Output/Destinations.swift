/// The files that a command writes, held against those it reads or keeps before any work is done.
struct Destinations {
  private var taken: [(path: String, role: String)] = []

  /// A file that must stay as it is; `role` is what messages call it.
  mutating func spare(_ path: String?, _ role: String) {
    if let path { taken.append((path, role)) }
  }

  /// A file to write, given by `flag`.
  /// - Throws: `Failure` when it is another file of the command, or cannot be written.
  mutating func take(_ path: String?, _ flag: String) throws {
    guard let path else { return }
    if let other = taken.first(where: { WholeFile.isSame($0.path, path) }) {
      throw Failure.alreadyTaken(path, by: other.role, flag)
    }
    try WholeFile.check(path)
    taken.append((path, flag))
  }
}

extension Failure {
  /// A file to write that is another file of the same command.
  fileprivate static func alreadyTaken(_ path: String, by role: String, _ flag: String) -> Failure {
    Failure(
      .usage,
      french: "\(flag) \(path) : c'est aussi \(role) ; attendu un autre fichier ; changer \(flag)",
      english: "\(flag) \(path): it is also \(role); expected another file; change \(flag)")
  }
}
