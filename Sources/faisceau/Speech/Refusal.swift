import ArgumentParser
import Nomenclatures
import Reports

/// What is said of a command line that the parser refuses: what is wrong, what the option is for,
/// where help is.
struct Refusal {
  /// The parser's own sentence.
  let message: String
  /// The parser's whole answer: the sentence, a line on the option, the usage, where help is.
  let whole: String

  var text: String {
    let sentence = Tongue.spoken == .french ? ParserWords.french(message) : message
    var text = MessageLine.error(unknownCommand ?? sentence, Tongue.spoken)
    if let option = line(after: "Help:  ") {
      text += MessageLine.inert(say("Option : ", "Option: ") + option) + "\n"
    }
    if let command = helpCommand { text += say("Voir : ", "See: ") + command + "\n" }
    return text
  }

  /// `faisceau rank --help`, as the parser quotes it.
  private var helpCommand: String? {
    line(after: "  See '").flatMap { $0.split(separator: "'").first.map(String.init) }
  }

  private func line(after start: String) -> String? {
    whole.split(separator: "\n").last { $0.hasPrefix(start) }
      .map { String($0.dropFirst(start.count)) }
  }

  /// An argument that the root command cannot take is a misspelt command.
  private var unknownCommand: String? {
    let (start, end) = ("Unexpected argument '", "'")
    guard helpCommand == "faisceau --help", message.hasPrefix(start), message.hasSuffix(end) else {
      return nil
    }
    let asked = String(message.dropFirst(start.count).dropLast(end.count))
    let nearest = Self.nearest(to: asked)
    return say(
      "commande « \(asked) » inconnue" + (nearest.map { " ; la plus proche : \($0)" } ?? ""),
      "unknown command \"\(asked)\"" + (nearest.map { "; the nearest: \($0)" } ?? ""))
  }

  private static func nearest(to asked: String) -> String? {
    var entries: [NameIndex<String>.Entry] = []
    for command in Faisceau.configuration.subcommands where command.configuration.shouldDisplay {
      for name in [command.configuration.commandName ?? ""] + command.configuration.aliases {
        entries.append(NameIndex<String>.Entry(value: name, name: name, aliases: []))
      }
    }
    switch NameIndex<String>(entries).match(asked) {
    case .found(let entry): return entry.name
    case .ambiguous(let candidates), .unknown(let candidates): return candidates.first?.name
    }
  }
}
