internal import CXlsxWriter
internal import Foundation

/// Writes workbooks (Office Open XML) through libxlsxwriter, a row at a time.
public enum XLSXWriter {
  /// Why a workbook could not be written.
  public struct Failure: Error, CustomStringConvertible, Sendable {
    /// What the library, or the system, said.
    public let description: String
  }

  /// Longest text of a cell, in UTF-16 units; what is longer is cut with an ellipsis.
  ///
  /// Source: ECMA-376 as Excel limits it, 32 767 characters.
  public static let longestText = 32_767

  /// The bytes of a workbook.
  ///
  /// - Parameters:
  ///   - title: of the document, in its properties.
  ///   - sheets: one or more, each of another name.
  /// - Throws: `Failure` when the library refuses a sheet or the temporary folder cannot be written.
  ///
  /// Determinism: same title and sheets, same bytes: no clock.
  public static func bytes(title: String, _ sheets: [XLSXSheet]) throws -> [UInt8] {
    let path = FileManager.default.temporaryDirectory
      .appendingPathComponent("faisceau-\(UUID().uuidString).xlsx").path
    defer { unlink(path) }
    var options = lxw_workbook_options()
    options.constant_memory = 1
    guard let book = workbook_new_opt(path, &options) else {
      throw Failure(description: "libxlsxwriter: no workbook at \(path)")
    }
    describe(book, title)
    var refused: lxw_error?
    let formats = Formats(book)
    for sheet in sheets {
      let error = write(sheet, in: book, formats)
      if error != LXW_NO_ERROR { refused = refused ?? error }
    }
    let closed = workbook_close(book)
    for error in [refused, closed].compactMap(\.self) where error != LXW_NO_ERROR {
      throw Failure(description: "libxlsxwriter: " + String(cString: lxw_strerror(error)))
    }
    return [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
  }

  /// The properties: a title, and a date that is always the same, 1 January 2019.
  private static func describe(_ book: UnsafeMutablePointer<lxw_workbook>, _ title: String) {
    var properties = lxw_doc_properties()
    properties.created = 1_546_300_800
    var name = Array(short(title, 250).utf8CString)
    name.withUnsafeMutableBufferPointer { name in
      properties.title = name.baseAddress
      _ = workbook_set_properties(book, &properties)
    }
  }

  /// The looks of cells, made once for a workbook.
  private struct Formats {
    let head: UnsafeMutablePointer<lxw_format>?
    let cells: [XLSXSheet.Shown: UnsafeMutablePointer<lxw_format>]
    let wrapped: UnsafeMutablePointer<lxw_format>?

    init(_ book: UnsafeMutablePointer<lxw_workbook>) {
      head = workbook_add_format(book)
      format_set_bold(head)
      format_set_text_wrap(head)
      format_set_bg_color(head, 0xDCE6F1)
      format_set_align(head, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
      var cells: [XLSXSheet.Shown: UnsafeMutablePointer<lxw_format>] = [:]
      for shown in XLSXSheet.Shown.allCases {
        guard let format = workbook_add_format(book) else { continue }
        format_set_num_format(format, shown.rawValue)
        format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
        cells[shown] = format
      }
      self.cells = cells
      wrapped = workbook_add_format(book)
      format_set_text_wrap(wrapped)
      format_set_align(wrapped, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    }
  }

  private static func write(
    _ sheet: XLSXSheet, in book: UnsafeMutablePointer<lxw_workbook>, _ formats: Formats
  ) -> lxw_error {
    let checked = workbook_validate_sheet_name(book, sheet.name)
    guard checked == LXW_NO_ERROR, let page = workbook_add_worksheet(book, sheet.name) else {
      return checked == LXW_NO_ERROR ? LXW_ERROR_MEMORY_MALLOC_FAILED : checked
    }
    for (place, column) in sheet.columns.enumerated() {
      let at = lxw_col_t(place)
      _ = worksheet_set_column(page, at, at, column.width, formats.cells[column.shown])
    }
    var refused = LXW_NO_ERROR
    func note(_ error: lxw_error) { if error != LXW_NO_ERROR { refused = error } }
    for (place, column) in sheet.columns.enumerated() {
      note(
        worksheet_write_string(
          page, 0, lxw_col_t(place), short(column.title, longestText), formats.head))
    }
    for (row, cells) in sheet.rows.enumerated() {
      precondition(
        cells.count == sheet.columns.count,
        "a row of \(cells.count) cells in \(sheet.columns.count) columns")
      for (place, cell) in cells.enumerated() {
        let at = (lxw_row_t(row + 1), lxw_col_t(place))
        let format =
          sheet.isTable ? formats.cells[sheet.columns[place].shown] : formats.wrapped
        switch cell {
        case .blank: break
        case .text(let text):
          note(worksheet_write_string(page, at.0, at.1, cellText(text), format))
        case .number(let value):
          precondition(value.isFinite, "\(value) cannot stand in a cell; expected a finite number")
          note(worksheet_write_number(page, at.0, at.1, value, format))
        case .boolean(let value):
          note(worksheet_write_boolean(page, at.0, at.1, value ? 1 : 0, format))
        }
      }
    }
    if sheet.isTable, !sheet.columns.isEmpty {
      worksheet_freeze_panes(page, 1, 0)
      note(
        worksheet_autofilter(
          page, 0, 0, lxw_row_t(sheet.rows.count), lxw_col_t(sheet.columns.count - 1)))
    }
    return refused
  }

  /// A text for a cell: not too long, and a `_x0041_` of its own kept from being read as `A`.
  ///
  /// Source: ECMA-376, part 1, 22.9.2.19 (`ST_Xstring`), whose escape for `_` is `_x005F_`.
  private static func cellText(_ text: String) -> String {
    guard text.contains("_x") else { return short(text, longestText) }
    let safe = text.replacing(#/_(?=x[0-9A-Fa-f]{4}_)/#, with: "_x005F_")
    return short(safe, longestText)
  }

  private static func short(_ text: String, _ most: Int) -> String {
    guard text.utf16.count > most else { return text }
    var short = text
    while short.utf16.count >= most { short.removeLast() }
    return short + "…"
  }
}
