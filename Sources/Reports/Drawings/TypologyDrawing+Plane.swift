import Studies

extension TypologyDrawing {
  /// The individuals on the first two axes, coloured by class.
  public func plane() -> String {
    let (side, top) = (760.0, 40.0)
    var svg = SVG(width: 900, height: side + top + legendHeight + 50, title: heading)
    svg.text(heading, 20, 26, SVG.Style(size: 15, isBold: true))
    let points = result.members.map { ($0.plane.first ?? 0, $0.plane.dropFirst().first ?? 0) }
    let spread = Spread(points, width: 860, height: side)
    let origin = spread.place((0, 0), top)
    svg.line(20, origin.y, 880, origin.y, colour: "#cccccc")
    svg.line(origin.x, top, origin.x, top + side, colour: "#cccccc")
    for (member, point) in zip(result.members, points) {
      let place = spread.place(point, top)
      svg.circle(
        place.x, place.y, radius: result.members.count > 500 ? 1.5 : 4,
        fill: SVG.colour(ofClass: member.classNumber))
    }
    label(&svg, points.map { spread.place($0, top) })
    let shares = result.axisShares.prefix(2).map { words.numerals.percent($0, places: 1) }
    svg.text(
      words.say("Axe 1 (\(shares.first ?? "–"))", "Axis 1 (\(shares.first ?? "–"))"), 876,
      origin.y - 6, SVG.Style(colour: "#777777", anchor: .end, hasHalo: true))
    svg.text(
      words.say("Axe 2 (\(shares.last ?? "–"))", "Axis 2 (\(shares.last ?? "–"))"), origin.x + 6,
      top + 12, SVG.Style(colour: "#777777", hasHalo: true))
    legend(&svg, 20, side + top + 34, width: 860)
    return svg.text
  }

  /// Names of individuals; where there are many, of each class's paragon and most distant member.
  private func label(_ svg: inout SVG, _ places: [(x: Double, y: Double)]) {
    let chosen = Set(result.classes.flatMap { [$0.paragon, $0.mostDistant] })
    for (member, place) in zip(result.members, places) {
      guard result.members.count <= 60 || chosen.contains(member.individual) else { continue }
      let isRight = place.x > 640
      svg.text(
        SVG.short(words.name(member.individual), 36), place.x + (isRight ? -7 : 7), place.y + 4,
        SVG.Style(size: 10, anchor: isRight ? .end : .start, hasHalo: true))
    }
  }
}

/// Points brought onto a picture, both axes at one scale.
private struct Spread {
  let low: (Double, Double)
  let scale: Double
  let height: Double

  init(_ points: [(Double, Double)], width: Double, height: Double) {
    let (xs, ys) = (points.map(\.0) + [0], points.map(\.1) + [0])
    low = (xs.min() ?? 0, ys.min() ?? 0)
    let (wide, high) = ((xs.max() ?? 1) - low.0, (ys.max() ?? 1) - low.1)
    scale = 0.94 * min(width / max(wide, 1e-12), height / max(high, 1e-12))
    self.height = height
  }

  func place(_ point: (Double, Double), _ top: Double) -> (x: Double, y: Double) {
    (40 + (point.0 - low.0) * scale, top + height * 0.97 - (point.1 - low.1) * scale)
  }
}
