import ArgumentParser
import Nomenclatures
import Studies

/// What lists are made by, as the command line names it: `departement`, `Département`…
struct GroupingName: ExpressibleByArgument {
  let grouping: Grouping

  init?(argument: String) {
    let asked = FoldedText(argument).text
    guard let found = Grouping.allCases.first(where: { $0.rawValue == asked }) else { return nil }
    grouping = found
  }

  /// The names, for the shell.
  static let completion = CompletionKind.list(Grouping.allCases.map(\.rawValue))
}
