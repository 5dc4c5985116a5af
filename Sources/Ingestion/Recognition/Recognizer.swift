/// Tells what a file is and how it would be read.
public enum Recognizer {
  /// What the file at `path` is, by its content: neither its name, nor the rank of a sheet, nor a
  /// description sheet has a say.
  /// - Throws: `IngestionError` when it cannot be opened or is nothing known.
  ///
  /// Complexity: O(1) in the number of rows, apart from the SHA-256 of the file.
  public static func recognition(
    ofFile path: String, overrides: ReadingOverrides = ReadingOverrides()
  ) throws -> Recognition {
    var recognition = try OpenedFile.open(path, overrides).recognition
    if recognition.sha256.isEmpty { recognition.sha256 = try OfferIdentity.whole(path) }
    return recognition
  }
}
