import Formats
import Nomenclatures

/// A file that was recognised and is ready to be read.
struct OpenedFile: Sendable {
  /// What is to be read.
  enum Content: Sendable {
    case bmo(any RecordSource, BMOLayout)
    case table(any RecordSource, headerRow: Int, HeaderMatch)
    case formats([SASFormats.Format])
    case package(DataPackage)
    case lheo(XMLFile)
    case outlines(GeoJSONFile)
    case offers(BulkFile)
  }

  let path: String
  let recognition: Recognition
  let content: Content

  /// Opens a file and recognises what it is.
  /// - Throws: `IngestionError` when it cannot be opened or is nothing known.
  static func open(_ path: String, _ overrides: ReadingOverrides) throws -> OpenedFile {
    try overrides.check()
    return try IngestionError.translating {
      switch overrides.kind {
      case nil:
        switch FileFamily(path: path) {
        case .formats: return try openFormats(path)
        case .package: return try openPackage(path)
        case .lheo: return try openLHEO(path)
        case .outlines: return try openOutlines(path, overrides)
        case .offers: return try openOffers(path, overrides)
        case .other: return try openTable(path, overrides)
        }
      case .fap2009: return try openFormats(path)
      case .passage where FileFamily(path: path) == .formats: return try openFormats(path)
      case .package: return try openPackage(path)
      case .lheo: return try openLHEO(path)
      case .contours: return try openOutlines(path, overrides)
      case .offres: return try openOffers(path, overrides)
      default: return try openTable(path, overrides)
      }
    }
  }

  private static func openTable(_ path: String, _ overrides: ReadingOverrides) throws -> Self {
    let file = try TabularFile.open(path: path, options: try OpeningOptions(overrides))
    return try TableRecognizer(file: file, overrides: overrides).open(path: path)
  }
}

/// What the first bytes of a file say, before it is taken for a table.
enum FileFamily {
  case formats, package, lheo, outlines, offers, other

  init(path: String) {
    let start = FileStart(path: path)
    if start.hasFormats {
      self = .formats
    } else if start.begins(with: "{"), start.contains("\"resources\"") {
      self = .package
    } else if LHEOVersion.mayBegin(start) {
      self = .lheo
    } else if start.isOutlines {
      self = .outlines
    } else if start.isOffers(at: path) {
      self = .offers
    } else {
      self = .other
    }
  }
}

extension OpeningOptions {
  init(_ overrides: ReadingOverrides) throws {
    self.init()
    if let name = overrides.encoding {
      guard let known = Self.encodings[FoldedText(name).text] else {
        throw IngestionError.badOption(
          "--encoding", name, expected: "utf-8, windows-1252, iso-8859-1")
      }
      encoding = known
    }
    if let text = overrides.delimiter {
      let named: [String: Character] = ["tab": "\t", "\\t": "\t", "tabulation": "\t"]
      guard let character = named[text] ?? (text.count == 1 ? text.first : nil),
        character.isASCII, character != "\""
      else { throw IngestionError.badOption("--delimiter", text, expected: "; , | tab") }
      delimiter = character
    }
  }

  private static let encodings: [String: TextEncoding] = [
    "utf 8": .utf8, "utf8": .utf8, "utf 8 bom": .utf8BOM, "windows 1252": .windows1252,
    "cp1252": .windows1252, "iso 8859 1": .latin1, "latin1": .latin1, "latin 1": .latin1,
    "utf 16le": .utf16LittleEndian, "utf 16be": .utf16BigEndian,
  ]
}
