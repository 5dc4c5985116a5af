import Foundation
import Kernels

/// Points as doubles one after the other, which numpy reads with `fromfile`.
enum PointFile {
  /// Writes points drawn about forty centres that overlap: what k-means takes long to settle on.
  static func write(to path: String, rows: Int, columns: Int) throws {
    guard !FileManager.default.fileExists(atPath: path) else { return }
    let centres = (0..<40).map { centre in
      var draws = Draws(seed: 1, replicate: 1, cell: centre)
      return (0..<columns).map { _ in normal(&draws) }
    }
    var data = Data(capacity: rows * columns * 8)
    for row in 0..<rows {
      var draws = Draws(seed: 1, replicate: 0, cell: row)
      let centre = centres[draws.integer(below: 40)]
      let point = centre.map { $0 + 1.5 * normal(&draws) }
      point.withUnsafeBytes { data.append(contentsOf: $0) }
    }
    try data.write(to: URL(fileURLWithPath: path), options: .atomic)
  }

  /// Reads what `write` wrote.
  static func read(_ path: String, rows: Int, columns: Int) throws -> Matrix {
    let elements = try [Double](unsafeUninitializedCapacity: rows * columns) { buffer, count in
      guard let file = fopen(path, "rb") else { throw CocoaError(.fileReadNoSuchFile) }
      defer { fclose(file) }
      count = fread(buffer.baseAddress, 8, rows * columns, file)
    }
    return Matrix(rows: rows, columns: columns, elements: elements)
  }

  /// A standard normal draw (Box and Muller).
  private static func normal(_ draws: inout Draws) -> Double {
    let radius = (-2 * log(1 - draws.uniform())).squareRoot()
    return radius * cos(2 * .pi * draws.uniform())
  }
}
