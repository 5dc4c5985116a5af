import Nomenclatures
import Testing

/// What a match says, in words that tests compare.
enum Answer: Equatable {
  case found(String)
  case ambiguous([String])
  case unknown([String])

  init(_ match: NameIndex<String>.Match) {
    switch match {
    case .found(let entry): self = .found(entry.value)
    case .ambiguous(let entries): self = .ambiguous(entries.map(\.value))
    case .unknown(let entries): self = .unknown(entries.map(\.value))
    }
  }
}

@Suite("What a person means by a name")
struct NameIndexTests {
  static let bassins = NameIndex<String>([
    .init(value: "T1", name: "Paris", aliases: ["T1", "1107"]),
    .init(value: "T4", name: "Paris Ouest La Défense", aliases: ["T4", "1146"]),
    .init(value: "T6", name: "Plaine Commune", aliases: ["T6", "1147"]),
    .init(value: "T10", name: "Paris Est Marne et Bois", aliases: ["T10", "1151"]),
    .init(value: "MLV", name: "Marne la Vallée", aliases: ["MLV", "1117", "Val d’Europe"]),
    .init(value: "E95", name: "Est 95", aliases: ["E95", "1152"]),
    .init(value: "E77", name: "Est 77", aliases: ["E77", "1116"]),
  ])

  static let metiers = NameIndex<String>([
    .init(value: "B2Z40", name: "Maçons", aliases: ["B2Z40"]),
    .init(value: "S1Z20", name: "Aides de cuisine et employés polyvalents", aliases: ["S1Z20"]),
    .init(value: "S2Z61", name: "Serveurs de cafés restaurants", aliases: ["S2Z61"]),
    .init(value: "T1Z60", name: "Employés de maison et personnels de ménage", aliases: ["T1Z60"]),
    .init(value: "T2A60", name: "Aides à domicile et aides ménagères", aliases: ["T2A60"]),
    .init(value: "T4Z60", name: "Agents d’entretien de locaux", aliases: ["T4Z60"]),
    .init(value: "V0Z60", name: "Aides-soignants", aliases: ["V0Z60"]),
  ])

  @Test(
    "Bassins",
    arguments: [
      ("plaine commune", .found("T6")), ("t6", .found("T6")), ("1147", .found("T6")),
      ("PLAINE-COMMUNE", .found("T6")), ("Plaine", .found("T6")), ("commune", .found("T6")),
      ("plainecommune", .found("T6")), ("Marne-la-Valle\u{301}e", .found("MLV")),
      ("marne vallée", .found("MLV")), ("val d'europe", .found("MLV")),
      // An exact name or code before those that begin like it.
      ("paris", .found("T1")), ("T1", .found("T1")), ("La Défense", .found("T4")),
      // Shortest name first.
      ("par", .ambiguous(["T1", "T4", "T10"])), ("est", .ambiguous(["E95", "E77"])),
      ("114", .ambiguous(["T6", "T4"])), ("marne", .found("MLV")),
      ("plaine comune", .unknown(["T6"])), ("", .unknown([])), ("xyzzy", .unknown([])),
      ("de la", .unknown([])),
    ] as [(String, Answer)])
  func bassin(query: String, answer: Answer) {
    #expect(Answer(Self.bassins.match(query)) == answer)
  }

  @Test(
    "Métiers",
    arguments: [
      ("aides a domicile", .found("T2A60")), ("T2A60", .found("T2A60")),
      ("t2 a60", .found("T2A60")), ("aide à domicile", .found("T2A60")),
      ("aide domicile", .found("T2A60")), ("aide menag", .found("T2A60")),
      ("aide soignante", .unknown(["V0Z60"])), ("aide-soignant", .found("V0Z60")),
      ("maçon", .found("B2Z40")), ("serveur de cafe", .found("S2Z61")),
      ("restaurant", .found("S2Z61")), ("agent d'entretien", .found("T4Z60")),
      ("entretien des locaux", .found("T4Z60")),
      ("aide", .ambiguous(["V0Z60", "T2A60", "S1Z20"])),
      ("T", .ambiguous(["T4Z60", "T2A60", "T1Z60"])),
    ] as [(String, Answer)])
  func metier(query: String, answer: Answer) {
    #expect(Answer(Self.metiers.match(query)) == answer)
  }

  @Test(
    "The first suggestion for a slip of the finger or of the ear",
    arguments: [
      ("masson", "B2Z40"), ("serveur de kafé", "S2Z61"), ("aide a domicil", "T2A60"),
      ("aides à dimocile", "T2A60"), ("agent d'entretein", "T4Z60"), ("aide soingant", "V0Z60"),
      ("T2A61", "T2A60"), ("employé de maisson", "T1Z60"),
    ])
  func suggestion(query: String, value: String) {
    switch Answer(Self.metiers.match(query)) {
    case .found(let found): #expect(found == value)
    case .unknown(let nearest): #expect(nearest.first == value)
    case .ambiguous(let several): Issue.record("ambiguous: \(several)")
    }
  }
}
