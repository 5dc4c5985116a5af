import Formats
import Nomenclatures
public import Studies

/// Classes of bassins as a file: the CSV that a typology of bassins writes, or one made by hand.
///
/// Columns `bassin` (code) and `class` (1, 2…), in any order; `className`, `millesime` and `region` when
/// there are; others are passed over.
public enum ClassFile {
  /// The classes of a file.
  ///
  /// - Parameter language: in which a class without a name is called by its number.
  /// - Throws: `StudyError` with the line: no such file, no table, a column that is missing, a bassin
  ///   twice, a class that is no number.
  public static func read(path: String, _ language: Language) throws -> Classing {
    do {
      let file = try TabularFile.open(path: path)
      var reader = ClassReader(language)
      for table in file.tables.prefix(1) {
        try table.read { record in
          if !record.isBlank { try reader.take(record, at: table.place(of: record)) }
          return .proceed
        }
      }
      return try reader.classing(file: file.fileName)
    } catch let error as FormatError {
      let kind: StudyError.Kind = error.kind == .noSuchFile ? .noData : .badRecipe
      throw StudyError(kind, french: error.french, english: error.english)
    }
  }
}

/// The records of a file of classes: headers, then a bassin a line.
private struct ClassReader {
  private let language: Language
  private var columns: [String: Int] = [:]
  private var groups: [Int: Classing.Group] = [:]
  private var seen: Set<BassinCode> = []
  private var millesimes: Set<String> = []
  private var regions: Set<String> = []

  init(_ language: Language) { self.language = language }

  mutating func take(_ record: Record, at place: Place) throws {
    guard !columns.isEmpty else { return try takeHeaders(record, at: place) }
    let bassin = BassinCode(text("bassin", of: record))
    let printed = text("class", of: record)
    guard !bassin.rawValue.isEmpty else {
      throw StudyError.inClassFile(place, ("bassin vide", "empty bassin"))
    }
    guard let number = Int(printed), (1...9999).contains(number) else {
      throw StudyError.inClassFile(
        place, ("classe « \(printed) »", "class \"\(printed)\""))
    }
    guard seen.insert(bassin).inserted else {
      throw StudyError.inClassFile(
        place, ("bassin \(bassin) une seconde fois", "bassin \(bassin) a second time"))
    }
    let printedName = text("className", of: record)
    let name =
      printedName.isEmpty ? (language == .french ? "classe " : "class ") + "\(number)" : printedName
    groups[number, default: .init(number: number, name: name, bassins: [])].bassins.append(bassin)
    millesimes.insert(text("millesime", of: record))
    regions.insert(text("region", of: record))
  }

  /// The classes by number, bassins by code; one year for all of them, `FR` for several régions.
  func classing(file: String) throws -> Classing {
    guard !groups.isEmpty else {
      throw StudyError.inClassFile(Place(file: file), ("aucune classe", "no class"))
    }
    var classing = Classing(
      groups: groups.values.sorted { $0.number < $1.number }.map {
        .init(number: $0.number, name: $0.name, bassins: $0.bassins.sorted())
      })
    let years = millesimes.compactMap(Int.init)
    if millesimes.count == 1, let year = years.first { classing.millesime = Millesime(year) }
    if regions.count == 1, let region = regions.first, !region.isEmpty {
      classing.region = RegionCode(region)
    }
    classing.file = file
    return classing
  }

  private mutating func takeHeaders(_ record: Record, at place: Place) throws {
    for column in 0..<record.count where columns[record[column].string] == nil {
      columns[record[column].string] = column
    }
    guard columns["bassin"] != nil, columns["class"] != nil, columns["metier"] == nil else {
      throw StudyError.inClassFile(
        place,
        columns["metier"] != nil
          ? ("des classes de métiers ou de couples", "classes of métiers or of pairs")
          : ("autres colonnes", "other columns"))
    }
  }

  private func text(_ name: String, of record: Record) -> String {
    columns[name].map { record[$0].string } ?? ""
  }
}

extension StudyError {
  fileprivate static func inClassFile(
    _ place: Place, _ found: (french: String, english: String)
  ) -> StudyError {
    StudyError(
      .badRecipe,
      french: "\(place.french) : \(found.french) ; attendu les colonnes bassin (code, une fois) et "
        + "class (1, 2…), comme les écrit faisceau typology --format csv ; corriger le fichier",
      english: "\(place.english): \(found.english); expected the columns bassin (code, once) and "
        + "class (1, 2…), as faisceau typology --format csv writes them; correct the file")
  }
}
