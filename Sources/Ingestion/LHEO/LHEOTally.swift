import MarketStore
import Nomenclatures

/// Adds sessions up by year × région × bassin × ROME, with an account of each.
struct LHEOTally {
  /// A year of a région.
  struct Part: Hashable, Comparable {
    let year: Millesime
    let region: RegionCode

    static func < (a: Self, b: Self) -> Bool { (a.year, a.region) < (b.year, b.region) }
  }

  /// A métier of a bassin.
  struct Key: Hashable, Comparable {
    let bassin: BassinCode
    let rome: MetierCode

    static func < (a: Self, b: Self) -> Bool { (a.bassin, a.rome) < (b.bassin, b.rome) }
  }

  /// What the sessions that lead to a métier of a bassin count, each session parted over its codes.
  struct Sum: Equatable {
    var sessions = 0.0
    var places = 0.0
    var sessionsWithoutPlaces = 0.0
  }

  /// Something counted, with the first example of it.
  struct Tally: Equatable {
    private(set) var count = 0
    private(set) var example = ""

    mutating func add(_ text: @autoclosure () -> String) {
      if count == 0 { example = text() }
      count += 1
    }
  }

  private(set) var cells: [Part: [Key: Sum]] = [:]
  /// Sessions kept, by part.
  private(set) var kept: [Part: Int] = [:]
  /// Sessions read.
  private(set) var sessions = 0
  private(set) var formations = 0
  private(set) var rejects: [Reject] = []
  /// Sessions that no bassin of the tables at hand holds.
  private(set) var elsewhere = Tally()
  /// Sessions without a date of beginning.
  private(set) var undated = Tally()
  /// Sessions that lead to no ROME code.
  private(set) var unresolved = Tally()
  /// Trainings without any session.
  private(set) var withoutSession = Tally()
  /// Actions taught in several places, of which the first counts.
  private(set) var severalPlaces = Tally()
  /// Sessions that tell where one applies, not where one is taught.
  private(set) var inscriptionOnly = Tally()
  /// Codes of offers that are none of the ROME.
  private(set) var refusedCodes = Tally()
  /// Sessions kept by what told their codes, unresolved ones too.
  private(set) var romeWays: [TrainingROME.Way: Int] = [:]
  /// Sessions kept by what told their bassin.
  private(set) var placeWays: [TerritoryIndex.Way: Int] = [:]

  private let file: String
  private let rome: TrainingROME
  private let places: LHEOPlaces

  init(file: String, rome: TrainingROME, places: LHEOPlaces) {
    (self.file, self.rome, self.places) = (file, rome, places)
  }

  /// Sessions that entered.
  var keptSessions: Int { kept.values.reduce(0, +) }

  /// Takes the sessions of one training.
  mutating func take(_ formation: LHEOFormation) {
    formations += 1
    let found = rome.codes(of: formation)
    for code in found.refused { refusedCodes.add(code) }
    if formation.actions.allSatisfy(\.sessions.isEmpty) { withoutSession.add(formation.numero) }
    for action in formation.actions {
      if action.lieux.count > 1 { severalPlaces.add(formation.numero) }
      for session in action.sessions {
        sessions += 1
        do throws(LHEOFault) {
          try take(session, of: action, formation.numero, found)
        } catch {
          rejects.append(error.reject(file: file, line: session.line))
        }
      }
    }
  }

  private mutating func take(
    _ session: LHEOFormation.Session, of action: LHEOFormation.Action, _ numero: String,
    _ found: TrainingROME.Found
  ) throws(LHEOFault) {
    let date = LHEODate(session.debut)
    if date == .malformed { throw LHEOFault(.malformedDate, "debut", session.debut) }
    let places = try Self.places(action)
    let taught = action.lieux.first { !$0.isEmpty }
    let address = taught ?? session.inscription
    try LHEOPlaces.check(address)
    guard case .year(let year) = date else { return undated.add(numero) }
    guard let place = self.places.find(address, year) else {
      return elsewhere.add(address.commune.isEmpty ? address.postalCode : address.commune)
    }
    guard !found.parts.isEmpty else {
      romeWays[.unresolved, default: 0] += 1
      return unresolved.add(numero)
    }
    if taught == nil { inscriptionOnly.add(numero) }
    romeWays[found.way, default: 0] += 1
    placeWays[place.way, default: 0] += 1
    let part = Part(year: year, region: place.region)
    kept[part, default: 0] += 1
    for (code, share) in found.parts {
      cells[part, default: [:]][Key(bassin: place.bassin, rome: code), default: Sum()].add(
        share, places: places)
    }
  }

  /// Places of one session: those that the organismes financeurs of its action pay for, in equal
  /// parts by session; `nil` when none of them says.
  private static func places(_ action: LHEOFormation.Action) throws(LHEOFault) -> Double? {
    var sum: Double?
    for text in action.placesFinancees where !text.isEmpty {
      guard let value = Int(text) else { throw LHEOFault(.notANumber, "nb-places-financees", text) }
      guard value >= 0 else { throw LHEOFault(.negativeCount, "nb-places-financees", text) }
      guard value < 1_000_000 else {
        throw LHEOFault(.excessiveCount, "nb-places-financees", text)
      }
      sum = (sum ?? 0) + Double(value)
    }
    return sum.map { $0 / Double(action.sessions.count) }
  }
}

extension LHEOTally.Sum {
  fileprivate mutating func add(_ share: Double, places: Double?) {
    sessions += share
    if let places {
      self.places += share * places
    } else {
      sessionsWithoutPlaces += share
    }
  }
}
