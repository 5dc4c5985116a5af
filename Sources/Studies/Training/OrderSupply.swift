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
  let shares: TrainingShares
  private let axes: Axes
  private let niveaux: Set<String>
  private let parcours: Set<String>
  /// Lots × bassins, at the levels and by the pathways that are kept.
  private let entries: Matrix
  /// Lots × codes, in equal parts.
  private let codes: Matrix
  /// Codes × métiers.
  private let passage: Matrix

  init(
    _ lots: [TrainingLot], shares: TrainingShares, passage: Passage, axes: Axes,
    keeping recipe: GapRecipe
  ) {
    self.shares = shares
    self.axes = axes
    niveaux = Set(recipe.niveaux)
    parcours = Set(recipe.parcours)
    var entries = Matrix(rows: lots.count, columns: axes.bassins.count)
    for (row, lot) in lots.enumerated() {
      let kept = Self.part(lot.niveaux, niveaux) * Self.part(lot.parcours, parcours)
      for place in shares.lots[row].places {
        guard let column = axes.row(of: place.bassin) else { continue }
        entries[row, column] = place.share * kept
      }
    }
    self.entries = entries
    let names = Set(lots.flatMap(\.rome)).sorted().map { MetierCode($0) }
    codes = Self.codes(lots, names)
    self.passage = Self.passage(passage, names, axes)
  }

  /// Shares of the total, bassins × métiers.
  var whole: Matrix {
    isProduct
      ? TrainingProduct.supply(entries: entries, codes: codes, passage: passage)
      : shares.lots.indices.map(addedUp).reduce(nothing) { Matrix.combining($0, $1, +) }
  }

  /// The same, lot by lot.
  var byLot: [Matrix] {
    guard isProduct else { return shares.lots.indices.map(addedUp) }
    let leads = codes.times(passage)
    return shares.lots.indices.map { lot in
      let own = Matrix(rows: 1, columns: axes.bassins.count, elements: Array(entries.row(lot)))
      let lead = Matrix(rows: 1, columns: axes.metiers.count, elements: Array(leads.row(lot)))
      return own.transposeTimes(lead)
    }
  }

  private var isProduct: Bool { shares.assumptions.rome == .equal }
  private var nothing: Matrix { Matrix(rows: axes.bassins.count, columns: axes.metiers.count) }

  private func addedUp(_ lot: Int) -> Matrix {
    var matrix = nothing
    for cell in shares.lots[lot].cells where keeps(cell) {
      guard let row = axes.row(of: cell.bassin), let column = axes.column(of: cell.metier) else {
        continue
      }
      matrix[row, column] += cell.share
    }
    return matrix
  }

  private func keeps(_ cell: TrainingShares.Cell) -> Bool {
    (niveaux.isEmpty || niveaux.contains(cell.niveau))
      && (parcours.isEmpty || parcours.contains(cell.parcours))
  }

  /// The part of a lot that the names kept have, in equal parts; a lot that prints none has none of
  /// those asked for.
  private static func part(_ printed: [String], _ kept: Set<String>) -> Double {
    guard !kept.isEmpty else { return 1 }
    let names = Set(printed)
    return names.isEmpty ? 0 : Double(names.intersection(kept).count) / Double(names.count)
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
