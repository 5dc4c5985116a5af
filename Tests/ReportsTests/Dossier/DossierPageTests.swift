import Nomenclatures
import Reports
import Studies
import Testing

@Suite("The dossier of a bassin as a page")
struct DossierPageTests {
  static let hostile = [
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(2)>", "=cmd|' /C calc'!A0",
    "\"\u{301} onfocus=alert(3) x=\"", "\u{202E}gnal\u{202C}\u{1B}[31m\u{7}",
    "</style></script><svg onload=alert(4)>", "{{{raw}}}",
  ]

  @Test("labels, names and reasons from outside stay text", arguments: hostile)
  func labels(label: String) {
    let page = SmallDossier.page(
      SmallDossier.parts(label: label, bassin: label, codePacte: label, reason: label))
    #expect(page.components(of: "<script") == 1)
    #expect(page.components(of: "</script") == 1)
    #expect(page.components(of: "<style") == 1)
    for tag in ["<img", "<svg", "<iframe"] { #expect(!page.contains(tag)) }
    #expect(!page.unicodeScalars.contains { "\u{202E}\u{1B}\u{7}".unicodeScalars.contains($0) })
    // A quote of the label would end the attribute that it stands in.
    #expect(!page.unicodeScalars.containsRun("\"\u{301} onfocus".unicodeScalars))
    let front = DossierIndex(SmallDossier.parts(label: label, bassin: label), .french).html
    #expect(front.components(of: "<script") == 1 && !front.contains("<img"))
  }

  @Test("asks nothing of the outside")
  func selfContained() {
    let page = SmallDossier.page()
    for address in ["http:", "https:", "//cdn", "src=", "url(", "@import", "<link", "<base"] {
      #expect(!page.contains(address), "\(address)")
    }
  }

  @Test("writes French as French is set, figures as they are beside")
  func typography() {
    let page = SmallDossier.page()
    #expect(page.contains("data-raw=3000><span>3\u{202F}000</span>"))
    #expect(page.contains(">42\u{A0}%</span>"))
    #expect(page.contains("data-in=0..4><span>&lt;\u{A0}5</span>"))
    #expect(page.contains("data-in=13..16><span>13–16</span>"))
    #expect(page.contains("<b>Lecture\u{A0}:</b>"))
    for bare in [" :", " ;", " %", "« ", " »"] {
      let words = page.text(between: "<body>", "<script>")
      #expect(!words.contains(bare), "\(bare)")
    }
  }

  @Test("says of each list how to read it, what it covers, where it comes from, what * is")
  func notes() {
    let page = SmallDossier.page()
    for label in ["Lecture", "Champ", "Source"] {
      #expect(page.components(of: "<b>\(label)\u{A0}:</b>") >= 2, "\(label)")
    }
    #expect(page.contains("Pôle emploi, enquête Besoins en main-d&#39;œuvre (BMO) 2018 (licence"))
    #expect(page.contains("licence\u{A0}: Licence Ouverte"))
    #expect(page.contains("<b>*\u{A0}:</b>"))
    #expect(page.contains("intentions d&#39;embauche"))
  }

  @Test("says why a part is not there")
  func absent() {
    let page = SmallDossier.page()
    // Need, lots, map, other methods.
    #expect(page.components(of: "Sans objet pour ce dossier\u{A0}: aucune commande.") == 4)
    #expect(page.contains("aucun amendement donné"))
  }

  @Test("has one title, a language, landmarks, and links that lead somewhere")
  func structure() {
    let page = SmallDossier.page()
    #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=fr>"))
    for once in ["<h1>", "<main ", "<header>", "<footer>", "<nav ", "<title>"] {
      #expect(page.components(of: once) == 1, "\(once)")
    }
    let ids = page.values(of: "id")
    #expect(Set(ids).count == ids.count)
    let anchors = page.values(of: "href").filter { $0.hasPrefix("#") }.map { $0.dropFirst() }
    #expect(!anchors.isEmpty)
    for anchor in anchors { #expect(ids.contains(String(anchor)), "\(anchor)") }
    #expect(page.components(of: "<table") == page.components(of: "<caption"))
    #expect(page.components(of: "<th ") == page.components(of: "<th scope="))
    #expect(page.components(of: "<table") == page.components(of: "</table>"))
  }

  @Test("gives scripts what they need, and the recipe of the list")
  func weights() {
    let page = SmallDossier.page()
    // 0.75 and 0.25 are 3/4 and 1/4, 0.25 alone is 1/4: the least whole parts are 4 and 4.
    #expect(page.contains("data-parts=\"4 4\""))
    #expect(page.contains("<tr class=cut data-v=\"1 -\" data-t=12.5 data-n=\"V VI\">"))
    #expect(page.contains("<tr data-v=\"3 1\" data-t=12.5 data-n=\"V VI\">"))
    #expect(page.contains("data-role=growth data-standard=0.1"))
    #expect(page.contains("&quot;bassins&quot;:[&quot;1147&quot;]"))
  }

  @Test("says why a métier stands where it does")
  func why() {
    // The sample's method has no percentile ranks: value and median are told.
    #expect(SmallDossier.page().contains("indice A\u{A0}: 0,75, médiane 0,50 (+0,25)"))
  }

  @Test("speaks English all through when asked")
  func english() {
    let page = SmallDossier.page(SmallDossier.parts(), .english)
    #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=en>"))
    for french in ["métiers à examiner", "Lecture", "Champ", "Rang<", "Aller au"] {
      #expect(!page.contains(french), "\(french)")
    }
    #expect(page.contains(">3,000</span>") && page.contains(">42%</span>"))
  }

  @Test("gives the same bytes again")
  func determinism() {
    #expect(SmallDossier.page() == SmallDossier.page())
  }
}

@Suite("The front page and the files")
struct DossierFileTests {
  @Test("a file's name holds letters and digits alone")
  func names() {
    func name(_ code: String?) -> String {
      DossierFile.name(
        of: BassinName(code: "1147", name: "x", codePacte: code), ending: "html")
    }
    #expect(name("T8") == "T8.html")
    #expect(name(nil) == "1147.html")
    #expect(name("../../é/T9\u{0}") == "T9.html")
  }

  @Test("the front page leads to each dossier")
  func index() {
    let front = DossierIndex(SmallDossier.parts(), .french).html
    #expect(front.contains("<a href=T6.html>Plaine Commune</a>"))
    #expect(front.contains("<title>Île-de-France\u{A0}: dossiers des bassins, BMO 2018</title>"))
  }
}

extension String {
  /// Number of times that a text stands in this one.
  fileprivate func components(of text: String) -> Int {
    split(separator: text, omittingEmptySubsequences: false).count - 1
  }

  /// What stands between two texts.
  fileprivate func text(between start: String, _ end: String) -> Substring {
    guard let first = firstRange(of: start)?.upperBound,
      let last = self[first...].firstRange(of: end)?.lowerBound
    else { return "" }
    return self[first..<last]
  }

  /// The values of an attribute, in order, in quotes or bare.
  fileprivate func values(of attribute: String) -> [String] {
    split(separator: " \(attribute)=", omittingEmptySubsequences: false).dropFirst().map { rest in
      rest.first == "\""
        ? String(rest.dropFirst().prefix { $0 != "\"" })
        : String(rest.prefix { $0 != " " && $0 != ">" })
    }
  }
}

extension Collection where Element: Equatable {
  /// Whether some elements stand in it one after the other.
  fileprivate func containsRun(_ run: some Collection<Element>) -> Bool {
    indices.contains { self[$0...].starts(with: run) }
  }
}
