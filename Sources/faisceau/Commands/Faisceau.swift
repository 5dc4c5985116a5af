import ArgumentParser

/// The root command: says what the others are.
struct Faisceau: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "faisceau",
    abstract: say(
      "Les métiers prioritaires de chaque bassin d'emploi.",
      "The priority métiers of each bassin d'emploi."),
    usage: say("faisceau <commande> [options]", "faisceau <command> [options]"),
    discussion: say(
      """
      De l'enquête Besoins en main-d'œuvre (BMO) à une liste de métiers par bassin, classée, \
      expliquée et discutable. Sans autre précision : l'Île-de-France, dernier millésime.

      EXEMPLES :
        faisceau rank --bassin "plaine commune"
        faisceau explain T6 aides-soignants --year 2019
        faisceau synthesis --year 2018
        faisceau status --format json
      """,
      """
      From the Besoins en main-d'œuvre survey (BMO) to a list of métiers for each bassin, ranked, \
      explained and open to challenge. Unless told otherwise: Île-de-France, latest year.

      EXAMPLES:
        faisceau rank --bassin "plaine commune"
        faisceau explain T6 aides-soignants --year 2019
        faisceau synthesis --year 2018
        faisceau status --format json
      """),
    version: "0.1.0",
    subcommands: [
      ImportCommand.self, InspectCommand.self, StatusCommand.self, MethodsCommand.self,
      RankCommand.self, ExplainCommand.self, SynthesisCommand.self, DeriveCommand.self,
      EmbedCommand.self,
      ValidateCommand.self,
      GapCommand.self,
      PlaceCommand.self,
      CompareCommand.self, ConsensusCommand.self,
      TypologyCommand.self,
      ReportCommand.self,
      ExportCommand.self,
      MapCommand.self,
      SensitivityCommand.self,
    ])

  @OptionGroup var language: LanguageOption
}
