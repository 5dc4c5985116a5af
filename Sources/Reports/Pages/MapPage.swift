import Nomenclatures
import Studies

extension Document {
  /// The figures of a map, a row for each bassin, then how to read them.
  init(_ result: MapResult, _ words: Words) {
    let say = words.say
    let texts = MapTexts(result: result, words: words)
    let hasClasses = result.classes != nil
    var table = Table(
      [
        .words("Pacte"), .words(say("Code", "Code")), .labels("Bassin"),
        .figures(texts.legendTitle),
      ]
        + (hasClasses ? [.words(say("Classe", "Class"))] : []))
    for area in result.areas {
      let place = result.place(of: area.figure)
      table.add(
        [
          area.bassin.codePacte ?? "", area.bassin.code.rawValue, area.bassin.name,
          texts.cell(area.figure),
        ] + (hasClasses ? [place.map { texts.classNames[$0] } ?? ""] : []))
    }
    self.init(
      title: texts.title, lead: hasClasses ? [say("Classes : ", "Classes: ") + texts.rule] : [],
      sections: [Section(table: table)], footer: texts.notes)
  }
}

extension MapTexts {
  /// A figure in a table: `52 %`, `≈ 52 %`, `0–8 %` for bounds, `–`.
  func cell(_ figure: MapResult.Figure?) -> String {
    guard let figure else { return Words.absent }
    guard let value = figure.value else {
      guard let lower = figure.lower, let upper = figure.upper else { return "*" }
      return words.numerals.span(self.value(lower), self.value(upper)) + "\u{A0}*"
    }
    return mark(figure) + self.value(value)
  }
}
