import Foundation

/// `make bench`: every declared case, or those named, against its rival.
@main
struct Bench {
  static func main() {
    do {
      let setting = try Setting(CommandLine.arguments.dropFirst())
      var broken = 0
      print(setting.machine, terminator: "\n\n")
      for benchmark in setting.cases {
        let rounds = min(setting.rounds, benchmark.mostRounds ?? .max)
        let summary = Summary(
          benchmark: benchmark, runs: try Interleaved(benchmark, rounds: rounds))
        print(summary.text, terminator: "\n\n")
        broken += summary.brokenPromises.count
      }
      exit(broken == 0 ? 0 : 1)
    } catch {
      FileHandle.standardError.write(Data("bench: \(error)\n".utf8))
      exit(2)
    }
  }
}

/// Where the tool, the rivals and the data are, and what is to be run.
struct Setting {
  var tool = ""
  var python = ""
  var data = ""
  var rounds = 7
  var names: [String] = []

  init(_ arguments: ArraySlice<String>) throws {
    var rest = arguments
    while let argument = rest.popFirst() {
      switch argument {
      case "--tool": tool = rest.popFirst() ?? ""
      case "--python": python = rest.popFirst() ?? ""
      case "--data": data = rest.popFirst() ?? ""
      case "--rounds": rounds = max(1, rest.popFirst().flatMap(Int.init) ?? 7)
      default: names.append(argument)
      }
    }
    guard !tool.isEmpty, !python.isEmpty, !data.isEmpty else {
      throw Failure(
        description: "usage: bench --tool PATH --python PATH --data FOLDER [--rounds N] [CASE…]")
    }
    let known = Set(all.map(\.name))
    if let unknown = names.first(where: { !known.contains($0) }) {
      throw Failure(
        description: "no case \(unknown); there are \(known.sorted().joined(separator: ", "))")
    }
  }

  /// The cases asked for, all of them by default.
  var cases: [Case] { names.isEmpty ? all : all.filter { names.contains($0.name) } }

  private var all: [Case] {
    [importBMO(self), rankCold(self)] + importOffers(self) + panel(self) + kernels(self)
      + clusters(self)
      + replicates(self)
  }

  /// Path of a rival's script.
  func rival(_ script: String) -> String {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("rivals/\(script)").path
  }

  /// The machine in one line.
  var machine: String {
    let cpu =
      (try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8))?
      .split(separator: "\n").first { $0.hasPrefix("model name") }?
      .split(separator: ":").last.map { $0.trimmingCharacters(in: .whitespaces) } ?? "?"
    let cores = ProcessInfo.processInfo.processorCount
    return "\(cores) cores, \(cpu); at most \(rounds) rounds, medians"
  }
}
