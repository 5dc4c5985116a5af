import Foundation
import Kernels
import Typology

/// Times the classifications of `Typology` on points read from a file, one a run, and prints what it
/// took as JSON. `make` writes the file: seeded, the same bytes each time.
@main
struct Clusters {
  static func main() throws {
    let words = Array(CommandLine.arguments.dropFirst())
    guard words.count >= 4, let rows = Int(words[2]), let columns = Int(words[3]) else {
      FileHandle.standardError.write(
        Data(
          "usage: clusters make|kmeans|ward|silhouette|pca FILE ROWS COLUMNS [CLASSES] [STEPS]\n"
            .utf8))
      exit(2)
    }
    let (classes, steps) = (number(words, 4) ?? 10, number(words, 5) ?? 50)
    if words[0] == "make" {
      try PointFile.write(to: words[1], rows: rows, columns: columns)
    } else {
      let cloud = WeightedCloud(points: try PointFile.read(words[1], rows: rows, columns: columns))
      print(try Timed(words[0], cloud, classes: classes, steps: steps).json)
    }
  }

  private static func number(_ words: [String], _ place: Int) -> Int? {
    place < words.count ? Int(words[place]) : nil
  }
}
