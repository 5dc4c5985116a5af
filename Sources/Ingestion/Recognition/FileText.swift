import Foundation

/// The beginning of a file as text, to tell what it is.
enum FileText {
  /// Number of bytes looked at.
  static let length = 64 << 10

  /// The first bytes, one character each (ISO-8859-1); empty when they cannot be read. A pipe is not
  /// waited for.
  static func start(path: String) -> String {
    let descriptor = Foundation.open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return "" }
    let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    guard let data = try? handle.read(upToCount: length) else { return "" }
    return String(data: data, encoding: .isoLatin1) ?? ""
  }

  /// Whether some line begins with a SAS statement `name $…`.
  static func hasStatement(_ name: String, in text: String) -> Bool {
    text.split(whereSeparator: \.isNewline).contains { line in
      let words = line.split(separator: " ", maxSplits: 1)
      return words.count == 2 && words[0].lowercased() == name
        && words[1].drop(while: \.isWhitespace).hasPrefix("$")
    }
  }
}
