import ArgumentParser
import Ingestion
import Nomenclatures

/// How offers are to be read.
struct OfferReadingOptions: ParsableArguments {
  @Flag(
    inversion: .prefixedNo,
    help: ArgumentHelp(
      say(
        "Compter une fois une offre répétée, par sa dernière mise à jour (par défaut).",
        "Count a repeated offer once, by its last update (the default).")))
  var dedupe: Bool?

  @Option(
    name: .long,
    help: ArgumentHelp(
      say(
        "Mémoire de la recherche des offres répétées, en Mo (par défaut : 2) ; au-delà, un fichier "
          + "temporaire.",
        "Memory for finding repeated offers, in MB (by default 2); beyond it, a temporary file."),
      valueName: say("Mo", "MB")))
  var dedupeMemory: Int?

  @Option(
    name: .long,
    help: ArgumentHelp(
      say(
        "Des offres d'emploi, ne compter que celles de cette région (code Insee).",
        "Of the job offers, count only those of this région (Insee code)."),
      valueName: "code"))
  var region: String?

  /// What was said.
  var options: OfferOptions {
    get throws {
      var options = OfferOptions()
      options.dedupes = dedupe ?? true
      options.region = region.map { RegionCode($0) }
      guard let dedupeMemory else { return options }
      let range = OfferOptions.memoryRange
      guard dedupeMemory >= range.lowerBound >> 20, dedupeMemory <= range.upperBound >> 20 else {
        throw Failure(
          .usage,
          french: "--dedupe-memory : « \(dedupeMemory) » ; attendu de 1 à 1 048 576 Mo",
          english: "--dedupe-memory: \"\(dedupeMemory)\"; expected 1 to 1 048 576 MB")
      }
      options.dedupeMemory = dedupeMemory << 20
      return options
    }
  }
}
