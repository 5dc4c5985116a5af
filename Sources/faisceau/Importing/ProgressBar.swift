import Foundation
import Reports
import Synchronization

/// How far an import is, at what rate and for how long still, without colour, on the terminal that
/// the messages go to; nothing anywhere else.
final class ProgressBar: Sendable {
  private let bytes = Atomic<Int>(0)
  private let shown = Mutex<Date>(.distantPast)
  private let begun = Date()
  private let expected: Int

  /// Least time between two drawings, in seconds.
  private static let pause = 0.1
  /// Bytes of a compressed workbook for one row, measured on BMO 2017 to 2025.
  private static let bytesPerRow = 75

  /// A bar for files of `bytes` bytes; `nil` when messages do not go to a terminal.
  init?(bytes: Int) {
    let environment = ProcessInfo.processInfo.environment
    guard isatty(STDERR_FILENO) == 1, environment["TERM"] != "dumb" else { return nil }
    expected = max(1, bytes)
  }

  /// Counts rows of a workbook, from any thread.
  func advance(rows: Int) { advance(bytes: rows * Self.bytesPerRow) }

  /// Counts bytes read, from any thread.
  func advance(bytes count: Int) {
    let total = bytes.add(count, ordering: .relaxed).newValue
    shown.withLock { last in
      guard Date().timeIntervalSince(last) >= Self.pause else { return }
      last = Date()
      let face = ProgressFace(
        done: total, expected: expected, seconds: Date().timeIntervalSince(begun))
      Output.message("\r\u{1B}[K" + face.text)
    }
  }

  /// Wipes the bar off.
  func finish() { Output.message("\r\u{1B}[K") }
}

/// What the bar says at one moment.
struct ProgressFace {
  let done: Int
  let expected: Int
  let seconds: Double

  private static let width = 30

  var text: String {
    let share = min(0.99, Double(done) / Double(expected))
    let full = Int(share * Double(Self.width))
    let bar =
      String(repeating: "█", count: full) + String(repeating: "░", count: Self.width - full)
    let rate = Double(done) / max(0.001, seconds)
    let numerals = Numerals(Tongue.spoken)
    let speed = numerals.count(rate / 1e6)
    let rest = numerals.count((Double(max(0, expected - done)) / max(1, rate)).rounded(.up))
    let percent = numerals.count(share * 100)
    return say(
      "\(bar) \(percent) %, \(speed) Mo/s, reste \(rest) s ",
      "\(bar) \(percent)%, \(speed) MB/s, \(rest) s left ")
  }
}
