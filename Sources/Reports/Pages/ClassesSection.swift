import Nomenclatures
import Studies

extension Document.Section {
  /// Which bassins make each class, and where the classes come from.
  static func classes(_ territories: Territories, _ classing: Classing, _ words: Words) -> Self {
    let say = words.say
    var table = Table([.labels(say("Classe", "Class")), .labels("Bassins")])
    for group in territories.groups {
      table.add([
        group.territory.fullName, group.bassins.map(\.fullName).joined(separator: ", "),
      ])
    }
    var notes = [words.origin(of: classing)]
    if !territories.unplaced.isEmpty {
      let names = territories.unplaced.map(\.fullName).joined(separator: ", ")
      notes.append(
        say(
          "Dans aucune classe, comptés dans la région seule : \(names).",
          "In no class, counted in the région only: \(names)."))
    }
    if !territories.absent.isEmpty {
      let codes = territories.absent.map(\.rawValue).joined(separator: ", ")
      notes.append(
        say(
          "Nommés par les classes, absents de l'enquête de cette région, comptés nulle part : "
            + "\(codes).",
          "Named by the classes, not in the survey of this région, counted nowhere: \(codes)."))
    }
    return Self(
      heading: say("Classes de bassins", "Classes of bassins"), table: table, notes: notes)
  }
}

extension Words {
  /// « Classes de la typologie BMO 2018, région 11 : parts des projets de recrutement (graine 1). »
  fileprivate func origin(of classing: Classing) -> String {
    let year = classing.millesime.map { ", BMO \($0)" } ?? ""
    let region = classing.region.map { say(", région \($0)", ", région \($0)") } ?? ""
    guard let profile = classing.profile else {
      let file = classing.file.map { say(" du fichier ", " of the file ") + quote($0) } ?? ""
      return say("Classes", "Classes") + file + year + region + "."
    }
    let number = classing.groups.count
    return say(
      "Classes de la typologie en \(self.number(number, "classe", "classes"))\(year)\(region) : "
        + "\(name(profile, of: .bassins)) (faisceau typology) ; leurs projets sont additionnés.",
      "Classes of the typology in \(self.number(number, "class", "classes"))\(year)\(region): "
        + "\(name(profile, of: .bassins)) (faisceau typology); their projects are added up.")
  }
}
