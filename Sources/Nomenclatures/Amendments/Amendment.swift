/// What an instance of the concertation asks to change of a list, and why.
///
/// Names are as the person wrote them: a study tells which bassin and métier they mean.
public struct Amendment: Equatable, Sendable, Codable {
  /// Who amends: the round that its instance belongs to. Statistics are the first estimate.
  public enum Round: Int, Sendable, Codable, CaseIterable {
    /// Branches amend the first estimate and make the second.
    case branches = 2
    /// Territories amend the second and make the third.
    case territories = 3
  }

  /// What is amended.
  public enum Action: String, Sendable, Codable, CaseIterable {
    /// So many places up.
    case raise
    /// So many places down.
    case lower
    /// To that place.
    case place
    /// Into the list: at its end, or at that place.
    case add
    /// Out of the list.
    case remove
    /// The need is that figure.
    case need
    /// The need is multiplied by that factor.
    case scale
  }

  /// Line of the file, from 1.
  public let line: Int
  /// The round.
  public let round: Round
  /// The instance: branch, committee, agency.
  public let author: String
  /// The bassin as written; `nil` for all of them.
  public let bassin: String?
  /// The métier as written.
  public let metier: String
  /// What is amended.
  public let action: Action
  /// Places, a place from 1, a need in projects, a factor: see `Action.figures`.
  public let value: Double?
  /// Why.
  public let reason: String
  /// The study, report or agency that it rests on.
  public let source: String
  /// Day, `2019-03-12`; `nil` when the row does not say.
  public let date: String?

  /// An amendment; `isWellFormed` tells whether its figure suits its action.
  public init(
    line: Int, round: Round, author: String, bassin: String?, metier: String, action: Action,
    value: Double? = nil, reason: String, source: String, date: String? = nil
  ) {
    self.line = line
    self.round = round
    self.author = author
    self.bassin = bassin
    self.metier = metier
    self.action = action
    self.value = value
    self.reason = reason
    self.source = source
    self.date = date
  }

  /// Most characters of a text.
  public static let longestText = 500

  /// Whether its figure suits its action, its texts are there and none is too long.
  public var isWellFormed: Bool {
    let texts = [author, metier, reason, source]
    return action.takes(value) && line >= 1
      && texts.allSatisfy { !$0.isEmpty && $0.count <= Self.longestText }
      && bassin.map { !$0.isEmpty && $0.count <= Self.longestText } ?? true
      && date.map { $0.count <= Self.longestText } ?? true
  }
}

extension Amendment.Action {
  /// Places that a list may have, and that a métier may move by.
  public static let places = 1...9_999

  /// Figures that the action takes; `nil` when it takes none.
  public var figures: ClosedRange<Double>? {
    switch self {
    case .raise, .lower, .place, .add:
      Double(Self.places.lowerBound)...Double(Self.places.upperBound)
    case .remove: nil
    case .need: 0...1e6
    case .scale: 0...100
    }
  }

  /// Whether its figure counts places.
  public var countsPlaces: Bool {
    switch self {
    case .raise, .lower, .place, .add: true
    case .remove, .need, .scale: false
    }
  }

  /// Whether the need is what it changes.
  public var changesNeed: Bool { self == .need || self == .scale }

  /// Whether a figure suits the action: `add` goes without or with one, `remove` without.
  public func takes(_ value: Double?) -> Bool {
    guard let value else { return self == .add || self == .remove }
    guard let figures, figures.contains(value) else { return false }
    return !countsPlaces || value == value.rounded()
  }
}

/// The amendments of one file, in its order.
public struct AmendmentSet: Equatable, Sendable, Codable {
  /// Name of the file, without its folder.
  public let file: String
  /// SHA-256 of the file, 64 hexadecimal digits.
  public let sha256: String
  /// The amendments.
  public let rows: [Amendment]

  /// Amendments with the file that they come from.
  public init(file: String, sha256: String, rows: [Amendment]) {
    self.file = file
    self.sha256 = sha256
    self.rows = rows
  }
}
