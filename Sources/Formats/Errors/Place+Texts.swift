extension Place {
  /// In French: `BMO_2025.xlsx, feuille « X », cellule B1482` or `f.csv, ligne 12, colonne 3`.
  public var french: String {
    text(
      sheet: { "feuille « \($0) »" }, cell: "cellule", row: "ligne", column: "colonne",
      byte: "octet")
  }

  /// In English: `BMO_2025.xlsx, sheet "X", cell B1482` or `f.csv, line 12, column 3`.
  public var english: String {
    text(
      sheet: { "sheet \"\($0)\"" }, cell: "cell", row: sheet == nil ? "line" : "row",
      column: "column", byte: "byte")
  }

  private func text(
    sheet named: (String) -> String, cell: String, row rowWord: String, column columnWord: String,
    byte byteWord: String
  ) -> String {
    var parts = [file]
    if let sheet { parts.append(named(sheet)) }
    if let cellName {
      parts.append("\(cell) \(cellName)")
    } else {
      if let row { parts.append("\(rowWord) \(row)") }
      if let column { parts.append("\(columnWord) \(column)") }
    }
    if row == nil, let byte { parts.append("\(byteWord) \(byte)") }
    return parts.joined(separator: ", ")
  }
}
