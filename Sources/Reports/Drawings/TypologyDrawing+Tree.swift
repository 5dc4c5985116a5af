import Studies

extension TypologyDrawing {
  /// Most branches that the picture shows; what lies below is one branch with its number of members.
  private static let mostBranches = 60

  /// Ward's tree, root at the right, leaves coloured by class. Lengths are square roots of inertia, so
  /// that the lower merges can be read too.
  public func tree() -> String {
    let branches = visibleBranches()
    let height = 16 * Double(branches.count) + 70
    let isCut = branches.count < result.members.count
    var svg = SVG(width: 900, height: height + legendHeight + (isCut ? 20 : 0), title: heading)
    svg.text(heading, 20, 26, SVG.Style(size: 15, isBold: true))
    var places: [Int: (x: Double, y: Double)] = [:]
    for (row, branch) in branches.enumerated() {
      let y = 56 + 16 * Double(row)
      places[branch.node] = (300, y)
      draw(&svg, branch.classes, from: 286, to: 296, y)
      svg.text(SVG.short(branch.name, 46), 280, y + 4, SVG.Style(size: 10, anchor: .end))
    }
    draw(&svg, &places)
    legend(&svg, 20, height + 6, width: 860)
    if isCut {
      svg.text(
        words.say(
          "« + 3 » : une branche qui en tient trois autres que celui qui est nommé ; ses couleurs "
            + "sont celles de leurs classes.",
          "\"+ 3\": a branch that holds three others than the one named; its colours are those of "
            + "their classes."), 20, height + legendHeight + 8, SVG.Style(colour: "#777777"))
    }
    return svg.text
  }

  /// The colours of a branch, each as wide as its share of the members.
  private func draw(
    _ svg: inout SVG, _ classes: [(number: Int, count: Int)], from left: Double, to right: Double,
    _ y: Double
  ) {
    let total = Double(classes.reduce(0) { $0 + $1.count })
    var x = left
    for part in classes {
      let end = x + (right - left) * Double(part.count) / total
      svg.line(x, y, end, y, colour: SVG.colour(ofClass: part.number), width: 10)
      x = end
    }
  }

  private func draw(_ svg: inout SVG, _ places: inout [Int: (x: Double, y: Double)]) {
    let highest = (result.merges.last?.height ?? 1).squareRoot()
    for (number, merge) in result.merges.enumerated() {
      guard let a = places[merge.first], let b = places[merge.second] else { continue }
      let x = 300 + 570 * (highest > 0 ? merge.height.squareRoot() / highest : 0)
      svg.line(a.x, a.y, x, a.y, colour: "#555555")
      svg.line(b.x, b.y, x, b.y, colour: "#555555")
      svg.line(x, a.y, x, b.y, colour: "#555555")
      places[result.members.count + number] = (x, (a.y + b.y) / 2)
    }
  }

  /// A leaf, or a merge that stands for all that it holds.
  private struct Branch {
    let node: Int
    let name: String
    /// Its classes, with how many of its members are in each.
    let classes: [(number: Int, count: Int)]
  }

  private func visibleBranches() -> [Branch] {
    let leaves = result.members.count
    let first = max(0, result.merges.count - (Self.mostBranches - 1))
    var sizes = [Int](repeating: 1, count: leaves)
    var example = Array(0..<leaves)
    for merge in result.merges {
      sizes.append(sizes[merge.first] + sizes[merge.second])
      let larger = sizes[merge.first] >= sizes[merge.second] ? merge.first : merge.second
      example.append(example[larger])
    }
    var (open, branches) = ([leaves + result.merges.count - 1], [Branch]())
    while let node = open.popLast() {
      if node >= leaves + first {
        let merge = result.merges[node - leaves]
        open += [merge.second, merge.first]
      } else {
        let member = result.members[example[node]]
        let others = sizes[node] - 1
        let more = others == 0 ? "" : " + " + words.numerals.count(others)
        let name = SVG.short(words.name(member.individual), 46 - more.count) + more
        branches.append(Branch(node: node, name: name, classes: classes(under: node)))
      }
    }
    return branches
  }

  private func classes(under node: Int) -> [(number: Int, count: Int)] {
    let leaves = result.members.count
    var (open, counts) = ([node], [Int: Int]())
    while let next = open.popLast() {
      if next >= leaves {
        open += [result.merges[next - leaves].first, result.merges[next - leaves].second]
      } else {
        counts[result.members[next].classNumber, default: 0] += 1
      }
    }
    return counts.sorted { $0.key < $1.key }.map { (number: $0.key, count: $0.value) }
  }
}
