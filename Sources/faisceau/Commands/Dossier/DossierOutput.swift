import ArgumentParser
import Foundation
import Nomenclatures
import Reports
import Studies

/// Where dossiers are written, and in which form.
struct DossierOutput: ParsableArguments {
  /// A form of the dossier.
  struct Form: ExpressibleByArgument, Equatable {
    /// One self-contained page.
    static let html = Form(name: "html")
    /// A workbook.
    static let xlsx = Form(name: "xlsx")
    static let all = [html, xlsx]

    /// What the command line calls it, and what the names of its files end with.
    let name: String

    private init(name: String) { self.name = name }

    init?(argument: String) {
      guard let form = Self.all.first(where: { $0.name == argument.lowercased() }) else {
        return nil
      }
      self = form
    }
  }

  @Option(
    name: .long,
    help: ArgumentHelp(
      say("Forme : html (par défaut) ou xlsx.", "Form: html (default) or xlsx."),
      valueName: say("forme", "form")), completion: .list(Form.all.map(\.name)))
  var format: Form?

  @Option(
    name: [.customShort("o"), .long],
    help: ArgumentHelp(
      say(
        "Fichier à écrire ; avec --all, dossier où écrire, créé s'il manque.",
        "File to write; with --all, folder to write into, made when missing."),
      valueName: say("lieu", "place")), completion: .file())
  var output: String

  @Flag(
    name: .long,
    help: ArgumentHelp(
      say(
        "Avec --all, écrire dans un dossier qui contient déjà des fichiers.",
        "With --all, write into a folder that holds files already.")))
  var force = false

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
  /// - Returns: the folder to write into, with `all`.
  func check(
    all: Bool, _ choice: MethodOptions, _ market: MarketOptions, amendments: String?
  ) throws -> WholeFolder? {
    var places = Destinations()
    places.spare(market.store, say("le magasin", "the store"))
    places.spare(choice.recipe, say("la recette", "the recipe"))
    places.spare(amendments, say("les amendements", "the amendments"))
    guard all else {
      try checkEnding()
      try places.take(output, "--output")
      try places.take(choice.saveRecipe, "--save-recipe")
      return nil
    }
    let folder = try WholeFolder(output, replaces: force)
    if form == .html {
      let index = URL(fileURLWithPath: output).appendingPathComponent(Self.index).path
      places.spare(index, "--output")
    }
    try places.take(choice.saveRecipe, "--save-recipe")
    return folder
  }

  /// Refuses a name that ends as another form, or as none that is known.
  private func checkEnding() throws {
    let ending = (output as NSString).pathExtension.lowercased()
    guard !ending.isEmpty, ending != "htm" else { return }
    let named = Form(argument: ending)
    guard named == nil || (format != nil && format != named) else { return }
    throw Failure(
      .usage,
      french:
        "--output : « .\(ending) » ne va pas avec un dossier \(format?.name ?? "html ou xlsx") ; "
        + "attendu .html ou .xlsx, comme --format ; changer le nom ou la forme",
      english:
        "--output: \".\(ending)\" does not go with a dossier \(format?.name ?? "html or xlsx"); "
        + "expected .html or .xlsx, as --format; change the name or the form")
  }

  /// Writes the dossier of the one bassin; into a folder, every dossier and the front page, or none.
  func write(_ parts: DossierParts, into folder: WholeFolder?) throws {
    let dossiers = Dossier.all(of: parts)
    guard let folder else {
      for dossier in dossiers { try WholeFile.write(bytes(dossier, isAlone: true), to: output) }
      return
    }
    var files = try dossiers.map { dossier in
      (DossierFile.name(of: dossier.bassin, ending: form.name), try bytes(dossier, isAlone: false))
    }
    if form == .html {
      files.append((Self.index, Array(DossierIndex(parts, Tongue.spoken).html.utf8)))
    }
    try folder.write(files)
  }

  /// The form asked for, else the one that the file's name ends with, else a page.
  private var form: Form {
    format ?? Form(argument: (output as NSString).pathExtension) ?? .html
  }

  private func bytes(_ dossier: Dossier, isAlone: Bool) throws -> [UInt8] {
    guard form == .xlsx else {
      return Array(
        DossierPage(dossier, Tongue.spoken, index: isAlone ? nil : Self.index).html.utf8)
    }
    let methods = try MethodsStudy.result(for: Recipe(study: .methods))
    return try DossierWorkbook(dossier, methods, Tongue.spoken).bytes()
  }
}
