import Foundation

/// The reader of the standard output has gone.
struct ClosedPipe: Error {}

/// Where text goes: data to the standard output, messages to the standard error stream.
enum Output {
  /// Writes a result to the standard output.
  /// - Throws: `ClosedPipe` when nobody reads it any more, `Failure` when it cannot be written.
  static func print(_ text: String) throws {
    do {
      try write(text, to: STDOUT_FILENO)
    } catch let error as SystemError {
      if error.number == EPIPE { throw ClosedPipe() }
      throw Failure.cannotPrint(error)
    }
  }

  /// Says something to the person.
  static func message(_ text: String) {
    try? write(text, to: STDERR_FILENO)
  }

  /// Writes all of a text to an open file.
  static func write(_ text: String, to descriptor: Int32) throws {
    try write(Array(text.utf8), to: descriptor)
  }

  /// Writes all of some bytes to an open file.
  static func write(_ bytes: [UInt8], to descriptor: Int32) throws {
    try bytes.withUnsafeBytes { bytes in
      var rest = bytes
      while !rest.isEmpty {
        let written = Foundation.write(descriptor, rest.baseAddress, rest.count)
        if written < 0 {
          if errno == EINTR { continue }
          throw SystemError(number: errno)
        }
        rest = UnsafeRawBufferPointer(rebasing: rest[written...])
      }
    }
  }
}

/// What the system answered, as its `errno`.
struct SystemError: Error {
  let number: Int32

  /// What it means, in French and in English.
  var meaning: (french: String, english: String) {
    let english = String(cString: strerror(number))
    let french =
      switch number {
      case ENOENT: "dossier introuvable"
      case EACCES, EPERM: "accès refusé"
      case EROFS: "système de fichiers en lecture seule"
      case ENOSPC, EDQUOT: "disque plein"
      case EISDIR: "c'est un dossier"
      case ENOTDIR: "une partie du chemin n'est pas un dossier"
      case EBADF: "elle est fermée"
      default: "erreur \(number) du système"
      }
    return (french, english)
  }
}

extension Failure {
  /// The standard output cannot be written.
  fileprivate static func cannotPrint(_ error: SystemError) -> Failure {
    Failure(
      .cannotWrite,
      french:
        "sortie standard : écriture impossible (\(error.meaning.french)) ; attendu une sortie "
        + "ouverte ; la diriger ailleurs, ou choisir un fichier avec --output",
      english: "standard output: cannot write (\(error.meaning.english)); expected an open output; "
        + "send it elsewhere, or choose a file with --output")
  }

  /// A place that cannot be written.
  static func cannotWrite(_ place: String, _ error: SystemError) -> Failure {
    Failure(
      .cannotWrite,
      french:
        "\(place) : écriture impossible (\(error.meaning.french)) ; attendu un dossier existant et "
        + "inscriptible ; choisir un autre fichier",
      english:
        "\(place): cannot write (\(error.meaning.english)); expected an existing folder that can be "
        + "written; choose another file")
  }
}
