extension HeaderPattern {
  /// Amendments of the concertation, written by people: see docs/concertation.md.
  static let amendements = HeaderPattern(
    kind: .amendements,
    columns: [
      ColumnPattern(.round, "tour", "round"),
      ColumnPattern(.author, "instance", "auteur", "organisation", "author"),
      ColumnPattern(.bassin, "bassin"), ColumnPattern(.metier, "metier", "fap"),
      ColumnPattern(.action, "action"),
      ColumnPattern(.value, "valeur", "value", isRequired: false),
      ColumnPattern(.reason, "motif", "raison", "reason"), ColumnPattern(.sourceText, "source"),
      ColumnPattern(.day, "date", isRequired: false),
    ])
}
