import ArgumentParser
import Reports

/// How and where a result is shown.
struct OutputOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      say(
        "Forme : table (par défaut), csv, json ou md.", "Form: table (default), csv, json or md."),
      valueName: say("forme", "form")),
    completion: .list(Report.Face.allCases.map(\.rawValue)))
  var format: Form?

  @Option(
    name: [.customShort("o"), .long],
    help: ArgumentHelp(
      say(
        "Écrire dans ce fichier, en entier ou pas du tout.",
        "Write to this file, whole or not at all."), valueName: say("fichier", "file")),
    completion: .file())
  var output: String?

  @Flag(
    name: .long,
    help: ArgumentHelp(
      say(
        "CSV pour Excel en français : marque UTF-8, point-virgule, virgule décimale.",
        "CSV for Excel in French: UTF-8 mark, semicolon, decimal comma.")))
  var excelFr = false

  @OptionGroup var language: LanguageOption

  func validate() throws {
    if output?.isEmpty == true {
      throw ValidationError(
        say("--output : vide ; attendu un fichier", "--output: empty; expected a file"))
    }
    guard excelFr, face != .csv else { return }
    throw ValidationError(
      say(
        "--excel-fr : forme \(face.rawValue) ; attendu --format csv",
        "--excel-fr: form \(face.rawValue); expected --format csv"))
  }

  /// A face, as the command line names it.
  struct Form: ExpressibleByArgument {
    let face: Report.Face
    init?(argument: String) {
      guard let face = Report.Face(rawValue: argument.lowercased()) else { return nil }
      self.face = face
    }
  }

  /// The file to write; `nil` for the standard output.
  var file: String? { output == "-" ? nil : output }

  /// Makes sure, before any work is done, that the file may be written and is not `input`.
  /// - Throws: `Failure`.
  func check(sparing input: String?, _ role: String) throws {
    var places = Destinations()
    places.spare(input, role)
    try places.take(file, "--output")
  }

  /// Shows a report: to the file, else on the standard output.
  func show(_ report: Report) throws {
    var showing = Report.Showing()
    showing.language = Tongue.spoken
    showing.isForFrenchExcel = excelFr
    guard let file else {
      showing.width = Terminal.width
      showing.hasColour = Terminal.hasColour
      return try Output.print(report.text(face, showing))
    }
    try WholeFile.write(report.text(face, showing), to: file)
  }

  /// The form asked for, else the one that the file's name ends with, else a table.
  private var face: Report.Face {
    let ending = output?.split(separator: ".").last.map(String.init)
    return format?.face ?? ending.flatMap(Report.Face.init(rawValue:)) ?? .table
  }
}

/// The language, which `Tongue` reads before anything else.
struct LanguageOption: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      say(
        "Langue : fr (par défaut) ou en ; sinon FAISCEAU_LANG.",
        "Language: fr (default) or en; otherwise FAISCEAU_LANG."),
      valueName: say("langue", "language")),
    completion: .list(Language.allCases.map(\.rawValue)))
  var lang: Name?

  /// A language, as the command line names it.
  struct Name: ExpressibleByArgument {
    init?(argument: String) {
      guard Language(rawValue: argument.lowercased()) != nil else { return nil }
    }
  }
}
