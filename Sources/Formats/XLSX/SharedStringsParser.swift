import CExpat

/// Gathers the text of each `<si>`: plain text or rich runs joined, phonetic guides left out.
struct SharedStringsParser {
  private let parser: XML_Parser
  private var text = Arena<UInt8>(capacity: 64 << 10)
  private var ends = Arena<Int>(capacity: 4096)
  private var isInString = false
  private var isInText = false
  private var phonetic = 0
  private var isBeyondLimit = false

  /// - Returns: the text of all strings, and where each ends; both to be freed by the caller.
  static func parse(
    _ part: String, in archive: ZipArchive
  ) throws -> (text: Arena<UInt8>, ends: Arena<Int>) {
    let member = try archive.member(part)
    let place = Place(file: archive.fileName)
    guard let parser = XML_ParserCreate(nil) else {
      throw FormatError.brokenXML(place, part: part, "out of memory", line: 0)
    }
    defer { XML_ParserFree(parser) }
    let state = UnsafeMutablePointer<SharedStringsParser>.allocate(capacity: 1)
    state.initialize(to: SharedStringsParser(parser: parser))
    defer { state.deallocate() }
    install(parser, state)
    do {
      let stream = XMLStream(parser: parser, member: member, limit: SharedStrings.limit)
      let isWhole = try stream.run { place }
      if state.pointee.isBeyondLimit { throw tooMany(place) }
      if !isWhole { throw FormatError.forbiddenDTD(place, part: part) }
    } catch {
      state.pointee.text.deallocate()
      state.pointee.ends.deallocate()
      throw error
    }
    return (state.pointee.text, state.pointee.ends)
  }

  private init(parser: XML_Parser) { self.parser = parser }

  private static func install(
    _ parser: XML_Parser, _ state: UnsafeMutablePointer<SharedStringsParser>
  ) {
    XML_SetUserData(parser, state)
    XML_SetElementHandler(
      parser,
      { data, name, _ in
        guard let data, let name else { return }
        data.assumingMemoryBound(to: SharedStringsParser.self).pointee.open(XMLName.local(name))
      },
      { data, name in
        guard let data, let name else { return }
        data.assumingMemoryBound(to: SharedStringsParser.self).pointee.close(XMLName.local(name))
      })
    XML_SetCharacterDataHandler(parser) { data, bytes, size in
      guard let data, let bytes else { return }
      data.assumingMemoryBound(to: SharedStringsParser.self).pointee.gather(bytes, Int(size))
    }
    XML_SetStartDoctypeDeclHandler(parser) { data, _, _, _, _ in
      guard let data else { return }
      XML_StopParser(data.assumingMemoryBound(to: SharedStringsParser.self).pointee.parser, 0)
    }
  }

  private mutating func open(_ name: UnsafePointer<CChar>) {
    if XMLName.equals(name, "t") {
      isInText = isInString && phonetic == 0
    } else if XMLName.equals(name, "si") {
      isInString = true
    } else if XMLName.equals(name, "rPh") {
      phonetic += 1
    }
  }

  private mutating func close(_ name: UnsafePointer<CChar>) {
    if XMLName.equals(name, "t") {
      isInText = false
    } else if XMLName.equals(name, "si") {
      isInString = false
      ends.append(text.count)
      if ends.count > SharedStrings.countLimit { stop() }
    } else if XMLName.equals(name, "rPh") {
      phonetic -= 1
    }
  }

  private mutating func stop() {
    isBeyondLimit = true
    XML_StopParser(parser, 0)
  }

  private static func tooMany(_ place: Place) -> FormatError {
    .tooBig(
      place,
      Wording(
        "table de textes partagés démesurée", "the table of shared strings is out of proportion"),
      limit: Wording("\(SharedStrings.countLimit) textes", "\(SharedStrings.countLimit) strings"))
  }

  private mutating func gather(_ bytes: UnsafePointer<CChar>, _ size: Int) {
    guard isInText else { return }
    bytes.withMemoryRebound(to: UInt8.self, capacity: size) { text.append($0, size) }
  }
}
