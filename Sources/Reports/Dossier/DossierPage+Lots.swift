import Nomenclatures
import Studies

/// The lots of the training order to look at again.
extension DossierPage {
  /// Lots shown of each end.
  private static let shown = 8

  func lots(_ page: inout HTML) {
    let heading = say("Lots de la commande à réexaminer", "Lots of the order to look at again")
    guard let result = parts.place.result else {
      return page.section("lots", heading) { absent(parts.place.reason, &$0) }
    }
    page.section("lots", heading, when: "BMO \(result.millesime)") { page in
      page.paragraph(
        say(
          "Un ordre de réexamen, non une décision : un lot a d'autres raisons d'être que les "
            + "tensions. Des \(result.lots.count) lots de la région, \(dossier.lots.count) sont "
            + "enseignés dans le bassin.",
          "An order in which to look again, no decision: a lot has other reasons to be than "
            + "tensions. Of the \(result.lots.count) lots of the région, \(dossier.lots.count) "
            + "are taught in the bassin."
        ))
      table(
        dossier.lots.prefix(Self.shown),
        say(
          "Les \(min(Self.shown, dossier.lots.count)) premiers lots à revoir sur "
            + "\(dossier.lots.count) enseignés dans le bassin, du moins au plus de besoins servis par "
            + "entrée (nombre)",
          "The first \(min(Self.shown, dossier.lots.count)) lots to look at again of "
            + "\(dossier.lots.count) taught in the bassin, from the least to the most needs met by "
            + "entry (number)")
      ).write(&page)
      page.notes(notes(result), say)
    }
  }

  private func table(_ lots: ArraySlice<PlaceResult.Lot>, _ caption: String) -> HTMLTable {
    var table = HTMLTable(
      caption,
      [
        .figures(
          say("Rang", "Rank"),
          long: say("Rang de réexamen dans la région", "Rank of review in the région")),
        .words("Lot"), .words(say("Domaine et certification", "Domain and certification")),
        .figures(
          say("Bassins", "Bassins"),
          long: say("Bassins où il est enseigné", "Bassins in which it is taught")),
        .figures(say("Entrées", "Entries"), long: say("Entrées estimées", "Estimated entries")),
        .figures(say("Besoin", "Need"), long: say("Besoin à sa portée", "Need within its reach")),
        .figures(
          say("S'il ferme", "If closed"),
          long: say("Besoins servis en moins s'il ferme", "Fewer needs met if closed")),
        .figures(
          say("S'il grandit", "If larger"),
          long: say(
            "Besoins servis en plus s'il grandit d'un dixième", "More needs met if a tenth larger")),
      ])
    for lot in lots {
      table.add(
        [
          .figure("\(lot.rank)", Double(lot.rank)), .text(lot.id),
          .content { page in
            page.text(lot.domaine)
            if !lot.certification.isEmpty {
              page.element("span", ["class": "why"], lot.certification)
            }
          },
          .figure("\(lot.bassins)", Double(lot.bassins)),
          .figure(words.entries(lot.entries), lot.entries),
          .figure(numerals.count(lot.need), lot.need),
          .figure(numerals.decimal(lot.closing, places: 1), lot.closing),
          .figure(numerals.decimal(lot.enlarging, places: 1), lot.enlarging),
        ], header: 1)
    }
    return table
  }

  private func notes(_ result: PlaceResult) -> [Footnote] {
    var notes: [Footnote] = []
    if let lot = dossier.lots.first {
      notes.append(
        lecture(
          say(
            "le lot \(lot.id), \(words.ordinal(lot.rank)) à revoir sur \(result.lots.count), "
              + "compte \(words.entries(lot.entries)) entrées estimées ; s'il fermait, "
              + "\(numerals.decimal(lot.closing, places: 1)) besoins ne seraient plus servis.",
            "the lot \(lot.id), \(words.ordinal(lot.rank)) of \(result.lots.count) to look at "
              + "again, has \(words.entries(lot.entries)) estimated entries; if it closed, "
              + "\(numerals.decimal(lot.closing, places: 1)) needs would no longer be met."
          )))
    }
    notes.append(
      champ(
        say(
          "lots de la commande régionale enseignés dans le bassin ; besoin, entrées et effets "
            + "dans toute la région. Besoin 0 : l'enquête n'y observe aucun de ses métiers, ce "
            + "qui n'est pas un besoin nul.",
          "lots of the regional order taught in the bassin; need, entries and effects over the "
            + "whole région. Need 0: the survey observes none of its métiers, which is not a "
            + "need of zero."
        )))
    notes.append(
      Footnote(
        label: say("Colonnes", "Columns"),
        text: say(
          "besoin à la portée du lot ; besoins servis en moins s'il ferme, en plus s'il grandit d'un "
            + "dixième. Entrées estimées : parts d'un total déclaré, aucun fichier ne les compte lot "
            + "par lot.",
          "need within the lot's reach; needs no longer met if it closes, met besides if it grows by a "
            + "tenth. Estimated entries: shares of a declared total, no file counts them lot by lot."
        )))
    notes.append(source(result.sources))
    return notes
  }
}
