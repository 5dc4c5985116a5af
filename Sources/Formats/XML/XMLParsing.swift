import CExpat

/// One reading of a document by expat.
final class XMLParsing {
  /// Bytes given to expat at a time.
  static let chunk = 256 << 10
  /// Longest piece of markup: beyond it, `tooBig`.
  static let longestToken = 8 << 20
  /// Parts the URI of a namespace from the name in what expat hands: stands in neither.
  static let separator: CChar = 0x0A

  private let parser: XML_Parser
  private let fileName: String
  let visitor: any XMLVisitor
  private var names = XMLNameTable()
  private var open: [XMLElementName] = []
  /// What stopped the reading, other than expat itself.
  private var failure: (any Error)?

  init(_ visitor: some XMLVisitor, _ fileName: String) throws {
    guard let parser = XML_ParserCreateNS(nil, Self.separator) else {
      throw FormatError.malformedXML(Place(file: fileName), "out of memory")
    }
    (self.parser, self.visitor, self.fileName) = (parser, visitor, fileName)
    XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    install(on: parser)
  }

  deinit { XML_ParserFree(parser) }

  /// Where the reading stands.
  var place: Place {
    Place(
      file: fileName, row: Int(XML_GetCurrentLineNumber(parser)),
      byte: max(0, Int(XML_GetCurrentByteIndex(parser))))
  }

  /// Reads every byte.
  func run(over bytes: UnsafeRawBufferPointer) throws {
    var done = 0
    while done < bytes.count {
      let piece = UnsafeRawBufferPointer(rebasing: bytes[done...].prefix(Self.chunk))
      done += piece.count
      let isLast = done == bytes.count
      try parse(piece, end: done, isLast: isLast)
      if done - Int(XML_GetCurrentByteIndex(parser)) > Self.longestToken {
        throw FormatError.tooBig(
          place, Wording("balise ou texte démesuré", "markup out of proportion"),
          limit: .megabytes(Self.longestToken))
      }
    }
  }

  /// - Parameter end: offset of the end of `piece`, where a document cut short is cut.
  private func parse(_ piece: UnsafeRawBufferPointer, end: Int, isLast: Bool) throws {
    let start = piece.bindMemory(to: CChar.self).baseAddress
    let status = XML_Parse(parser, start, Int32(piece.count), isLast ? 1 : 0)
    guard status == XML_STATUS_ERROR else { return }
    if let failure { throw failure }
    let code = XML_GetErrorCode(parser)
    let reason = XML_ErrorString(code).map { String(cString: $0) } ?? "error \(code.rawValue)"
    if isLast, Self.cutShort.contains(code.rawValue) {
      var place = place
      place.byte = end
      throw FormatError.cutXML(place, inside: open.last?.local)
    }
    throw FormatError.malformedXML(place, reason)
  }

  /// What expat says at the end of a document that is not whole.
  private static let cutShort: Set<UInt32> = [
    XML_ERROR_NO_ELEMENTS.rawValue, XML_ERROR_UNCLOSED_TOKEN.rawValue,
    XML_ERROR_PARTIAL_CHAR.rawValue, XML_ERROR_UNCLOSED_CDATA_SECTION.rawValue,
  ]

  func start(
    _ name: UnsafePointer<CChar>, _ attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>
  ) {
    let name = names.name(name)
    open.append(name)
    guard open.count <= XMLFile.deepest else { return stop(FormatError.tooDeep(place)) }
    attempt { try visitor.start(XMLElement(name: name, place: place, attributes: attributes)) }
  }

  func end() {
    guard failure == nil, let name = open.popLast() else { return }
    attempt { try visitor.end(name) }
  }

  func refuseEntity(_ name: String) { stop(FormatError.forbiddenEntity(place, name)) }

  private func attempt(_ body: () throws -> Void) {
    do { try body() } catch { stop(error) }
  }

  private func stop(_ error: any Error) {
    if failure == nil { failure = error }
    XML_StopParser(parser, 0)
  }
}

/// The names met in a document, each made into a `String` once.
struct XMLNameTable {
  private static let mostNames = 4096
  private var places: [UInt64: [(bytes: [CChar], name: XMLElementName)]] = [:]
  private var count = 0

  /// The name that expat hands as `URI\nlocal`, or `local` without namespace.
  mutating func name(_ text: UnsafePointer<CChar>) -> XMLElementName {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    var length = 0
    while text[length] != 0 {
      hash = (hash ^ UInt64(UInt8(bitPattern: text[length]))) &* 0x100_0000_01B3
      length += 1
    }
    let bytes = UnsafeBufferPointer(start: text, count: length)
    if let known = places[hash]?.first(where: { $0.bytes.elementsEqual(bytes) }) {
      return known.name
    }
    let parts = String(cString: text).split(separator: "\n", omittingEmptySubsequences: false)
    let name = XMLElementName(
      namespace: parts.count > 1 ? String(parts[0]) : "", local: String(parts.last ?? ""))
    if count < Self.mostNames {
      places[hash, default: []].append((Array(bytes), name))
      count += 1
    }
    return name
  }
}
