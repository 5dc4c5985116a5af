import ArgumentParser
import Ingestion
import Reports
import Studies

/// The amendments of the concertation.
struct AmendmentOption: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      say(
        "Amendements des branches et des territoires (CSV), appliqués dans l'ordre.",
        "Amendments of branches and territories (CSV), applied in order."),
      valueName: say("fichier", "file")),
    completion: .file())
  var amendments: String?

  func validate() throws {
    guard amendments?.isEmpty == true else { return }
    throw ValidationError(
      say("--amendments : vide ; attendu un fichier", "--amendments: empty; expected a file"))
  }

  /// Makes sure, before any work is done, that no file to write is that of the amendments.
  /// - Throws: `Failure`.
  func check(sparedBy files: (path: String?, flag: String)...) throws {
    var places = Destinations()
    places.spare(amendments, say("les amendements", "the amendments"))
    for file in files { try places.take(file.path, file.flag) }
  }

  /// Writes the amendments of the file into a recipe.
  /// - Throws: `IngestionError` when the file is none; an exit code, once they are told, when it has
  ///   rows that were refused.
  func fill(_ recipe: inout Recipe) throws {
    guard let amendments else { return }
    let file = try AmendmentFile.read(path: amendments)
    guard file.rejects.isEmpty else {
      Output.message(RejectWords(file).text)
      throw ExitCode(Failure.Code.badData.rawValue)
    }
    recipe.amendments = file.amendments
  }

  /// Tells what is to be looked at again, and ends with the exit code for it.
  func report(_ concertation: Concertation?) throws {
    guard let concertation, !concertation.findings.isEmpty else { return }
    Output.message(concertation.findingLines(Tongue.spoken))
    throw ExitCode(1)
  }
}
