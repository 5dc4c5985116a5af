import Nomenclatures

/// One training on offer, as LHÉO exchanges it: codes as they stand, to be judged by who reads them.
struct LHEOFormation {
  /// A place by its codes, as they stand; empty where it gives none.
  struct Address: Equatable {
    var commune = ""
    var postalCode = ""
    var departement = ""

    var isEmpty: Bool { commune.isEmpty && postalCode.isEmpty && departement.isEmpty }
  }

  /// One session, from a date on.
  struct Session {
    /// Line where it begins.
    let line: Int
    /// `AAAAMMJJ`, as it stands; empty when there is none.
    var debut = ""
    /// Where one applies, which may not be where one is taught.
    var inscription = Address()
  }

  /// Sessions that share where they are taught and who pays.
  struct Action {
    var lieux: [Address] = []
    var sessions: [Session] = []
    /// Places that each organisme financeur pays for, as they stand.
    var placesFinancees: [String] = []
  }

  /// Its number; empty when it has none.
  let numero: String
  /// Line where it begins.
  let line: Int
  var rome: [String] = []
  var formacodes: [String] = []
  var certifInfo: [String] = []
  var rncp: [String] = []
  var actions: [Action] = []

  init(numero: String, line: Int) {
    self.numero = numero
    self.line = line
  }
}
