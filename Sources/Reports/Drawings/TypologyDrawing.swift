public import Nomenclatures
public import Studies

/// A typology in pictures (SVG).
public struct TypologyDrawing: Sendable {
  let result: TypologyResult
  let words: Words

  /// The pictures of a result in a language.
  public init(_ result: TypologyResult, _ language: Language) {
    self.result = result
    words = Words(language)
  }

  var heading: String {
    let region = RegionNames.name(of: result.region, words.say)
    return words.say(
      "Typologie des \(words.name(result.individuals)), \(region), BMO \(result.millesime)",
      "Typology of \(words.name(result.individuals)), \(region), BMO \(result.millesime)")
  }

  /// Number, name and size of each class, one line each, from the top left corner.
  func legend(_ svg: inout SVG, _ x: Double, _ y: Double, width: Double) {
    for (place, group) in result.classes.enumerated() {
      let line = y + 18 * Double(place)
      svg.square(x, line - 10, side: 12, fill: SVG.colour(ofClass: group.number))
      svg.text(
        SVG.short("\(group.number). \(words.name(group)) (\(group.size))", Int(width / 6)), x + 18,
        line)
    }
  }

  var legendHeight: Double { 18 * Double(result.classes.count) + 20 }
}

extension TypologyDrawing {
  /// The map of the classes of bassins.
  ///
  /// - Parameter outlines: of the bassins of that year; those in no class stay grey.
  public func map(_ outlines: [BassinOutline]) -> String {
    let classes = result.classOfBassin
    let ground = Ground(outlines)
    let frame = MapFrame(ground.box, x: 20, y: 40, width: 860)
    let height = frame.box.height + legendHeight + 60
    var svg = SVG(width: 900, height: height, title: heading)
    svg.text(heading, 20, 26, SVG.Style(size: 15, isBold: true))
    svg.shapes(stroke: "#ffffff", width: 1) { svg in
      for shape in ground.shapes {
        let colour = classes[shape.bassin].map { SVG.colour(ofClass: $0) } ?? "#dddddd"
        svg.shape(frame.rings(of: shape).flatMap(\.self), "fill=\"\(colour)\"")
      }
    }
    var names: [BassinCode: BassinName] = [:]
    for member in result.members { if let b = member.individual.bassin { names[b.code] = b } }
    for shape in ground.shapes {
      guard let name = names[shape.bassin] else { continue }
      let middle = AreaMask(frame.rings(of: shape).first ?? []).middle
      svg.text(
        name.codePacte ?? name.code.rawValue, middle.x, middle.y + 4,
        SVG.Style(size: 11, anchor: .middle, isBold: true, hasHalo: true))
    }
    legend(&svg, 20, frame.box.height + 64, width: 860)
    if outlines.contains(where: { classes[$0.bassin] == nil }) {
      svg.text(
        words.say(
          "Gris : bassin absent de BMO \(result.millesime), ou sans chiffre.",
          "Grey: a bassin absent from BMO \(result.millesime), or without figures."), 20,
        height - 8, SVG.Style(colour: "#777777"))
    }
    return svg.text
  }
}
