import Foundation
import TestSupport

/// A BMO of five rows, as any millésime would publish it, and what it holds once read by hand.
struct SmallSurvey {
  /// One row; counts as printed with a decimal point, `*` where hidden.
  struct Row {
    var bassin = "1147"
    var bassinName = "PLAINE COMMUNE"
    var metier = "T2A60"
    var metierName = "Aides à domicile"
    var departement = "93"
    var region = "11"
    var met = "0"
    var xmet = "0"
    var smet = "0"
    var year: String?
  }

  /// Order and names of the columns; `xx` stands for the last two digits of the year.
  struct Layout {
    let year: Int
    let header: [(name: String, role: String)]
  }

  var layout: Layout
  var rows: [Row]

  /// The survey of a year: with hidden counts from 2018, without them before.
  init(year: Int) {
    layout = Layout.of(year)
    rows = [
      Row(met: "12", xmet: "5", smet: "*"),
      Row(departement: "95", met: "*", xmet: "*", smet: "*"),
      Row(
        bassin: "1107", bassinName: "PARIS", metier: "G0A40", metierName: "Techniciens",
        departement: "75", met: "3", xmet: "*", smet: "0"),
      Row(
        bassin: "0101", bassinName: "BASSE-TERRE", departement: "971", region: "01", met: "40.5",
        xmet: "10.25", smet: "*"),
      Row(
        bassin: "9409", bassinName: "BASTIA", departement: "2B", region: "94", met: "7", xmet: "7",
        smet: "7"),
    ]
    if year < 2018 {
      rows[0].smet = "1"
      (rows[1].met, rows[1].xmet, rows[1].smet) = ("2.5", "1.5", "0")
      rows[2].xmet = "1"
      rows[3].smet = "0"
    }
  }

  /// The text of a cell, before it is typed.
  func text(_ role: String, _ row: Row) -> String {
    switch role {
    case "annee": row.year ?? String(layout.year)
    case "bassin": row.bassin
    case "bassinName": row.bassinName
    case "famille": "S"
    case "familleName": "Fonctions sociales et médico-sociales"
    case "metier": row.metier
    case "metierName": row.metierName
    case "departement": row.departement
    case "departementName": "Œuvre « é »"
    case "met": row.met
    case "xmet": row.xmet
    case "smet": row.smet
    case "region": row.region
    case "regionName": "Île-de-France"
    default: "x"
    }
  }

  /// The names of the columns, in order.
  var header: [String] { layout.header.map(\.name) }
}

extension SmallSurvey.Layout {
  /// The header that a millésime publishes.
  ///
  /// Source: the table of `../shared/data/README.md`; 2021 and 2022 are taken to be as 2020, which
  /// they follow.
  static func of(_ year: Int) -> Self {
    let digits = String(year % 100)
    let header = names(year).map { name, role in
      (name.replacing("xx", with: digits), role)
    }
    return Self(year: year, header: header)
  }

  private static func names(_ year: Int) -> [(String, String)] {
    let bassin = [("BExx", "bassin"), ("NOMBExx", "bassinName")]
    let counts = [("met", "met"), ("xmet", "xmet"), ("smet", "smet")]
    let famille = [("Famille_met", "famille"), ("Lbl_fam_met", "familleName")]
    let metier = [("metier", "metier"), ("nommetier", "metierName")]
    let newMetier = [("Code métier BMO", "metier"), ("Nom métier BMO", "metierName")]
    let departement = [("Dept", "departement"), ("NomDept", "departementName")]
    let region = [("REG", "region"), ("NOM_REG", "regionName")]
    let annee = [("annee", "annee")]
    switch year {
    case 2016:
      return annee + bassin + famille
        + [("Métier", "metier"), ("Libellé du métier", "metierName")]
        + [("Département", "departement"), ("NomDept", "departementName")] + counts
        + [("Region", "region"), ("NOM_REG", "regionName"), ("NORMAL", "other")]
    case 2017:
      return annee + bassin
        + [("Famille_metier", "famille"), ("Libellé de famille de métier", "familleName")]
        + [("code métier BMO ", "metier"), ("nom_metier BMO", "metierName")] + departement
        + counts + region
    case 2018, 2019:
      return annee + bassin + famille + metier + departement + counts
        + [("REG", "region"), ("NOM_REG18", "regionName")]
    case 2020...2022:
      return annee + bassin + famille + metier + departement + counts + region
    case 2023:
      return annee + newMetier + famille + bassin + departement + region + counts
    default:
      return annee + newMetier + famille + region + departement + bassin
        + (year >= 2026 ? [("clpe", "other")] : []) + counts
    }
  }
}
