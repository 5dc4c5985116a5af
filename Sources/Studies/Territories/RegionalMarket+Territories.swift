import Indicators
import MarketStore
import Nomenclatures

extension Grouping {
  /// How the bassins of a market are added up into the territories of its lists, with the bassins
  /// of each; `nil` when lists are made by bassin.
  /// - Parameter classing: the classes of bassins, for lists by class.
  /// - Throws: `StudyError` when the store cannot tell the territories, or no class holds a bassin;
  ///   `StoreError` on a bad store.
  ///
  /// Complexity: O(bassins + communes).
  func territories(
    of market: RegionalMarket, _ classing: Classing?, in store: Store
  ) throws -> (groups: BassinGroups, territories: Territories)? {
    switch self {
    case .bassin, .filiere: return nil
    case .region:
      let groups = BassinGroups.whole(market.slice.key.region)
      return (groups, Territories(groups: market.members(of: groups)))
    case .departement:
      let plan = try DepartementPlan(beside: market.slice.key, in: store)
      let groups = BassinGroups(plan.groups)
      let members = market.members(of: groups)
      guard !members.isEmpty else { throw StudyError.unplaced(market.slice.key, plan.communes) }
      let straddling = market.axes.bassins.compactMap { code in
        plan.straddling[code].map {
          Territories.Straddler(bassin: market.bassins.name(of: code), communes: $0)
        }
      }
      let unplaced = market.axes.bassins.filter { groups.group(of: $0) == nil }
      return (
        groups,
        Territories(
          groups: members, straddling: straddling,
          unplaced: unplaced.map(market.bassins.name(of:)), communes: plan.communes)
      )
    case .classe:
      guard let classing else { throw StudyError.noClassing }
      let plan = try ClassPlan(classing)
      let groups = BassinGroups(plan.groups)
      let members = market.members(of: groups)
      guard !members.isEmpty else { throw StudyError.unclassed(market.slice.key) }
      let unplaced = market.axes.bassins.filter { groups.group(of: $0) == nil }
      return (
        groups,
        Territories(
          groups: members, unplaced: unplaced.map(market.bassins.name(of:)),
          absent: plan.groups.keys.filter { !market.axes.bassins.contains($0) }.sorted(),
          classing: classing)
      )
    }
  }
}

extension RegionalMarket {
  /// The market with its bassins added up into groups.
  ///
  /// Complexity: O(rows).
  func summed(into groups: BassinGroups) -> RegionalMarket {
    RegionalMarket(loaded.summed(into: groups), reference: [])
  }

  /// The groups that have bassins here, by code, with their bassins, by code.
  fileprivate func members(of groups: BassinGroups) -> [Territories.Group] {
    let placed = axes.bassins.compactMap { bassin in
      groups.group(of: bassin).map { (group: $0, bassin: bassins.name(of: bassin)) }
    }
    return Dictionary(grouping: placed, by: \.group.code).sorted { $0.key < $1.key }
      .map { code, members in
        Territories.Group(
          territory: BassinName(code: code, name: members[0].group.name, codePacte: nil),
          bassins: members.map(\.bassin))
      }
  }
}

extension StudyError {
  fileprivate static func unplaced(
    _ key: SliceKey, _ communes: Territories.Communes
  ) -> StudyError {
    let year = communes.millesime
    return StudyError(
      .noData,
      french: "départements : la table des communes \(year) ne place aucun bassin de BMO "
        + "\(key.millesime), région \(key.region) ; importer celle de l'année (faisceau import), "
        + "ou choisir --by bassin ou --by region",
      english: "départements: the table of communes \(year) places no bassin of BMO "
        + "\(key.millesime), région \(key.region); import that of the year (faisceau import), or "
        + "choose --by bassin or --by region")
  }

  /// Bassins named where lists are made by larger territories.
  static func bassinsNamed(_ grouping: Grouping) -> StudyError {
    StudyError(
      .unknownName,
      french: "--bassin avec --by \(grouping.rawValue) : les listes sont celles de territoires "
        + "entiers ; retirer --bassin, ou choisir --by bassin ou --by filiere",
      english: "--bassin with --by \(grouping.rawValue): lists are those of whole territories; "
        + "remove --bassin, or choose --by bassin or --by filiere")
  }

  static func replicatesNamed(_ grouping: Grouping) -> StudyError {
    StudyError(
      .unknownName,
      french:
        "--replicates avec --by \(grouping.rawValue) : la certitude n'est dite que des listes "
        + "par bassin ; retirer l'une des deux options",
      english: "--replicates with --by \(grouping.rawValue): certainty is told of lists by bassin "
        + "only; remove either option")
  }

  static func badReplicates(_ number: Int) -> StudyError {
    let (least, most) = (RankStudy.replicates.lowerBound, RankStudy.replicates.upperBound)
    return StudyError(
      .badRequest,
      french: "répliques : \(number) ; attendu de \(least) à \(most) ; corriger --replicates ou "
        + "la recette",
      english: "replicates: \(number); expected \(least) to \(most); correct --replicates or the "
        + "recipe")
  }

  static func replicatesOf(_ method: String) -> StudyError {
    StudyError(
      .unknownName,
      french: "--replicates avec la méthode \(method) : les répliques se classent par projets "
        + "difficiles ; attendu la méthode \(ListCertainty.methods.joined(separator: " ou ")) ; "
        + "changer de méthode, ou retirer --replicates",
      english:
        "--replicates with the method \(method): replicates are ranked by difficult projects; "
        + "expected the method \(ListCertainty.methods.joined(separator: " or ")); change the method, "
        + "or remove --replicates")
  }
}
