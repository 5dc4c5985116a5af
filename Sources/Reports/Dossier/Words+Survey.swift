/// What every form of a dossier says of the survey.
extension Words {
  /// Whom the survey asks.
  var surveyed: String {
    say(
      "projets de recrutement que déclarent les employeurs du bassin, hors administrations de "
        + "l'État et entreprises publiques.",
      "hiring projects that employers of the bassin declare, without the State's "
        + "administrations and "
        + "public companies.")
  }

  /// What every dossier says of the survey.
  var caution: String {
    say(
      "L'enquête Besoins en main-d'œuvre recueille les intentions d'embauche que les employeurs "
        + "déclarent, hors administrations de l'État et entreprises publiques. Ses résultats "
        + "sont pondérés ; dans un bassin, un petit chiffre repose sur très peu d'établissements "
        + "et varie beaucoup d'une année à l'autre. Un projet jugé difficile est une opinion "
        + "d'employeur : ce n'est ni un emploi vacant, ni un besoin de formation.",
      "The Besoins en main-d'œuvre survey gathers the hiring intentions that employers declare, "
        + "without the State's administrations and public companies. Its results are weighted; "
        + "in a bassin, a small figure rests on very few establishments and varies much from "
        + "year to year. A project judged difficult is an employer's opinion: neither a vacant "
        + "job, nor a need for training."
    )
  }
}
