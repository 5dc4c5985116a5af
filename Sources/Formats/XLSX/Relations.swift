/// The relations of a part: which other part stands behind which identifier.
struct Relations {
  struct Relation {
    let type: String
    /// Name of the part in the archive.
    let target: String
  }

  private(set) var byID: [String: Relation] = [:]
  private var inOrder: [Relation] = []

  /// Reads the relations of `source` (`xl/workbook.xml` has its own in `xl/_rels/workbook.xml.rels`).
  init(of source: String, in archive: ZipArchive) throws {
    var folders = source.split(separator: "/").map(String.init)
    let name = folders.popLast() ?? ""
    let base = folders.map { $0 + "/" }.joined()
    try self.init(part: "\(base)_rels/\(name).rels", base: base, in: archive)
  }

  init(part: String, base: String, in archive: ZipArchive) throws {
    var read: [(id: String, relation: Relation)] = []
    try PartReader.read(part, in: archive) { element, attributes in
      guard element == "Relationship", attributes["TargetMode"] != "External",
        let id = attributes["Id"], let type = attributes["Type"], let target = attributes["Target"]
      else { return }
      read.append((id, Relation(type: type, target: Relations.resolve(target, from: base))))
    }
    for (id, relation) in read { byID[id] = relation }
    inOrder = read.map(\.relation)
  }

  /// The first relation whose type ends so; types end alike in both namespaces of the standard.
  func first(ofType suffix: String) -> Relation? { inOrder.first { $0.type.hasSuffix(suffix) } }

  /// A target from `base`, or from the root when it begins with `/`, without `.` and `..`.
  static func resolve(_ target: String, from base: String) -> String {
    let path = target.hasPrefix("/") ? target : base + target
    var parts: [Substring] = []
    for part in path.split(separator: "/") {
      if part == ".." { _ = parts.popLast() } else if part != "." { parts.append(part) }
    }
    return parts.joined(separator: "/")
  }
}
