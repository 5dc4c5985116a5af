import GRDB
import Nomenclatures

extension Passage {
  /// The rows of `passage_arrow`.
  var rows: [ReferenceTable.StoredRow] {
    arrows.map {
      [
        $0.origin.code.rawValue, $0.origin.qualification ?? "", $0.target.rawValue, $0.weight,
        $0.basis.rawValue,
      ]
    }
  }

  /// Reads what `rows` wrote.
  init(_ rows: inout ReferenceRows, from: NomenclatureID, to: NomenclatureID) throws {
    let part = "passage \(Passage.name(from: from, to: to))"
    let arrows = try rows.next { try Arrow($0, of: part) }
    guard let passage = Passage(from: from, to: to, arrows: arrows) else {
      throw Damage.value(of: part, found: "Σ ≠ 1", allowed: "Σ = 1 ± 1e-9")
    }
    self = passage
  }
}

extension Passage.Arrow {
  /// Reads `origin, qualification, target, weight, basis`.
  fileprivate init(_ row: StoredValues, of part: String) throws {
    let word = try row.text(4, of: part)
    guard let basis = Passage.Basis(rawValue: word) else {
      let allowed = Passage.Basis.allCases.map(\.rawValue).joined(separator: ", ")
      throw Damage.value(of: "\(part) basis", found: word, allowed: allowed)
    }
    let qualification = try row.text(1, of: part)
    self.init(
      origin: Passage.Origin(
        MetierCode(try row.text(0, of: part)),
        qualification: qualification.isEmpty ? nil : qualification),
      target: MetierCode(try row.text(2, of: part)), weight: try row.number(3, of: part),
      basis: basis)
  }
}
