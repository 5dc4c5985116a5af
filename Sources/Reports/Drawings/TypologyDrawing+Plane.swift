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
        place.x, place.y,
        radius: points.count > 500 ? 1.5 : points.count > Self.mostNames ? 2.5 : 4,
        fill: SVG.colour(ofClass: member.classNumber))
    }
    let places = points.map { spread.place($0, top) }
    label(&svg, places, clearOf: nameAxes(&svg, origin, top: top, bottom: top + side))
    legend(&svg, 20, side + top + 34, width: 860)
    return svg.text
  }

  /// The axes with their shares of the inertia, where points leave room; the boxes of these texts.
  private func nameAxes(
    _ svg: inout SVG, _ origin: (x: Double, y: Double), top: Double, bottom: Double
  ) -> [PlaneLabels.Box] {
    let names = [1, 2].map { axis in
      let share = result.axisShares.dropFirst(axis - 1).first
      let shown = share.map { words.numerals.percent($0, places: 1) } ?? Words.absent
      return words.say("Axe \(axis) (\(shown))", "Axis \(axis) (\(shown))")
    }
    let end = origin.x > 780 ? origin.x - 6 : origin.x + 6 + 6 * Double(names[1].count)
    let line = origin.y < top + 40 ? bottom - 4 : top + 12
    let style = SVG.Style(colour: "#777777", anchor: .end, hasHalo: true)
    svg.text(names[0], 876, origin.y - 6, style)
    svg.text(names[1], end, line, style)
    return [
      PlaneLabels.box(of: names[0], endingAt: 876, line: origin.y - 6),
      PlaneLabels.box(of: names[1], endingAt: end, line: line),
    ]
  }

  /// Names of individuals; where there are many, of each class's paragon and most distant member.
  private func label(
    _ svg: inout SVG, _ places: [(x: Double, y: Double)], clearOf boxes: [PlaneLabels.Box]
  ) {
    let few = places.count <= Self.mostNames
    let chosen = Set(result.classes.flatMap { [$0.paragon, $0.mostDistant] })
    let points = few ? places.map { ($0, 4.0) } : []
    var room = PlaneLabels(
      in: .init(left: 2, right: 898, top: 34, bottom: 806),
      clearOf: boxes
        + points.map { place, r in
          .init(left: place.x - r, right: place.x + r, top: place.y - r, bottom: place.y + r)
        })
    for (member, place) in zip(result.members, places)
    where few || chosen.contains(member.individual) {
      let text = SVG.short(words.name(member.individual), 36)
      let spot = room.take(text, at: place)
      if let lead = spot.lead {
        svg.line(place.x, place.y, lead.x, lead.y, colour: "#777777", width: 0.6)
      }
      svg.text(text, spot.foot.x, spot.foot.y, SVG.Style(size: 10, hasHalo: true))
    }
  }

  /// Individuals that are all named.
  private static let mostNames = 60
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
