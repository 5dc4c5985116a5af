import Nomenclatures
import Studies

/// The map of the région, the bassin outlined, and its figures in a table.
extension DossierPage {
  func map(_ page: inout HTML) {
    let heading = say("Le bassin dans la région", "The bassin in the région")
    guard let result = parts.map.result else {
      return page.section("carte", heading) { absent(parts.map.reason, &$0) }
    }
    let texts = MapTexts(result: result, words: words)
    var showing = MapDrawing.Showing()
    (showing.isAlone, showing.highlight) = (false, dossier.bassin.code)
    let drawing = MapDrawing(result, say, showing)
    page.section("carte", heading, when: "BMO \(result.millesime)") { page in
      page.element("figure", ["class": "map"]) { page in
        page.element("figcaption", "\(texts.title) (\(texts.unit))")
        page.drawing(drawing)
      }
      page.notes(texts.notes, say)
      page.element("details", ["open": ""]) { page in
        page.element("summary", say("Les chiffres de la carte", "The figures of the map"))
        table(result, texts).write(&page)
      }
    }
  }

  private func table(_ result: MapResult, _ texts: MapTexts) -> HTMLTable {
    var table = HTMLTable(
      "\(texts.title) (\(texts.unit))",
      [.words("Bassin"), .words("Code"), .figures(texts.legendTitle)]
        + (result.classes == nil ? [] : [.words(say("Classe", "Class"))]))
    table.isLong = true
    for area in result.areas {
      var figure = HTMLTable.Cell.figure(texts.cell(area.figure), area.figure?.value)
      (figure.low, figure.high) = (area.figure?.lower, area.figure?.upper)
      let name = area.bassin.code == dossier.bassin.code ? "► " : ""
      var cells: [HTMLTable.Cell] = [
        .text(name + area.bassin.name),
        .text(area.bassin.codePacte ?? area.bassin.code.rawValue), figure,
      ]
      if result.classes != nil {
        cells.append(.text(result.place(of: area.figure).map { texts.classNames[$0] } ?? ""))
      }
      table.add(cells)
    }
    return table
  }
}
