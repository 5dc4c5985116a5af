import Foundation

/// Generates job offers in the shape of France Travail's « Offres d'emploi v2 », as CSV with dotted
/// columns or as NDJSON: the same seed and count give the same bytes.
///
/// Communes are drawn by population, ROME codes by the offers registered in 2021, both from the
/// official tables in FOLDER; titles hold accents, quotes, commas, semicolons and line breaks. What is
/// lacking or repeated in real answers is so here: see `Offer`.
@main
struct Offers {
  static func main() {
    do {
      let task = try Task(CommandLine.arguments.dropFirst())
      let market = try Market(data: task.data)
      let output = try Output(path: task.path)
      var offers = OfferStream(market: market, seed: task.seed)
      if task.format == "csv" { output.line(CSVShape.header) }
      for _ in 0..<task.count {
        let offer = offers.next()
        if task.format == "csv" {
          CSVShape.write(offer, market, to: output)
        } else {
          JSONShape.write(offer, market, to: output)
        }
      }
      output.flush()
    } catch {
      FileHandle.standardError.write(Data("offers: \(error)\n".utf8))
      exit(2)
    }
  }
}

/// What was asked for on the command line.
struct Task {
  var data = ""
  var path = ""
  var format = "csv"
  var count = 0
  var seed: UInt64 = 1

  init(_ arguments: ArraySlice<String>) throws {
    var rest = arguments
    while let argument = rest.popFirst() {
      let value = rest.popFirst() ?? ""
      switch argument {
      case "--data": data = value
      case "--output": path = value
      case "--format": format = value
      case "--count": count = Int(value) ?? 0
      case "--seed": seed = UInt64(value) ?? 1
      default: throw Failure(description: "unknown option \(argument)")
      }
    }
    guard !data.isEmpty, !path.isEmpty, count > 0, ["csv", "ndjson"].contains(format) else {
      throw Failure(
        description:
          "usage: offers --data FOLDER --format csv|ndjson --count N [--seed S] --output FILE")
    }
  }
}

/// What went wrong.
struct Failure: Error, CustomStringConvertible {
  let description: String
}
