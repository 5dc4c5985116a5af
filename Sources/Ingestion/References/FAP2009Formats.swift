import Formats
import Nomenclatures

/// Labels of the FAP 2009, which Dares publishes as formats of a SAS program:
/// `"A0Z40"="A0Z40 : Agriculteurs salariés"`.
struct FAP2009Formats {
  /// The 225 métiers.
  let metiers: SASFormats.Format
  /// The 22 domaines.
  let domaines: SASFormats.Format
  /// Entries of the other formats and `other` entries, declared and left alone.
  let skipped: Int

  /// Finds both formats by the shape of their codes; `nil` when one is not there.
  init?(_ formats: [SASFormats.Format]) {
    func find(_ isCode: (String) -> Bool) -> SASFormats.Format? {
      formats.first { format in
        let keys = format.entries.flatMap(\.keys)
        return keys.count > 5 && keys.allSatisfy(isCode)
          && format.entries.allSatisfy { $0.isOther || Self.label($0) != nil }
      }
    }
    let isLetter: (String) -> Bool = { $0.count == 1 && ("A"..."Z").contains($0) }
    guard let metiers = find(MetierShape.isCode), let domaines = find(isLetter) else { return nil }
    self.metiers = metiers
    self.domaines = domaines
    let all = formats.reduce(0) { $0 + $1.entries.count }
    let codes = metiers.entries.count { !$0.isOther }
    skipped = all - codes - domaines.entries.count { !$0.isOther }
  }

  /// Number of entries read as métiers and domaines.
  var kept: Int {
    metiers.entries.count { !$0.isOther } + domaines.entries.count { !$0.isOther }
  }

  /// The nomenclature.
  var nomenclature: Nomenclature {
    let domaineLabels = Dictionary(
      domaines.entries.flatMap { entry in
        entry.keys.map { ($0, Self.label(entry) ?? entry.label) }
      }, uniquingKeysWith: { first, _ in first })
    let entries = metiers.entries.flatMap { entry in
      entry.keys.map { key in
        let domaine = String(key.prefix(1))
        return Nomenclature.Entry(
          code: MetierCode(key), label: Self.label(entry) ?? entry.label, domaine: domaine,
          domaineLabel: domaineLabels[domaine] ?? "")
      }
    }
    return Nomenclature(id: .fap2009, entries: entries)
  }

  /// The label without the code that begins it; `nil` when another code begins it, or none.
  private static func label(_ entry: SASFormats.Entry) -> String? {
    guard let key = entry.keys.first, entry.keys.count == 1, entry.label.hasPrefix(key) else {
      return nil
    }
    let rest = entry.label.dropFirst(key.count).drop { $0 == " " }
    guard rest.first == ":" else { return nil }
    return rest.dropFirst().trimmingSpaces
  }
}
