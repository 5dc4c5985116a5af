import ArgumentParser
import Ingestion
import MarketStore

/// Makes the embedded data from the official files; for `make datasets`.
struct DeriveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "derive",
    abstract: say(
      "Refaire les données embarquées depuis les fichiers officiels.",
      "Make the embedded data again from the official files."),
    shouldDisplay: false)

  @Option(name: .long) var from: String
  @Option(name: .long) var output: String
  @OptionGroup var language: LanguageOption

  func run() throws {
    for path in try Derivation.run(from: from, to: output) { Output.message(path + "\n") }
  }
}

/// Makes the embedded store from the embedded data; for the build and `make install`.
struct EmbedCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "embed",
    abstract: say(
      "Construire le magasin embarqué depuis Datasets/idf.",
      "Build the embedded store from Datasets/idf."),
    shouldDisplay: false)

  @Option(name: .long) var from: String
  @Option(name: .long) var output: String
  @OptionGroup var language: LanguageOption

  func run() throws {
    let outcome = try Embedding.run(from: from, to: output)
    let (slices, tables) = (outcome.added.count, outcome.references)
    Output.message(
      say(
        "\(output) : \(slices) tranches, \(tables) tables de référence\n",
        "\(output): \(slices) slices, \(tables) reference tables\n"))
  }
}
