public import Nomenclatures

extension MarketSlice {
  /// The figures in another nomenclature: as they are when it is their own, else through the passage
  /// that leads there.
  /// - Throws: `PassageFault`, naming the codes, when no passage does: codes that read the same in two
  ///   nomenclatures are never taken for the same.
  public func brought(
    to nomenclature: Nomenclature, by passages: [Passage]
  ) throws(PassageFault) -> PassedSlice {
    try brought(
      to: nomenclature.id, by: passages, naming: nomenclature,
      codes: Set(nomenclature.entries.map(\.code)))
  }

  /// The figures in the nomenclature of another slice, to be joined with it.
  /// - Throws: `PassageFault`, naming the codes, when no passage leads there.
  public func brought(
    beside other: MarketSlice, by passages: [Passage]
  ) throws(PassageFault) -> PassedSlice {
    try brought(
      to: other.key.nomenclature, by: passages, naming: nil,
      codes: Set(other.metiers.map(\.code)))
  }

  private func brought(
    to id: NomenclatureID, by passages: [Passage], naming nomenclature: Nomenclature?,
    codes: Set<MetierCode>
  ) throws(PassageFault) -> PassedSlice {
    if id == key.nomenclature {
      let measures = columns.keys.map { ($0, 0.0) }
      return PassedSlice(
        slice: self, orphans: [:], estimated: Dictionary(uniqueKeysWithValues: measures))
    }
    let passage = passages.first { $0.from == key.nomenclature && $0.to == id }
    guard let passage else { throw PassageFault.noPassage(self, to: id, codes: codes) }
    return try through(passage, naming: nomenclature)
  }
}
