import Nomenclatures

/// A part of the ground on the picture: the whole région, or its crowded middle drawn larger.
struct MapPanel {
  let frame: MapFrame
  /// The shapes that show in it.
  let shapes: [Ground.Shape]
  /// The bassins that bear their labels here.
  let labelled: Set<String>

  /// Where it lies in the picture.
  var box: Box { frame.box }

  /// Share of the mean area under which a bassin counts as small.
  private static let small = 0.3

  /// The small bassins that lie close together, to be drawn larger; `nil` when there are none.
  ///
  /// Three of them at least, in less than a fifth of the ground.
  static func crowd(of ground: Ground) -> (bassins: Set<String>, box: Box)? {
    let mean = ground.shapes.reduce(0) { $0 + $1.area } / Double(max(ground.shapes.count, 1))
    let crowded = ground.shapes.filter { $0.area < small * mean }
    let corners = crowded.flatMap { [($0.box.x, $0.box.y), ($0.box.right, $0.box.bottom)] }
    guard crowded.count >= 3, let box = Box(around: corners),
      box.width * box.height < ground.box.width * ground.box.height / 5
    else { return nil }
    return (
      Set(crowded.map(\.bassin.rawValue)), box.grown(by: 0.03 * max(box.width, box.height))
    )
  }
}
