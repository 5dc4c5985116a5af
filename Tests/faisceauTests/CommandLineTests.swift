import Foundation
import TestSupport
import Testing

@Suite("The command line")
struct CommandLineTests {
  @Test("prints the help when asked nothing")
  func alone() throws {
    let run = try EmbeddedData.run([])
    #expect(run.status == 0)
    #expect(run.text.hasPrefix("Les métiers prioritaires de chaque bassin d'emploi.\n"))
    #expect(run.messages.isEmpty)
  }

  @Test("gives its version")
  func version() throws {
    let run = try EmbeddedData.run(["--version"])
    #expect(run.status == 0)
    #expect(run.text.wholeMatch(of: /\d+\.\d+\.\d+\n/) != nil)
  }

  @Test(
    "refuses in one message, with its exit code, and writes no data",
    arguments: [
      (["truc"], 2, "commande « truc » inconnue"),
      (["ranc"], 2, "commande « ranc » inconnue ; la plus proche : rank"),
      (
        ["rank", "--fromat", "json"], 2, "option « --fromat » inconnue ; la plus proche : --format"
      ),
      (["rank", "--format", "xml"], 2, "valeur « xml » refusée pour « --format <forme> »"),
      (["rank", "--top", "x"], 2, "valeur « x » refusée pour « --top <n> »"),
      (["rank", "--top", "-1"], 2, "attendu un nombre de noms, ou 0 pour tout"),
      (["rank", "--year"], 2, "il manque la valeur de « --year <année> »"),
      (["explain", "T6"], 2, "il manque « <métier> »"),
      (["rank", "T6"], 2, "argument inattendu : « T6 »"),
      (["explain", "T6", "a", "b", "c"], 2, "2 arguments inattendus : « b », « c »"),
      (
        ["rank", "--bassin", "plaine comune"], 2,
        "bassin « plaine comune » inconnu ; le plus proche : Plaine Commune (T6, 1147)"
      ),
      (["rank", "--bassin", "T25", "--year", "2018"], 2, "absent de BMO 2018"),
      (["rank", "--bassin", "77"], 2, "réponses possibles"),
      (["rank", "--year", "2021"], 2, "présents : 2017, 2018, 2019, 2020, 2024, 2025"),
      (["rank", "--region", "84"], 2, "régions présentes : 11"),
      (["rank", "--method", "projet-difficile"], 2, "la plus proche : projets-difficiles"),
      (["explain", "T6", "V0Z60", "--year", "2025"], 2, "code de la FAP 2009"),
      (["explain", "T6", "aide soignent", "--year", "2018"], 2, "Aides-soignants"),
      (
        ["explain", "T6", "A0Z00", "--year", "2018"], 2,
        "FAP 2009, sans aucun chiffre dans BMO 2018"
      ),
      (["status", "--year", "2016"], 2, "rien pour 2016 ; millésimes présents : 2017, 2018"),
      (["status", "--region", "FR"], 2, "régions présentes : 11"),
      (["typology", "--region", "FR"], 2, "régions présentes : 11"),
      (["rank", "--replicates", "100001"], 2, "répliques : 100001 ; attendu de 1 à 100000"),
      (
        ["report", "--all", "--replicates", "100001", "-o", "/tmp/faisceau-none"], 2,
        "répliques : 100001"
      ),
      (["report", "--bassin", "T8", "--force", "-o", "x.html"], 2, "--force : attendu avec --all"),
      (["rank", "--shrink", "beaucoup"], 2, "attendu : none, region, hierarchy"),
      (
        ["rank", "--shrink", "none", "--method", "projets-difficiles"], 2,
        "la méthode « projets-difficiles » ne lisse pas"
      ),
      (["place", "--heures", "1", "--heures-par-entree", "0"], 2, "attendu de 1 à 100000"),
      (["place", "--heures", "100"], 2, "moins qu'un groupe (1 × 384 heures)"),
      (["place", "--heures", "9223372036854775807"], 2, "attendu de 0 à 1000000000"),
      (["place", "--heures", "9", "--groupe", "9223372036854775807"], 2, "attendu de 1 à 1000000"),
      (["map", "--indicator", "ecartFormation", "--year", "2019"], 2, "pour un métier"),
      (["rank", "--output", ""], 2, "--output : vide"),
      (["rank", "--store", ""], 2, "--store : vide"),
      (["rank", "--store", "/nowhere/x.sqlite"], 66, "x.sqlite"),
      (["rank", "--output", "/nowhere/x.json"], 73, "écriture impossible (dossier introuvable)"),
    ])
  func refusals(arguments: [String], code: Int32, message: String) throws {
    let run = try EmbeddedData.run(arguments)
    #expect(run.status == code)
    #expect(run.messages.hasPrefix("Erreur : "))
    #expect(run.messages.contains(message), "\(run.messages)")
    #expect(run.output.isEmpty)
  }

