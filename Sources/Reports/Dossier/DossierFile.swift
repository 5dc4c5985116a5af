import Nomenclatures
public import Studies

/// Names of the files of a folder of dossiers.
public enum DossierFile {
  /// The name of a bassin's file: its Pacte code where it has one, else its own, letters and digits
  /// only: `T8.html`, `1148.html`.
  public static func name(of bassin: BassinName, ending: String) -> String {
    let code = bassin.codePacte ?? bassin.code.rawValue
    let safe = code.unicodeScalars.filter { scalar in
      scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar))
    }
    return String(String.UnicodeScalarView(safe)) + "." + ending
  }
}
