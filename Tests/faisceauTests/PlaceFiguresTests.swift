import Foundation
import TestSupport
import Testing

@Suite("The training order looked at again, Île-de-France 2019")
struct PlaceFiguresTests {
  typealias Row = [String: Any]

  private func number(_ row: Row?, _ key: String) -> Double { row?[key] as? Double ?? .nan }

  @Test("each of the 141 lots once, its entries conserved, the least useful first")
  func lots() throws {
    let rows = try EmbeddedData.rows(["place", "--year", "2019", "--total", "bas"])
    #expect(rows.count == 141)
    #expect(Set(rows.compactMap { $0["lot"] as? String }).count == 141)
    // 16 000 entries in equal parts.
    for row in rows { #expect(abs(number(row, "entries") - 16_000.0 / 141) < 1e-6) }
    let use = rows.map { number($0, "closing") / number($0, "entries") }
    #expect(zip(use.dropFirst(), use).allSatisfy { $0 >= $1 - 1e-9 })
    // An entry meets one need at most; a tenth more meets no more than a tenth of what closing loses.
    #expect(use.allSatisfy { $0 >= 0 && $0 <= 1 + 1e-9 })
    for row in rows {
      #expect(number(row, "enlarging") <= number(row, "closing") / 10 + 1e-9)
    }
  }

  @Test("a budget is spent within its hours, by whole groups, above its floors")
  func budget() throws {
    let json = try EmbeddedData.json([
      "repartir", "--year", "2019", "--heures", "1000000", "--plancher", "40", "--groupe", "12",
      "--plafond", "120",
    ])
    let rows = json["rows"] as? [Row] ?? []
    let spending = json["spending"] as? Row
    #expect(spending?["method"] as? String == "greedy")
    let hours = rows.reduce(0) { $0 + number($1, "hours") }
    #expect(hours == number(spending, "hours") && hours <= 1_000_000)
    #expect(1_000_000 - hours < 12 * 384)
    for row in rows {
      let entries = number(row, "entries")
      #expect(entries.truncatingRemainder(dividingBy: 12) == 0 && entries <= 120)
      #expect(number(row, "hours") == entries * 384)
    }
    let byBassin = Dictionary(grouping: rows) { $0["bassin"] as? String ?? "" }
    #expect(byBassin.count == 25)
    for rows in byBassin.values { #expect(rows.reduce(0) { $0 + number($1, "entries") } >= 40) }
    let met = rows.reduce(0) { $0 + number($1, "metAfter") }
    #expect(abs(met - number(spending, "met")) < 1e-6)
  }

  @Test("floors and groups cost needs met, more hours buy some")
  func prices() throws {
    func met(_ options: [String]) throws -> (Double, Double) {
      let json = try EmbeddedData.json(["place", "--year", "2019"] + options)
      let spending = json["spending"] as? Row
      return (number(spending, "met"), number(spending, "furtherMet"))
    }
    let free = try met(["--heures", "1000000"])
    let bound = try met(["--heures", "1000000", "--plancher", "60", "--groupe", "12"])
    let more = try met(["--heures", "1010000"])
    #expect(bound.0 < free.0)
    #expect(abs(more.0 - free.0 - free.1) < 1e-6)
    // 10 000 hours are 26 entries, each of which meets one need at most.
    #expect(free.1 > 0 && free.1 <= 27)
  }

  @Test("floors that the hours cannot pay are refused with what they cost")
  func refusal() throws {
    let run = try EmbeddedData.run([
      "place", "--year", "2019", "--heures", "1000", "--plancher", "1",
    ])
    #expect(run.status == 2)
    // 25 bassins, an entry each.
    #expect(run.messages.contains("9600 heures"))
    #expect(try EmbeddedData.run(["place", "--groupe", "12"]).status == 2)
  }
}
