extension DocumentScanner {
  /// The beginning of a document.
  mutating func document(_ text: JSONText, _ at: Int) -> Step {
    let rest = UnsafeBufferPointer(start: text.bytes + at, count: text.count - at)
    if rest[0] == UInt8(ascii: "[") {
      level = .records(inPage: false, .valueOrEnd)
      return .went(at + 1)
    }
    if rest[0] == UInt8(ascii: "{") { return object(text, at) }
    // Files put end to end may each have their mark.
    if rest.starts(with: [0xEF, 0xBB, 0xBF]) { return .went(at + 3) }
    return rest[0] == 0xEF && rest.count < 3 && !text.isLast ? .more : .broken(at)
  }

  /// A document that is an object: up to its array of records, or whole.
  private mutating func object(_ text: JSONText, _ start: Int) -> Step {
    let before = slices.count
    let step = members(text, from: start)
    switch step {
    case .went(let end):
      if case .documents = level, !slices[before...].contains(where: \.isOfPage) {
        slices.removeSubrange(before...)
        cut(.record, start, end)
      }
    case .more, .broken: slices.removeSubrange(before...)
    }
    return step
  }

  /// The members of an object, up to the array of records, or to its end.
  private mutating func members(_ text: JSONText, from start: Int) -> Step {
    var at = text.skipBlanks(start + 1)
    if at < text.count, text.bytes[at] == UInt8(ascii: "}") { return .went(at + 1) }
    while true {
      let step = member(text, at)
      guard case .went(let end) = step else { return step }
      if case .records = level { return step }
      at = text.skipBlanks(end)
      guard at < text.count else { return .more }
      if text.bytes[at] == UInt8(ascii: "}") { return .went(at + 1) }
      guard text.bytes[at] == UInt8(ascii: ",") else { return .broken(at) }
      at = text.skipBlanks(at + 1)
    }
  }

  /// One member: into the array of records if it is one, over its value if not.
  private mutating func member(_ text: JSONText, _ at: Int) -> Step {
    switch text.member(at) {
    case .more: return .more
    case .other: return .broken(at)
    case .member(let member):
      let isPage = text.isKey(member.key, "resultats")
      if isPage, text.bytes[member.value] == UInt8(ascii: "[") {
        cut(.aside, member.key.lowerBound, member.key.upperBound)
        level = .records(inPage: true, .valueOrEnd)
        return .went(member.value + 1)
      }
      guard let end = text.endOfValue(member.value) else { return .more }
      if end == member.value { return .broken(end) }
      cut(.aside, member.key.lowerBound, member.key.upperBound)
      cut(isPage ? .insteadOfRecords : .aside, member.value, end)
      return .went(end)
    }
  }

  /// Behind an array of records: another member, or the end of the page.
  mutating func pageMember(_ text: JSONText, _ at: Int) -> Step {
    if text.bytes[at] == UInt8(ascii: "}") {
      level = .documents
      return .went(at + 1)
    }
    guard text.bytes[at] == UInt8(ascii: ",") else { return .broken(at) }
    return member(text, text.skipBlanks(at + 1))
  }

  /// In an array of records: the next one, the comma before it, or the end.
  mutating func record(_ text: JSONText, _ at: Int, _ inPage: Bool, _ expected: Expected) -> Step {
    if text.bytes[at] == UInt8(ascii: "]"), expected != .value {
      level = inPage ? .page : .documents
      return .went(at + 1)
    }
    if expected == .commaOrEnd {
      level = .records(inPage: inPage, .value)
      return text.bytes[at] == UInt8(ascii: ",") ? .went(at + 1) : .broken(at)
    }
    guard let end = text.endOfValue(at) else { return .more }
    if end == at { return .broken(at) }
    cut(.record, at, end)
    level = .records(inPage: inPage, .commaOrEnd)
    return .went(end)
  }
}
