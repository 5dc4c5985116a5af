import Nomenclatures
import Studies

/// The dossier of one bassin as a page complete in itself: no outside address, readable without
/// JavaScript, printable on A4.
public struct DossierPage: Sendable {
  let dossier: Dossier
  let words: Words
  /// Name of the front page beside it; `nil` when the page stands alone.
  let index: String?

  /// The page of a dossier in a language.
  public init(_ dossier: Dossier, _ language: Language, index: String? = nil) {
    self.dossier = dossier
    words = Words(language)
    self.index = index
  }

  var say: Language { words.say }
  var numerals: Numerals { words.numerals }
  var parts: DossierParts { dossier.parts }
  var rank: RankResult { dossier.parts.rank }

  /// The whole file, UTF-8.
  ///
  /// Determinism: same dossier and language, same bytes.
  public var html: String {
    HTML.page(say, title: title) { page in
      page.element("header") { header(&$0) }
      page.line()
      page.element("main", ["id": "contenu", "tabindex": "-1"]) { page in
        first(&page)
        training(&page)
        lots(&page)
        map(&page)
        methods(&page)
        estimates(&page)
        whole(&page)
        sources(&page)
      }
      page.element("footer") { page in
        page.element(
          "p",
          say(
            "Première estimation statistique, à discuter avec les branches et les territoires. "
              + "Page écrite par faisceau ; elle se lit hors ligne.",
            "A first statistical estimate, to be discussed with branches and territories. Page "
              + "written by faisceau; it reads offline."))
      }
    }
  }

  /// What the page is, in one line.
  var title: String {
    say(
      "\(dossier.bassin.fullName) : métiers à examiner, BMO \(rank.millesime)",
      "\(dossier.bassin.fullName): métiers to examine, BMO \(rank.millesime)")
  }

  private func header(_ page: inout HTML) {
    page.element(
      "p", ["class": "eyebrow"], say("Dossier de bassin d'emploi", "Bassin d'emploi dossier"))
    page.element("h1") { page in
      page.text(dossier.bassin.name + " ")
      page.element("span", ["class": "code"], code)
    }
    page.element("p", ["class": "sub"], subtitle)
    contents(&page)
  }

  private var code: String {
    let own = "BMO\u{A0}\(dossier.bassin.code)"
    return dossier.bassin.codePacte.map { "\($0) · \(own)" } ?? own
  }

  private var subtitle: String {
    let region = RegionNames.name(of: rank.region, say)
    return say(
      "Métiers à examiner, \(words.estimate(nil)) · \(region) · enquête BMO "
        + "\(rank.millesime), \(rank.nomenclature.rawValue) · méthode \(rank.method.name)",
      "Métiers to examine, \(words.estimate(nil)) · \(region) · BMO survey "
        + "\(rank.millesime), \(rank.nomenclature.rawValue) · method \(rank.method.name)")
  }

  private func contents(_ page: inout HTML) {
    page.element("nav", ["aria-label": say("Sommaire", "Contents")]) { page in
      page.element("ul") { page in
        if let index {
          page.element("li") {
            $0.element("a", ["href": index], say("← Tous les bassins", "← All bassins"))
          }
        }
        for (anchor, name) in chapters {
          page.element("li") { $0.element("a", ["href": "#" + anchor], name) }
        }
      }
    }
  }

  private var chapters: [(String, String)] {
    [
      ("liste", say("La liste", "The list")),
      ("formation", say("Besoin et formation", "Need and training")),
      ("lots", say("Lots à revoir", "Lots to look at again")),
      ("carte", say("Carte", "Map")),
      ("methodes", say("Autres méthodes", "Other methods")),
      ("estimations", say("Trois estimations", "Three estimates")),
      ("toute", say("Toute la liste, autres poids", "The whole list, other weights")),
      ("sources", say("Dates, sources, limites", "Dates, sources, limits")),
    ]
  }
}
