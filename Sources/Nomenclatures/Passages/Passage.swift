/// A weighted passage from one nomenclature to another: for each code, the codes that it leads to and
/// the share of it that goes to each.
///
/// A code of the ROME may lead to several FAP according to the qualification of the job: then it has
/// an origin for each qualification that the table knows, and one without qualification, whose
/// weights are an estimate. The weights of an origin sum to 1.
///
/// Source: Dares, « table de passage FAP-2009 – ROME V3 », formats `$FAP9RSQ` and `$FAP9RAQ`; the
/// weights of ambiguous codes are ours, see `Basis`.
public struct Passage: Equatable, Sendable {
  /// What a weight rests on.
  public enum Basis: String, Hashable, Sendable, Codable, CaseIterable {
    /// The code leads to one métier, whatever the qualification.
    case direct
    /// The code and its qualification lead to one métier.
    case qualification
    /// Several métiers are possible: in proportion to their national mean employment.
    case employment
    /// Several métiers are possible: in equal parts.
    case uniform
    /// The table itself gives the weight.
    case given

    /// Whether the weight is an estimate, not a fact of the nomenclatures.
    public var isEstimated: Bool { self == .employment || self == .uniform }
  }

  /// What is to be taken across: a code, with the qualification of the job when it is known.
  public struct Origin: Hashable, Sendable, Comparable {
    /// The code, in the nomenclature `from`.
    public let code: MetierCode
    /// The qualification, one digit (`1` manœuvre … `9` cadre); `nil` when it is not known.
    public let qualification: String?

    /// A code with its qualification, if known.
    public init(_ code: MetierCode, qualification: String? = nil) {
      self.code = code
      self.qualification = qualification
    }

    /// Origins are ordered by code, the one without qualification first.
    public static func < (a: Self, b: Self) -> Bool {
      (a.code, a.qualification ?? "") < (b.code, b.qualification ?? "")
    }
  }

  /// One way across: from an origin to a métier.
  public struct Arrow: Hashable, Sendable {
    /// Where it starts.
    public let origin: Origin
    /// The métier it leads to, in the nomenclature `to`.
    public let target: MetierCode
    /// Share of the origin that goes there, 0…1.
    public let weight: Double
    /// What the weight rests on.
    public let basis: Basis

    /// An arrow.
    public init(origin: Origin, target: MetierCode, weight: Double, basis: Basis) {
      self.origin = origin
      self.target = target
      self.weight = weight
      self.basis = basis
    }
  }

  /// The nomenclature it starts from.
  public let from: NomenclatureID
  /// The nomenclature it leads to.
  public let to: NomenclatureID
  /// Every arrow, sorted by origin, then target.
  public let arrows: [Arrow]
  private let places: [Origin: Range<Int>]

  /// How far the weights of an origin may be from 1.
  public static let tolerance = 1e-9

  /// A passage of the given arrows; `nil` when an origin's weights do not sum to 1 within
  /// `tolerance`, one is not within 0…1, or an arrow is given twice.
  ///
  /// Complexity: O(arrows × log arrows).
  public init?(from: NomenclatureID, to: NomenclatureID, arrows: [Arrow]) {
    func precedes(_ a: Arrow, _ b: Arrow) -> Bool { (a.origin, a.target) < (b.origin, b.target) }
    let isSorted = zip(arrows, arrows.dropFirst()).allSatisfy { precedes($0, $1) }
    let sorted = isSorted ? arrows : arrows.sorted(by: precedes)
    var places: [Origin: Range<Int>] = [:]
    var start = 0
    while start < sorted.count {
      let origin = sorted[start].origin
      let end = sorted[start...].firstIndex { $0.origin != origin } ?? sorted.count
      let group = sorted[start..<end]
      let sum = group.reduce(0) { $0 + $1.weight }
      guard abs(sum - 1) <= Self.tolerance, group.allSatisfy({ (0...1).contains($0.weight) }),
        zip(group, group.dropFirst()).allSatisfy({ $0.target != $1.target })
      else { return nil }
      places[origin] = start..<end
      start = end
    }
    self.from = from
    self.to = to
    self.arrows = sorted
    self.places = places
  }

  /// The arrows of an origin; when the table does not know its qualification, those of the code
  /// alone; empty for an orphan.
  public func arrows(from origin: Origin) -> ArraySlice<Arrow> {
    let place = places[origin] ?? places[Origin(origin.code)]
    return arrows[place ?? 0..<0]
  }

  /// Whether the table knows the code.
  public func knows(_ code: MetierCode) -> Bool { places[Origin(code)] != nil }

  /// The codes among `codes` that the table does not know, sorted.
  public func orphans(among codes: some Sequence<MetierCode>) -> [MetierCode] {
    Set(codes).filter { !knows($0) }.sorted()
  }
}
