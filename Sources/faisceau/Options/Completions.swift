import ArgumentParser
import MarketStore
import Nomenclatures
import Studies

/// What the shell proposes for bassins and métiers, from the store of the command being typed.
enum Completions {
  /// Names and codes of bassins.
  static let bassins = CompletionKind.custom { words, _, typed in
    spelled((try? Proposals.bassins(in: store(words), recipe(words))) ?? [], as: typed)
  }

  /// Labels and codes of métiers.
  static let metiers = CompletionKind.custom { words, _, typed in
    spelled((try? Proposals.metiers(in: store(words), recipe(words))) ?? [], as: typed)
  }

  /// Shells keep what begins with what was typed, to the letter. Who types small letters is offered
  /// names without capitals and accents, which are understood as well.
  private static func spelled(_ names: [String], as typed: String) -> [String] {
    guard let first = typed.unicodeScalars.first, ("a"..."z").contains(first) else { return names }
    return names.map { FoldedText($0).text }
  }

  private static func store(_ words: [String]) throws -> Store {
    try DataLocator.open(value(of: "--store", words))
  }

  private static func recipe(_ words: [String]) -> Recipe {
    var options = StoreOptions()
    options.store = nil
    options.year = value(of: "--year", words).flatMap { Int($0) }
    options.region = value(of: "--region", words)
    return options.recipe(.rank)
  }

  private static func value(of option: String, _ words: [String]) -> String? {
    guard let place = words.firstIndex(of: option), words.indices.contains(place + 1) else {
      return words.first { $0.hasPrefix(option + "=") }.map {
        String($0.dropFirst(option.count + 1))
      }
    }
    return words[place + 1]
  }
}
