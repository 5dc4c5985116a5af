/// Text that is not a report: errors and notes, for the standard error stream.
public enum MessageLine {
  /// Any text, harmless for a terminal; line breaks and tabs stay.
  public static func inert(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { line in
        line.split(separator: "\t", omittingEmptySubsequences: false)
          .map { SafeText.inert(String($0)) }.joined(separator: "\t")
      }.joined(separator: "\n")
  }

  /// An error as people read it, ending with a line break.
  public static func error(_ text: String, _ say: Language) -> String {
    (say == .french ? "Erreur : " : "Error: ") + inert(text) + "\n"
  }
}
