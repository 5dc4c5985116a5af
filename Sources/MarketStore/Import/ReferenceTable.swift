import Nomenclatures

/// One reference table of a batch, with the file it came from.
struct ReferenceTable {
  enum Content {
    case nomenclature(Nomenclature)
    case bassins([Bassin])
    case order(Millesime, [TrainingLot])
  }

  let content: Content
  let provenance: Provenance

  /// Its line among the reference tables.
  var summary: ReferenceSummary {
    let (kind, name, count): (ReferenceSummary.Kind, String, Int) =
      switch content {
      case .nomenclature(let it): (.nomenclature, it.id.rawValue, it.entries.count)
      case .bassins(let it): (.bassins, "pacte", it.count)
      case .order(let year, let lots): (.order, year.description, lots.count)
      }
    return ReferenceSummary(kind: kind, name: name, entryCount: count, provenance: provenance)
  }
}

extension ImportBatch {
  /// The reference tables of the batch: nomenclatures, bassins, orders.
  var tables: [ReferenceTable] {
    nomenclatures.map {
      ReferenceTable(content: .nomenclature($0.nomenclature), provenance: $0.provenance)
    }
      + bassins.map { ReferenceTable(content: .bassins($0.bassins), provenance: $0.provenance) }
      + orders.map {
        ReferenceTable(content: .order($0.millesime, $0.lots), provenance: $0.provenance)
      }
  }

  /// Whether the batch asks for nothing.
  var isEmpty: Bool { slices.isEmpty && wholes.isEmpty && tables.isEmpty }
}
