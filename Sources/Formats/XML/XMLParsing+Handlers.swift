import CExpat

extension XMLParsing {
  /// Tells expat whom to call. The pointer is to this value, which outlives the parser.
  func install(on parser: XML_Parser) {
    XML_SetElementHandler(
      parser,
      { data, name, attributes in
        guard let name, let attributes else { return }
        XMLParsing.of(data)?.start(name, attributes)
      },
      { data, _ in XMLParsing.of(data)?.end() })
    XML_SetCharacterDataHandler(parser) { data, text, length in
      guard let text else { return }
      text.withMemoryRebound(to: UInt8.self, capacity: Int(length)) { start in
        XMLParsing.of(data)?.visitor.text(UnsafeBufferPointer(start: start, count: Int(length)))
      }
    }
    XML_SetEntityDeclHandler(parser) { data, name, _, _, _, _, _, _, _ in
      XMLParsing.of(data)?.refuseEntity(name.map { String(cString: $0) } ?? "")
    }
    XML_SetSkippedEntityHandler(parser) { data, name, _ in
      XMLParsing.of(data)?.refuseEntity(name.map { String(cString: $0) } ?? "")
    }
  }

  private static func of(_ data: UnsafeMutableRawPointer?) -> XMLParsing? {
    data.map { Unmanaged<XMLParsing>.fromOpaque($0).takeUnretainedValue() }
  }
}

extension FormatError {
  /// - Parameter element: the innermost element still open.
  static func cutXML(_ place: Place, inside element: String?) -> FormatError {
    let byte = place.byte ?? 0
    let (french, english) = element.map { (", dans « \($0) »", ", inside \"\($0)\"") } ?? ("", "")
    return FormatError(
      .damaged, at: place,
      found: Wording(
        "XML coupé à l'octet \(byte)\(french)", "XML cut short at byte \(byte)\(english)"),
      expected: Wording(
        "attendu un document fermé par sa dernière balise",
        "expected a document that its last tag closes"),
      remedy: .downloadAgain)
  }

  static func malformedXML(_ place: Place, _ reason: String) -> FormatError {
    let byte = place.byte ?? 0
    return FormatError(
      .damaged, at: place,
      found: Wording(
        "XML mal formé à l'octet \(byte) (\(reason))",
        "malformed XML at byte \(byte) (\(reason))"),
      expected: Wording("attendu un document XML 1.0", "expected an XML 1.0 document"),
      remedy: .downloadAgain)
  }

  static func forbiddenEntity(_ place: Place, _ name: String) -> FormatError {
    let byte = place.byte ?? 0
    return FormatError(
      .badData, at: place,
      found: Wording(
        "entité « \(name.prefix(40)) » à l'octet \(byte)",
        "entity \"\(name.prefix(40))\" at byte \(byte)"),
      expected: Wording(
        "attendu un document sans entités déclarées", "expected a document that declares none"),
      remedy: Wording(
        "vérifier l'origine du fichier ; l'exporter sans DTD",
        "check where the file comes from; export it without a DTD"))
  }

  static func tooDeep(_ place: Place) -> FormatError {
    .tooBig(
      place,
      Wording("éléments imbriqués sans fin", "elements inside one another without end"),
      limit: Wording("\(XMLFile.deepest) niveaux", "\(XMLFile.deepest) levels"))
  }
}
