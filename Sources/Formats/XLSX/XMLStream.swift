import CExpat

/// Runs expat over a member of an archive, chunk by chunk, straight from the inflater into the
/// parser's own buffer. Refuses any DTD.
struct XMLStream {
  /// Bytes read at a time.
  static let chunk = 128 << 10
  /// Longest piece of markup (a tag with its attributes, a comment): beyond it, `tooBig`.
  static let longestToken = 8 << 20

  let parser: XML_Parser
  let member: ZipMember
  /// Most bytes the member may inflate to.
  let limit: Int

  /// Parses to the end, or until a handler stops the parser.
  ///
  /// - Parameter place: where the reading stands, for messages.
  /// - Returns: whether the end was reached.
  func run(place: () -> Place) throws -> Bool {
    if let size = member.declaredSize, size > limit { throw tooLong(place(), limit) }
    var total = 0
    while true {
      guard let block = XML_GetBuffer(parser, Int32(XMLStream.chunk)) else {
        throw FormatError.brokenXML(place(), part: member.name, "out of memory", line: line)
      }
      let got = try member.read(into: block, XMLStream.chunk)
      total += got
      if total > limit { throw tooLong(place(), limit) }
      let status = XML_ParseBuffer(parser, Int32(got), got == 0 ? 1 : 0)
      if status == XML_STATUS_ERROR {
        let code = XML_GetErrorCode(parser)
        if code == XML_ERROR_ABORTED { return false }
        throw failure(code, place())
      }
      if got == 0 { return true }
      if total - Int(XML_GetCurrentByteIndex(parser)) > XMLStream.longestToken {
        throw tooLong(place(), XMLStream.longestToken)
      }
    }
  }

  private var line: Int { Int(XML_GetCurrentLineNumber(parser)) }

  private func failure(_ code: XML_Error, _ place: Place) -> FormatError {
    let reason = XML_ErrorString(code).map { String(cString: $0) } ?? "error \(code.rawValue)"
    return .brokenXML(place, part: member.name, reason, line: line)
  }

  private func tooLong(_ place: Place, _ limit: Int) -> FormatError {
    .tooBig(
      place,
      Wording(
        "partie « \(member.name) » démesurée", "part \"\(member.name)\" is out of proportion"),
      limit: .megabytes(limit))
  }
}

extension FormatError {
  static func brokenXML(_ place: Place, part: String, _ reason: String, line: Int) -> FormatError {
    FormatError(
      .damaged, at: place,
      found: Wording(
        "XML de « \(part) » invalide ou coupé, ligne \(line) (\(reason))",
        "XML of \"\(part)\" invalid or cut short, line \(line) (\(reason))"),
      expected: .wholeArchive, remedy: .downloadAgain)
  }

  static func forbiddenDTD(_ place: Place, part: String) -> FormatError {
    FormatError(
      .damaged, at: place,
      found: Wording("« \(part) » déclare une DTD", "\"\(part)\" declares a DTD"),
      expected: Wording(
        "un classeur n'en contient jamais", "a workbook never holds one"),
      remedy: .saveAsWorkbook)
  }
}
