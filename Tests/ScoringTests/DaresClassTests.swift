import Foundation
import Scoring
import TestSupport
import Testing

/// The classes that Dares published for 2019, from its own tension figures.
@Suite(
  "Tension classes as Dares publishes them",
  .enabled(if: Project.hasSharedData, "\(Project.sharedDataMissing)"))
struct DaresClassTests {
  private struct Row {
    let tension: Double
    let category: Int
    let level: Substring
  }

  private static let rows: [Row] = {
    let text = try? String(
      contentsOfFile: Project.shared("tension/dares_tensions_2019.csv"), encoding: .utf8)
    return (text ?? "").split(whereSeparator: \.isNewline).dropFirst().compactMap { line in
      let cells = line.split(separator: ",", omittingEmptySubsequences: false)
      guard let tension = Double(cells[2]), let category = Double(cells[3]) else { return nil }
      return Row(tension: tension, category: Int(category), level: cells[11])
    }
  }()

  @Test("each cut lies between the last national figure of a class and the first of the next")
  func cuts() throws {
    let national = Self.rows.filter { $0.level == "nat" }
    #expect(national.count > 200)
    for (place, cut) in Dares2020.cuts.enumerated() {
      let below = try #require(
        national.filter { $0.category == place + 1 }.map(\.tension).max())
      let above = try #require(
        national.filter { $0.category == place + 2 }.map(\.tension).min())
      #expect(below < cut && cut <= above, "\(below) < \(cut) ≤ \(above)")
    }
  }

  @Test("cuts fitted on national rows give every région and département its published class")
  func classes() {
    let local = Self.rows.filter { $0.level != "nat" }
    #expect(local.count > 5000)
    let wrong = local.filter { Dares2020.tensionClass(of: $0.tension) != $0.category }
    #expect(wrong.isEmpty, "\(wrong.count) of \(local.count), e.g. \(wrong.prefix(3))")
  }
}
