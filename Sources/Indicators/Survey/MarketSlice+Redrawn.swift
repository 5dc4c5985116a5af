internal import Columns
public import MarketStore

/// What a row of the survey became when it was drawn anew.
public struct RedrawnProjects: Equatable, Sendable {
  /// Hiring projects, 0 or more.
  public let projets: Double
  /// Those judged difficult, 0…projets.
  public let projetsDifficiles: Double

  /// A row's figures.
  public init(projets: Double, projetsDifficiles: Double) {
    self.projets = projets
    self.projetsDifficiles = projetsDifficiles
  }
}

extension MarketSlice {
  /// The survey as it might have been: projects and difficult projects of each row drawn anew, all of
  /// them observed. A row that was drawn without a project is not there, as in the official files;
  /// seasonal projects, which nothing draws, are left out.
  ///
  /// - Parameter draw: what the row of a place became; `nil` leaves it out.
  /// Complexity: O(rows), and what the draws cost.
  public func redrawn(_ draw: (_ row: Int) -> RedrawnProjects?) -> MarketSlice {
    var (rows, projets, difficiles) = ([Int](), [Double](), [Double]())
    for row in 0..<rowCount {
      guard let drawn = draw(row), drawn.projets > 0 else { continue }
      rows.append(row)
      projets.append(drawn.projets)
      difficiles.append(drawn.projetsDifficiles)
    }
    return MarketSlice(
      key: key, bassins: bassins, metiers: metiers, bassinPlaces: rows.map { bassinPlaces[$0] },
      metierPlaces: rows.map { metierPlaces[$0] },
      columns: [
        .projets: CountColumn(observed: projets),
        .projetsDifficiles: CountColumn(observed: difficiles),
      ], provenance: provenance)
  }
}
