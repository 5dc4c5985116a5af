public import Studies

extension Classing {
  /// The classes of a typology of bassins, called as its own pages call them.
  /// - Returns: `nil` when it classified something else.
  public init?(_ result: TypologyResult, _ language: Language) {
    let words = Words(language)
    self.init(result) { words.name($0) }
  }
}
