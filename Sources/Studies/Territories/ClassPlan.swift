import MarketStore
import Nomenclatures

/// In which class each bassin is counted, under the code that its list bears: `C1`, or `C01` when
/// there are ten and more.
struct ClassPlan {
  let groups: [BassinCode: MarketSlice.NamedBassin]

  /// - Throws: `StudyError` when a number or a bassin stands in two classes.
  init(_ classing: Classing) throws {
    let numbers = classing.groups.map(\.number)
    if let twice = numbers.firstRepeated { throw StudyError.classTwice(twice) }
    if let bassin = classing.groups.flatMap(\.bassins).firstRepeated {
      throw StudyError.bassinInTwoClasses(bassin)
    }
    let width = "\(numbers.max() ?? 0)".count
    var groups: [BassinCode: MarketSlice.NamedBassin] = [:]
    for group in classing.groups {
      let digits = "\(group.number)"
      let code = "C" + String(repeating: "0", count: width - digits.count) + digits
      for bassin in group.bassins {
        groups[bassin] = MarketSlice.NamedBassin(code: BassinCode(code), name: group.name)
      }
    }
    self.groups = groups
  }
}

extension Sequence where Element: Hashable {
  /// The first element that an earlier one equals.
  fileprivate var firstRepeated: Element? {
    var seen: Set<Element> = []
    return first { !seen.insert($0).inserted }
  }
}

extension StudyError {
  fileprivate static func classTwice(_ number: Int) -> StudyError {
    StudyError(
      .badRecipe,
      french: "classes : le numéro \(number) figure deux fois ; attendu un numéro par classe ; "
        + "corriger les classes de la recette",
      english: "classes: number \(number) stands twice; expected a number for each class; correct "
        + "the classes of the recipe")
  }

  fileprivate static func bassinInTwoClasses(_ bassin: BassinCode) -> StudyError {
    StudyError(
      .badRecipe,
      french: "classes : le bassin \(bassin) est dans deux classes ; attendu une seule ; corriger "
        + "les classes de la recette ou du fichier",
      english: "classes: bassin \(bassin) is in two classes; expected one; correct the classes of "
        + "the recipe or the file")
  }

  static var noClassing: StudyError {
    StudyError(
      .badRecipe,
      french: "recette : « by » vaut « class » sans « classing » ; attendu les classes de "
        + "bassins ; les faire avec --by class, ou les donner avec --class-file",
      english: "recipe: \"by\" is \"class\" without \"classing\"; expected the classes of bassins; "
        + "make them with --by class, or give them with --class-file")
  }

  static func unclassed(_ key: SliceKey) -> StudyError {
    StudyError(
      .noData,
      french: "classes : aucune ne contient un bassin de BMO \(key.millesime), région "
        + "\(key.region) ; attendu des classes de ces bassins ; changer --year, --region ou "
        + "--class-file",
      english: "classes: none holds a bassin of BMO \(key.millesime), région \(key.region); "
        + "expected classes of these bassins; change --year, --region or --class-file")
  }
}
