import Foundation
import Nomenclatures

extension ReferenceReader {
  /// The reference table of that kind and name, whatever its kind; `nil` when the store holds none.
  func content(
    _ kind: ReferenceSummary.Kind, _ name: String
  ) throws -> ReferenceTable.Content? {
    func named<Value>(_ tables: [Sourced<Value>], _ year: (Value) -> Millesime) -> Value? {
      tables.map(\.value).first { year($0).description == name }
    }
    switch kind {
    case .nomenclature:
      let id = NomenclatureID(rawValue: name)
      return try id.flatMap { try nomenclature($0) }.map { .nomenclature($0.value) }
    case .bassins: return try bassins().map { .bassins($0.value) }
    case .order:
      return named(try orders(), \.millesime).map { .order($0.millesime, $0.lots) }
    case .passage:
      let ends = name.components(separatedBy: Passage.arrow).compactMap(NomenclatureID.init)
      guard ends.count == 2 else { return nil }
      return try passage(from: ends[0], to: ends[1]).map { .passage($0.value) }
    case .communes: return named(try communes(), \.millesime).map { .communes($0) }
    case .postalCodes: return try postalCodes().map { .postalCodes($0.value) }
    case .mergers: return try mergers().map { .mergers($0.value) }
    case .outlines: return named(try outlines(), \.millesime).map { .outlines($0) }
    case .flows: return named(try flows(), \.millesime).map { .flows($0) }
    case .entries: return named(try entries(), \.millesime).map { .entries($0) }
    case .filieres: return named(try filieres(), \.millesime).map { .filieres($0) }
    case .certifications: return try certifications().map { .certifications($0.value) }
    case .difficulties: return named(try difficulties(), \.millesime).map { .difficulties($0) }
    case .tensions: return named(try tensions(), \.millesime).map { .tensions($0) }
    }
  }
}
