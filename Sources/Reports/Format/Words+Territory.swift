import Nomenclatures
import Studies

/// How pages name what lists are made by, and mark what stands for part of a market only.
extension Words {
  /// « par bassin d'emploi », « par département »; empty for the whole région.
  func made(by grouping: Grouping) -> String {
    switch grouping {
    case .bassin: say(" par bassin d'emploi", " by bassin d'emploi")
    case .departement: say(" par département", " by département")
    case .region: ""
    case .filiere: say(" par filière de la commande régionale", " by filière of the regional order")
    case .classe: say(" par classe de bassins", " by class of bassins")
    }
  }

  /// A bassin, département, or the région under its name.
  func name(_ place: BassinName, in region: RegionCode) -> String {
    place.isRegion(region) ? RegionNames.name(of: region, say) : place.fullName
  }

  /// A count of one cell as it was published; of several, at its expected value.
  func count(_ figure: CountFigure?, by grouping: Grouping) -> String {
    grouping == .bassin ? count(figure) : approximate(figure)
  }

  /// A rate of one cell as it was published; of several, at its expected value.
  func rate(_ figure: RateFigure?, by grouping: Grouping) -> String {
    grouping == .bassin ? rate(figure) : approximateRate(figure)
  }

  /// A rate of many cells, at its expected value where a part is hidden.
  func approximateRate(_ figure: RateFigure?) -> String {
    guard let figure, figure.observed == nil, let expected = figure.expected else {
      return rate(figure)
    }
    return "≈\u{A0}" + numerals.percent(expected)
  }

  /// How to read a sum over bassins that hidden parts count in.
  var sumLegend: Footnote {
    Footnote(
      label: "≈",
      text: say(
        "somme de plusieurs cellules ; chaque part masquée y compte pour sa valeur attendue, ses "
          + "bornes sont dans les formes csv et json.",
        "sum of several cells; each hidden part counts in it for its expected value, its bounds "
          + "stand in the csv and json forms."))
  }

  /// Marks a figure that stands for part of its market only.
  static let representativiteMark = "†"

  /// The marks of a row: outside the regional list, part of its market only.
  func marks(isOwn: Bool, _ representativite: Representativite?) -> String {
    (isOwn ? Self.ownMark : "") + (representativite == nil ? "" : Self.representativiteMark)
  }

  /// Marks a name that the regional list does not hold.
  static let ownMark = "◆"

  /// What « ◆ » means.
  var ownLegend: Footnote {
    Footnote(
      label: Self.ownMark,
      text: say(
        "absent de la liste régionale de même longueur (même méthode, sommes de la région).",
        "not in the regional list of the same length (same method, sums over the région)."))
  }

  /// What « † » means, when some row bears it.
  func representativite(_ marks: some Sequence<Representativite?>) -> [Footnote] {
    let found = Set(marks.compactMap(\.self))
    let texts = Representativite.allCases.filter(found.contains).map(text)
    guard !texts.isEmpty else { return [] }
    return [
      Footnote(
        label: Self.representativiteMark,
        text: say("représentativité : ", "representativeness: ")
          + texts.joined(separator: say(" ; ", "; ")) + ".")
    ]
  }

  private func text(_ mark: Representativite) -> String {
    switch mark {
    case .agriculture:
      say(
        "agriculture (FAP A), où moins de 20 % des offres passent par Pôle emploi",
        "agriculture (FAP A), where under 20% of offers pass through Pôle emploi")
    case .secteurPublic:
      say(
        "administration, armée, police, enseignement (FAP P et W), dont une part des employeurs, "
          + "l'État et les entreprises publiques, est hors de l'enquête",
        "administration, army, police, teaching (FAP P and W), of which part of the employers, the "
          + "State and public companies, is outside the survey")
    }
  }
}

extension BassinName {
  /// Whether the name stands for a whole région, under the région's own code.
  func isRegion(_ region: RegionCode) -> Bool { code.rawValue == region.rawValue }

  /// The bassin, or the région under its French name.
  func named(in region: RegionCode) -> BassinName {
    guard isRegion(region) else { return self }
    return BassinName(
      code: code, name: RegionNames.name(of: region, .french), codePacte: nil)
  }
}
