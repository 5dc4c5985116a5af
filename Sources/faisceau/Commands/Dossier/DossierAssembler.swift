import MarketStore
import Nomenclatures
import Reports
import Studies

/// Runs the studies that a dossier is made of, each with its own default year unless one was asked
/// for. Studies do not know one another: they meet here.
struct DossierAssembler {
  /// What to rank, with the bassins to tell of; `nil` bassins for all of them.
  let recipe: Recipe
  let store: Store

  /// Names in the lists of what several methods say together.
  private static let together = 10

  /// What the studies gave.
  /// - Throws: `StudyError` when the lists themselves cannot be made, `StoreError` on a bad store.
  func parts() throws -> DossierParts {
    let codes = recipe.bassins
    let lists = Piece {
      let made = try made()
      return (rank: made.result, making: made.making, before: try before(made.result))
    }
    let gap = Piece { try part { try GapStudy.results(for: own(.gap, codes), in: store) } }
    let place = Piece { try part { try PlaceStudy.result(for: own(.place, nil), in: store) } }
    let consensus = Piece {
      try part { try ConsensusStudy.result(for: together(codes), in: store) }
    }
    let map = Piece { try part { try MapStudy.result(for: charted(), in: store) } }
    let synthesis = Piece {
      codes == nil ? try SynthesisStudy.result(for: all(), in: store) : nil
    }
    sideBySide([lists, gap, place, consensus, synthesis, map])
    return DossierParts(
      rank: try lists.value.rank, making: try lists.value.making, before: try lists.value.before,
      synthesis: try synthesis.value, gap: try gap.value.map(\.metiers),
      filieres: try gap.value.map(\.filieres), place: try place.value,
      consensus: try consensus.value, map: try map.value)
  }

  /// The lists, without certainty where the method or the store gives none.
  private func made() throws -> (result: RankResult, making: RankMaking) {
    guard recipe.replicates != nil else { return try RankStudy.made(for: recipe, in: store) }
    do {
      return try RankStudy.made(for: recipe, in: store)
    } catch let error as StudyError where error.kind != .badRequest {
      var plain = recipe
      plain.replicates = nil
      return try RankStudy.made(for: plain, in: store)
    }
  }

  /// The recipe of every bassin of the région, over lists as long as those of the dossiers; whole lists
  /// would hold every name.
  private func all() -> Recipe {
    var all = recipe
    (all.study, all.bassins, all.replicates, all.amendments) = (.synthesis, nil, nil, nil)
    (all.trend, all.since) = (nil, nil)
    if all.top ?? 0 == 0 { all.top = RankStudy.standardTop }
    return all
  }

  /// Another study of the same year, région and bassins.
  private func own(_ study: Recipe.Study, _ bassins: [String]?) -> Recipe {
    var own = Recipe(study: study)
    (own.millesime, own.region, own.bassins) = (recipe.millesime, recipe.region, bassins)
    own.gap = recipe.gap
    own.top = 0
    return own
  }

  private func together(_ bassins: [String]?) -> Recipe {
    var own = own(.consensus, bassins)
    own.top = Self.together
    own.gap = nil
    return own
  }

  /// Whole lists of the year before, by the same method.
  private func before(_ result: RankResult) throws -> DossierParts.Part<RankResult> {
    var before = recipe
    for place in before.indicators?.indices ?? 0..<0 {
      before.indicators?[place].millesime = nil
    }
    before.millesime = Millesime(result.millesime.rawValue - 1)
    (before.region, before.bassins) = (result.region, result.recipe.bassins)
    (before.replicates, before.top, before.amendments) = (nil, 0, nil)
    (before.trend, before.since) = (nil, nil)
    let found = try part { try RankStudy.result(for: before, in: store) }
    guard let year = found.result, year.nomenclature != result.nomenclature else { return found }
    return .absent(
      MethodCard.Text(
        "comparaison impossible : rupture de nomenclature, \(year.nomenclature.rawValue) en "
          + "\(year.millesime), \(result.nomenclature.rawValue) en \(result.millesime)",
        "no comparison: another nomenclature, \(year.nomenclature.rawValue) in "
          + "\(year.millesime), \(result.nomenclature.rawValue) in \(result.millesime)"))
  }

  /// The recipe of the map: the difficulty rate, all métiers together.
  private func charted() -> Recipe {
    var map = own(.map, nil)
    (map.top, map.gap, map.map) = (nil, nil, MapRecipe())
    return map
  }

  /// A study that may have nothing to work on: then why.
  private func part<Result>(_ study: () throws -> Result) throws -> DossierParts.Part<Result> {
    do {
      return .found(try study())
    } catch let error as StudyError {
      return .absent(error.found)
    }
  }
}
