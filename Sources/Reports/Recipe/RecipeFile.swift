import Formats
public import Studies

/// A recipe as text: written from a result, edited by hand, read back.
///
/// The file is the object that stands under `recipe` in the JSON of any result, or that JSON itself.
public enum RecipeFile {
  /// The recipe of a file.
  ///
  /// - Throws: `StudyError` with the line and column: no such file, text that is not JSON, a key or a
  ///   value that no recipe has. What the method does not take is told when it is run.
  public static func read(path: String) throws -> Recipe {
    do {
      return try JSONFile.open(path: path).read { reader in
        var parser = RecipeParser(reader)
        let recipe = try parser.file()
        reader = parser.reader
        return recipe
      }
    } catch let error as FormatError {
      let kind: StudyError.Kind = error.kind == .noSuchFile ? .noData : .badRecipe
      throw StudyError(kind, french: error.french, english: error.english)
    }
  }

  /// The text of a recipe, an indicator a line.
  public static func text(of recipe: Recipe) -> String {
    guard case .object(let members) = Schema.recipe(recipe) else { return "" }
    let lines = members.map { member in
      "  " + JSONValue.string(member.key).compact + ": " + text(of: member.value)
    }
    return "{\n" + lines.joined(separator: ",\n") + "\n}\n"
  }

  private static func text(of value: JSONValue) -> String {
    guard case .array(let elements) = value, case .object? = elements.first else {
      return value.compact
    }
    return "[\n" + elements.map { "    " + $0.compact }.joined(separator: ",\n") + "\n  ]"
  }
}
