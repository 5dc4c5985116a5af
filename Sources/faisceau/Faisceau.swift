import ArgumentParser

@main
struct Faisceau: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "faisceau",
    abstract: "Les métiers prioritaires de chaque bassin d'emploi.")
}
