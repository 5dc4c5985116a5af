/// A bassin's label on a map: its lines from top to bottom, all around one vertical.
public struct MapLabel: Equatable, Sendable {
  /// BMO code of the bassin.
  public let bassin: String
  /// The lines, the first one bold.
  public let lines: [String]
  /// The ground that they cover, in units of the picture.
  public let box: Box
}

/// Finds a place for each label of a panel: in its bassin, on no other label.
struct MapLabels {
  /// Font size of the first line, then of the others.
  static let sizes = (first: 11.0, others: 9.5)
  private static let leading = 11.5

  /// A bassin to label: what may be written, the longest first.
  struct Wish {
    let bassin: String
    let mask: AreaMask
    let area: Double
    let texts: [[String]]
  }

  /// What is taken, by labels or by anything else.
  private var taken: [Box]
  private let room: Box

  /// Labels within `room`, off what is taken already.
  init(room: Box, taken: [Box]) {
    self.room = room
    self.taken = taken
  }

  /// A label for each wish for which there is room, the smallest bassin first.
  ///
  /// Complexity: O(cells of the masks × texts × labels).
  mutating func place(_ wishes: [Wish]) -> [MapLabel] {
    let order = wishes.sorted { ($0.area, $0.bassin) < ($1.area, $1.bassin) }
    return order.compactMap { label($0) }.sorted { $0.bassin < $1.bassin }
  }

  /// Whole texts well inside first; then shorter ones rather than far outside.
  private mutating func label(_ wish: Wish) -> MapLabel? {
    let shortest = wish.texts.last.map { [$0] } ?? []
    for (texts, least) in [
      (wish.texts, 0.97), (Array(wish.texts.dropLast()), 0.6), (shortest, 0.9), (wish.texts, 0.5),
      (shortest, 0),
    ] {
      for text in texts {
        guard let box = box(of: text, for: wish, least) else { continue }
        taken.append(box)
        return MapLabel(bassin: wish.bassin, lines: text, box: box)
      }
    }
    return nil
  }

  /// The free place nearest to the middle of the bassin, of which at least that share is covered.
  private func box(of text: [String], for wish: Wish, _ least: Double) -> Box? {
    let size = Self.size(of: text)
    let middle = wish.mask.middle
    var best: (box: Box, distance: Double)?
    for place in [middle] + wish.mask.places {
      let (dx, dy) = (place.x - middle.x, place.y - middle.y)
      let distance = dx * dx + 2 * dy * dy
      if let best, best.distance <= distance { continue }
      let box = Box(
        x: place.x - size.width / 2, y: place.y - size.height / 2, width: size.width,
        height: size.height)
      guard room.holds(box), wish.mask.share(of: box) >= least,
        !taken.contains(where: { $0.intersects(box.grown(by: 1)) })
      else { continue }
      best = (box, distance)
    }
    return best?.box
  }

  private static func size(of text: [String]) -> (width: Double, height: Double) {
    let widths = text.enumerated().map { place, line in
      TextWidth.width(of: line, size: place == 0 ? sizes.first : sizes.others, isBold: place == 0)
    }
    return ((widths.max() ?? 0) + 3, Double(text.count) * leading + 2)
  }

  /// Draws labels: their first lines, then the others.
  static func draw(_ labels: [MapLabel], in svg: inout SVG) {
    var (first, others): ([SVG.Placed], [SVG.Placed]) = ([], [])
    for label in labels {
      for (place, line) in label.lines.enumerated() {
        let y = label.box.y + leading * Double(place + 1) - 1.5
        let text = (text: line, x: label.box.middle.x, y: y)
        if place == 0 { first.append(text) } else { others.append(text) }
      }
    }
    var style = SVG.Style(
      size: sizes.first, colour: "#1a1a1a", anchor: .middle, isBold: true, hasHalo: true)
    svg.texts(first, style)
    (style.size, style.isBold) = (sizes.others, false)
    svg.texts(others, style)
  }
}
