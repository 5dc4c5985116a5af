/// A class, 1 to 5, that a source publishes of a pair: a reference value, never an input of a score.
///
/// Source: Pôle emploi and Dares, « tensions sur le marché du travail », indicators by ROME × bassin.
public enum PublishedClass: String, Hashable, Sendable, Codable, CaseIterable {
  /// Tension, 5 the tightest (`ind_tension_d`).
  case tension
  /// Intensity of hiring (`ind_int_emb_d`).
  case intensiteEmbauches
  /// Want of available labour (`ind_main_oeuvre_d`).
  case manqueMainOeuvre
  /// Jobs that do not last (`ind_dur_empl_d`).
  case nonDurabilite
  /// Hard conditions of work (`ind_cond_travail_d`).
  case conditionsTravail
  /// Jobs and seekers far apart (`ind_mismatch_geo_d`).
  case inadequationGeographique
  /// Link between training and job (`ind_specif_form_empl_d`).
  case lienFormationEmploi
}
