/// How the columns of a delimited text answer the wanted fields.
struct DelimitedPlan: Sendable {
  /// A column whose cells hold JSON objects, and the fields found inside: rank, path within.
  struct Nested: Sendable {
    var fields: [(rank: Int, path: [String])]
  }

  /// What a column is for.
  enum Use: Sendable {
    case nothing
    case field(Int)
    case nested(Int)
  }

  let delimiter: UInt8
  let encoding: TextEncoding?
  /// Names of the columns.
  let columns: [String]
  /// The header as it stands in the text, without its end of line.
  let headerBytes: [UInt8]
  /// What each column is for.
  private(set) var uses: [Use]
  private(set) var nested: [Nested] = []
  /// Whether each field has its column.
  private(set) var found: [Bool]

  init(
    header columns: [String], bytes: [UInt8], fields: [String], delimiter: UInt8,
    encoding: TextEncoding?, fileName: String, line: Int
  ) throws {
    (self.columns, headerBytes, self.delimiter, self.encoding) =
      (columns, bytes, delimiter, encoding)
    uses = columns.map { _ in .nothing }
    found = fields.map { _ in false }
    let names = HeaderNames(columns)
    for (rank, field) in fields.enumerated() {
      switch try names.place(of: field, Place(file: fileName, row: line)) {
      case .none: continue
      case .column(let column): uses[column] = .field(rank)
      case .inside(let column, let path): addNested(column, rank, path)
      }
      found[rank] = true
    }
  }

  private mutating func addNested(_ column: Int, _ rank: Int, _ path: [String]) {
    switch uses[column] {
    case .nested(let known): nested[known].fields.append((rank, path))
    case .field, .nothing:
      uses[column] = .nested(nested.count)
      nested.append(Nested(fields: [(rank, path)]))
    }
  }
}
