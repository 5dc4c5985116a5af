import CExpat

/// Runs a `SheetParser` over the part of a sheet.
enum SheetReader {
  /// Most bytes that a sheet may inflate to.
  static let limit = 8 << 30

  static func read(
    _ member: ZipMember, strings: UnsafeBufferPointer<Field>, place: Place,
    _ body: @escaping (Record) throws -> Flow
  ) throws {
    guard let parser = XML_ParserCreate(nil) else {
      throw FormatError.brokenXML(place, part: member.name, "out of memory", line: 0)
    }
    defer { XML_ParserFree(parser) }
    let state = UnsafeMutablePointer<SheetParser>.allocate(capacity: 1)
    state.initialize(
      to: SheetParser(parser: parser, strings: strings, place: place, body: body))
    defer {
      state.pointee.buffer.free()
      state.deinitialize(count: 1)
      state.deallocate()
    }
    install(parser, state)
    let stream = XMLStream(parser: parser, member: member, limit: limit)
    let isWhole = try stream.run { state.pointee.here }
    if let failure = state.pointee.failure { throw failure }
    if !isWhole, !state.pointee.hasStopped {
      throw FormatError.forbiddenDTD(place, part: member.name)
    }
    if isWhole, !state.pointee.hasData { throw FormatError.noSheetData(place) }
  }

  private static func install(
    _ parser: XML_Parser, _ state: UnsafeMutablePointer<SheetParser>
  ) {
    XML_SetUserData(parser, state)
    XML_SetElementHandler(
      parser,
      { data, name, attributes in
        guard let data, let name, let attributes else { return }
        data.assumingMemoryBound(to: SheetParser.self).pointee.open(name, attributes)
      },
      { data, name in
        guard let data, let name else { return }
        data.assumingMemoryBound(to: SheetParser.self).pointee.close(name)
      })
    XML_SetCharacterDataHandler(parser) { data, bytes, size in
      guard let data, let bytes else { return }
      let state = data.assumingMemoryBound(to: SheetParser.self)
      if state.pointee.isGathering { state.pointee.gather(bytes, Int(size)) }
    }
    XML_SetStartDoctypeDeclHandler(parser) { data, _, _, _, _ in
      guard let data else { return }
      XML_StopParser(data.assumingMemoryBound(to: SheetParser.self).pointee.parser, 0)
    }
  }
}
