public import Nomenclatures
public import Studies

/// What a committee holds in its hands for one bassin: the results of the studies that it is made of,
/// raw, each with its own year, sources and recipe. Faces make words of it: `DossierPage` in HTML.
public struct Dossier: Sendable {
  /// The bassin.
  public let bassin: BassinName
  /// The results that it is read from; they may speak of other bassins too.
  public let parts: DossierParts

  /// The dossier of one of the bassins that `parts` rank; `nil` when they do not rank it.
  public init?(_ bassin: BassinCode, of parts: DossierParts) {
    guard let list = parts.rank.lists.first(where: { $0.bassin.code == bassin }) else { return nil }
    self.bassin = list.bassin
    self.parts = parts
  }

  /// The dossier of each bassin that `parts` rank, in their order.
  public static func all(of parts: DossierParts) -> [Dossier] {
    parts.rank.lists.compactMap { Dossier($0.bassin.code, of: parts) }
  }
}

/// What the studies of one région gave, for dossiers to be read from.
public struct DossierParts: Sendable {
  /// A study that could be made, or why not.
  public enum Part<Result: Sendable>: Sendable {
    /// Its result.
    case found(Result)
    /// Why there is none.
    case absent(MethodCard.Text)

    /// The same part of something else.
    public func map<Other>(_ change: (Result) -> Other) -> Part<Other> {
      switch self {
      case .found(let result): .found(change(result))
      case .absent(let why): .absent(why)
      }
    }

    /// The result; `nil` when there is none.
    public var result: Result? { if case .found(let result) = self { result } else { nil } }
    /// Why there is no result; `nil` when there is one.
    public var reason: MethodCard.Text? { if case .absent(let why) = self { why } else { nil } }
  }

  /// Lists of the first métiers, with their certainty.
  public var rank: RankResult
  /// How those lists came about, every métier ranked.
  public var making: RankMaking
  /// Whole lists of the year before, by the same method.
  public var before: Part<RankResult>
  /// In how many bassins each métier stands among the first; `nil` when not all were asked for.
  public var synthesis: SynthesisResult?
  /// Need against training within reach, whole lists by métier.
  public var gap: Part<GapResult>
  /// The same by filière of the training order.
  public var filieres: Part<GapResult>
  /// The training order looked at again: lots of the région.
  public var place: Part<PlaceResult>
  /// What several methods say together, the first métiers of each bassin.
  public var consensus: Part<ConsensusResult>
  /// The difficulty rate of each bassin, on a map.
  public var map: Part<MapResult>

  /// What the studies gave.
  public init(
    rank: RankResult, making: RankMaking, before: Part<RankResult>, synthesis: SynthesisResult?,
    gap: Part<GapResult>, filieres: Part<GapResult>, place: Part<PlaceResult>,
    consensus: Part<ConsensusResult>, map: Part<MapResult>
  ) {
    self.rank = rank
    self.making = making
    self.before = before
    self.synthesis = synthesis
    self.gap = gap
    self.filieres = filieres
    self.place = place
    self.consensus = consensus
    self.map = map
  }
}

extension DossierParts {
  /// Every file that some figure comes from, once each.
  public var sources: [SourceRecord] {
    let all =
      rank.sources + (before.result?.sources ?? []) + (gap.result?.sources ?? [])
      + (place.result?.sources ?? []) + (consensus.result?.sources ?? [])
      + (map.result?.sources ?? [])
    var seen: Set<String> = []
    return all.filter { seen.insert($0.file.sha256 + $0.millesime.description).inserted }
  }
}

extension Dossier {
  /// The first métiers, in order.
  public var list: RankResult.List? { own(parts.rank.lists, \.bassin) }
  /// Every métier ranked, in order, with how its score came about.
  public var cells: [RankMaking.Cell] { own(parts.making.lists, \.bassin)?.cells ?? [] }
  /// Every métier ranked the year before; `nil` without a year to hold against.
  public var listBefore: RankResult.List? {
    parts.before.result.flatMap { own($0.lists, \.bassin) }
  }
  /// Need against training, by métier; `nil` where that study knows no such bassin.
  public var gap: GapResult.List? { parts.gap.result.flatMap { own($0.lists, \.bassin) } }
  /// Need against training, by filière; `nil` where that study knows no such bassin.
  public var filieres: GapResult.List? { parts.filieres.result.flatMap { own($0.lists, \.bassin) } }
  /// The lots taught in the bassin, in the order of review of the région.
  public var lots: [PlaceResult.Lot] {
    parts.place.result?.lots.filter { $0.taughtIn.contains(bassin.code) } ?? []
  }
  /// What several methods say together; `nil` where none does.
  public var consensus: ConsensusResult.List? {
    parts.consensus.result?.bassins.first { $0.bassin?.code == bassin.code }
  }

  private func own<List>(_ lists: [List], _ name: (List) -> BassinName) -> List? {
    lists.first { name($0).code == bassin.code }
  }
}
