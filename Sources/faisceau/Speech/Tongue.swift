import Foundation
import Reports

/// The language of this run: `--lang`, else `FAISCEAU_LANG`, else French.
///
/// It is read before the arguments are parsed, for the help and the parser's own errors speak it.
enum Tongue {
  /// The language of this run.
  static let spoken: Language = {
    let asked = Self.asked(in: Array(CommandLine.arguments.dropFirst()))
    let environment = ProcessInfo.processInfo.environment["FAISCEAU_LANG"]
    return asked.flatMap(language) ?? environment.flatMap(language) ?? .french
  }()

  /// The value of the last `--lang` before `--`.
  static func asked(in arguments: [String]) -> String? {
    var found: String?
    var isNext = false
    for argument in arguments.prefix(while: { $0 != "--" }) {
      if isNext { found = argument }
      isNext = argument == "--lang"
      if argument.hasPrefix("--lang=") { found = String(argument.dropFirst("--lang=".count)) }
    }
    return found
  }

  /// `fr`, `en`, in any case; `fr_FR.UTF-8` and the like count too.
  static func language(_ name: String) -> Language? {
    Language(rawValue: String(name.lowercased().prefix(2)))
  }
}

/// Texts of the command line in the language of this run, their spaces as they are written: help and
/// messages are searched and copied.
func say(_ french: String, _ english: String) -> String {
  Tongue.spoken == .french ? french : english
}
