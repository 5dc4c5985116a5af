import Indicators
import Kernels
import Nomenclatures
import Typology

/// Individuals as points on the first axes, and the variables that tell what their classes are.
struct TypologyCloud: Sendable {
  let individuals: [TypologyResult.Individual]
  let variables: [TypologyResult.Variable]
  /// Coordinates on the kept axes, with the weights of the classification.
  let cloud: WeightedCloud
  /// The variables as they are described: individuals × variables, same weights.
  let profiles: WeightedCloud
  /// Share of the inertia along every axis.
  let shares: [Double]
  let hiddenShare: Double
  /// Individuals without any figure, which are in no class.
  let leftOut: [TypologyResult.Individual]

  init(
    _ question: (of: TypologyIndividuals, by: TypologyProfile), _ markets: TypologyMarkets,
    _ parameters: TypologyParameters, gap: Matrix?
  ) throws {
    switch (question.of, question.by) {
    case (.cells, .gap): throw StudyError.noGapProfile
    case (let kind, .gap):
      guard let gap else { throw StudyError.noGapProfile }
      let table = CountTable(ProjetsDifficiles(), of: markets)
      try self.init(figures: gap, of: kind, markets, parameters, hiddenShare: table.hiddenShare)
    case (.cells, let profile): try self.init(cellsBy: profile, markets, parameters)
    case (let kind, .quotients):
      let table = CountTable(ProjetsDeRecrutement(), of: markets)
      try self.init(
        figures: table.logQuotients(kappa: parameters.kappa), of: kind, markets, parameters,
        hiddenShare: table.hiddenShare)
    case (let kind, let profile):
      try self.init(sharesOf: kind, profile, markets, parameters)
    }
  }

  /// Correspondence analysis of the counts.
  private init(
    sharesOf kind: TypologyIndividuals, _ profile: TypologyProfile, _ markets: TypologyMarkets,
    _ parameters: TypologyParameters
  ) throws {
    let table = CountTable(Self.counted(profile), of: markets)
    let sides = Self.sides(kind, markets)
    let counts = kind == .bassins ? table.counts : table.counts.transposed
    let columns = counts.columnSums
    let total = columns.reduce(0, +)
    let active = columns.indices.filter {
      columns[$0] > 0 && columns[$0] >= parameters.rare * total
    }
    let sums = counts.rows == 0 ? [] : counts.choosing(Array(0..<counts.rows), active).rowSums
    let kept = sums.indices.filter { sums[$0] > 0 }
    guard kept.count > 1, active.count > 1 else {
      throw StudyError.noCloud(min(kept.count, active.count))
    }
    let analysis = try CorrespondenceAnalysis(counts.choosing(kept, active))
    shares = Self.shares(analysis.eigenvalues, analysis.shares)
    let described = counts.choosing(kept, active)
    let rows = counts.rowSums
    let weights = kept.map { rows[$0] }
    let whole = weights.reduce(0, +)
    cloud = WeightedCloud(
      points: Self.settled(analysis.rowCloud(axes: Self.axes(shares, parameters.inertia)).points),
      weights: weights.map { $0 / whole })
    profiles = WeightedCloud(
      points: described.scalingRows(by: weights.map { 1 / $0 }), weights: cloud.weights)
    individuals = kept.map { sides.individuals[$0] }
    variables = active.map { sides.variables[$0] }
    leftOut = sums.indices.filter { sums[$0] <= 0 }.map { sides.individuals[$0] }
    hiddenShare = table.hiddenShare
  }

  /// Principal components of one figure, bassins × métiers; every individual weighs the same.
  private init(
    figures: Matrix, of kind: TypologyIndividuals, _ markets: TypologyMarkets,
    _ parameters: TypologyParameters, hiddenShare: Double
  ) throws {
    let sides = Self.sides(kind, markets)
    let points = kind == .bassins ? figures : figures.transposed
    guard points.rows > 1 else { throw StudyError.noCloud(points.rows) }
    profiles = WeightedCloud(points: points)
    let axes = try PrincipalComponents(profiles)
    shares = Self.shares(axes.eigenvalues, axes.shares)
    cloud = WeightedCloud(
      points: Self.settled(
        axes.coordinates(of: points, axes: Self.axes(shares, parameters.inertia))))
    (individuals, variables) = sides
    leftOut = []
    self.hiddenShare = hiddenShare
  }

