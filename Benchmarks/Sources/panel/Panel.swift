import Dispatch
import Foundation
import Kernels
import Scoring

/// Scores a panel of periods, as `rivals/panel_numpy.py` does, or writes the figures that both read.
///
/// `panel --generate FILE` writes 12 periods × 8 indicators × 405 territories × 225 occupations as
/// doubles; `panel FILE` reads them and prints, in JSON, the seconds that the middle one of five runs
/// took after an unmeasured one, from matrices in memory to lists in memory, and the checksum of the
/// lists.
@main
struct Panel {
  static let (periods, rows, columns) = (12, 405, 225)
  static let weights = [0.3, 0.2, 0.1, 0.1, 0.1, 0.1, 0.05, 0.05]
  static let length = 20

  static func main() {
    let arguments = CommandLine.arguments
    do {
      if arguments.count == 3, arguments[1] == "--generate" {
        try Figures.write(to: arguments[2])
      } else if arguments.count == 2 {
        try run(arguments[1])
      } else {
        throw Failure(description: "usage: panel FILE, or panel --generate FILE")
      }
    } catch {
      FileHandle.standardError.write(Data("panel: \(error)\n".utf8))
      exit(2)
    }
  }

  private static func run(_ path: String) throws {
    let periods = try Figures.read(path)
    let score = WeightedScore(
      terms: weights.enumerated().map {
        .init(Figures.role($0), weight: $1, normalisation: .standard, span: .matrix)
      }, mean: .arithmetic)
    let panel = PanelScore(score, winsorising: 0.05...0.95)
    var lists: [[[RankedItem]]] = []
    var seconds: [Double] = []
    for turn in 0...5 {
      let start = DispatchTime.now().uptimeNanoseconds
      lists = try panel.first(length, periods)
      let end = DispatchTime.now().uptimeNanoseconds
      if turn > 0 { seconds.append(Double(end - start) / 1e9) }
    }
    print("{\"seconds\": \(seconds.sorted()[2]), \"checksum\": \"\(checksum(lists))\"}")
  }

  /// FNV-1a over the columns of the lists, in order.
  private static func checksum(_ lists: [[[RankedItem]]]) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for item in lists.joined().joined() {
      hash = (hash ^ UInt64(item.column)) &* 0x100_0000_01B3
    }
    return String(hash, radix: 16)
  }
}

/// What went wrong.
struct Failure: Error, CustomStringConvertible {
  let description: String
}
