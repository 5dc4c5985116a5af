/// An offer as one line of NDJSON, in the shape of the API, about a thousand bytes.
enum JSONShape {
  static func write(_ offer: Offer, _ market: Market, to output: Output) {
    output.put("{\"id\":\"")
    output.put(offer.id)
    output.put("\",\"intitule\":\"")
    output.escaped(Texts.titles[offer.title])
    output.put("\",\"description\":\"")
    output.escaped(Texts.descriptions[offer.description])
    output.put("\",\"dateCreation\":\"")
    output.moment(offer.created)
    output.put("\",\"dateActualisation\":\"")
    output.moment(offer.updated)
    output.put("\",\"lieuTravail\":{\"libelle\":\"")
    output.place(offer)
    if offer.place == .town || offer.place == .postalOnly {
      output.put("\",\"latitude\":48.856614,\"longitude\":2.352222,\"codePostal\":\"")
      output.put(offer.town.postal)
    }
    if offer.place == .town {
      output.put("\",\"commune\":\"")
      output.put(offer.town.code)
    }
    output.put("\"},\"romeCode\":\"")
    output.put(offer.rome)
    output.put("\",\"romeLibelle\":\"Libellé du métier\",\"appellationlibelle\":\"Appellation\",")
    output.put(
      "\"entreprise\":{\"nom\":\"Société \\\"Générale\\\" d'essai\",\"entrepriseAdaptee\":false},")
    output.put("\"typeContrat\":\"")
    output.contract(offer.contract, between: "\",\"typeContratLibelle\":\"")
    output.put("\",\"natureContrat\":\"Contrat travail\",\"experienceExige\":\"D\",")
    output.put(
      "\"competences\":[{\"code\":\"100822\",\"libelle\":\"Techniques d'usinage\",\"exigence\":\"S\"},"
    )
    output.put(
      "{\"code\":\"300135\",\"libelle\":\"Monter et régler une installation\",\"exigence\":\"E\"}],"
    )
    output.put("\"salaire\":{\"libelle\":\"Mensuel de 1960,00 Euros sur 12 mois\"},")
    if let full = offer.isFullTime {
      output.put(
        "\"dureeTravailLibelle\":\"35H Travail en journée\",\"dureeTravailLibelleConverti\":\"")
      output.put(full ? "Temps plein" : "Temps partiel")
      output.put("\",")
    }
    output.put(offer.isSandwich ? "\"alternance\":true," : "\"alternance\":false,")
    output.put("\"nombrePostes\":")
    output.put(offer.posts)
    if let qualification = offer.qualification {
      output.put(",\"qualificationCode\":\"")
      output.put([qualification])
      output.put("\"")
    }
    switch offer.lacksCandidates {
    case nil: break
    case true?: output.put(",\"offresManqueCandidats\":true")
    case false?: output.put(",\"offresManqueCandidats\":false")
    }
    output.put(",\"origineOffre\":{\"origine\":\"1\"}}")
    output.end()
  }
}
