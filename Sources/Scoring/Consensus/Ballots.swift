import Kernels

/// What several methods say of the columns of one row: each a ballot with a weight.
public struct Ballots: Equatable, Sendable {
  /// The scores that one method gives.
  public struct Ballot: Equatable, Sendable {
    /// For each column its score, `nil` when the method does not rank it; higher comes first.
    public let scores: [Double?]
    /// Weight of the method, above 0.
    public let weight: Double
    /// Width of the scale of the scores: those less than 1e-9 of it apart are equal.
    public let scale: Double

    /// A ballot.
    public init(scores: [Double?], weight: Double = 1, scale: Double = 1) {
      precondition(weight > 0 && weight.isFinite, "a ballot of weight \(weight)")
      self.scores = scores
      self.weight = weight
      self.scale = scale
    }
  }

  /// Number of columns.
  public let columns: Int
  /// For each ballot, the quantised scores.
  private let votes: [[Double?]]
  private let weights: [Double]

  /// Ballots over the same columns.
  /// - Precondition: as many scores in each.
  public init(_ ballots: [Ballot]) {
    columns = ballots.first?.scores.count ?? 0
    precondition(
      ballots.allSatisfy { $0.scores.count == ballots[0].scores.count },
      "ballots of \(ballots.map(\.scores.count)) columns")
    votes = ballots.map { ballot in
      ballot.scores.map { score in
        score.map { Ranking.quantised($0, scale: ballot.scale) }
      }
    }
    weights = ballots.map(\.weight)
  }

  /// Borda's count, 0…1: for each column the share of the other columns that it comes before, ties
  /// counting for one half, averaged by weight over the methods that rank it. `nil` where none does,
  /// or where none ranks another column.
  ///
  /// Complexity: O(ballots × columns × log columns).
  /// Source: J.-C. de Borda, 1781; OECD and JRC, « Handbook on constructing composite indicators »,
  /// 2008, § 6.
  public var borda: [Double?] {
    var sums = [Double](repeating: 0, count: columns)
    var total = [Double](repeating: 0, count: columns)
    for (vote, weight) in zip(votes, weights) {
      let present = vote.indices.filter { vote[$0] != nil }
      guard present.count > 1 else { continue }
      let ranks = averageRanks(present.compactMap { vote[$0] })
      for (column, rank) in zip(present, ranks) {
        sums[column] += weight * (rank - 1) / Double(present.count - 1)
        total[column] += weight
      }
    }
    return zip(sums, total).map { $1 > 0 ? $0 / $1 : nil }
  }

  /// Copeland's count: for each column, how many others it beats less how many beat it, one beating
  /// another when more than half of the weight of the methods that rank both puts it first, ties
  /// counting for one half. `nil` where no method ranks the column.
  ///
  /// Complexity: O(ballots × columns²).
  /// Source: A. H. Copeland, 1951; outranking matrix as in COINr, `a_copeland`.
  public var copeland: [Double?] {
    (0..<columns).map { column in
      guard votes.contains(where: { $0[column] != nil }) else { return nil }
      return (0..<columns).reduce(0.0) { sum, other in
        other == column ? sum : sum + victory(of: column, over: other)
      }
    }
  }

  /// 1 when a column beats another, −1 when it is beaten, 0 otherwise.
  private func victory(of column: Int, over other: Int) -> Double {
    var (lead, total) = (0.0, 0.0)
    for (vote, weight) in zip(votes, weights) {
      guard let mine = vote[column], let theirs = vote[other] else { continue }
      total += weight
      lead += mine > theirs ? weight : mine < theirs ? -weight : 0
    }
    // A difference of sums of weights, such as 0.1 + 0.2 − 0.3, is not always 0 to the last bit.
    return abs(lead) <= total * Ranking.resolution ? 0 : lead > 0 ? 1 : -1
  }
}
