import Studies

extension Document {
  /// Each method on its card.
  init(_ result: MethodsResult, _ words: Words) {
    let say = words.say
    self.init(
      title: say("Méthodes de classement", "Ranking methods"),
      sections: result.cards.map { Section($0, words) }
        + (result.indicators.isEmpty ? [] : [.indicators(result.indicators, words)]),
      footer: [
        Footnote(
          label: say("Lecture", "Reading"),
          text: say(
            "donner le nom de la méthode à --method. Publiée : sa source la donne en entier ; "
              + "reconstruite : sa source ne la donne pas toute ; propre : conçue pour Faisceau.",
            "give the method's name to --method. Published: its source gives it whole; "
              + "reconstruction: its source does not give all of it; own: made for Faisceau."))
      ])
  }
}

extension Document.Section {
  /// The indicators that a recipe may put in a role.
  fileprivate static func indicators(_ cards: [IndicatorCard], _ words: Words) -> Self {
    let say = words.say
    var table = Table([
      .words(say("Indicateur", "Indicator")), .labels(say("Ce qu'il est", "What it is")),
      .words(say("Unité", "Unit")), .words("Source"), .labels(say("Champ", "Field")),
    ])
    for card in cards {
      table.add([card.id, words.text(card.label), card.unit, card.source, card.officialField])
    }
    return Self(
      heading: say(
        "Indicateurs qu'une recette peut nommer", "Indicators that a recipe may name"),
      table: table)
  }

  fileprivate init(_ card: MethodCard, _ words: Words) {
    let say = words.say
    var table = Table([.words(""), .labels("")])
    table.add([say("Calcul", "Computes"), words.text(card.summary)])
    table.add([say("Score", "Score"), words.text(card.score)])
    for input in card.inputs {
      table.add([say("Entrée", "Input"), words.input(input)])
    }
    for parameter in card.parameters {
      table.add([
        say("Paramètre", "Parameter"),
        "\(parameter.name) = \(words.value(parameter.standard)) : "
          + words.text(parameter.meaning),
      ])
    }
    table.add([say("Source", "Source"), words.text(card.source)])
    table.add([say("Réserve", "Caution"), words.text(card.caution)])
    self.init(heading: "\(card.name) (\(words.origin(card.origin)))", table: table)
  }
}

extension Words {
  /// A figure that a method uses, with its weight and source; what no file gives is said to be so.
  fileprivate func input(_ input: MethodCard.Input) -> String {
    var parts = [input.indicator]
    parts.append(
      input.source ?? say("dans aucun fichier : run partiel", "in no file: a partial run"))
    if let weight = input.weight { parts.append(say("poids ", "weight ") + decimal(weight)) }
    return "\(text(input.label)) (\(parts.joined(separator: ", ")))"
  }

  fileprivate func value(_ value: RecipeValue) -> String {
    switch value {
    case .number(let number): decimal(number)
    case .word(let word): word
    }
  }

  private func decimal(_ value: Double) -> String {
    numerals.decimal(value, places: value * 10 == (value * 10).rounded() ? 1 : 2)
  }
}

extension Schema {
  /// `faisceau.methods/1`: a row for each method; texts in the language asked for.
  init(_ result: MethodsResult, _ say: Language) {
    let words = Words(say)
    self.init(
      name: "faisceau.methods/1", recipe: Self.recipe(result.recipe), sources: [],
      rows: result.cards.map { Row($0, words) },
      extras: [
        .init("parameters", .array(result.cards.flatMap { Self.parameters($0, words) })),
        .init("indicators", .array(result.indicators.map { Self.indicator($0, words) })),
      ])
  }

  private static func indicator(_ card: IndicatorCard, _ words: Words) -> JSONValue {
    .object([
      .init("indicator", .string(card.id)), .init("label", .string(words.text(card.label))),
      .init("unit", .string(card.unit)), .init("direction", .string(card.direction)),
      .init("source", .string(card.source)), .init("field", .string(card.officialField)),
      .init("undefinedWhen", .string(words.text(card.undefinedWhen))),
    ])
  }

  private static func parameters(_ card: MethodCard, _ words: Words) -> [JSONValue] {
    card.parameters.map { parameter in
      .object([
        .init("method", .string(card.name)), .init("parameter", .string(parameter.name)),
        .init("default", Self.value(parameter.standard)),
        .init("meaning", .string(words.text(parameter.meaning))),
      ])
    }
  }
}

extension Schema.Row {
  fileprivate init(_ card: MethodCard, _ words: Words) {
    self.init([
      .text("method", card.name), .text("origin", card.origin.rawValue),
      .text("summary", words.text(card.summary)), .text("score", words.text(card.score)),
      .text("data", card.data), .list("inputs", card.inputs.map(\.indicator)),
      .list("lacking", card.inputs.filter { !$0.isAtHand }.map(\.indicator)),
      .list("parameters", card.parameters.map { "\($0.name)=\($0.standard)" }),
      .text("source", words.text(card.source)), .text("caution", words.text(card.caution)),
    ])
  }
}