  @Test("refuses in English too")
  func english() throws {
    for environment in [["FAISCEAU_LANG": "en"], [:]] {
      let run = try EmbeddedData.run(
        ["rank", "--bassin", "plaine comune"] + (environment.isEmpty ? ["--lang", "en"] : []),
        environment: environment)
      #expect(run.messages.hasPrefix("Error: unknown bassin \"plaine comune\"; the nearest: "))
    }
    let parser = try EmbeddedData.run(["rank", "--fromat", "x", "--lang=en"])
    #expect(parser.messages.hasPrefix("Error: Unknown option '--fromat'. Did you mean '--format'?"))
  }

  @Test("tells bad data from no data")
  func badData() throws {
    let folder = try TemporaryFolder()
    let text = try folder.write("text.sqlite", "ceci n'est pas un magasin")
    let run = try EmbeddedData.run(["status", "--store", text])
    #expect(run.status == 65)
    #expect(run.messages.contains("text.sqlite"))
    let none = try EmbeddedData.run(["rank"], environment: ["FAISCEAU_DATA": folder.path("none")])
    #expect(none.status == 66)
  }

  @Test("shows hostile arguments without obeying them")
  func hostile() throws {
    let run = try EmbeddedData.run(["rank", "--bassin", "\u{1B}[2Jx\u{202E}"])
    #expect(run.status == 2)
    #expect(!run.messages.contains("\u{1B}"))
    #expect(!run.messages.unicodeScalars.contains("\u{202E}"))
  }

  @Test(
    "answers to French names",
    arguments: [
      ["classer", "--bassin", "T6"], ["expliquer", "T6", "cuisiniers"], ["synthese"],
      ["methodes"], ["etat"],
    ])
  func aliases(arguments: [String]) throws {
    #expect(try EmbeddedData.run(arguments).status == 0)
  }

  @Test("stays quiet when its reader leaves")
  func pipe() throws {
    let script = "\"$0\" rank --top 0 | head -n 1; exit ${PIPESTATUS[0]}"
    let run = try CommandRun.run(
      "/bin/bash", ["-c", script, CommandRun.binary],
      environment: ["FAISCEAU_DATA": EmbeddedData.path.get()])
    #expect(run.status == 0)
    #expect(run.messages.isEmpty)
  }

  @Test("says so when the standard output is full")
  func full() throws {
    let run = try CommandRun.run(
      "/bin/sh", ["-c", "exec \"$0\" rank > /dev/full", CommandRun.binary],
      environment: ["FAISCEAU_DATA": EmbeddedData.path.get()])
    #expect(run.status == 73)
    #expect(run.messages.contains("disque plein"))
  }

  @Test("says in French that the standard output is closed")
  func closed() throws {
    let run = try CommandRun.run(
      "/bin/sh", ["-c", "exec \"$0\" rank >&-", CommandRun.binary],
      environment: ["FAISCEAU_DATA": EmbeddedData.path.get()])
    #expect(run.status == 73)
    #expect(run.messages.contains("écriture impossible (elle est fermée)"))
  }

  @Test("names an unknown licence in the language of the run")
  func licence() throws {
    #expect(try EmbeddedData.run(["status"]).text.contains("non précisée"))
    let english = try EmbeddedData.run(["status", "--lang", "en"]).text
    #expect(english.contains("not stated"))
    #expect(!english.contains("non précisée"))
  }

  @Test("takes a language in any case")
  func languageCase() throws {
    let run = try EmbeddedData.run(["rank", "--lang", "EN", "--bassin", "T6"])
    #expect(run.status == 0)
    #expect(run.text.hasPrefix("Métiers to examine"))
  }

  @Test("prints no colour off a terminal")
  func colour() throws {
    #expect(try !EmbeddedData.run(["rank", "--bassin", "T6"]).text.contains("\u{1B}"))
  }
}
