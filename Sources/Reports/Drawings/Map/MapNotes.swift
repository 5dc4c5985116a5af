import Kernels
import Studies

/// What stands under a map: how to read it, what it is about, where it comes from.
extension MapTexts {
  /// The notes, in order.
  var notes: [Document.Footnote] {
    var notes = [reading, field].compactMap(\.self)
    notes += words.sources(result.sources)
    notes.append(
      Document.Footnote(
        label: say("Contours", "Outlines"),
        text: say(
          "bassins de \(result.outlines.millesime), \(result.outlines.file.name)",
          "bassins of \(result.outlines.millesime), \(result.outlines.file.name)")
          + say(" ; licence : ", "; licence: ") + words.licence(result.outlines.file)))
    return notes + legend + [caution].compactMap(\.self)
  }

  /// The first bassin with a value, in a sentence.
  private var reading: Document.Footnote? {
    guard let area = result.areas.first(where: { $0.figure?.value != nil }) else { return nil }
    let figure = sentence(area.figure)
    let place = result.place(of: area.figure)
    let bassin = name(area.bassin)
    let classText =
      place.map { place in
        say(
          " ; classe « \(classNames[place]) »", "; class \u{201C}\(classNames[place])\u{201D}")
      } ?? ""
    return Document.Footnote(
      label: say("Lecture", "Reading"),
      text: "\(bassin), \(words.text(result.indicator.label))\(say(" : ", ": "))\(figure)"
        + classText + ".")
  }

  private var field: Document.Footnote {
    let metier =
      result.metier.map { say("métier \($0.fullName)", "métier \($0.fullName)") }
      ?? say("tous métiers", "all métiers")
    let region = RegionNames.name(of: result.region, say)
    let employers =
      result.indicator.unit == .offres || result.indicator.unit == .demandeurs
      ? ""
      : say(
        "employeurs de l'enquête (hors État et entreprises publiques), ",
        "employers of the survey (State and public companies left out), ")
    return Document.Footnote(
      label: say("Champ", "Field"),
      text: employers + metier
        + say(
          ", \(words.number(result.areas.count, "bassin d'emploi", "bassins d'emploi")), \(region).",
          ", \(words.number(result.areas.count, "bassin d'emploi", "bassins d'emploi")), \(region)."
        ))
  }

  /// `*`, `≈` and `–`, those that the map shows.
  private var legend: [Document.Footnote] {
    let statuses = Set(result.areas.map { $0.figure?.status })
    var notes: [Document.Footnote] = []
    if statuses.contains(.suppressed) {
      notes.append(
        Document.Footnote(
          label: "*",
          text: say(
            "chiffre masqué à la source (secret statistique), jamais zéro par défaut.",
            "figure hidden at the source (statistical secrecy), never zero by default.")))
    }
    if statuses.contains(.estimated), result.indicator.kind != .index {
      notes.append(
        Document.Footnote(
          label: "≈",
          text: result.areas.contains { $0.figure?.lower != nil }
            ? say(
              "somme dont chaque part masquée compte pour sa valeur attendue.",
              "sum in which each hidden part counts for its expected value.")
            : say("estimation d'un modèle.", "estimate of a model.")))
    }
    return notes
  }

  /// The caution of what the figures rest on.
  private var caution: Document.Footnote? {
    if let method = result.method {
      return Document.Footnote(
        label: say("Méthode", "Method"),
        text: "\(method.name) (\(words.origin(method.origin)))\(say(" : ", ": "))"
          + words.text(method.caution))
    }
    if result.recipe.map?.isForced == true, result.style != result.indicator.suitedStyle {
      return Document.Footnote(
        label: say("Attention", "Warning"),
        text: say(
          "dessin demandé contre l'avis du programme (--force) : un nombre en couleurs montre surtout "
            + "la taille des bassins.",
          "drawn against the program's advice (--force): a count in colours mostly shows the size of "
            + "bassins."))
    }
    return nil
  }
}
