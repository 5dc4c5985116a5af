/// What a column of an official file is read as.
enum ColumnRole: String, Sendable, CaseIterable {
  // BMO
  case annee, bassin, bassinName, famille, familleName, metier, metierName
  case departement, departementName, met, xmet, smet, region, regionName
  // Labels of the FAP 2021
  case code, label, domaine, domaineLabel
  // Bassins of the Pacte
  case codePacte, aliases
  // Training order
  case lot, portee, bassins, nsf, certification, niveaux, rome, parcours
  // CertifInfo
  case certifInfo, formacode, rome1, rome2, rome3, rome4, rome5, rncp, formerCertifInfo, formerRNCP
  // Hours or entries by lot
  case effectif
  // Passages
  case from, to, qualification, target, weight
  // Mean employment by FAP
  case employment, placeLevel, metierLevel, tension
  // Offers registered and job seekers, with the published classes
  case offres, demandeurs, classTension, classHiring, classLabour, classDuration
  case classConditions, classDistance, classTraining
  // Communes, postal codes, mergers
  case commune, postalCode
  case event, effectiveDate, typeBefore, communeBefore, typeAfter, communeAfter
  // Journeys to work
  case home, work, workers
  // Amendments
  case round, author, action, value, reason, sourceText, day
}

/// How a column is known by its header.
struct ColumnPattern: Sendable {
  let role: ColumnRole
  /// The headers that name it, folded, without the year that some carry at their end.
  let names: [String]
  let isRequired: Bool
  let mayCarryYear: Bool

  init(
    _ role: ColumnRole, _ names: String..., isRequired: Bool = true, mayCarryYear: Bool = false
  ) {
    self.init(role, names: names, isRequired: isRequired, mayCarryYear: mayCarryYear)
  }

  init(_ role: ColumnRole, names: [String], isRequired: Bool, mayCarryYear: Bool) {
    self.role = role
    self.names = names
    self.isRequired = isRequired
    self.mayCarryYear = mayCarryYear
  }

  /// Whether `header` names this column; with the two or four digits of a year that it carries.
  func match(_ header: String) -> (fits: Bool, year: Int?) {
    if names.contains(header) { return (true, nil) }
    guard mayCarryYear else { return (false, nil) }
    let digits = header.reversed().prefix { $0.isASCII && $0.isNumber }.count
    guard digits == 2 || digits == 4, names.contains(String(header.dropLast(digits))) else {
      return (false, nil)
    }
    return (true, Int(header.suffix(digits)).map { digits == 2 ? 2000 + $0 : $0 })
  }
}
