import Studies

extension Document {
  /// Each method on its card.
  init(_ result: MethodsResult, _ words: Words) {
    let say = words.say
    self.init(
      title: say("Méthodes de classement", "Ranking methods"),
      sections: result.cards.map { Section($0, words) },
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
  fileprivate init(_ card: MethodCard, _ words: Words) {
    let say = words.say
    var table = Table([.words(""), .labels("")])
    table.add([say("Calcul", "Computes"), words.text(card.summary)])
    table.add([say("Score", "Score"), words.text(card.score)])
    for input in card.inputs {
      table.add([
        say("Entrée", "Input"), "\(words.text(input.label)) (\(input.indicator), \(input.source))",
      ])
    }
    for parameter in card.parameters {
      table.add([
        say("Paramètre", "Parameter"),
        "\(parameter.name) = \(words.numerals.decimal(parameter.standard, places: 1)) : "
          + words.text(parameter.meaning),
      ])
    }
    table.add([say("Source", "Source"), words.text(card.source)])
    table.add([say("Réserve", "Caution"), words.text(card.caution)])
    self.init(heading: "\(card.name) (\(words.origin(card.origin)))", table: table)
  }
}

extension Words {
  fileprivate func origin(_ origin: MethodCard.Origin) -> String {
    switch origin {
    case .published: say("publiée", "published")
    case .reconstruction: say("reconstruite", "reconstruction")
    case .own: say("propre", "own")
    }
  }
}

extension Schema {
  /// `faisceau.methods/1`: a row for each method; texts in the language asked for.
  init(_ result: MethodsResult, _ say: Language) {
    let words = Words(say)
    self.init(
      name: "faisceau.methods/1", recipe: Self.recipe(result.recipe), sources: [],
      rows: result.cards.map { Row($0, words) },
      extras: [.init("parameters", .array(result.cards.flatMap { Self.parameters($0, words) }))])
  }

  private static func parameters(_ card: MethodCard, _ words: Words) -> [JSONValue] {
    card.parameters.map { parameter in
      .object([
        .init("method", .string(card.name)), .init("parameter", .string(parameter.name)),
        .init("default", .number(parameter.standard)),
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
      .list("inputs", card.inputs.map(\.indicator)),
      .list("parameters", card.parameters.map { "\($0.name)=\(JSONValue.digits($0.standard))" }),
      .text("source", words.text(card.source)), .text("caution", words.text(card.caution)),
    ])
  }
}
