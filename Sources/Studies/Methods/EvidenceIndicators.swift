import Indicators
import Nomenclatures

/// Every indicator that a recipe may name: those read off the sources, and those that a model makes
/// of them.
enum EvidenceIndicators {
  static let all: [any Indicator] =
    IndicatorCatalogue.all + [
      ProjetsDifficilesAttendus(), EcartFormation(),
    ]

  /// The indicator of this name, `nil` when there is none.
  static func indicator(id: String) -> (any Indicator)? { all.first { $0.id == id } }

  /// Names near to one that nothing answers to.
  static func nearest(to id: String) -> [String] {
    let index = NameIndex(
      all.map { NameIndex<String>.Entry(value: $0.id, name: $0.id, aliases: [$0.label.french]) })
    switch index.match(id) {
    case .found(let entry): return [entry.name]
    case .ambiguous(let entries), .unknown(let entries): return entries.map(\.name)
    }
  }
}
