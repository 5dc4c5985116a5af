import Nomenclatures
import Studies

/// Dates, sources, limits, words.
extension DossierPage {
  func sources(_ page: inout HTML) {
    page.section(
      "sources", say("Dates, sources, limites", "Dates, sources, limits"), startsPage: true
    ) { page in
      dates.write(&page)
      for text in warnings { page.warning(text) }
      files.write(&page)
      page.element("h3", say("Précaution sur BMO", "A caution on BMO"))
      page.paragraph(words.caution)
      page.element("h3", say("Limites", "Limits"))
      page.element("ul") { page in
        for text in limits { page.element("li", text) }
      }
      page.element("h3", say("Glossaire", "Glossary"))
      page.element("dl", ["class": "words"]) { page in
        for entry in glossary {
          page.element("dt", entry.word)
          page.element("dd", entry.meaning)
        }
      }
    }
  }

  /// What each part of the dossier is about: the sides that it used.
  private var uses: [(part: String, dates: [MarketSides.Date])] {
    var uses = [(say("Liste des métiers", "List of métiers"), side(rank.sides, rank))]
    if let gap = parts.gap.result {
      uses.append((say("Besoin et formation", "Need and training"), side(gap.sides, gap)))
    }
    if let place = parts.place.result {
      uses.append((say("Lots", "Lots"), side(place.sides, place)))
    }
    if let ballot = parts.consensus.result?.ballots {
      let dates = ballot.flatMap(\.use.dates)
      uses.append(
        (
          say("Autres méthodes", "Other methods"),
          dates.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
        ))
    }
    return uses
  }

  private func side(_ sides: MarketSides, _ result: some FramedResult) -> [MarketSides.Date] {
    sides.dates.isEmpty
      ? [
        .init(
          side: .projets, millesime: result.millesime, nomenclature: result.nomenclature, use: .used
        )
      ]
      : sides.dates
  }

  /// A row for each part, a column for each side of the market.
  private var dates: HTMLTable {
    let sides = MarketSides.Side.allCases
    var table = HTMLTable(
      say(
        "Table des dates : l'année des chiffres que lit chaque partie",
        "Table of dates: the year of the figures that each part reads"),
      [.words(say("Partie", "Part"))] + sides.map { .words(words.name(of: $0)) })
    table.sorts = false
    for use in uses {
      let survey = use.dates.first?.millesime
      table.add(
        [.text(use.part)]
          + sides.map { side in
            let date = use.dates.first { $0.side == side }
            return HTMLTable.Cell(
              content: { $0.text(date.map { self.date($0, survey) } ?? Words.absent) },
              raw: date.map { Double($0.millesime.rawValue) })
          })
    }
    return table
  }

  /// A year, and what one must know of it beside the survey's.
  private func date(_ date: MarketSides.Date, _ survey: Millesime?) -> String {
    let gap = survey.map { abs(date.millesime.rawValue - $0.rawValue) } ?? 0
    let remark = words.remark(date, gap)
    let fap = date.nomenclature.map { " (\($0.rawValue))" } ?? ""
    return "\(date.millesime)\(fap)" + (remark.isEmpty ? "" : say(" : ", ": ") + remark)
  }

  /// Pairs of sources far apart in time, each once, with the parts that read both.
  private var warnings: [String] {
    var found: [(pair: String, years: Int, parts: [String])] = []
    for use in uses {
      for warning in MarketSides(dates: use.dates, crossing: nil).warnings {
        let names = [warning.first, warning.second].map { date in
          words.quote("\(words.name(of: date.side)) \(date.millesime)")
        }
        let pair = say("entre ", "between ") + names.joined(separator: say(" et ", " and "))
        if let place = found.firstIndex(where: { $0.pair == pair }) {
          found[place].parts.append(use.part)
        } else {
          found.append((pair, warning.years, [use.part]))
        }
      }
    }
    return found.map { warning in
      let parts = warning.parts.joined(separator: ", ")
      return say(
        "Attention : \(warning.years) ans \(warning.pair) (\(parts)).",
        "Warning: \(warning.years) years \(warning.pair) (\(parts)).")
    }
  }

  private var files: HTMLTable {
    var table = HTMLTable(
      say("Sources, avec leur millésime et leur licence", "Sources, with their year and licence"),
      [
        .words(say("Source", "Source")), .words(say("Producteur", "Producer")),
        .figures(say("Millésime", "Year")),
        .words(say("Fichier", "File")), .words("SHA-256"), .words(say("Licence", "Licence")),
      ])
    table.sorts = false
    for record in parts.sources {
      table.add([
        .text(words.title(record)), .text(record.file.producer),
        .figure("\(record.millesime)", Double(record.millesime.rawValue)),
        .text(record.file.name), .text(String(record.file.sha256.prefix(12))),
        .text(words.licence(record.file)),
      ])
    }
    return table
  }

