/// An offer as a line of CSV with dotted columns.
enum CSVShape {
  static let header =
    "id,intitule,dateCreation,dateActualisation,lieuTravail.libelle,lieuTravail.codePostal,"
    + "lieuTravail.commune,romeCode,typeContrat,typeContratLibelle,dureeTravailLibelleConverti,"
    + "alternance,nombrePostes,qualificationCode,offresManqueCandidats"

  static func write(_ offer: Offer, _ market: Market, to output: Output) {
    output.put(offer.id)
    output.put(",")
    output.field(Texts.titles[offer.title])
    output.put(",")
    output.moment(offer.created)
    output.put(",")
    output.moment(offer.updated)
    output.put(",")
    output.place(offer)
    output.put(",")
    if offer.place == .town || offer.place == .postalOnly { output.put(offer.town.postal) }
    output.put(",")
    if offer.place == .town { output.put(offer.town.code) }
    output.put(",")
    output.put(offer.rome)
    output.put(",")
    output.contract(offer.contract, between: ",")
    output.put(",")
    if let full = offer.isFullTime { output.put(full ? "Temps plein" : "Temps partiel") }
    output.put(offer.isSandwich ? ",true," : ",false,")
    output.put(offer.posts)
    output.put(",")
    if let qualification = offer.qualification { output.put([qualification]) }
    switch offer.lacksCandidates {
    case nil: output.put(",")
    case true?: output.put(",true")
    case false?: output.put(",false")
    }
    output.end()
  }
}
