/// What a count counts.
public enum Measure: String, Hashable, Sendable, Codable, CaseIterable {
  /// Projets de recrutement (`met` in the BMO files).
  case projets
  /// Projets jugés difficiles by the employer (`xmet`).
  case projetsDifficiles
  /// Projets saisonniers (`smet`).
  case projetsSaisonniers
  /// Offers: registered with Pôle emploi over a year (`oee`), or posted (one for each advertisement).
  case offres
  /// Job seekers of categories A, B and C, mean over the year (`defm_abc`).
  case demandeurs
  /// Posts that the offers are for (`nombrePostes`).
  case postes
  /// Offers of a lasting job: CDI, or CDD of more than six months.
  case offresDurables
  /// Offers of which the contract or its length is not said: neither lasting nor not.
  case offresContratInconnu
  /// Offers of full-time work.
  case offresTempsPlein
  /// Offers that do not say whether the work is full-time.
  case offresTempsInconnu
  /// Offers of an apprenticeship or another sandwich contract (`alternance`).
  case offresAlternance
  /// Offers that the employer finds short of candidates (`offresManqueCandidats`).
  case offresManqueCandidats
  /// Offers that do not say whether they are.
  case offresManqueInconnu
  /// Offers, of those counted, that the passage placed by weights that are an estimate.
  case offresReparties
  /// Training sessions.
  case sessions
  /// Places in training sessions, where they are given.
  case places
  /// Training sessions that give no number of places.
  case sessionsPlacesInconnues
}