  private var limits: [String] {
    let isIleDeFrance = rank.region == .ileDeFrance
    return [
      say(
        "Depuis 2018 un nombre inférieur à 5 est masqué à la source (*) : il vaut de 1 à 4 "
          + "projets, ou de 0 à 4 projets difficiles ; il n'est jamais compté pour zéro.",
        "Since 2018 a count below 5 is hidden at the source (*): it is worth 1 to 4 projects, or "
          + "0 to 4 difficult ones; it never counts as zero."
      ),
      say(
        "Rupture : FAP 2009 jusqu'à 2023, FAP 2021 depuis 2024 ; les métiers ne sont jamais "
          + "rapprochés par leur code d'une version à l'autre."
          + (isIleDeFrance ? " Le bassin T25 existe depuis 2019." : ""),
        "Break: FAP 2009 until 2023, FAP 2021 since 2024; métiers are never joined by code "
          + "across them." + (isIleDeFrance ? " The bassin T25 exists since 2019." : "")
      ),
      speaksOfTraining
        ? say(
          "Les entrées en formation sont estimées : un total déclaré, réparti entre lots, bassins "
            + "et métiers ; un seul financeur, la Région, sans Pôle emploi, l'apprentissage ni la "
            + "formation initiale.",
          "Entries into training are estimated: a declared total, split over lots, bassins and "
            + "métiers; one funder, the Région, without Pôle emploi, apprenticeship or initial "
            + "training."
        ) : nil,
      say(
        "Agriculture, secteur public, enseignement : une part du marché échappe à ces sources (†).",
        "Agriculture, public sector, teaching: part of the market is outside these sources (†)."),
      say(
        "Licences : celle de chaque source est dans la table ; « non précisée » : le producteur "
          + "publie ces chiffres sans la nommer.",
        "Licences: that of each source stands in the table; \u{201C}not stated\u{201D}: the "
          + "producer publishes these figures without naming one."
      ),
    ].compactMap(\.self)
  }

  /// Whether some part holds a need against an order of training.
  private var speaksOfTraining: Bool { parts.gap.result != nil || parts.place.result != nil }

  private typealias Entry = (word: String, meaning: String)

  private var glossary: [Entry] { commonWords + (speaksOfTraining ? wordsOfTraining : []) }

  private var commonWords: [Entry] {
    [
      (
        "BMO",
        say(
          "enquête annuelle Besoins en main-d'œuvre de France Travail (Pôle emploi).",
          "France Travail's (Pôle emploi's) yearly survey of hiring needs.")
      ),
      (
        say("Bassin d'emploi", "Bassin d'emploi"),
        say(
          "territoire où l'on vit et travaille, découpage de l'enquête",
          "area in which people live and work, as the survey cuts it") + codeOfPacte
      ),
      (
        "FAP",
        say(
          "familles professionnelles de la Dares, la nomenclature des métiers.",
          "the Dares' professional families, the nomenclature of métiers.")
      ),
      (
        say("Projet difficile", "Difficult project"),
        say(
          "projet de recrutement que l'employeur juge difficile.",
          "hiring project that the employer judges difficult.")
      ),
      (say("Score", "Score"), words.text(rank.method.score)),
    ]
  }

  /// Whose code the bassin bears beside the survey's.
  private var codeOfPacte: String {
    guard let code = dossier.bassin.codePacte else { return "." }
    return say(
      " ; le code \(code) est celui du Pacte régional.",
      "; the code \(code) is the regional Pacte's.")
  }

  private var wordsOfTraining: [Entry] {
    [
      (
        "PRFE",
        say(
          "programme régional de formation pour l'emploi, la commande de la Région.",
          "the Région's programme of training for employment, its order.")
      ),
      (
        say("À portée des employeurs", "Within employers' reach"),
        say(
          "entrées en formation de personnes qui vivent assez près pour travailler dans le "
            + "bassin, selon les trajets domicile-travail.",
          "entries into training of people who live near enough to work in the bassin, by "
            + "journeys to work."
        )
      ),
      (
        say("Besoin de formation", "Need for training"),
        say(
          "projets difficiles attendus, multipliés par une part selon la nature de la difficulté "
            + ": une convention, dans la recette.",
          "difficult projects expected, times a share by kind of difficulty: a convention, in "
            + "the recipe."
        )
      ),
    ]
  }
}
