import Reports
import Testing

@Suite("A text in a page")
struct HTMLTests {
  /// What would mark something up in content or end a quoted attribute.
  private static let active = "&<>\"'"
  /// A combining mark, a variation selector, a joiner, an enclosing circle, an emoji modifier: each
  /// makes one character of itself and of what it follows.
  private static let followers = [
    "", "\u{301}", "\u{FE0F}", "\u{20DD}", "\u{1F3FB}", "\u{338}x", "\u{200D}",
  ]

  /// What stands of a label in the page, each time that it does.
  private func shown(_ label: String) -> [Substring] {
    let page = SmallDossier.page(SmallDossier.parts(label: "QQ\(label)WW"))
    return page.split(separator: "QQ").dropFirst().compactMap { rest in
      rest.firstRange(of: "WW").map { rest[..<$0.lowerBound] }
    }
  }

  @Test("leaves no mark of a label as it is, whatever follows it", arguments: followers)
  func clusters(follower: String) {
    for mark in Self.active {
      let shown = shown("a\(mark)\(follower)b")
      #expect(shown.count > 3)
      for text in shown {
        // Scalar by scalar: as characters, an entity and the mark that follows it are another text.
        var rest = String(
          String.UnicodeScalarView(text.unicodeScalars.map { $0.isASCII ? $0 : "?" }))
        for entity in ["&amp;", "&lt;", "&gt;", "&quot;", "&#39;"] {
          rest.replace(entity, with: "")
        }
        #expect(!rest.unicodeScalars.contains { Self.active.unicodeScalars.contains($0) })
        #expect(rest.unicodeScalars.first == "a" && rest.unicodeScalars.last == "b")
        #expect(rest.unicodeScalars.count < text.unicodeScalars.count)
      }
    }
  }

  @Test("makes controls, escapes and direction marks visible instead of obeyed")
  func inert() {
    for text in shown("a\u{202E}b\u{1B}[31m\u{0}\n") {
      #expect(text == "a\u{FFFD}b\u{FFFD}[31m\u{FFFD}\u{FFFD}")
    }
  }
}
