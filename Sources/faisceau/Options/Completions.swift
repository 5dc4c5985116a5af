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

  /// The names that what was typed is the beginning of, whatever its accents, case and hyphens.
  ///
  /// Shells keep what begins with what was typed, to the letter: where a name does not, it is
  /// spelled as typed, then without capitals and accents, which is understood as well.
  private static func spelled(_ names: [String], as typed: String) -> [String] {
    let typed = unquoted(typed)
    let start = FoldedText(typed).text
    return names.compactMap { name in
      if name.hasPrefix(typed) { return name }
      let folded = FoldedText(name).text
      guard folded.hasPrefix(start) else { return nil }
      let rest = folded.dropFirst(start.count)
      guard let last = typed.last, !last.isLetter, !last.isNumber else { return typed + rest }
      return rest.first == " " ? typed + rest.dropFirst() : nil
    }.map(quoted)
  }

  /// What was typed, without the quotes and backslashes of the shell.
  private static func unquoted(_ typed: String) -> String {
    String(typed.drop { $0 == "\"" || $0 == "'" }.filter { $0 != "\\" })
  }

  /// A name for the word list that the script of bash expands once.
  private static func quoted(_ name: String) -> String {
    guard CompletionShell.requesting == .bash else { return name }
    return name.reduce(into: "") { text, character in
      if "\\'\"$`".contains(character) { text.append("\\") }
      text.append(character)
    }
  }

  private static func store(_ words: [String]) throws -> Store {
    try DataLocator.open(value(of: "--store", words))
  }

  private static func recipe(_ words: [String]) -> Recipe {
    var recipe = Recipe(study: .rank)
    recipe.millesime = value(of: "--year", words).flatMap { Int($0) }.map { Millesime($0) }
    recipe.region = value(of: "--region", words).map { RegionCode($0) }
    return recipe
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
