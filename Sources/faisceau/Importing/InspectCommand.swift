import ArgumentParser
import Ingestion
import Reports

/// Tells what a file is and how it would be read.
struct InspectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inspect",
    abstract: say(
      "Dire ce qu'est un fichier, comment il serait lu, et pourquoi.",
      "Tell what a file is, how it would be read, and why."),
    usage: say("faisceau inspect <fichier> [options]", "faisceau inspect <file> [options]"),
    discussion: say(
      """
      Chaque supposition vient avec sa raison et l'option qui la corrige. Rien n'est écrit.

      EXEMPLES :
        faisceau inspect Base_open_data_BMO_2025.xlsx
        faisceau inspect bmo.csv --delimiter ";" --encoding windows-1252
      """,
      """
      Each guess comes with its reason and the option that corrects it. Nothing is written.

      EXAMPLES:
        faisceau inspect Base_open_data_BMO_2025.xlsx
        faisceau inspect bmo.csv --delimiter ";" --encoding windows-1252
      """),
    aliases: ["examiner"])

  @Argument(
    help: ArgumentHelp(
      say("Fichier à examiner.", "File to inspect."), valueName: say("fichier", "file")),
    completion: .file())
  var file: String

  @OptionGroup var reading: ReadingOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    try output.check(sparing: file, say("le fichier à examiner", "the file to inspect"))
    let recognition = try Recognizer.recognition(ofFile: file, overrides: reading.overrides)
    try output.show(Report(TablePage(recognition)))
  }
}
