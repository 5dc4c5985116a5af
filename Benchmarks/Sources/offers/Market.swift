import Foundation

/// Where offers are posted and for which métiers, from the official tables.
struct Market {
  /// A commune with a postal code of its own.
  struct Town {
    let code: [UInt8]
    let postal: [UInt8]
    let departement: [UInt8]
    let name: [UInt8]
  }

  let towns: Weighted<Town>
  let romes: Weighted<[UInt8]>

  /// Communes that both tables of bassins know, of which every commune with the same postal code is
  /// known to both too; the three towns with arrondissements by their arrondissements.
  init(data: String) throws {
    let first = Set(try Self.rows("\(data)/geo/commune_bassin_2019.csv", ",").map { $0[0] })
    let second = Set(try Self.rows("\(data)/geo/commune_bassin_2024.csv", ",").map { $0[2] })
    var postal: [Substring: (code: Substring, name: Substring)] = [:]
    var doubtful: Set<Substring> = []
    for row in try Self.rows("\(data)/geo/commune_code_postal.csv", ";") where row.count > 2 {
      postal[row[0]] = (row[2], row[1])
      if !first.contains(row[0]) || !second.contains(row[0]) { doubtful.insert(row[2]) }
    }
    var found: [(value: Town, weight: Int)] = []
    for row in try Self.rows("\(data)/geo/commune_epci_2019.csv", ",") where row.count > 13 {
      let insee = row[9]
      guard !["75056", "69123", "13055"].contains(insee), first.contains(insee),
        second.contains(insee), let place = postal[insee],
        !doubtful.contains(place.code), let people = Int(row[13])
      else { continue }
      found.append((Self.town(insee, place.code, place.name), people))
    }
    towns = Weighted(found + Self.arrondissements)
    var offers: [Substring: Double] = [:]
    for row in try Self.rows("\(data)/tension/tension_rome_bassin_2021.csv", ";")
    where row.count > 3 {
      offers[row[1], default: 0] += Double(row[3].replacing(",", with: ".")) ?? 0
    }
    romes = Weighted(
      offers.sorted { $0.key < $1.key }.map { (Array($0.key.utf8), max(1, Int($0.value))) })
  }

  /// Paris, Lyon and Marseille, by their arrondissements in equal parts.
  private static var arrondissements: [(value: Town, weight: Int)] {
    let cities = [
      ("75", 1, 20, "PARIS", 108_000), ("693", 81, 9, "LYON", 58_000),
      ("132", 1, 16, "MARSEILLE", 54_000),
    ]
    return cities.flatMap { prefix, from, count, name, people in
      (0..<count).map { rank in
        let number = from + rank
        let digits = number < 10 ? "0\(number)" : "\(number)"
        let code = prefix == "75" ? "751\(digits)" : "\(prefix)\(digits)"
        let departement = String(prefix.prefix(2))
        let district = rank + 1 < 10 ? "0\(rank + 1)" : "\(rank + 1)"
        return (town(code[...], "\(departement)0\(district)", "\(name) \(district)"), people)
      }
    }
  }

  private static func town(_ code: Substring, _ postal: Substring, _ name: Substring) -> Town {
    Town(
      code: Array(code.utf8), postal: Array(postal.utf8),
      departement: Array(code.prefix(code.hasPrefix("97") ? 3 : 2).utf8), name: Array(name.utf8))
  }

  /// The rows of a CSV below its header, but those with a quoted field.
  private static func rows(_ path: String, _ separator: Character) throws -> [[Substring]] {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw Failure(description: "\(path): cannot be read")
    }
    return String(decoding: data, as: UTF8.self).split(whereSeparator: \.isNewline).dropFirst()
      .filter { !$0.contains("\"") }.map {
        $0.split(separator: separator, omittingEmptySubsequences: false)
      }
  }
}
