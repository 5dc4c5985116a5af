import Formats
import MarketStore
import Nomenclatures

extension FileReader {
  /// Reads the training order, and works out what its lots may bring.
  func readOrder(_ table: inout ReferenceTable) throws -> (ImportBatch, [QualityNote]) {
    guard !references.bassins.isEmpty else { throw IngestionError.noBassins(table) }
    let lots = try TrainingOrderTable.read(&table, bassins: references.bassinsByPacte)
    let millesime = file.recognition.millesime ?? TrainingOrderTable.millesime
    let source = provenance(table, .pacte)
    var batch = ImportBatch()
    batch.orders = [(millesime, lots, source)]
    let estimate = TrainingEstimate(millesime: millesime, lots: lots, references: references)
    let notes = estimate.add(to: &batch, source)
    return (batch, notes)
  }

  /// Reads hours or entries by lot, and splits the order that they are for anew.
  func readEffectifs(_ table: inout ReferenceTable) throws -> (ImportBatch, [QualityNote]) {
    let year = file.recognition.millesime
    guard let order = references.orders.last(where: { year == nil || $0.millesime == year }) else {
      throw IngestionError.noOrder(table.table.fileName)
    }
    let figures = try EffectifsTable.read(&table, lots: order.lots, decimal: decimal)
    var batch = ImportBatch()
    guard table.rejects.isEmpty else { return (batch, [TrainingEstimate.refusedRows]) }
    try EffectifsTable.check(figures, lots: order.lots, file: table.table.fileName)
    let estimate = TrainingEstimate(
      millesime: order.millesime, lots: order.lots, references: references, effectifs: figures)
    let notes = estimate.add(to: &batch, provenance(table, .user))
    return (batch, notes)
  }

  /// The decimal mark that the user says.
  private var decimal: DecimalMark? { file.recognition.decimalMark }
}
