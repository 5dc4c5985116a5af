import ArgumentParser
import Foundation
import Nomenclatures
import Reports

/// Where dossiers are written, and in which form.
struct DossierOutput: ParsableArguments {
  /// A form of the dossier.
  enum Form: String, CaseIterable, ExpressibleByArgument {
    /// One self-contained page.
    case html

    init?(argument: String) { self.init(rawValue: argument.lowercased()) }
  }

  @Option(
    name: .long,
    help: ArgumentHelp(
      say("Forme : html (par défaut).", "Form: html (default)."),
      valueName: say("forme", "form")), completion: .list(Form.allCases.map(\.rawValue)))
  var format: Form?

  @Option(
    name: [.customShort("o"), .long],
    help: ArgumentHelp(
      say(
        "Fichier à écrire ; avec --all, dossier où écrire, créé s'il manque.",
        "File to write; with --all, folder to write into, made when missing."),
      valueName: say("lieu", "place")), completion: .file())
  var output: String

  @OptionGroup var language: LanguageOption

  /// Name of the front page.
  static let index = "index.html"

  func validate() throws {
    guard output.isEmpty else { return }
    throw ValidationError(
      say(
        "--output : vide ; attendu un fichier ou un dossier",
        "--output: empty; expected a file or a folder"))
  }

  /// Makes sure, before any work is done, that the place may be written.
  /// - Throws: `Failure`.
  func check(
    all: Bool, _ choice: MethodOptions, _ market: MarketOptions, amendments: String?
  ) throws {
    var places = Destinations()
    places.spare(market.store, say("le magasin", "the store"))
    places.spare(choice.recipe, say("la recette", "the recipe"))
    places.spare(amendments, say("les amendements", "the amendments"))
    if all {
      try makeFolder()
      try places.take(path(Self.index), "--output")
    } else {
      try places.take(output, "--output")
    }
    try places.take(choice.saveRecipe, "--save-recipe")
  }

  /// Writes the dossier of the one bassin, or every dossier and the front page.
  func write(_ parts: DossierParts, all: Bool) throws {
    let dossiers = Dossier.all(of: parts)
    guard all else {
      for dossier in dossiers { try WholeFile.write(page(dossier, isAlone: true), to: output) }
      return
    }
    for dossier in dossiers {
      let name = DossierFile.name(of: dossier.bassin, ending: Form.html.rawValue)
      try WholeFile.write(page(dossier, isAlone: false), to: path(name))
    }
    try WholeFile.write(DossierIndex(parts, Tongue.spoken).html, to: path(Self.index))
  }

  private func page(_ dossier: Dossier, isAlone: Bool) -> String {
    DossierPage(dossier, Tongue.spoken, index: isAlone ? nil : Self.index).html
  }

  private func path(_ name: String) -> String {
    URL(fileURLWithPath: output).appendingPathComponent(name).path
  }

  private func makeFolder() throws {
    var isFolder: ObjCBool = false
    let exists = FileManager.default.fileExists(atPath: output, isDirectory: &isFolder)
    if exists, !isFolder.boolValue {
      throw Failure.cannotWrite(output, SystemError(number: ENOTDIR))
    }
    guard !exists, mkdir(output, 0o777) != 0 else { return }
    throw Failure.cannotWrite(output, SystemError(number: errno))
  }
}
