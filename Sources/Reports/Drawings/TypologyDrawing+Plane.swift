import Studies

extension TypologyDrawing {
  /// The individuals on the first two axes, coloured by class.
  public func plane() -> String {
    let points = result.members.map { ($0.plane.first ?? 0, $0.plane.dropFirst().first ?? 0) }
    let top = 40.0
    let spread = Spread(points, width: 860, mostHeight: 760)
    let bottom = top + spread.height
    var svg = SVG(width: 900, height: bottom + legendHeight + 50, title: heading)
    svg.text(heading, 20, 26, SVG.Style(size: 15, isBold: true))
    let origin = spread.place((0, 0), top)
    svg.line(20, origin.y, 880, origin.y, colour: "#cccccc")
    svg.line(origin.x, top, origin.x, bottom, colour: "#cccccc")
    for (member, point) in zip(result.members, points) {
      let place = spread.place(point, top)
      svg.circle(
        place.x, place.y,
        radius: points.count > 500 ? 1.5 : points.count > Self.mostNames ? 2.5 : 4,
        fill: SVG.colour(ofClass: member.classNumber))
    }
    let places = points.map { spread.place($0, top) }
    var room = PlaneLabels(
      in: Box(x: 2, y: 34, width: 896, height: bottom - 28),
      clearOf: nameAxes(&svg, origin, top: top, bottom: bottom))
    label(&svg, places, &room)
    legend(&svg, 20, bottom + 34, width: 860)
    return svg.text
  }

  /// The axes with their shares of the inertia, where points leave room; the boxes of these texts.
  private func nameAxes(
    _ svg: inout SVG, _ origin: (x: Double, y: Double), top: Double, bottom: Double
  ) -> [Box] {
    let names = [1, 2].map { axis in
      let share = result.axisShares.dropFirst(axis - 1).first
      let shown = share.map { words.numerals.percent($0, places: 1) } ?? Words.absent
      return words.say("Axe \(axis) (\(shown))", "Axis \(axis) (\(shown))")
    }
    let width = TextWidth.width(of: names[1], size: 11)
    let isLeft = origin.x > 780
    let left = isLeft ? origin.x - 6 - width : origin.x + 6
    let line = origin.y < top + 40 ? bottom - 4 : top + 12
    var style = SVG.Style(colour: "#777777", anchor: .end, hasHalo: true)
    svg.text(names[0], 876, origin.y - 6, style)
    style.anchor = isLeft ? .end : .start
    svg.text(names[1], isLeft ? left + width : left, line, style)
    return [
      Box(x: 876 - width, y: origin.y - 16, width: width, height: 13),
      Box(x: left, y: line - 10, width: width, height: 13),
    ]
  }

  /// Names of individuals; where there are many, of each class's paragon and most distant member.
  private func label(
    _ svg: inout SVG, _ places: [(x: Double, y: Double)], _ room: inout PlaneLabels
  ) {
    let few = places.count <= Self.mostNames
    let chosen = Set(result.classes.flatMap { [$0.paragon, $0.mostDistant] })
    if few { for place in places { room.keepClear(of: place, radius: 4) } }
    for (member, place) in zip(result.members, places)
    where few || chosen.contains(member.individual) {
      let text = SVG.short(words.name(member.individual), 36)
      let spot = room.take(text, at: place)
      if let lead = spot.lead {
        svg.line(place.x, place.y, lead.x, lead.y, colour: "#777777", width: 0.6)
      }
      svg.text(
        text, spot.foot.x, spot.foot.y, SVG.Style(size: 10, anchor: spot.anchor, hasHalo: true))
    }
  }

  /// Individuals that are all named.
  private static let mostNames = 60
}

/// Points brought onto a picture, both axes at one scale, no higher than they need.
private struct Spread {
  let low: (Double, Double)
  let scale: Double
  let height: Double

  init(_ points: [(Double, Double)], width: Double, mostHeight: Double) {
    let (xs, ys) = (points.map(\.0) + [0], points.map(\.1) + [0])
    low = (xs.min() ?? 0, ys.min() ?? 0)
    let (wide, high) = ((xs.max() ?? 1) - low.0, (ys.max() ?? 1) - low.1)
    scale = min(0.94 * width / max(wide, 1e-12), (mostHeight - 60) / max(high, 1e-12))
    height = max(200, high * scale + 60)
  }

  func place(_ point: (Double, Double), _ top: Double) -> (x: Double, y: Double) {
    (40 + (point.0 - low.0) * scale, top + height - 24 - (point.1 - low.1) * scale)
  }
}
