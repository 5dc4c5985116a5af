import ArgumentParser
import Nomenclatures
import Studies

/// What lists are made by, as the command line names it: `departement`, `Département`…
struct GroupingName: ExpressibleByArgument {
  let grouping: Grouping

  init?(argument: String) {
    let asked = FoldedText(argument).text
    let named = Grouping.allCases.first { $0.rawValue == asked }
    guard let found = named ?? (asked == "classe" ? .classe : nil) else { return nil }
    grouping = found
  }

  /// The names, for the shell.
  static let completion = CompletionKind.list(Grouping.allCases.map(\.rawValue))
}
