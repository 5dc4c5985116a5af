import Columns
import MarketStore
import Nomenclatures

extension PackageTable {
  /// The bassins, one row each.
  init(_ bassins: [Bassin]) {
    self.init(header: PackageSchema.header(.bassins))
    for bassin in bassins {
      append([
        bassin.code.rawValue, bassin.codePacte, bassin.name,
        bassin.aliases.joined(separator: "|"), bassin.region.rawValue,
        String(bassin.since.rawValue),
      ])
    }
  }

  /// The métiers of a nomenclature, one row each.
  init(_ nomenclature: Nomenclature) {
    self.init(header: PackageSchema.header(.nomenclature))
    for entry in nomenclature.entries {
      append([entry.code.rawValue, entry.label, entry.domaine, entry.domaineLabel])
    }
  }

  /// The lots of a training order, one row each.
  init(_ lots: [TrainingLot]) {
    self.init(header: PackageSchema.header(.order))
    for lot in lots {
      append([
        lot.id, lot.domaine, lot.portee.rawValue,
        lot.bassins.map(\.rawValue).joined(separator: "|"), lot.nsf.joined(separator: "|"),
        lot.certification, lot.niveaux.joined(separator: "|"), lot.rome.joined(separator: "|"),
        lot.parcours.joined(separator: "|"),
      ])
    }
  }

  /// The figures of a slice, one row for each bassin × métier pair.
  init(_ slice: MarketSlice) {
    self.init(header: PackageSchema.header(.figures))
    for row in 0..<slice.rowCount {
      let figures = slice.key.source.measures.flatMap { measure in
        slice.columns[measure].map { FigureText.fields($0[row]) } ?? ["", "", "", ""]
      }
      append(
        [
          slice.bassins[slice.bassinPlaces[row]].code.rawValue,
          slice.metiers[slice.metierPlaces[row]].code.rawValue,
        ] + figures)
    }
  }

  /// The names that each slice's millésime prints.
  init(labelsOf slices: [MarketSlice]) {
    self.init(header: PackageSchema.header(.labels))
    for slice in slices {
      let year = String(slice.key.millesime.rawValue)
      for bassin in slice.bassins {
        append([year, "bassin", bassin.code.rawValue, bassin.name, ""])
      }
      for metier in slice.metiers {
        append([year, "metier", metier.code.rawValue, metier.label, metier.famille])
      }
    }
  }
}
