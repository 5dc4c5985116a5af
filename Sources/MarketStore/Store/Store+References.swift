public import Nomenclatures

extension Store {
  /// The métiers of one nomenclature; `nil` when the store does not hold it.
  /// - Throws: `StoreError` when the file is damaged or locked.
  public func nomenclature(_ id: NomenclatureID) throws -> Nomenclature? {
    try one("nomenclature \(id.rawValue)") { try $0.nomenclature(id) }?.value
  }

  /// The bassins as the Pacte names them, in its order; empty when the store has no such table.
  /// - Throws: `StoreError` when the file is damaged or locked.
  public func bassins() throws -> [Bassin] {
    try one { try $0.bassins() }?.value ?? []
  }

  /// The training orders, by year, each with its lots in the order of the file.
  /// - Throws: `StoreError` when the file is damaged or locked.
  public func orders() throws -> [ImportBatch.SourcedOrder] {
    try all { try $0.orders() }.map {
      ($0.value.millesime, $0.value.lots, $0.provenance)
    }
  }

  /// The reference tables that the store holds, by kind and name.
  /// - Throws: `StoreError` when the file is damaged or locked.
  public func references() throws -> [ReferenceSummary] {
    try read(ReferenceSummary.all) ?? []
  }

  /// - Parameter name: of the value; that of the caller for one that takes no parameter.
  func one<Value: Sendable>(
    _ name: String = #function, _ body: (ReferenceReader) throws -> Value?
  ) throws -> Value? {
    try once(name) { try read { try body(ReferenceReader($0)) } ?? nil }
  }

  /// - Parameter name: of the values; that of the caller for some that take no parameter.
  func all<Value: Sendable>(
    _ name: String = #function, _ body: (ReferenceReader) throws -> [Value]
  ) throws -> [Value] {
    try once(name) { try read { try body(ReferenceReader($0)) } ?? [] }
  }
}
