import Indicators
import Scoring

/// A role of a method, and what may fill it.
struct Slot: Sendable {
  /// How a weighted method takes the figures of a role.
  struct Term: Sendable {
    var weight = 1.0
    var normalisation = IndicatorSetting.Scale.percentileRank
    var span = IndicatorSetting.Span.bassin
  }

  /// The role.
  let role: Role
  /// Whether the method means nothing without it.
  let isRequired: Bool
  /// The indicator that each data set puts there; the method's own data set may leave it empty.
  let choices: [DataSet: any Indicator]
  /// How it counts, in a weighted method.
  let term: Term?
  /// What the role is, where no file at hand gives it.
  let lacking: Lacking?

  /// A figure that no file at hand gives.
  struct Lacking: Sendable {
    let id: String
    let label: MethodCard.Text
  }

  init(
    _ role: Role, _ choices: [DataSet: any Indicator], isRequired: Bool = true, term: Term? = nil
  ) {
    self.role = role
    self.isRequired = isRequired
    self.choices = choices
    self.term = term
    lacking = nil
  }

  /// A role that nothing fills, or nothing of the method's own data set, until someone brings the
  /// figures.
  init(
    _ role: Role, _ choices: [DataSet: any Indicator] = [:], lacking: Lacking, term: Term? = nil
  ) {
    self.role = role
    isRequired = false
    self.choices = choices
    self.term = term
    self.lacking = lacking
  }

  /// The indicator that a data set puts there, else the one that the method reads by itself.
  func indicator(from data: DataSet, own: DataSet) -> (any Indicator)? {
    choices[data] ?? choices[own]
  }
}

extension Role {
  /// How much there is to recruit for.
  static let volume = Role("volume")
  /// How hard employers expect it to be.
  static let difficulty = Role("difficulty")
  /// What is offered for each job seeker.
  static let ratio = Role("ratio")
  /// Change over a year.
  static let growth = Role("growth")
  /// Location quotient.
  static let quotient = Role("quotient")
  /// Share of trained people in work.
  static let insertion = Role("insertion")
  /// Rate at which job seekers leave registered unemployment.
  static let exit = Role("exit")
  /// Rate at which they go back to work.
  static let returnToWork = Role("returnToWork")
  /// Share of offers that were not satisfied.
  static let unsatisfied = Role("unsatisfied")
  /// Share of offers cancelled for lack of candidates.
  static let cancelled = Role("cancelled")
  /// Difficult projects expected next year.
  static let expectedDifficult = Role("expectedDifficult")
  /// Gap between need and training within reach.
  static let gap = Role("gap")
}

extension Slot.Lacking {
  static let insertion = Self(
    id: "insertion6Mois",
    label: MethodCard.Text(
      "part des formés en emploi à 6 mois", "share of trained people in work within 6 months"))
  static let exit = Self(
    id: "tauxSortie",
    label: MethodCard.Text(
      "taux de sortie des demandeurs d'emploi", "rate at which job seekers leave the lists"))
  static let returnToWork = Self(
    id: "tauxRetourEmploi",
    label: MethodCard.Text("taux de retour à l'emploi", "rate of return to work"))
  static let unsatisfied = Self(
    id: "offresNonSatisfaites",
    label: MethodCard.Text("part des offres non satisfaites", "share of unsatisfied offers"))
  static let cancelled = Self(
    id: "offresAnnulees",
    label: MethodCard.Text(
      "offres annulées faute de candidat", "offers cancelled for lack of candidates"))
  static let offersGrowth = Self(
    id: "evolutionOffres",
    label: MethodCard.Text("évolution des offres sur un an", "change in offers over a year"))
}
