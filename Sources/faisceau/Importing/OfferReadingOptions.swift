import ArgumentParser
import Ingestion

/// How offers are to be read.
struct OfferReadingOptions: ParsableArguments {
  @Flag(
    name: .long, inversion: .prefixedNo,
    help: ArgumentHelp(
      say(
        "Compter une fois une offre répétée, par sa dernière mise à jour.",
        "Count a repeated offer once, by its last update.")))
  var dedupe = true

  @Option(
    name: .long,
    help: ArgumentHelp(
      say(
        "Mémoire de la recherche des offres répétées, en Mo ; au-delà, un fichier temporaire.",
        "Memory for finding repeated offers, in MB; beyond it, a temporary file."),
      valueName: say("Mo", "MB")))
  var dedupeMemory = OfferOptions().dedupeMemory >> 20

  /// What was said.
  var options: OfferOptions {
    get throws {
      let range = OfferOptions.memoryRange
      guard dedupeMemory >= range.lowerBound >> 20, dedupeMemory <= range.upperBound >> 20 else {
        throw Failure(
          .usage,
          french: "--dedupe-memory : « \(dedupeMemory) » ; attendu de 1 à 1 048 576 Mo",
          english: "--dedupe-memory: \"\(dedupeMemory)\"; expected 1 to 1 048 576 MB")
      }
      var options = OfferOptions()
      options.dedupes = dedupe
      options.dedupeMemory = dedupeMemory << 20
      return options
    }
  }
}
