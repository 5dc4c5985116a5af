import Nomenclatures
import Testing

@Suite("Text reduced to what people agree on")
struct FoldedTextTests {
  @Test(
    "Accents, case, hyphens and apostrophes do not matter",
    arguments: [
      ("Aides à domicile", "aides a domicile"), ("AIDES-À-DOMICILE", "aides a domicile"),
      ("  Marne\u{A0}la  Vallée\t", "marne la vallee"), ("e\u{301}leveurs", "eleveurs"),
      ("Maîtres d’hôtel", "maitres d hotel"), ("Maîtres d'hôtel", "maitres d hotel"),
      ("Ouvriers du gros œuvre", "ouvriers du gros oeuvre"), ("ŒUVRE", "oeuvre"),
      ("Maçons (qualifiés)", "macons qualifies"), ("mac\u{327}ons", "macons"),
      ("Brie–Créçois", "brie crecois"), ("T2A60", "t2a60"), ("soft\u{AD}hyphen", "softhyphen"),
      ("Naïf, çà & là; ÿ", "naif ca la y"), ("", ""), (" – ’ ", ""),
    ])
  func folds(source: String, folded: String) {
    #expect(FoldedText(source).text == folded)
  }

  @Test(
    "Little words and plurals do not count",
    arguments: [
      ("Aides à domicile et aides ménagères", ["aide", "domicile", "aide", "menagere"]),
      ("Serveurs de cafés restaurants", ["serveur", "cafe", "restaurant"]),
      ("Agents d’entretien des locaux", ["agent", "entretien", "locau"]),
      ("Paris", ["pari"]), ("Est 77", ["est", "77"]), ("bus", ["bus"]), ("de la", []),
    ])
  func significantWords(source: String, words: [String]) {
    #expect(FoldedText(source).significantWords.map(String.init) == words)
  }
}
