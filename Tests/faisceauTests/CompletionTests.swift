import TestSupport
import Testing

@Suite("Shell completions")
struct CompletionTests {
  private func proposals(
    _ command: String, _ argument: String, typed: String = "", shell: String? = nil
  ) throws -> [String] {
    let words = ["faisceau", command, typed]
    let run = try EmbeddedData.run(
      ["---completion", command, "--", argument, "2", "\(typed.count)"] + words,
      environment: shell.map { ["SAP_SHELL": $0] } ?? [:])
    #expect(run.status == 0)
    return run.text.split(separator: "\n").map(String.init)
  }

  @Test("propose the bassins by name and by code")
  func bassins() throws {
    let names = try proposals("rank", "--bassin")
    #expect(names.count == 75)
    for name in ["Plaine Commune", "T6", "1147"] { #expect(names.contains(name)) }
  }

  @Test("propose the métiers, without capitals to who types none")
  func metiers() throws {
    #expect(try proposals("explain", "positional@1").contains("Aides-soignants"))
    #expect(try proposals("explain", "positional@1", typed: "aid").contains("aides soignants"))
  }

  @Test(
    "spell a name as it was begun",
    arguments: [
      ("Plai", "Plaine Commune"), ("plai", "plaine commune"), ("PLAINE-c", "PLAINE-commune"),
      ("plaine ", "plaine commune"), ("plaine\\ c", "plaine commune"), ("\"plai", "plaine commune"),
    ])
  func spelling(typed: String, name: String) throws {
    #expect(try proposals("rank", "--bassin", typed: typed) == [name])
  }

  /// `compgen -W` takes quotes and backslashes of its list for its own.
  @Test("keep their apostrophes in bash")
  func apostrophes() throws {
    let typed = "Agents d'accueil et"
    let names = try proposals("explain", "positional@1", typed: typed, shell: "bash")
    #expect(names == [#"Agents d\'accueil et d\'information"#])
    #expect(
      try proposals("explain", "positional@1", typed: typed, shell: "zsh")
        .contains("Agents d'accueil et d'information"))
  }

  @Test("are written for each shell", arguments: ["bash", "zsh", "fish"])
  func scripts(shell: String) throws {
    let run = try EmbeddedData.run(["--generate-completion-script", shell])
    #expect(run.status == 0)
    #expect(run.text.contains("---completion"))
    #expect(!run.text.contains("Show "))
  }
}
