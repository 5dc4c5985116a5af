/// Columns that several tables of a dossier show.
extension HTMLTable.Column {
  /// Projects judged difficult.
  static func difficult(_ say: Language) -> Self {
    .figures(
      say("Difficiles", "Difficult"),
      long: say("Projets jugés difficiles", "Projects judged difficult"))
  }

  /// Their share.
  static func rate(_ say: Language) -> Self {
    .figures(
      say("Taux", "Rate"),
      long: say("Part des projets jugés difficiles", "Share of projects judged difficult"))
  }
}
