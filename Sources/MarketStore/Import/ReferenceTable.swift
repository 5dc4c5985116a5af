import Nomenclatures

/// One reference table of a batch, with the file it came from.
struct ReferenceTable {
  enum Content: Equatable {
    case nomenclature(Nomenclature)
    case bassins([Bassin])
    case order(Millesime, [TrainingLot])
    case passage(Passage)
    case communes(CommuneTable)
    case postalCodes(PostalTable)
    case mergers(CommuneHistory)
    case outlines(OutlineSet)
    case flows(JourneyFlows)
    case entries(TrainingEntries)
    case filieres(FiliereTable)
    case certifications(CertificationTable)
    case difficulties(DifficultyTable)
    case tensions(TensionTable)
  }

  let content: Content
  let provenance: Provenance

  init(_ content: Content, _ provenance: Provenance) {
    self.content = content
    self.provenance = provenance
  }

  /// Its line among the reference tables.
  var summary: ReferenceSummary {
    let (kind, name, count) = content.line
    return ReferenceSummary(kind: kind, name: name, entryCount: count, provenance: provenance)
  }
}

extension ReferenceTable.Content {
  /// What it lists, under which name, and how many entries.
  var line: (kind: ReferenceSummary.Kind, name: String, count: Int) {
    switch self {
    case .nomenclature(let it): (.nomenclature, it.id.rawValue, it.entries.count)
    case .bassins(let it): (.bassins, "pacte", it.count)
    case .order(let year, let lots): (.order, year.description, lots.count)
    case .passage(let it): (.passage, Passage.name(from: it.from, to: it.to), it.arrows.count)
    case .communes(let it): (.communes, it.millesime.description, it.entries.count)
    case .postalCodes(let it): (.postalCodes, "la-poste", it.entries.count)
    case .mergers(let it): (.mergers, "insee", it.mergers.count)
    case .outlines(let it): (.outlines, it.millesime.description, it.outlines.count)
    case .flows(let it): (.flows, it.millesime.description, it.workers.count { $0 != 0 })
    case .entries(let it): (.entries, it.millesime.description, it.rows.count)
    case .filieres(let it): (.filieres, it.millesime.description, it.rows.count)
    case .certifications(let it): (.certifications, "certifinfo", it.entries.count)
    case .difficulties(let it): (.difficulties, it.millesime.description, it.rows.count)
    case .tensions(let it): (.tensions, it.millesime.description, it.rows.count)
    }
  }

  /// Its rows, for each of the SQL tables of its kind.
  var rows: [[ReferenceTable.StoredRow]] {
    switch self {
    case .nomenclature(let it): [it.rows]
    case .bassins(let it): [it.enumerated().map { $0.element.row($0.offset) }]
    case .order(_, let lots): [lots.enumerated().map { $0.element.row($0.offset) }]
    case .passage(let it): [it.rows]
    case .communes(let it): it.rows
    case .postalCodes(let it): [it.rows]
    case .mergers(let it): [it.rows]
    case .outlines(let it): [it.rows]
    case .flows(let it): it.rows
    case .entries(let it): it.storedRows
    case .filieres(let it): it.storedRows
    case .certifications(let it): it.rows
    case .difficulties(let it): it.storedRows
    case .tensions(let it): it.storedRows
    }
  }
}

extension ImportBatch {
  /// The reference tables of the batch.
  var tables: [ReferenceTable] {
    var all = nomenclatures.map { ReferenceTable(.nomenclature($0.nomenclature), $0.provenance) }
    all += bassins.map { ReferenceTable(.bassins($0.bassins), $0.provenance) }
    all += orders.map { ReferenceTable(.order($0.millesime, $0.lots), $0.provenance) }
    all += passages.map { ReferenceTable(.passage($0.value), $0.provenance) }
    all += communes.map { ReferenceTable(.communes($0.value), $0.provenance) }
    all += postalCodes.map { ReferenceTable(.postalCodes($0.value), $0.provenance) }
    all += mergers.map { ReferenceTable(.mergers($0.value), $0.provenance) }
    all += outlines.map { ReferenceTable(.outlines($0.value), $0.provenance) }
    all += flows.map { ReferenceTable(.flows($0.value), $0.provenance) }
    all += entries.map { ReferenceTable(.entries($0.value), $0.provenance) }
    all += filieres.map { ReferenceTable(.filieres($0.value), $0.provenance) }
    all += certifications.map { ReferenceTable(.certifications($0.value), $0.provenance) }
    all += difficulties.map { ReferenceTable(.difficulties($0.value), $0.provenance) }
    all += tensions.map { ReferenceTable(.tensions($0.value), $0.provenance) }
    return all
  }

  /// Whether the batch asks for nothing.
  var isEmpty: Bool { slices.isEmpty && lateSlices.isEmpty && wholes.isEmpty && tables.isEmpty }
}