  /// Principal components of two figures of each observed pair, both at unit variance.
  private init(
    cellsBy profile: TypologyProfile, _ markets: TypologyMarkets, _ parameters: TypologyParameters
  ) throws {
    let projets = CountTable(ProjetsDeRecrutement(), of: markets)
    let difficiles = CountTable(ProjetsDifficiles(), of: markets)
    let quotients = projets.logQuotients(kappa: parameters.kappa)
    let (bassins, metiers) = (markets.bassins, markets.metiers.map(markets.name(of:)))
    var (rows, kept): ([[Double]], [TypologyResult.Individual]) = ([], [])
    for i in bassins.indices {
      for j in metiers.indices where projets.isObserved[i * metiers.count + j] {
        let count = projets.counts[i, j]
        guard count > 0 else { continue }
        let rate = min(1, difficiles.counts[i, j] / count)
        let volume = (1 + count).naturalLogarithm
        rows.append(
          profile == .projects
            ? [volume, quotients[i, j]]
            : profile == .difficulty ? [volume, rate] : [quotients[i, j], rate])
        kept.append(.init(bassin: bassins[i], metier: metiers[j]))
      }
    }
    guard rows.count > 1 else { throw StudyError.noCloud(rows.count) }
    profiles = WeightedCloud(points: Matrix(rows))
    let axes = try PrincipalComponents(profiles, scaling: .unitVariance)
    shares = Self.shares(axes.eigenvalues, axes.shares)
    cloud = WeightedCloud(points: Self.settled(axes.coordinates(of: profiles.points, axes: 2)))
    individuals = kept
    let names: [TypologyResult.Measure] =
      profile == .projects
      ? [.volume, .quotient] : profile == .difficulty ? [.volume, .rate] : [.quotient, .rate]
    variables = names.map { .measure($0) }
    leftOut = []
    hiddenShare = projets.hiddenShare
  }

  private static func counted(_ profile: TypologyProfile) -> any SurveyIndicator {
    profile == .difficulty ? ProjetsDifficiles() : ProjetsDeRecrutement()
  }

  private static func sides(
    _ kind: TypologyIndividuals, _ markets: TypologyMarkets
  ) -> (individuals: [TypologyResult.Individual], variables: [TypologyResult.Variable]) {
    let (bassins, metiers) = (markets.bassins, markets.metiers.map(markets.name(of:)))
    return kind == .bassins
      ? (bassins.map { .init(bassin: $0, metier: nil) }, metiers.map { .metier($0) })
      : (metiers.map { .init(bassin: nil, metier: $0) }, bassins.map { .bassin($0) })
  }

  /// The first axes that hold this share of the inertia; two at least where there are two.
  static func axes(_ shares: [Double], _ inertia: Double) -> Int {
    var sum = 0.0
    for (place, share) in shares.enumerated() {
      sum += share
      if sum >= inertia - 1e-12 { return min(shares.count, max(2, place + 1)) }
    }
    return sum > 0 ? shares.count : min(2, shares.count)
  }

  /// Shares of the inertia; all 0 when what there is comes of rounding alone.
  private static func shares(_ eigenvalues: [Double], _ shares: [Double]) -> [Double] {
    eigenvalues.reduce(0, +) > 1e-24 ? shares : shares.map { _ in 0 }
  }

  /// Coordinates to 2⁻⁴⁰, about 1e-12, where those that matter are of the order of 1: points that
  /// coincide but for the last bits of a decomposition coincide, and those bits split no class.
  private static func settled(_ points: Matrix) -> Matrix {
    let grid = 0x1p40
    return Matrix(
      rows: points.rows, columns: points.columns,
      elements: points.elements.map { ($0 * grid).rounded() / grid })
  }
}

extension Matrix {
  /// The elements of some rows and columns, in their order.
  fileprivate func choosing(_ rows: [Int], _ columns: [Int]) -> Matrix {
    Matrix(
      rows: rows.count, columns: columns.count,
      elements: rows.flatMap { row in columns.map { self[row, $0] } })
  }
}
