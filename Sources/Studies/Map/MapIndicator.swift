import Indicators
import Nomenclatures

/// What a map may show of each bassin.
public struct MapIndicator: Hashable, Sendable {
  /// What its figures allow to be drawn.
  public enum Kind: String, Sendable {
    /// A count, which grows with the bassin: proportional symbols.
    case count
    /// A rate or a ratio, which does not: colours.
    case rate
    /// A place or a score in a list: colours.
    case index
  }

  /// What its figures are counted in.
  public enum Unit: String, Sendable {
    /// Projets de recrutement.
    case projets
    /// A share, 0…1.
    case share
    /// Offers registered over a year.
    case offres
    /// Job seekers, mean over the year.
    case demandeurs
    /// One count for each unit of another.
    case ratio
    /// Change from the year before, as a part of it.
    case change
    /// Estimated entries for 100 difficult projects.
    case per100
    /// Place in a list, from 1.
    case rank
    /// What a method gave.
    case score
  }

  /// Where its figures come from.
  enum Origin: Sendable {
    /// An indicator of the evidence.
    case evidence(any Indicator)
    /// What a method makes of it.
    case method
    /// Need and training within reach.
    case reach
  }

  /// Its name in recipes and on the command line, e.g. `tauxDifficulte`.
  public let id: String
  /// Its name for people.
  public let label: MethodCard.Text
  /// What its figures are counted in.
  public let unit: Unit
  /// Whether it has a meaning for one métier only.
  public let needsMetier: Bool
  let origin: Origin

  /// What its figures allow to be drawn.
  public var kind: Kind {
    switch unit {
    case .projets, .offres, .demandeurs: .count
    case .share, .ratio, .change, .per100: .rate
    case .rank, .score: .index
    }
  }

  /// Two indicators are the same when their names are.
  public static func == (one: Self, other: Self) -> Bool { one.id == other.id }

  /// Hashes the name.
  public func hash(into hasher: inout Hasher) { hasher.combine(id) }
}

extension MapIndicator {
  /// Every indicator that a map may show.
  public static let all: [MapIndicator] =
    EvidenceIndicators.all.compactMap(MapIndicator.init) + [
      MapIndicator(
        id: "rang", label: .init("rang du métier", "rank of the métier"), unit: .rank,
        needsMetier: true, origin: .method),
      MapIndicator(
        id: "score", label: .init("score du métier", "score of the métier"), unit: .score,
        needsMetier: true, origin: .method),
      MapIndicator(
        id: "entreesPour100",
        label: .init(
          "entrées PRFE estimées à portée des employeurs pour 100 projets difficiles",
          "estimated entries of the order within employers' reach for 100 difficult projects"),
        unit: .per100, needsMetier: false, origin: .reach),
      MapIndicator(
        id: "ecartParBesoin",
        label: .init(
          "part du besoin de formation au-delà des entrées PRFE estimées à portée des employeurs",
          "share of the need for training beyond the estimated entries within employers' reach"),
        unit: .share, needsMetier: false, origin: .reach),
    ]

  /// The indicator that a person names: by its id, or by its label.
  /// - Throws: `StudyError` naming the nearest.
  public static func named(_ asked: String) throws -> MapIndicator {
    let index = NameIndex(
      all.map {
        NameIndex<MapIndicator>.Entry(value: $0, name: $0.id, aliases: [$0.label.french])
      })
    switch index.match(asked) {
    case .found(let entry): return entry.value
    case .ambiguous(let near), .unknown(let near):
      let known = all.map(\.id).joined(separator: ", ")
      throw StudyError.unknown(
        .indicator, asked, nearest: near.map(\.name),
        remedy: ("indicateurs connus : \(known)", "known indicators: \(known)"))
    }
  }

  private init?(_ indicator: any Indicator) {
    let unit: Unit
    switch indicator.unit {
    case .projets: unit = .projets
    case .share: unit = .share
    case .offres: unit = .offres
    case .demandeurs: unit = .demandeurs
    case .ratio: unit = .ratio
    case .change: unit = .change
    }
    self.init(
      id: indicator.id, label: .init(indicator.label.french, indicator.label.english), unit: unit,
      needsMetier: indicator.id.hasPrefix("quotient") || indicator is EcartFormation,
      origin: .evidence(indicator))
  }
}
