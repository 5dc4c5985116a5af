import Kernels
import Nomenclatures
import Studies

/// How a map speaks of its figures.
struct MapTexts {
  let result: MapResult
  let words: Words

  var say: Language { words.say }
  private var numerals: Numerals { words.numerals }

  /// « Part des projets jugés difficiles par bassin d'emploi, cuisiniers, Île-de-France, BMO 2025 ».
  var title: String {
    let label = words.text(result.indicator.label)
    let metier = result.metier.map { ", " + $0.label } ?? ""
    let region = RegionNames.name(of: result.region, say)
    return label.prefix(1).uppercased() + label.dropFirst()
      + say(" par bassin d'emploi", " by bassin d'emploi")
      + "\(metier), \(region), BMO \(result.millesime)"
  }

  /// What figures are counted in.
  var unit: String {
    switch result.indicator.unit {
    case .projets: say("nombre de projets", "number of projects")
    case .share: say("en %", "%")
    case .offres: say("offres enregistrées sur un an", "offers registered over a year")
    case .demandeurs:
      say("demandeurs d'emploi, moyenne de l'année", "job seekers, mean of the year")
    case .ratio: say("rapport", "ratio")
    case .change: say("évolution en % depuis l'année d'avant", "change since the year before, %")
    case .per100:
      say("entrées pour 100 projets difficiles", "entries for 100 difficult projects")
    case .rank: say("rang dans la liste du bassin, 1 : premier", "rank in the bassin, 1 is first")
    case .score: say("score de la méthode", "score of the method")
    }
  }

  /// A value with its unit's sign.
  func value(_ value: Double, places: Int? = nil) -> String {
    let places = places ?? self.places
    switch result.indicator.unit {
    case .share: return numerals.percent(value, places: places)
    case .change:
      return (value > 0 ? "+" : "") + numerals.percent(value, places: places)
    default: return numerals.decimal(value, places: places)
    }
  }

  /// Decimals of a value on the map.
  var places: Int {
    switch result.indicator.unit {
    case .ratio, .score: 2
    default: 0
    }
  }

  /// What a label shows of a figure: `52 %`, `*`, `–`; that it is an estimate is told in sentences.
  func figure(_ figure: MapResult.Figure?) -> String {
    guard let figure else { return Words.absent }
    guard let value = figure.value else { return "*" }
    return self.value(value)
  }

  /// The same for a sentence: bounds of what is hidden are told.
  func sentence(_ figure: MapResult.Figure?) -> String {
    guard let figure else { return say("non observé", "not observed") }
    guard let value = figure.value else {
      guard let lower = figure.lower, let upper = figure.upper else {
        return say("masqué à la source", "hidden at the source")
      }
      return say("masqué à la source, entre ", "hidden at the source, between ")
        + self.value(lower) + say(" et ", " and ") + self.value(upper)
    }
    return mark(figure) + self.value(value)
  }

  /// What stands before a figure that is an estimate; nothing before a rank or a score.
  func mark(_ figure: MapResult.Figure) -> String {
    figure.status == .estimated && result.indicator.kind != .index ? "≈\u{A0}" : ""
  }

  /// « Plaine Commune (T6) ».
  func name(_ bassin: BassinName) -> String {
    "\(bassin.name) (\(bassin.codePacte ?? bassin.code.rawValue))"
  }

  /// Every figure, for who does not see the picture.
  var description: String {
    let figures = result.areas.map { name($0.bassin) + say(" : ", ": ") + sentence($0.figure) }
    return kind + " " + figures.joined(separator: say(" ; ", "; ")) + "."
  }

  /// The same beside a table that tells every figure.
  var summary: String {
    kind
      + say(
        " Les chiffres sont dans le tableau qui suit.", " Figures stand in the table that follows.")
  }

  private var kind: String {
    say(
      "Carte de \(words.number(result.areas.count, "bassin", "bassins")) (\(unit)).",
      "Map of \(words.number(result.areas.count, "bassin", "bassins")) (\(unit)).")
  }
}

extension MapTexts {
  /// How the values were cut.
  var rule: String {
    guard let falls = result.falls, falls > 0, falls < result.classes?.count ?? 0 else {
      return cut
    }
    return cut + say(", chaque côté de zéro à part", ", each side of zero apart")
  }

  private var cut: String {
    switch result.classes?.rule {
    case .quantiles: say("quantiles (autant de bassins)", "quantiles (as many bassins)")
    case .natural:
      say("Fisher–Jenks (seuils naturels)", "Fisher–Jenks (natural breaks)")
    case .equal: say("amplitudes égales", "equal intervals")
    case nil: ""
    }
  }

  /// The classes, from the least values: « de 20 à 32 % », « plus de 32 à 41 % ».
  var classNames: [String] {
    guard let classes = result.classes else { return [] }
    let bounds = readableBounds.map { value($0.value, places: $0.places) }
    return (0..<classes.count).map { place in
      let (low, high) = (bounds[place], bounds[place + 1])
      if low == high { return high }
      return place == 0
        ? say("de \(low) à \(high)", "\(low) to \(high)")
        : say("plus de \(low) à \(high)", "over \(low), to \(high)")
    }
  }

  /// Bounds of the classes in the fewest decimals that leave every value in its class.
  var readableBounds: [(value: Double, places: Int)] {
    guard let classes = result.classes else { return [] }
    let values = result.areas.compactMap { $0.figure?.value }.sorted()
    let scale = result.indicator.unit == .share || result.indicator.unit == .change ? 100.0 : 1
    let places = (places...6).first { places in
      let cuts = classes.bounds.dropFirst().dropLast().map { rounded($0, values, places, scale) }
      return zip(cuts, cuts.dropFirst()).allSatisfy { $0 < $1 }
        && values.allSatisfy { value in cuts.count { $0 < value } == classes.place(of: value) }
    }
    let last = classes.bounds.count - 1
    return classes.bounds.enumerated().map { place, bound in
      let decimals = places ?? 6
      let step = scale * (0..<decimals).reduce(1.0) { product, _ in product * 10 }
      switch place {
      case 0: return ((bound * step).rounded(.down) / step, decimals)
      case last: return ((bound * step).rounded(.up) / step, decimals)
      default: return (rounded(bound, values, decimals, scale), decimals)
      }
    }
  }

  /// The bound with that many decimals: the nearest one that parts the same values, else the nearest.
  private func rounded(
    _ bound: Double, _ values: [Double], _ places: Int, _ scale: Double
  ) -> Double {
    let step = scale * (0..<places).reduce(1.0) { product, _ in product * 10 }
    let below = values.count { $0 <= bound }
    let candidates = [
      (bound * step).rounded(), (bound * step).rounded(.up), (bound * step).rounded(.down),
    ].map { $0 / step }
    return candidates.first { candidate in values.count { $0 <= candidate } == below }
      ?? candidates[0]
  }
}
