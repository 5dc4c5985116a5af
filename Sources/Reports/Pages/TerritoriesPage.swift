import Nomenclatures
import Studies

extension Document.Section {
  /// Which bassins make each territory, and which straddle a border; `nil` for lists by bassin and
  /// for the région, which holds them all.
  static func territories(_ territories: Territories?, _ words: Words) -> Self? {
    guard let territories else { return nil }
    if let classing = territories.classing { return classes(territories, classing, words) }
    guard let communes = territories.communes else { return nil }
    let say = words.say
    var table = Table([.labels(say("Département", "Département")), .labels("Bassins")])
    for group in territories.groups {
      table.add([
        group.territory.fullName, group.bassins.map(\.fullName).joined(separator: ", "),
      ])
    }
    var notes = [
      say(
        "Chaque bassin est compté en entier dans le département de la plupart de ses communes "
          + "(table des communes \(communes.millesime)) : l'enquête est gardée par bassin.",
        "Each bassin counts as a whole in the département of most of its communes (table of "
          + "communes \(communes.millesime)): the survey is kept by bassin.")
    ]
    notes += territories.straddling.map(words.straddler)
    if !territories.unplaced.isEmpty {
      let names = territories.unplaced.map(\.fullName).joined(separator: ", ")
      notes.append(
        say(
          "Sans département connu, comptés dans la région seule : \(names).",
          "Without a known département, counted in the région only: \(names)."))
    }
    return Self(heading: say("Territoires", "Territories"), table: table, notes: notes)
  }
}

extension Words {
  /// « À cheval : … 25 communes en 95, 17 en 77, 8 en 93 ; compté en 95. »
  fileprivate func straddler(_ straddler: Territories.Straddler) -> String {
    let parts = straddler.communes.map { part in
      number(part.communes, "commune", "communes") + say(" en ", " in ") + part.departement.rawValue
    }
    let home = straddler.communes.first?.departement.rawValue ?? Self.absent
    return say(
      "À cheval : \(straddler.bassin.fullName), \(parts.joined(separator: ", ")) ; compté en "
        + "\(home).",
      "Straddling: \(straddler.bassin.fullName), \(parts.joined(separator: ", ")); counted in "
        + "\(home).")
  }
}

extension Schema {
  /// The territories of lists with their bassins: `territories`, `straddling`, `unplaced`, `absent`; nothing
  /// for lists by bassin.
  static func territories(
    _ territories: Territories?, in region: RegionCode
  ) -> [JSONValue.Member] {
    guard let territories else { return [] }
    return [
      .init(
        "territories",
        .array(
          territories.groups.map { group in
            .object(
              Field.bassin(group.territory.named(in: region)).map(\.member) + [
                .init(
                  "bassins", .array(group.bassins.map { .string($0.code.rawValue) }))
              ])
          })),
      .init("straddling", .array(territories.straddling.map(straddler))),
      .init("unplaced", .array(territories.unplaced.map { .string($0.code.rawValue) })),
      .init("absent", .array(territories.absent.map { .string($0.rawValue) })),
      .init("communes", territories.communes.map(communes) ?? .null),
    ]
  }

  private static func straddler(_ straddler: Territories.Straddler) -> JSONValue {
    .object(
      Field.bassin(straddler.bassin).map(\.member) + [
        .init(
          "departements",
          .array(
            straddler.communes.map { part in
              .object([
                .init("departement", .string(part.departement.rawValue)),
                .init("communes", .integer(part.communes)),
              ])
            }))
      ])
  }

  private static func communes(_ communes: Territories.Communes) -> JSONValue {
    .object([.init("millesime", .integer(communes.millesime.rawValue))] + file(communes.file))
  }
}
