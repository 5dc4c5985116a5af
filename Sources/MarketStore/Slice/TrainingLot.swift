public import Nomenclatures

/// One lot of the Région's training order, as printed.
///
/// Source: Île-de-France, Pacte régional d'investissement dans les compétences 2019-2022, annexe 2.
public struct TrainingLot: Equatable, Sendable, Codable {
  /// Where a lot is taught.
  public enum Portee: String, Sendable, Codable {
    /// The whole région.
    case region
    /// The bassins listed.
    case bassins
    /// The whole région but some bassins: those listed are the ones that are reached.
    case regionSauf = "region_sauf"
  }

  /// Number of the lot, e.g. `A2-001`.
  public let id: String
  /// Professional domain, e.g. « Agriculture ».
  public let domaine: String
  /// Where it is taught.
  public let portee: Portee
  /// The bassins that are reached, for `regionSauf` too (« Région sauf T1 » lists all the others);
  /// empty for the whole région.
  public let bassins: [BassinCode]
  /// NSF codes.
  public let nsf: [String]
  /// Certification aimed at; empty when none is printed.
  public let certification: String
  /// Levels on the 1969 scale, VI (lowest) to I.
  public let niveaux: [String]
  /// ROME codes of the métiers aimed at.
  public let rome: [String]
  /// Pathways: C certifiant, P professionnalisant, AQ accès à la qualification.
  public let parcours: [String]

  /// A lot.
  public init(
    id: String, domaine: String, portee: Portee, bassins: [BassinCode], nsf: [String],
    certification: String, niveaux: [String], rome: [String], parcours: [String]
  ) {
    self.id = id
    self.domaine = domaine
    self.portee = portee
    self.bassins = bassins
    self.nsf = nsf
    self.certification = certification
    self.niveaux = niveaux
    self.rome = rome
    self.parcours = parcours
  }
}
