import Formats
import Nomenclatures

/// A passage of one's own: a CSV with a row for each arrow, columns `de`, `vers` (nomenclatures),
/// `code`, `qualification` (may be missing or blank), `cible`, `poids` (0…1, decimal comma or point).
struct OwnPassageTable {
  /// A row that reads well.
  private struct Line {
    let row: Int
    let weight: String
    let arrow: Passage.Arrow
  }

  let nomenclatures: [NomenclatureID: Nomenclature]
  private var ends: (from: NomenclatureID, to: NomenclatureID)?
  private var lines: [Line] = []
  private var seen: Set<[String]> = []
  private var weights: CountReader

  init(nomenclatures: [NomenclatureID: Nomenclature], decimalMark: DecimalMark?) {
    self.nomenclatures = nomenclatures
    weights = CountReader(decimalMark: decimalMark, hidesCounts: false)
  }

  /// The passage that the rows make, without those refused; `nil` when none is left.
  mutating func read(_ table: inout ReferenceTable) throws -> Passage? {
    try table.readRows { row throws(RowFault) in try take(row) }
    let place = table.match.places[.weight] ?? 0
    let groups = Dictionary(grouping: lines, by: \.arrow.origin)
    let uneven = groups.values.filter { !Self.isEven($0) }
    table.refuse(kept: uneven.flatMap { Self.refusals($0, place) })
    let bare = groups.keys.filter { groups[Passage.Origin($0.code)] == nil }
    table.refuse(
      kept: bare.flatMap { origin -> [(row: Int, value: String, fault: RowFault)] in
        let group = groups[origin] ?? []
        return Self.isEven(group) ? Self.bareRefusals(group, table.match.places[.code] ?? 0) : []
      })
    let good = groups.filter { Self.isEven($0.value) && !bare.contains($0.key) }
    guard let ends, !good.isEmpty else { return nil }
    return Passage(from: ends.from, to: ends.to, arrows: good.values.joined().map(\.arrow))
  }

  private mutating func take(_ row: ReferenceRow) throws(RowFault) {
    let (from, to) = (try nomenclature(row, .from), try nomenclature(row, .to))
    if let ends, ends != (from, to) {
      throw RowFault(
        .unknownNomenclature, row.places[.from] ?? 0,
        expected: Bilingual(
          "\(ends.from.rawValue) vers \(ends.to.rawValue), comme les lignes d'avant",
          "\(ends.from.rawValue) to \(ends.to.rawValue), as in the rows before"))
    }
    guard from != to else {
      throw RowFault(
        .unknownNomenclature, row.places[.to] ?? 0,
        expected: Bilingual(
          "une autre nomenclature que \(from.rawValue)",
          "another nomenclature than \(from.rawValue)"))
    }
    let code = try row.code(.code, expected: .code(of: from)) { from.hasShape($0) }
    let target = MetierCode(row.text(.target))
    guard nomenclatures[to]?.contains(target) == true else {
      throw RowFault(.unknownTarget, row.places[.target] ?? 0, expected: .code(of: to))
    }
    let qualification = row.text(.qualification)
    let weight = try weight(row)
    guard seen.insert([code, qualification, target.rawValue]).inserted else {
      throw RowFault(
        .repeatedKey, row.places[.target] ?? 0,
        expected: Bilingual(
          "une seule ligne par code, qualification et cible",
          "one row for each code, qualification and target"))
    }
    ends = (from, to)
    let origin = Passage.Origin(
      MetierCode(code), qualification: qualification.isEmpty ? nil : qualification)
    lines.append(
      Line(
        row: row.record.number, weight: row.text(.weight),
        arrow: .init(origin: origin, target: target, weight: weight, basis: .given)))
  }

  private func nomenclature(
    _ row: ReferenceRow, _ role: ColumnRole
  ) throws(RowFault) -> NomenclatureID {
    let folded = FoldedText(row.text(role)).text.filter { $0 != " " }
    let known = NomenclatureID.allCases.first {
      let name = FoldedText($0.rawValue).text.filter { $0 != " " }
      return folded == name || folded == name.filter { $0 != "v" }
    }
    if let known, role == .from || nomenclatures[known] != nil { return known }
    let names = NomenclatureID.allCases.map(\.rawValue).joined(separator: ", ")
    throw RowFault(
      .unknownNomenclature, row.places[role] ?? 0,
      expected: known == nil
        ? Bilingual("l'une de \(names)", "one of \(names)")
        : Bilingual(
          "une nomenclature dont les intitulés ont été importés",
          "a nomenclature whose labels were imported"))
  }

  private mutating func weight(_ row: ReferenceRow) throws(RowFault) -> Double {
    let place = row.places[.weight] ?? 0
    if case .figure(let value) = weights.read(row.record[place]), value <= 1 { return value }
    throw RowFault(
      .malformedWeight, place,
      expected: Bilingual(
        "un poids de 0 à 1, un seul signe décimal dans le fichier",
        "a weight from 0 to 1, one decimal mark in the file"))
  }

  private static func isEven(_ group: [Line]) -> Bool {
    abs(group.reduce(0) { $0 + $1.arrow.weight } - 1) <= Passage.tolerance
  }

  private static func refusals(
    _ group: [Line], _ column: Int
  ) -> [(row: Int, value: String, fault: RowFault)] {
    guard let origin = group.first?.arrow.origin else { return [] }
    let sum = group.reduce(0) { $0 + $1.arrow.weight }
    let name = origin.code.rawValue + (origin.qualification.map { " \($0)" } ?? "")
    let expected = Bilingual(
      "des poids de somme 1 pour \(name) ; la leur est \("\(sum)".replacing(".", with: ","))",
      "weights that sum to 1 for \(name); theirs is \(sum)")
    return group.map { ($0.row, $0.weight, RowFault(.unevenWeights, column, expected: expected)) }
  }

  private static func bareRefusals(
    _ group: [Line], _ column: Int
  ) -> [(row: Int, value: String, fault: RowFault)] {
    group.map { line in
      let code = line.arrow.origin.code
      let expected = Bilingual(
        "aussi des lignes de \(code) sans qualification", "rows of \(code) without one too")
      return (line.row, code.rawValue, RowFault(.missingCode, column, expected: expected))
    }
  }
}
