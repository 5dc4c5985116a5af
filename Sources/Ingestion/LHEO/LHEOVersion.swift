import Formats

/// The versions of LHÉO that are read, by namespace.
enum LHEOVersion {
  /// The namespaces, with the version that each is for.
  static let known = [
    "http://www.lheo.org/2.0": "2.0", "http://www.lheo.org/2.2": "2.2",
    "http://lheo.gouv.fr/2.3": "2.3",
  ]
  /// A catalogue of trainings, and an index of their summaries.
  static let roots: Set<String> = ["lheo", "lheo-index"]

  /// - Throws: `IngestionError` when the first element is not that of an LHÉO document.
  static func check(_ root: XMLElementName, at place: Place) throws {
    guard roots.contains(root.local), known[root.namespace] != nil else {
      throw IngestionError.notLHEO(root, at: place)
    }
  }

  /// Whether the beginning of a file looks like an LHÉO document; its reading tells for good.
  static func mayBegin(_ start: FileStart) -> Bool {
    let start = start.narrowed
    guard start.begins(with: "<") else { return false }
    return start.contains("lheo.org/") || start.contains("lheo.gouv.fr/")
      || start.contains("<lheo") || start.contains(":lheo")
  }
}

extension IngestionError {
  static func notLHEO(_ root: XMLElementName, at place: Place) -> IngestionError {
    let (name, space) = (root.local, root.namespace)
    let known = LHEOVersion.known.keys.sorted().joined(separator: ", ")
    return IngestionError(
      .unrecognised, at: place,
      found: Bilingual(
        "premier élément « \(name) », espace de noms « \(space) »",
        "first element \"\(name)\", namespace \"\(space)\""),
      expected: Bilingual("lheo ou lheo-index, dans \(known)", "lheo or lheo-index, in \(known)"),
      remedy: Bilingual(
        "demander un export LHÉO 2.0, 2.2 ou 2.3", "ask for an LHÉO 2.0, 2.2 or 2.3 export"))
  }
}
