extension StudyError {
  /// A kind of thing that people name.
  struct Noun: Sendable {
    let french: String
    let english: String
    var isFeminine = false

    static let bassin = Noun(french: "bassin", english: "bassin")
    static let metier = Noun(french: "métier", english: "métier")
    static let indicator = Noun(french: "indicateur", english: "indicator")
    static let method = Noun(french: "méthode", english: "method", isFeminine: true)
    static let tool = Noun(french: "outil", english: "tool")
  }

  /// A name that nothing answers to, with the nearest ones.
  /// - Parameters:
  ///   - noun: what is named.
  ///   - asked: as the person typed it.
  ///   - nearest: names to propose, best first; may be empty.
  ///   - remedy: what to do, in French and in English.
  static func unknown(
    _ noun: Noun, _ asked: String, nearest: [String], remedy: (french: String, english: String)
  ) -> StudyError {
    let list = nearest.joined(separator: ", ")
    let french = nearest.isEmpty ? "" : "\(noun.nearest(nearest.count)) : \(list) ; "
    let english = nearest.isEmpty ? "" : "the nearest: \(list); "
    let unknown = noun.isFeminine ? "inconnue" : "inconnu"
    return StudyError(
      .unknownName,
      french: "\(noun.french) « \(asked) » \(unknown) ; \(french)\(remedy.french)",
      english: "unknown \(noun.english) \"\(asked)\"; \(english)\(remedy.english)")
  }

  /// A name that several things answer to.
  static func ambiguous(_ noun: Noun, _ asked: String, candidates: [String]) -> StudyError {
    let shown = candidates.prefix(5).joined(separator: ", ")
    let more = candidates.count > 5 ? ", …" : ""
    return StudyError(
      .unknownName,
      french: "\(noun.french) « \(asked) » : \(candidates.count) réponses possibles "
        + "(\(shown)\(more)) ; un seul attendu ; donner le code ou le nom entier",
      english: "\(noun.english) \"\(asked)\": \(candidates.count) possible answers "
        + "(\(shown)\(more)); one expected; give the code or the whole name")
  }
}

extension StudyError.Noun {
  /// « le plus proche », « les plus proches ».
  fileprivate func nearest(_ count: Int) -> String {
    count > 1 ? "les plus proches" : isFeminine ? "la plus proche" : "le plus proche"
  }
}
