import Kernels
public import MarketStore
import Nomenclatures
import Typology

/// Which bassins resemble each other, which métiers go together.
public enum TypologyStudy {
  /// Individuals beyond which nothing is drawn for the gap statistic, and fewer times for stability.
  static let many = 1000
  /// Individuals beyond which silhouettes are those of the chosen classes alone, and draws are fewest.
  static let veryMany = 10_000

  /// Classifies bassins, métiers or pairs: factor axes, Ward's tree, k-means consolidation.
  ///
  /// - Parameters:
  ///   - recipe: year, région (`FR` for all), individuals, profile, number of classes, seed.
  ///   - store: where the figures are.
  /// - Returns: the classes, with the recipe resolved and the sources.
  /// - Throws: `StudyError` on a name that nothing answers to, `StoreError` on a bad store.
  ///
  /// Complexity: O(individuals² · axes · draws).
  /// Determinism: same store and recipe, same result, whatever the threads.
  /// Source: `docs/typologie.md`.
  public static func result(for recipe: Recipe, in store: Store) throws -> TypologyResult {
    let parameters = try TypologyParameters(recipe.parameters)
    let question = (of: recipe.individuals ?? .bassins, by: recipe.profile ?? .projects)
    let gap = question.by == .gap ? try GapProfile(recipe, in: store) : nil
    var asked = recipe
    asked.millesime = recipe.millesime ?? gap?.millesime
    let markets = try TypologyMarkets(asked, in: store)
    let points = try TypologyCloud(
      question, markets, parameters,
      gap: gap?.matrix(on: markets.parts[0].axes))
    let count = points.individuals.count
    if let asked = recipe.classes, asked > count {
      throw StudyError.tooFewIndividuals(count, asked)
    }
    let seed = recipe.seed ?? 1
    let tree = WardTree(points.cloud)
    let classes = recipe.classes ?? tree.classesByInertiaJump(among: 3...max(3, min(10, count / 4)))
    let found = try ConsolidatedClasses(points.cloud, tree, classes: classes)
    let partition = points.cloud.byFallingWeight(found.partition)
    var resolved = recipe
    resolved.parameters = parameters.byName.mapValues(RecipeValue.number)
    (resolved.individuals, resolved.profile) = question
    resolved.gap = gap?.assumptions
    (resolved.classes, resolved.seed) = (partition.classes, seed)
    (resolved.millesime, resolved.region) = (markets.millesime, markets.region)
    let described = DescribedClasses(points, partition, parameters, UInt64(bitPattern: Int64(seed)))
    return TypologyResult(
      recipe: resolved, individuals: question.of, profile: question.by,
      millesime: markets.millesime, region: markets.region, nomenclature: markets.nomenclature,
      sources: (markets.sources + (gap?.sources ?? [])).uniqued(), classes: try described.classes(),
      members: described.members, leftOut: points.leftOut,
      criteria: try criteria(points.cloud, tree, parameters, UInt64(bitPattern: Int64(seed))),
      axisShares: points.shares, activeVariables: points.variables.count,
      axes: points.cloud.points.columns,
      merges: tree.merges.map { .init(first: $0.first, second: $0.second, height: $0.height) },
      treeOrder: tree.order, hiddenShare: points.hiddenShare)
  }

  /// What 1…10 classes would give.
  private static func criteria(
    _ cloud: WeightedCloud, _ tree: WardTree, _ parameters: TypologyParameters, _ seed: UInt64
  ) throws -> [TypologyResult.Criterion] {
    let within = tree.withinInertia
    let most = min(10, tree.leaves)
    let gap =
      tree.leaves <= many && parameters.gapDraws > 0
      ? GapStatistic(cloud, tree, most: most, draws: parameters.gapDraws, seed: seed) : nil
    return try (1...most).map { k in
      let partition = try ConsolidatedClasses(cloud, tree, classes: k).partition
      return TypologyResult.Criterion(
        classes: k, withinShare: within[0] > 0 ? within[k - 1] / within[0] : 0,
        jump: k > 1 && within[k - 2] > 0 ? within[k - 1] / within[k - 2] : nil,
        silhouette: tree.leaves <= veryMany ? Silhouette(cloud, partition)?.mean : nil,
        calinskiHarabasz: cloud.calinskiHarabasz(partition),
        gap: gap.flatMap { k <= $0.gaps.count ? $0.gaps[k - 1] : nil },
        gapError: gap.flatMap { k <= $0.errors.count ? $0.errors[k - 1] : nil })
    }
  }
}

extension WeightedCloud {
  /// The same classes, heaviest first; of equal ones, the one that holds the first individual.
  fileprivate func byFallingWeight(_ partition: Partition) -> Partition {
    let named = partition.byFirstMember
    let weights = classWeights(named)
    // Weights that differ by rounding alone do not decide.
    let order = weights.indices.sorted {
      abs(weights[$0] - weights[$1]) > 1e-12 * weights[$0]
        ? weights[$0] > weights[$1] : $0 < $1
    }
    var rank = [Int](repeating: 0, count: order.count)
    for (place, label) in order.enumerated() { rank[label] = place }
    return Partition(labels: named.labels.map { rank[$0] }, classes: named.classes)
  }
}
