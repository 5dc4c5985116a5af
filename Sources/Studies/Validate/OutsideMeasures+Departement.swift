import Indicators
import Kernels
import MarketStore
import Nomenclatures

extension OutsideMeasures {
  /// What stands in the way of Dares' tensions by département for one year of surveys.
  enum Tensions {
    /// The measure.
    case measure(Measure)
    /// Why there is none.
    case missing(ValidateResult.OutsideGap.Reason)
  }

  /// Dares' tensions by département of the year nearest to a survey, three years away at most, in
  /// the nomenclature of the survey; `nil` when the store holds none at all.
  /// - Throws: `StoreError` on a bad store.
  ///
  /// Complexity: O(communes + rows of the table + bassins × métiers).
  static func tensions(
    _ years: SurveyYears, beside year: Millesime, in store: Store
  ) throws -> Tensions? {
    let held = try store.tensions()
    guard !held.isEmpty, let key = (years.slices[year] ?? []).compactMap(\.self).first?.key else {
      return nil
    }
    let same = held.filter { $0.value.nomenclature == key.nomenclature }
    guard let table = same.nearest(to: year, \.value.millesime) else {
      return .missing(.otherNomenclature)
    }
    guard MarketSides.Date.isNear(table.value.millesime, year) else { return .missing(.tooFar) }
    guard try !store.communes().isEmpty else { return .missing(.noCommunes) }
    let plan = try DepartementPlan(beside: key, in: store)
    let families = DepartementFamilies(years.axes, plan.groups)
    func source(_ name: String, _ millesime: Millesime, _ file: FileRecord) -> SourceRecord {
      SourceRecord(
        source: name, millesime: millesime, region: .france, nomenclature: key.nomenclature,
        file: file)
    }
    return .measure(
      Measure(
        source: .tensionDepartement, millesime: table.value.millesime,
        values: families.tensions(table.value), families: families,
        sources: [
          source("tensions", table.value.millesime, FileRecord(table.provenance)),
          source("communes", plan.communes.millesime, plan.communes.file),
        ]))
  }
}
