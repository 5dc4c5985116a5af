import CExpat

/// Reads a small part (relations, list of sheets, types): hands over each element's local name and
/// its attributes by local name.
enum PartReader {
  /// Most bytes such a part may inflate to.
  static let limit = 16 << 20

  typealias Visit = (_ element: String, _ attributes: [String: String]) -> Void

  private final class Context {
    let parser: XML_Parser
    let visit: Visit
    var hasDTD = false

    init(_ parser: XML_Parser, _ visit: @escaping Visit) {
      self.parser = parser
      self.visit = visit
    }
  }

  static func read(_ part: String, in archive: ZipArchive, visit: Visit) throws {
    let member = try archive.member(part)
    let place = Place(file: archive.fileName)
    guard let parser = XML_ParserCreate(nil) else {
      throw FormatError.brokenXML(place, part: part, "out of memory", line: 0)
    }
    defer { XML_ParserFree(parser) }
    try withoutActuallyEscaping(visit) { visit in
      let context = Context(parser, visit)
      try withExtendedLifetime(context) {
        install(context)
        let stream = XMLStream(parser: parser, member: member, limit: limit)
        let isWhole = try stream.run { place }
        if !isWhole || context.hasDTD { throw FormatError.forbiddenDTD(place, part: part) }
      }
    }
  }

  private static func install(_ context: Context) {
    XML_SetUserData(context.parser, Unmanaged.passUnretained(context).toOpaque())
    XML_SetStartElementHandler(context.parser) { data, name, attributes in
      guard let data, let name, let attributes else { return }
      let context = Unmanaged<Context>.fromOpaque(data).takeUnretainedValue()
      context.visit(String(cString: XMLName.local(name)), PartReader.dictionary(attributes))
    }
    XML_SetStartDoctypeDeclHandler(context.parser) { data, _, _, _, _ in
      guard let data else { return }
      let context = Unmanaged<Context>.fromOpaque(data).takeUnretainedValue()
      context.hasDTD = true
      XML_StopParser(context.parser, 0)
    }
  }

  private static func dictionary(
    _ attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>
  ) -> [String: String] {
    var found: [String: String] = [:]
    var cursor = attributes
    while let name = cursor[0], let value = cursor[1] {
      found[String(cString: XMLName.local(name))] = String(cString: value)
      cursor += 2
    }
    return found
  }
}
