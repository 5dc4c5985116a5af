import MarketStore
import Nomenclatures

extension DerivedPackage {
  /// A resource for each table of the market that the official files gave.
  var marketResources: [Resource] { labels + figures + difficulties + tensions + places + supply }

  private var difficulties: [Resource] {
    market.difficulties.map { difficulties in
      let it = difficulties.value
      return resource(
        "difficultes-\(it.millesime)", .difficulties, PackageTable(it),
        .difficulties(it.millesime), origins: [difficulties.provenance], millesime: it.millesime,
        nomenclature: it.nomenclature.rawValue)
    }
  }

  private var tensions: [Resource] {
    market.tensions.map { tensions in
      let it = tensions.value
      return resource(
        "tensions-\(it.millesime)", .tensions, PackageTable(it), .tensions(it.millesime, region),
        origins: [tensions.provenance], millesime: it.millesime,
        nomenclature: it.nomenclature.rawValue)
    }
  }

  private var labels: [Resource] {
    market.nomenclatures.filter { $0.nomenclature.id == .rome3 }.map { nomenclature, origin in
      resource(
        "rome3", .nomenclature, PackageTable(nomenclature), .rome, origins: [origin],
        nomenclature: nomenclature.id.rawValue)
    }
      + market.passages.map { passage in
        let (from, to) = (passage.value.from, passage.value.to)
        return resource(
          "passage-\(from.slug)-\(to.slug)", .passage, PackageTable(passage.value),
          .passage(from, to), origins: [passage.provenance],
          nomenclature: from.rawValue + PackageDescriptor.passageArrow + to.rawValue)
      }
  }

  private var figures: [Resource] {
    market.slices.filter { $0.key.source == .poleEmploi }.sorted { $0.key < $1.key }.map { slice in
      resource(
        "pole-emploi-\(slice.key.millesime)", .seekers, PackageTable(seekers: slice),
        .seekers(slice.key.millesime, region), origins: [slice.provenance],
        millesime: slice.key.millesime, nomenclature: slice.key.nomenclature.rawValue)
    }
  }

  private var places: [Resource] {
    var all = market.communes.sorted { $0.value.millesime < $1.value.millesime }.map { communes in
      let year = communes.value.millesime
      return resource(
        "communes-\(year)", .communes, PackageTable(communes.value), .communes(year),
        origins: [communes.provenance], millesime: year)
    }
    all += market.postalCodes.map {
      resource(
        "codes-postaux", .postalCodes, PackageTable($0.value), .postalCodes,
        origins: [$0.provenance])
    }
    all += market.mergers.map {
      resource(
        "fusions-communes", .mergers, PackageTable($0.value), .mergers, origins: [$0.provenance])
    }
    all += market.outlines.map {
      resource(
        "contours-\($0.value.millesime)", .outlines, PackageTable($0.value),
        .outlines($0.value.millesime), origins: [$0.provenance], millesime: $0.value.millesime)
    }
    return all
      + market.flows.map { flows in
        let it = flows.value
        return resource(
          "mobilites-\(it.millesime)", .flows, PackageTable(it), .flows(it.millesime),
          origins: [flows.provenance], millesime: it.millesime,
          facts: [
            "outside": it.outside, "leastFlow": it.leastFlow,
            "insideCommunes": it.hasJourneysInsideCommunes ? 1 : 0,
          ])
      }
  }

  private var supply: [Resource] {
    market.entries.map { entries in
      let it = entries.value
      return resource(
        "entrees-estimees-\(it.millesime)", .entries, PackageTable(it), .entries(it.millesime),
        origins: [entries.provenance], millesime: it.millesime,
        nomenclature: it.nomenclature.rawValue,
        facts: ["unresolvedLow": it.unresolvedLow, "unresolvedHigh": it.unresolvedHigh])
    }
      + market.filieres.map { filieres in
        let it = filieres.value
        return resource(
          "filieres-\(it.millesime)", .filieres, PackageTable(it), .filieres(it.millesime),
          origins: [filieres.provenance] + splitOrigins, millesime: it.millesime,
          nomenclature: it.nomenclature.rawValue)
      }
  }

  /// What an order is split by.
  private var splitOrigins: [Provenance] {
    market.slices.filter { $0.key.source == .poleEmploi }.map(\.provenance)
      + market.passages.map(\.provenance)
  }
}

extension NomenclatureID {
  /// Its name as part of a file's name.
  fileprivate var slug: String {
    switch self {
    case .fap2009: "fap2009"
    case .fap2021: "fap2021"
    case .rome3: "rome3"
    case .rome4: "rome4"
    }
  }
}
