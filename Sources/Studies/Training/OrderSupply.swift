import Indicators
import Kernels
import MarketStore
import Nomenclatures
import Reach

/// What the lots of an order may bring to each bassin and métier, for a total of 1.
///
/// With ROME codes in equal parts, supply is a product of matrices: (lots × bassins)ᵀ ·
/// (lots × codes) · (codes × métiers). In proportion to job seekers, the parts of the codes change
/// from bassin to bassin, and the cells of `TrainingShares` are added up instead.
struct OrderSupply: Sendable {
  private enum Form: Sendable {
    /// Lots × bassins at the levels and by the pathways that are kept; lots × métiers.
    case product(entries: Matrix, leads: Matrix)
    /// The cells that are kept, lot by lot.
    case cells([[TrainingShares.Cell]])
  }

  private let axes: Axes
  private let form: Form

  /// ROME codes in equal parts.
  /// - Parameters:
  ///   - places: what of each lot each bassin holds.
  ///   - leads: what each lot leads to, see `leads(of:_:_:)`.
  init(
    _ lots: [TrainingLot], places: [[TrainingShares.Place]], leads: Matrix, axes: Axes,
    keeping recipe: GapRecipe
  ) {
    let (niveaux, parcours) = (Set(recipe.niveaux), Set(recipe.parcours))
    var entries = Matrix(rows: lots.count, columns: axes.bassins.count)
    for (row, lot) in lots.enumerated() {
      let kept = Self.part(lot.niveaux, niveaux) * Self.part(lot.parcours, parcours)
      for place in places[row] {
        guard let column = axes.row(of: place.bassin) else { continue }
        entries[row, column] = place.share * kept
      }
    }
    self.axes = axes
    form = .product(entries: entries, leads: leads)
  }

  /// ROME codes in proportion to job seekers.
  init(shares: TrainingShares, axes: Axes, keeping recipe: GapRecipe) {
    let (niveaux, parcours) = (Set(recipe.niveaux), Set(recipe.parcours))
    self.axes = axes
    form = .cells(
      shares.lots.map { lot in
        lot.cells.filter {
          (niveaux.isEmpty || niveaux.contains($0.niveau))
            && (parcours.isEmpty || parcours.contains($0.parcours))
        }
      })
  }

  /// Shares of the total, bassins × métiers.
  var whole: Matrix {
    switch form {
    case .product(let entries, let leads):
      return TrainingProduct.supply(entries: entries, leads: leads)
    case .cells(let lots):
      var whole = nothing
      for lot in lots { add(lot, to: &whole) }
      return whole
    }
  }

  /// The same, lot by lot.
  var byLot: [Matrix] {
    switch form {
    case .product(let entries, let leads):
      return (0..<entries.rows).map { lot in
        let own = Matrix(rows: 1, columns: entries.columns, elements: Array(entries.row(lot)))
        let lead = Matrix(rows: 1, columns: leads.columns, elements: Array(leads.row(lot)))
        return TrainingProduct.supply(entries: own, leads: lead)
      }
    case .cells(let lots):
      return lots.map { lot in
        var own = nothing
        add(lot, to: &own)
        return own
      }
    }
  }

  private var nothing: Matrix { Matrix(rows: axes.bassins.count, columns: axes.metiers.count) }

  /// Adds the cells of a lot, which stand sorted by bassin and métier: those of one pair together.
  private func add(_ cells: [TrainingShares.Cell], to matrix: inout Matrix) {
    var start = 0
    while start < cells.count {
      let first = cells[start]
      var sum = 0.0
      while start < cells.count, cells[start].metier == first.metier,
        cells[start].bassin == first.bassin
      {
        sum += cells[start].share
        start += 1
      }
      guard let row = axes.row(of: first.bassin), let column = axes.column(of: first.metier) else {
        continue
      }
      matrix[row, column] += sum
    }
  }

  /// The part of a lot that the names kept have, in equal parts; a lot that prints none has none of
  /// those asked for.
  private static func part(_ printed: [String], _ kept: Set<String>) -> Double {
    guard !kept.isEmpty else { return 1 }
    let names = Set(printed)
    return names.isEmpty ? 0 : Double(names.intersection(kept).count) / Double(names.count)
  }

  /// What each lot leads to, its ROME codes in equal parts: lots × métiers of the axes.
  static func leads(of lots: [TrainingLot], _ passage: Passage, _ axes: Axes) -> Matrix {
    let names = Set(lots.flatMap(\.rome)).sorted().map { MetierCode($0) }
    return TrainingProduct.leads(
      codes: codes(lots, names), passage: Self.passage(passage, names, axes))
  }

  private static func codes(_ lots: [TrainingLot], _ names: [MetierCode]) -> Matrix {
    let places = Dictionary(zip(names, names.indices), uniquingKeysWith: { first, _ in first })
    var matrix = Matrix(rows: lots.count, columns: names.count)
    for (row, lot) in lots.enumerated() {
      let own = Set(lot.rome)
      for code in own {
        guard let column = places[MetierCode(code)] else { continue }
        matrix[row, column] = 1 / Double(own.count)
      }
    }
    return matrix
  }

  private static func passage(_ passage: Passage, _ names: [MetierCode], _ axes: Axes) -> Matrix {
    var matrix = Matrix(rows: names.count, columns: axes.metiers.count)
    for (row, name) in names.enumerated() {
      for arrow in passage.arrows(from: Passage.Origin(name)) {
        guard let column = axes.column(of: arrow.target) else { continue }
        matrix[row, column] += arrow.weight
      }
    }
    return matrix
  }
}
