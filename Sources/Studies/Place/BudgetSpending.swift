import Indicators
import Kernels
import Nomenclatures
import Reach

/// The best spending of a budget over the bassins and the métiers that some lot leads to.
struct BudgetSpending {
  private let market: GapMarket
  private let needs: PlaceNeeds
  /// Row and column of each cell that entries may be bought for.
  private let places: [(row: Int, column: Int)]

  init(_ market: GapMarket, _ needs: PlaceNeeds) {
    self.market = market
    self.needs = needs
    let trained = needs.central.inside.columnSums.map { $0 > 0 }
    places = (0..<needs.central.need.rows).flatMap { row in
      needs.central.need.presentColumns(inRow: row).filter { trained[$0] }.map { (row, $0) }
    }
  }

  /// - Throws: `StudyError` when the floors cannot be met.
  func spend(_ hours: Int) throws -> PlaceResult.Spending {
    let cells = places.map(cell)
    let found = try best(cells, hours)
    let further = try best(cells, hours + PlaceRecipe.furtherHours)
    let rows = zip(places, found.entries).map(row)
    return PlaceResult.Spending(
      method: found.method.rawValue, hours: found.hours, met: found.worth,
      upperBound: found.upperBound, metBefore: rows.reduce(0) { $0 + $1.metBefore },
      hoursBefore: rows.reduce(0) { $0 + $1.before } * Double(needs.terms.hoursPerEntry),
      further: further.worth - found.worth, furtherHours: PlaceRecipe.furtherHours, cells: rows)
  }

  private func law(_ place: (row: Int, column: Int)) -> NeedLaw {
    needs.laws[place.row * needs.central.need.columns + place.column] ?? .certain(0)
  }

  private func cell(_ place: (row: Int, column: Int)) -> ReviewCell {
    ReviewCell(
      group: place.row, need: law(place), rate: needs.terms.rate,
      hours: needs.terms.hoursPerEntry, most: needs.terms.most)
  }

  private func best(_ cells: [ReviewCell], _ hours: Int) throws -> Allocation {
    let terms = ReviewTerms(
      budget: hours, session: needs.terms.session,
      floors: market.regional.axes.bassins.map { _ in needs.terms.floor })
    do {
      return try Allocation.best(cells, terms)
    } catch {
      throw StudyError(error, market.regional, needs.terms)
    }
  }

  private func row(_ place: (row: Int, column: Int), _ entries: Int) -> PlaceResult.Cell {
    let axes = market.model.axes
    let before = needs.central.reached.employers[place.row, place.column]
    var met = MetNeed(law(place))
    return PlaceResult.Cell(
      bassin: market.regional.bassins.name(of: axes.bassins[place.row]),
      metier: market.regional.metiers.name(of: axes.metiers[place.column]),
      need: law(place).mean, before: before, entries: entries,
      hours: entries * needs.terms.hoursPerEntry,
      metBefore: met.met(by: before * needs.terms.rate),
      metAfter: met.met(by: Double(entries) * needs.terms.rate))
  }
}

extension StudyError {
  fileprivate init(_ fault: ReviewFault, _ market: RegionalMarket, _ terms: PlaceRecipe) {
    switch fault {
    case .tooLittle(let hours):
      self.init(
        .unknownName,
        french:
          "budget : \(terms.hours ?? 0) heures pour des planchers de \(terms.floor) entrées ; "
          + "attendu au moins \(hours) heures ; baisser --plancher ou augmenter --heures",
        english:
          "budget: \(terms.hours ?? 0) hours for floors of \(terms.floor) entries; expected at "
          + "least \(hours) hours; lower --plancher or raise --heures")
    case .floorOutOfReach(let group):
      let name = market.bassins.name(of: market.axes.bassins[group]).fullName
      self.init(
        .unknownName,
        french:
          "plancher de \(terms.floor) entrées à \(name) : les métiers de ce bassin n'en peuvent "
          + "recevoir autant ; attendu moins ; baisser --plancher ou relever --plafond",
        english:
          "floor of \(terms.floor) entries in \(name): the métiers of this bassin cannot have "
          + "as many; expected fewer; lower --plancher or raise --plafond")
    }
  }
}
