import ArgumentParser
import Ingestion
import Nomenclatures

/// What the user says of a file in place of what would be guessed.
struct ReadingOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      say(
        "Nature du fichier, au lieu de la deviner : \(Kind.names).",
        "What the file is, instead of a guess: \(Kind.names)."),
      valueName: say("nature", "kind")),
    completion: .list(Kind.all.map(\.rawValue)))
  var kind: Kind?

  @Option(
    name: .long,
    help: ArgumentHelp(
      say("Feuille des données : nom ou rang.", "Sheet of the data: name or rank."),
      valueName: say("feuille", "sheet")))
  var sheet: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      say("utf-8, windows-1252 ou iso-8859-1.", "utf-8, windows-1252 or iso-8859-1."),
      valueName: say("encodage", "encoding")),
    completion: .list(["utf-8", "windows-1252", "iso-8859-1"]))
  var encoding: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      say("Séparateur d'un texte : ; , | ou tab.", "Delimiter of a text: ; , | or tab."),
      valueName: say("séparateur", "delimiter")))
  var delimiter: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      say("Signe décimal : « , » ou « . ».", "Decimal mark: \",\" or \".\"."),
      valueName: say("signe", "mark")))
  var decimal: Mark?

  @Option(
    name: .long,
    help: ArgumentHelp(
      say("Millésime du fichier.", "Year of the file."), valueName: say("année", "year")))
  var year: Int?

  /// A kind of file, as the command line names it.
  struct Kind: ExpressibleByArgument {
    let kind: FileKind

    /// Those that can be given alone.
    static let all = FileKind.allCases.filter { $0 != .resource }
    static let names = all.map(\.rawValue).joined(separator: ", ")

    init?(argument: String) {
      guard let kind = FileKind(rawValue: argument) else { return nil }
      self.kind = kind
    }
  }

  /// A decimal mark, as itself or by its name.
  struct Mark: ExpressibleByArgument {
    let mark: DecimalMark
    init?(argument: String) {
      switch argument.lowercased() {
      case ",", "comma", "virgule": mark = .comma
      case ".", "point": mark = .point
      default: return nil
      }
    }
  }

  /// What was said.
  var overrides: ReadingOverrides {
    var overrides = ReadingOverrides()
    overrides.kind = kind?.kind
    overrides.sheet = sheet
    overrides.encoding = encoding
    overrides.delimiter = delimiter
    overrides.decimal = decimal?.mark
    overrides.year = year.map { Millesime($0) }
    return overrides
  }
}

/// A text of Ingestion in the language of this run.
func say(_ text: Bilingual) -> String { say(text.french, text.english) }
