/// From UTF-16 to UTF-8, whole: spreadsheets write it seldom (« Texte Unicode »), in small files.
enum UTF16Text {
  static func transcode(
    _ file: FileBytes, from start: Int, _ encoding: TextEncoding, _ name: String
  ) throws -> FileBytes {
    try file.withBytes { bytes in
      try transcode(UnsafeRawBufferPointer(rebasing: bytes[start...]), encoding, name)
    }
  }

  private static func transcode(
    _ source: UnsafeRawBufferPointer, _ encoding: TextEncoding, _ name: String
  ) throws -> FileBytes {
    guard source.count % 2 == 0 else { throw odd(name, source.count) }
    let isLittle = encoding == .utf16LittleEndian
    let units = (0..<source.count / 2).lazy.map { index -> UInt16 in
      let (first, second) = (UInt16(source[2 * index]), UInt16(source[2 * index + 1]))
      return isLittle ? second << 8 | first : first << 8 | second
    }
    let capacity = max(1, source.count / 2 * 3)
    let block = UnsafeMutableRawBufferPointer.allocate(byteCount: capacity, alignment: 1)
    var size = 0
    let isBroken = Swift.transcode(
      units.makeIterator(), from: UTF16.self, to: UTF8.self, stoppingOnError: true
    ) { byte in
      block[size] = byte
      size += 1
    }
    let result = FileBytes(owning: UnsafeMutableRawBufferPointer(rebasing: block[..<size]))
    if isBroken { throw broken(name) }
    return result
  }

  private static func odd(_ name: String, _ size: Int) -> FormatError {
    FormatError(
      .damaged, at: Place(file: name),
      found: Wording(
        "texte UTF-16 d'un nombre impair d'octets (\(size))",
        "UTF-16 text of an odd number of bytes (\(size))"),
      expected: Wording("attendu deux octets par unité", "expected two bytes per unit"),
      remedy: .downloadAgain)
  }

  private static func broken(_ name: String) -> FormatError {
    FormatError(
      .badData, at: Place(file: name),
      found: Wording("UTF-16 mal formé", "malformed UTF-16"),
      expected: Wording("attendu un texte en UTF-16 valide", "expected well-formed UTF-16"),
      remedy: Wording("enregistrer le fichier en UTF-8", "save the file as UTF-8"))
  }
}
