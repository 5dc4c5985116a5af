import Formats
import MarketStore

/// The classes by which Dares explains a tension, as its file of tensions prints them: whole numbers
/// from 1 to 5, sometimes with a decimal zero.
///
/// Source: Dares, « Les tensions sur le marché du travail », columns of that name.
enum DifficultyReader {
  /// The published classes, with their columns.
  static let classes: [PoleEmploiTable.ClassColumn] = [
    (.tension, .classTension, "categorie tension"),
    (.intensiteEmbauches, .classHiring, "intensite d embauches"),
    (.manqueMainOeuvre, .classLabour, "manque de main d oeuvre disponible"),
    (.nonDurabilite, .classDuration, "non durabilite de l emploi"),
    (.conditionsTravail, .classConditions, "conditions de travail contraignantes"),
    (.inadequationGeographique, .classDistance, "inadequation geographique"),
    (.lienFormationEmploi, .classTraining, "lien formation emploi"),
  ]

  /// The classes of a row; none for a blank cell or a column that is not there.
  static func classes(of row: ReferenceRow) throws(RowFault) -> [PublishedClass: Int] {
    var values: [PublishedClass: Int] = [:]
    for column in classes {
      guard let place = row.places[column.role], !row.record[place].isBlank else { continue }
      values[column.kind] = try value(row.text(column.role), at: place)
    }
    return values
  }

  private static func value(_ text: String, at place: Int) throws(RowFault) -> Int {
    guard let number = Double(text.replacing(",", with: ".")), let value = Int(exactly: number),
      1...5 ~= value
    else {
      throw RowFault(
        .malformedClass, place,
        expected: Bilingual("une classe de 1 à 5, ou rien", "a class from 1 to 5, or nothing"))
    }
    return value
  }
}
