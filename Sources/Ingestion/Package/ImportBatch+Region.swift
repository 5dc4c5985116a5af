import MarketStore
import Nomenclatures

extension ImportBatch {
  /// What of the batch speaks of one région; what speaks of no place is kept whole.
  ///
  /// A commune is in the région when a table says so; a postal code or a merger, when its commune
  /// was there in some year. Journeys that leave the région count with those outside the table.
  func restricted(to region: RegionCode) -> ImportBatch {
    var batch = self
    batch.slices = slices.filter { $0.key.region == region }
    batch.communes = communes.map { Sourced($0.value.restricted(to: region), $0.provenance) }
    let bassins = Set(batch.communes.flatMap { $0.value.bassins.map(\.code) })
    let known = Set(batch.communes.flatMap { $0.value.entries.map(\.commune) })
    batch.mergers = mergers.map { history in
      let mergers = history.value.mergers.filter { known.contains($0.successor) }
      return Sourced(CommuneHistory(mergers: mergers), history.provenance)
    }
    let former = Set(batch.mergers.flatMap { $0.value.mergers.map(\.former) })
    batch.postalCodes = postalCodes.map { table in
      let entries = table.value.entries.filter {
        known.contains($0.commune) || former.contains($0.commune)
      }
      return Sourced(PostalTable(entries: entries), table.provenance)
    }
    batch.outlines = outlines.map { set in
      let outlines = set.value.outlines.filter { bassins.contains($0.bassin) }
      return Sourced(
        OutlineSet(millesime: set.value.millesime, outlines: outlines), set.provenance)
    }
    batch.tensions = tensions.map { table in
      let departements = Set(known.map(\.departement))
      let rows = table.value.rows.filter { departements.contains($0.departement) }
      let kept = TensionTable(
        millesime: table.value.millesime, nomenclature: table.value.nomenclature, rows: rows)
      return Sourced(kept, table.provenance)
    }
    batch.flows = flows.map { Sourced($0.value.restricted(to: bassins), $0.provenance) }
    return batch
  }
}

extension CommuneTable {
  fileprivate func restricted(to region: RegionCode) -> CommuneTable {
    let kept = bassins.filter { $0.region == region }
    let codes = Set(kept.map(\.code))
    return CommuneTable(
      millesime: millesime, entries: entries.filter { codes.contains($0.bassin) }, bassins: kept)
  }
}

extension JourneyFlows {
  fileprivate func restricted(to kept: Set<BassinCode>) -> JourneyFlows {
    let places = bassins.indices.filter { kept.contains(bassins[$0]) }
    let inside = places.flatMap { home in places.map { workers[home * bassins.count + $0] } }
    let lost = workers.reduce(0, +) - inside.reduce(0, +)
    return JourneyFlows(
      millesime: millesime, bassins: places.map { bassins[$0] }, workers: inside,
      outside: outside + lost, leastFlow: leastFlow,
      hasJourneysInsideCommunes: hasJourneysInsideCommunes)
  }
}
