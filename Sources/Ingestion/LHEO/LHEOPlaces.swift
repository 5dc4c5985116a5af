import Nomenclatures

/// The bassins of the places that an LHÉO document names, by the table of the right year.
struct LHEOPlaces: Sendable {
  private let tables: [CommuneTable]
  private var indexes: [Millesime: TerritoryIndex] = [:]

  /// - Parameter tables: communes by bassin, one table a year.
  init(_ tables: [CommuneTable], _ postalCodes: PostalTable?, _ history: CommuneHistory?) {
    self.tables = tables
    for table in tables {
      indexes[table.millesime] = TerritoryIndex(table, postalCodes: postalCodes, history: history)
    }
  }

  /// Whether there is any table.
  var isEmpty: Bool { tables.isEmpty }

  /// The bassin of an address in a year; `nil` when no table tells.
  func find(_ address: LHEOFormation.Address, _ year: Millesime) -> TerritoryIndex.Found? {
    index(of: year)?.find(
      commune: address.commune.isEmpty ? nil : CommuneCode(address.commune),
      postalCode: address.postalCode.isEmpty ? nil : PostalCode(address.postalCode),
      departement: address.departement.isEmpty ? nil : DepartementCode(address.departement))
  }

  /// The name of a bassin in a year's table; empty when it has none.
  func name(of bassin: BassinCode, _ year: Millesime) -> String {
    index(of: year)?.table.bassins.first { $0.code == bassin }?.name ?? ""
  }

  private func index(of year: Millesime) -> TerritoryIndex? {
    TerritoryChoice.table(for: year, among: tables).flatMap { indexes[$0.millesime] }
  }

  /// - Throws: `LHEOFault` when an address says nothing, or a code of it is none.
  static func check(_ address: LHEOFormation.Address) throws(LHEOFault) {
    if address.isEmpty { throw LHEOFault(.missingCode, "code-INSEE-commune", "") }
    if !address.commune.isEmpty, !isCommune(address.commune) {
      throw LHEOFault(.malformedCode, "code-INSEE-commune", address.commune)
    }
    if !address.postalCode.isEmpty, !isDigits(address.postalCode, 5) {
      // A postal code of another country stands beside no commune of France.
      if address.commune.isEmpty {
        throw LHEOFault(.malformedCode, "codepostal", address.postalCode)
      }
    }
  }

  private static func isCommune(_ text: String) -> Bool {
    text.utf8.count == 5 && (isDigits(text, 5) || ["2A", "2B"].contains(text.prefix(2)))
  }

  private static func isDigits(_ text: String, _ count: Int) -> Bool {
    text.utf8.count == count && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }
}

/// What is wrong with a session: the first fault met in it.
struct LHEOFault: Error {
  let kind: Reject.Kind
  /// The element that holds it.
  let element: String
  let value: String

  init(_ kind: Reject.Kind, _ element: String, _ value: String) {
    (self.kind, self.element, self.value) = (kind, element, value)
  }

  /// The reject of the session that begins at that line.
  func reject(file: String, line: Int) -> Reject {
    Reject(
      file: file, sheet: nil, row: line, column: 0, header: element, kind: kind, value: value,
      expected: Self.expected[element] ?? Bilingual(same: element))
  }

  private static let expected = [
    "debut": Bilingual(
      "AAAAMMJJ, des zéros pour ce qui n'est pas fixé", "YYYYMMDD, zeros for what is not fixed"),
    "code-INSEE-commune": Bilingual(
      "une commune (p. ex. 93066), un code postal ou un département",
      "a commune (e.g. 93066), a postal code or a département"),
    "codepostal": Bilingual("cinq chiffres", "five digits"),
    "nb-places-financees": Bilingual(
      "un nombre entier de places", "a whole number of places"),
  ]
}
