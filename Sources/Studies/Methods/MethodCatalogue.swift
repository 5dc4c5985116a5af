import Nomenclatures

/// Every method that the program knows.
public enum MethodCatalogue {
  /// The method used when none is asked for.
  public static let standard = "faisceau"

  static let all: [Method] = [
    .faisceau, .projetsDifficiles, .formadiag, .dares2020, .offresDemandes, .occitanie2019,
    .donneesMassives,
    .seuilsMAC,
  ]

  /// What one must know of each, in the order in which they are shown.
  public static var cards: [MethodCard] { all.map(\.card) }

  /// Names of the methods, in the order in which they are shown.
  public static var names: [String] { all.map(\.name) }

  /// The method of this name; the standard one when none is given.
  /// - Throws: `StudyError` naming the nearest.
  static func method(_ name: String?) throws -> Method {
    let asked = name ?? standard
    if let method = all.first(where: { $0.name == asked }) { return method }
    let index = NameIndex(
      names.map { NameIndex<String>.Entry(value: $0, name: $0, aliases: []) })
    var nearest: [String] = []
    switch index.match(asked) {
    case .found(let entry): nearest = [entry.name]
    case .ambiguous(let entries), .unknown(let entries): nearest = entries.map(\.name)
    }
    let known = names.joined(separator: ", ")
    throw StudyError.unknown(
      .method, asked, nearest: nearest,
      remedy: (
        "méthodes connues : \(known) (voir faisceau methods)",
        "known methods: \(known) (see faisceau methods)"
      ))
  }
}
