import Foundation
import Nomenclatures
import TestSupport
import Testing

/// The names of the official lists, read here by a few lines of their own.
@Suite(
  "Official names find their codes",
  .enabled(if: Project.hasSharedData, Comment(rawValue: Project.sharedDataMissing)))
struct OfficialNamesTests {
  private func lines(_ path: String, _ encoding: String.Encoding) throws -> [String] {
    try String(contentsOfFile: Project.shared(path), encoding: encoding)
      .components(separatedBy: .newlines)
  }

  /// `"T2A60"="T2A60 : Aides à domicile et aides ménagères"`, at the level of five characters.
  private func fap2009() throws -> [(code: String, name: String)] {
    try lines("nomenclatures/fap2009_intitules_sas.txt", .isoLatin1).compactMap { line in
      let parts = line.split(separator: "\"")
      guard parts.count >= 3, parts[0].count == 5, parts[2].hasPrefix("\(parts[0]) : ") else {
        return nil
      }
      return (String(parts[0]), String(parts[2].dropFirst(8)))
    }
  }

  /// Third and fourth fields: the 228 of FAP 2021.
  private func fap2021() throws -> [(code: String, name: String)] {
    let rows = try lines("nomenclatures/fap2021_intitules.csv", .utf8).dropFirst()
      .map { $0.components(separatedBy: ";") }.filter { $0.count == 8 }
    let names = Dictionary(rows.map { ($0[2], $0[3]) }, uniquingKeysWith: { first, _ in first })
    return names.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  private func index(_ names: [(code: String, name: String)]) -> NameIndex<String> {
    NameIndex(names.map { .init(value: $0.code, name: $0.name, aliases: [$0.code]) })
  }

  @Test("Every FAP 2009 code and label finds itself")
  func allOf2009() throws {
    let names = try fap2009()
    #expect(names.count == 225)
    #expect(names.contains { $0.code == NomenclatureID.fap2009.exampleCode.rawValue })
    let index = index(names)
    for (code, name) in names {
      #expect(Answer(index.match(code)) == .found(code))
      #expect(Answer(index.match(name.uppercased())) == .found(code))
    }
  }

  @Test("Every FAP 2021 code and label finds itself")
  func allOf2021() throws {
    let names = try fap2021()
    #expect(names.count == 228)
    #expect(names.contains { $0.code == NomenclatureID.fap2021.exampleCode.rawValue })
    let index = index(names)
    for (code, name) in names {
      #expect(Answer(index.match(code.lowercased())) == .found(code))
      #expect(Answer(index.match(name)) == .found(code))
    }
  }

  @Test(
    "What people type, among the labels of FAP 2009",
    arguments: [
      ("aides a domicile", "T2A60"), ("aide à domicile", "T2A60"), ("serveur de cafe", "S2Z61"),
      ("maçon", "B2Z40"), ("cuisinier", "S1Z40"), ("aide-soignant", "V0Z60"),
      ("employé de maison", "T1Z60"), ("maître d'hôtel", "S2Z80"),
    ])
  func typed(query: String, code: String) throws {
    #expect(Answer(index(try fap2009()).match(query)) == .found(code))
  }

  @Test(
    "What is misspelt is suggested, among the labels of FAP 2009",
    arguments: [
      ("masson", "B2Z40"), ("aide a domissile", "T2A60"), ("cuisignier", "S1Z40"),
      ("serveur de kafé", "S2Z61"), ("T2A61", "T2A60"),
    ])
  func misspelt(query: String, code: String) throws {
    guard case .unknown(let nearest) = Answer(index(try fap2009()).match(query)) else {
      Issue.record("\(query) was not expected to name a métier")
      return
    }
    #expect(nearest.contains(code), "\(nearest)")
  }

  @Test("Every bassin is found by its codes, its name and its printed spellings")
  func bassins() throws {
    let rows = try lines("pacte/bassins.csv", .utf8).dropFirst()
      .map { $0.components(separatedBy: ";") }.filter { $0.count == 5 }
    #expect(rows.count == 25)
    let index = NameIndex(
      rows.map { row in
        let aliases = row[3].components(separatedBy: "|").filter { !$0.isEmpty }
        return NameIndex.Entry(value: row[0], name: row[2], aliases: aliases + [row[0], row[1]])
      })
    for row in rows {
      for spelling in [row[0], row[1], row[2]] + row[3].components(separatedBy: "|") {
        guard !spelling.isEmpty else { continue }
        #expect(Answer(index.match(spelling)) == .found(row[0]), "\(spelling)")
      }
    }
    #expect(Answer(index.match("plaine comune")) == .unknown(["T6"]))
  }
}
