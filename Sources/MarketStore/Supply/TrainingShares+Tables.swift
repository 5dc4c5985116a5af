public import Nomenclatures

extension TrainingShares {
  /// The entries by bassin × métier × niveau, of the low and of the high total.
  ///
  /// - Parameter order: year of the order.
  /// - Returns: estimates, of which the sums with the unresolved part are the totals declared.
  ///
  /// Complexity: O(cells × log cells).
  public func entries(order: Millesime) -> TrainingEntries {
    var sums: [Key: [String: Double]] = [:]
    for cell in lots.lazy.flatMap(\.cells) {
      sums[Key(cell.bassin, cell.metier), default: [:]][cell.niveau, default: 0] += cell.share
    }
    let rows = sums.flatMap { key, niveaux in
      niveaux.map { niveau, share in
        TrainingEntries.Row(
          bassin: key.bassin, metier: key.metier, niveau: niveau,
          low: share * assumptions.low, high: share * assumptions.high)
      }
    }
    return TrainingEntries(
      millesime: order, nomenclature: nomenclature, rows: rows,
      unresolvedLow: unresolvedShare * assumptions.low,
      unresolvedHigh: unresolvedShare * assumptions.high)
  }

  /// The métiers by filière: of what the whole order leads to a métier, in all bassins, the share
  /// that the lots of each domain bring.
  ///
  /// - Parameter order: year of the order.
  ///
  /// Complexity: O(cells).
  public func filieres(order: Millesime) -> FiliereTable {
    var sums: [MetierCode: [String: Double]] = [:]
    for lot in lots {
      for cell in lot.cells {
        sums[cell.metier, default: [:]][lot.domaine, default: 0] += cell.share
      }
    }
    let rows = sums.flatMap { metier, domaines in
      let whole = domaines.sorted { $0.key < $1.key }.reduce(0) { $0 + $1.value }
      return domaines.filter { $0.value > 0 }.map { domaine, share in
        FiliereTable.Row(metier: metier, filiere: domaine, share: share / whole)
      }
    }
    return FiliereTable(millesime: order, nomenclature: nomenclature, rows: rows)
  }
}
