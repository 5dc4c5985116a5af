extension StoreError {
  /// What stands where a store was expected.
  enum Found {
    case folder, empty, otherFormat, otherDatabase

    var texts: (french: String, english: String) {
      switch self {
      case .folder: ("un dossier", "a folder")
      case .empty: ("un fichier vide", "an empty file")
      case .otherFormat: ("un fichier qui n'est pas une base SQLite", "not an SQLite file")
      case .otherDatabase:
        ("une base SQLite d'un autre programme", "an SQLite database of another program")
      }
    }
  }

  static func noSuchStore(_ place: StorePlace) -> StoreError {
    StoreError(
      kind: .noSuchStore,
      french: "\(place.fileName) : fichier introuvable dans \(place.folder) ; attendu un magasin "
        + "Faisceau ; vérifier le chemin, ou le créer par « faisceau import »",
      english: "\(place.fileName): no such file in \(place.folder); expected a Faisceau store; "
        + "check the path, or create it with 'faisceau import'")
  }

  static func noSuchFolder(_ place: StorePlace) -> StoreError {
    StoreError(
      kind: .cannotWrite,
      french: "\(place.fileName) : dossier \(place.folder) introuvable ; attendu un dossier où "
        + "créer le magasin ; vérifier le chemin ou créer le dossier",
      english: "\(place.fileName): no folder \(place.folder); expected a folder to create the "
        + "store in; check the path or make the folder")
  }

  static func unreadable(_ place: StorePlace) -> StoreError {
    StoreError(
      kind: .noSuchStore,
      french: "\(place.fileName) : lecture refusée ; attendu un fichier lisible ; vérifier ses "
        + "droits d'accès",
      english: "\(place.fileName): cannot be read; expected a readable file; check its permissions")
  }

  static func notAStore(_ place: StorePlace, found: Found) -> StoreError {
    StoreError(
      kind: .notAStore,
      french: "\(place.fileName) : \(found.texts.french) ; attendu un magasin Faisceau ; donner "
        + "un autre chemin (le fichier n'a pas été modifié)",
      english: "\(place.fileName): \(found.texts.english); expected a Faisceau store; give another "
        + "path (the file was not changed)")
  }

  static func newerVersion(_ place: StorePlace, found: Int) -> StoreError {
    let known = Store.schemaVersion
    return StoreError(
      kind: .newerVersion,
      french: "\(place.fileName) : version \(found) du format ; attendu \(known) au plus ; mettre "
        + "faisceau à jour (le fichier n'a pas été modifié)",
      english: "\(place.fileName): version \(found) of the format; expected \(known) at most; "
        + "update faisceau (the file was not changed)")
  }

  static func notSealed(_ place: StorePlace) -> StoreError {
    StoreError(
      kind: .damaged,
      french: "\(place.fileName) : un journal d'écriture (-wal) est en attente ; attendu un "
        + "magasin clos ; le reconstruire (make datasets) ou l'ouvrir par --store",
      english: "\(place.fileName): a write-ahead journal (-wal) is pending; expected a sealed "
        + "store; rebuild it (make datasets) or open it with --store")
  }

  static func orphanJournal(_ place: StorePlace, journal: String) -> StoreError {
    StoreError(
      kind: .cannotWrite,
      french: "\(place.fileName) : le journal \(journal) d'un magasin supprimé est resté dans "
        + "\(place.folder) ; attendu aucun fichier de ce nom ; le supprimer ou changer de chemin",
      english: "\(place.fileName): the journal \(journal) of a deleted store is still in "
        + "\(place.folder); expected no file of that name; delete it or change the path")
  }

  static func cannotWrite(
    _ place: StorePlace, reason french: String, _ english: String
  ) -> StoreError {
    StoreError(
      kind: .cannotWrite,
      french: "\(place.fileName) : écriture impossible dans \(place.folder) (\(french)) ; attendu "
        + "un fichier et un dossier inscriptibles ; changer de chemin, de droits, ou faire de la "
        + "place",
      english: "\(place.fileName): cannot write in \(place.folder) (\(english)); expected a "
        + "writable file and folder; change the path or its permissions, or make room")
  }

  static func busy(_ place: StorePlace) -> StoreError {
    let seconds = Int(StorePlace.patience)
    return StoreError(
      kind: .busy,
      french: "\(place.fileName) : verrouillé par un autre programme depuis \(seconds) s ; attendu "
        + "un magasin libre ; réessayer quand l'autre import sera fini",
      english: "\(place.fileName): locked by another program for \(seconds) s; expected a free "
        + "store; try again when the other import is done")
  }

  static func damaged(_ place: StorePlace, _ damage: Damage) -> StoreError {
    let (french, english) = (damage.french, damage.english)
    return StoreError(
      kind: .damaged,
      french: "\(place.fileName), \(french.place) : contenu endommagé, \(french.found) ; attendu "
        + "\(french.expected) ; reprendre une copie ou réimporter dans un nouveau magasin",
      english: "\(place.fileName), \(english.place): damaged content, \(english.found); expected "
        + "\(english.expected); restore a copy or import again into a new store")
  }
}
