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
    let points = outlines.flatMap { $0.polygons.flatMap(\.outer) }
    let frame = MapFrame(points, width: 860)
    let height = frame.height + legendHeight + 60
    var svg = SVG(width: 900, height: height, title: heading)
    svg.text(heading, 20, 26, SVG.Style(size: 15, isBold: true))
    for outline in outlines {
      let colour = classes[outline.bassin].map { SVG.colour(ofClass: $0) } ?? "#dddddd"
      for polygon in outline.polygons {
        svg.shape(([polygon.outer] + polygon.holes).map { $0.map(frame.place) }, fill: colour)
      }
    }
    var names: [BassinCode: BassinName] = [:]
    for member in result.members { if let b = member.individual.bassin { names[b.code] = b } }
    for outline in outlines {
      guard let name = names[outline.bassin], let ring = outline.polygons.first?.outer else {
        continue
      }
      let middle = frame.middle(of: ring)
      svg.text(
        name.codePacte ?? name.code.rawValue, middle.x, middle.y + 4,
        SVG.Style(size: 11, anchor: .middle, isBold: true, hasHalo: true))
    }
    legend(&svg, 20, frame.height + 64, width: 860)
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

/// Degrees on a picture: longitudes shrunk by the cosine of the middle latitude.
private struct MapFrame {
  let west, north, scale, shrink, height: Double

  init(_ points: [BassinOutline.Point], width: Double) {
    let (longitudes, latitudes) = (points.map(\.longitude), points.map(\.latitude))
    west = longitudes.min() ?? 0
    north = latitudes.max() ?? 0
    let south = latitudes.min() ?? 0
    shrink = ((north + south) / 2).cosineOfDegrees
    scale = width / max(((longitudes.max() ?? 1) - west) * shrink, 1e-9)
    height = (north - south) * scale
  }

  func place(_ point: BassinOutline.Point) -> (x: Double, y: Double) {
    (20 + (point.longitude - west) * shrink * scale, 40 + (north - point.latitude) * scale)
  }

  /// The centroid of a ring.
  func middle(of ring: BassinOutline.Ring) -> (x: Double, y: Double) {
    let points = ring.map(place)
    var (area, x, y) = (0.0, 0.0, 0.0)
    for (a, b) in zip(points, points.dropFirst()) {
      let cross = a.x * b.y - b.x * a.y
      area += cross
      x += (a.x + b.x) * cross
      y += (a.y + b.y) * cross
    }
    return area == 0 ? points.first ?? (0, 0) : (x / (3 * area), y / (3 * area))
  }
}
