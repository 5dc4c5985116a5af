import MarketStore
import Nomenclatures

extension StudyError {
  /// Trends asked of other lists than those of bassins.
  static func trendNamed(_ grouping: Grouping) -> StudyError {
    StudyError(
      .unknownName,
      french: "--trend avec --by \(grouping.rawValue) : la tendance n'est dite que des listes par "
        + "bassin ; retirer l'une des deux options",
      english: "--trend with --by \(grouping.rawValue): trends are told of lists by bassin only; "
        + "remove either option")
  }

  /// A first year that is not before the second, or that the store does not hold.
  static func notEarlier(
    _ since: Millesime, than key: SliceKey, held: [Millesime]
  ) -> StudyError {
    let list = held.sorted().map(\.description).joined(separator: ", ")
    return StudyError(
      .unknownName,
      french: "tendance depuis \(since) jusqu'à BMO \(key.millesime), région \(key.region) : "
        + "millésime absent ; attendu un millésime antérieur du magasin"
        + "\(list.isEmpty ? " (il n'en a pas)" : " : \(list)") ; changer --since",
      english: "trend from \(since) to BMO \(key.millesime), région \(key.region): no such year; "
        + "expected an earlier year of the store\(list.isEmpty ? " (there is none)" : ": \(list)"); "
        + "change --since")
  }
}
