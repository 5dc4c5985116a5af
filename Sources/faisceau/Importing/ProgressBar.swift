import Foundation
import Reports
import Synchronization

/// Rows read so far, without colour, on the terminal that the messages go to; nothing anywhere
/// else.
final class ProgressBar: Sendable {
  private let rows = Atomic<Int>(0)
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
    expected = max(1, bytes / Self.bytesPerRow)
  }

  /// Counts rows, from any thread.
  func advance(_ count: Int) {
    let total = rows.add(count, ordering: .relaxed).newValue
    shown.withLock { last in
      guard Date().timeIntervalSince(last) >= Self.pause else { return }
      last = Date()
      draw(total)
    }
  }

  private func draw(_ total: Int) {
    let share = min(0.99, Double(total) / Double(expected))
    let full = Int(share * 30)
    let bar = String(repeating: "█", count: full) + String(repeating: "░", count: 30 - full)
    let numerals = Numerals(Tongue.spoken)
    let rate = Double(total) / max(0.001, Date().timeIntervalSince(begun))
    Output.message(
      say(
        "\r\(bar) \(numerals.count(total)) lignes, \(numerals.count(rate)) lignes/s ",
        "\r\(bar) \(numerals.count(total)) rows, \(numerals.count(rate)) rows/s "))
  }

  /// Wipes the bar off.
  func finish() { Output.message("\r\u{1B}[K") }
}
