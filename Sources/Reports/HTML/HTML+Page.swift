extension HTML {
  /// A whole file around a body: language, title, style, a link past the header, the script.
  static func page(
    _ say: Language, title: String, _ content: (inout HTML) -> Void
  ) -> String {
    var page = HTML()
    page.constant("<!DOCTYPE html>\n")
    page.element("html", ["lang": say.rawValue]) { page in
      page.element("head") { page in
        page.void("meta", ["charset": "utf-8"])
        page.void(
          "meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
        page.element("title", title)
        page.constant(DossierStyle.element)
      }
      page.element("body") { page in
        page.element(
          "a", ["class": "skip", "href": "#contenu"], say("Aller au contenu", "Skip to content"))
        content(&page)
        page.script(DossierScript.element)
      }
    }
    page.line()
    return page.text
  }

  /// A part of the page under its heading, which names it.
  ///
  /// - Parameters:
  ///   - id: of the part; letters only.
  ///   - when: the year that it speaks of.
  ///   - startsPage: whether it starts a page when printed.
  mutating func section(
    _ id: String, _ heading: String, when: String? = nil, startsPage: Bool = false,
    _ content: (inout HTML) -> Void
  ) {
    let name = "t-" + id
    element(
      "section",
      ["id": id, "aria-labelledby": name, "class": startsPage ? "own-page" : nil]
    ) { page in
      page.element("h2", ["id": name]) { page in
        page.text(heading)
        if let when {
          page.text(" ")
          page.element("span", ["class": "when"], when)
        }
      }
      page.line()
      content(&page)
    }
    line()
  }

  /// What one must know to read a figure, a line each: Lecture, Champ, Source.
  mutating func notes(_ notes: [Document.Footnote], _ say: Language) {
    element("div", ["class": "notes"]) { page in
      for note in notes {
        page.element("p") { page in
          page.element("b", note.label + say(" :", ":"))
          page.text(" " + note.text)
        }
      }
    }
    line()
  }

  /// A paragraph.
  mutating func paragraph(_ text: String) { element("p", text) }

  /// A paragraph that one must not miss.
  mutating func warning(_ text: String) { element("p", ["class": "warn"], text) }
}
