import Nomenclatures

extension StudyError {
  /// A name that nothing answers to, with the nearest ones.
  /// - Parameters:
  ///   - kind: what is named, in French and in English, e.g. (« bassin », « bassin »).
  ///   - asked: as the person typed it.
  ///   - nearest: names to propose, best first; may be empty.
  ///   - remedy: what to do, in French and in English.
  static func unknown(
    _ kind: (french: String, english: String), _ asked: String, nearest: [String],
    remedy: (french: String, english: String)
  ) -> StudyError {
    let (french, english) = proposals(nearest)
    let unknown = kind.french == "méthode" ? "inconnue" : "inconnu"
    return StudyError(
      .unknownName,
      french: "\(kind.french) « \(asked) » \(unknown) ; \(french)\(remedy.french)",
      english: "unknown \(kind.english) \"\(asked)\"; \(english)\(remedy.english)")
  }

  /// A name that several things answer to.
  static func ambiguous(
    _ kind: (french: String, english: String), _ asked: String, candidates: [String]
  ) -> StudyError {
    let shown = candidates.prefix(5).joined(separator: ", ")
    let more = candidates.count > 5 ? ", …" : ""
    return StudyError(
      .unknownName,
      french: "\(kind.french) « \(asked) » : \(candidates.count) réponses possibles "
        + "(\(shown)\(more)) ; un seul attendu ; donner le code ou le nom entier",
      english: "\(kind.english) \"\(asked)\": \(candidates.count) possible answers "
        + "(\(shown)\(more)); one expected; give the code or the whole name")
  }

  private static func proposals(_ nearest: [String]) -> (french: String, english: String) {
    switch nearest.count {
    case 0: return ("", "")
    case 1: return ("le plus proche : \(nearest[0]) ; ", "the nearest: \(nearest[0]); ")
    default:
      let list = nearest.joined(separator: ", ")
      return ("les plus proches : \(list) ; ", "the nearest: \(list); ")
    }
  }
}
