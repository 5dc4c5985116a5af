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
    var room = LabelRoom(points: places)
    for (member, place) in zip(result.members, places) {
      guard result.members.count <= 60 || chosen.contains(member.individual) else { continue }
      let text = SVG.short(words.name(member.individual), 36)
      let spot = room.spot(for: text, at: place)
      svg.text(
        text, spot.x, spot.y, SVG.Style(size: 10, anchor: spot.anchor, hasHalo: true))
    }
  }
}

/// Where labels may stand without hiding one another.
private struct LabelRoom {
  private var taken: [(left: Double, right: Double, y: Double)] = []

  init(points: [(x: Double, y: Double)]) {
    if points.count <= 60 { taken = points.map { ($0.x - 4, $0.x + 4, $0.y + 4) } }
  }

  /// Beside, under or over the point: the first place that is free, else to its right.
  mutating func spot(
    for text: String, at point: (x: Double, y: Double)
  ) -> (x: Double, y: Double, anchor: SVG.Anchor) {
    let width = 5.6 * Double(text.count)
    let rows = [4.0, 14, -6, 22, -14]
    let right = rows.map { (point.x + 7, point.y + $0, SVG.Anchor.start, point.x + 7) }
    let left = rows.map { (point.x - 7, point.y + $0, SVG.Anchor.end, point.x - 7 - width) }
    let order = point.x > 640 ? left + right : zip(right, left).flatMap { [$0, $1] }
    let free = order.first { item in
      item.3 > 2 && item.3 + width < 898
        && !taken.contains {
          abs($0.y - item.1) < 10 && $0.left < item.3 + width && $0.right > item.3
        }
    }
    let chosen = free ?? order[0]
    taken.append((chosen.3, chosen.3 + width, chosen.1))
    return (chosen.0, chosen.1, chosen.2)
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
