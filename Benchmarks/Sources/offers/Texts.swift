/// Titles and descriptions with accents, quotes, separators and line breaks.
enum Texts {
  static let titles: [[UInt8]] = [
    "Chef de rang (H/F)", "Aide-soignant / Aide-soignante", "Opérateur \"CN\" (H/F)",
    "Employé, libre-service", "Maçon ; coffreur", "Ingénieur d'études",
    "Cuisinier, pâtissier (H/F)",
    "Conducteur \"PL\", nuit", "Développeur C++/Java", "Secrétaire médicale",
    "Électricien\nbâtiment", "Agent d'entretien", "Attaché commercial \"export\"; Île-de-France",
    "Plombier-chauffagiste", "Éducateur spécialisé, internat", "Vendeur",
  ].map { Array($0.utf8) }

  static let descriptions: [[UInt8]] = [
    """
    Au sein d'une équipe de douze personnes, vous assurez l'accueil, la préparation et le suivi des \
    commandes ; vous veillez au respect des règles d'hygiène et de sécurité. \
    Profil : « autonome, rigoureux », permis B exigé. Rémunération : selon expérience, 13e mois.
    """,
    """
    Nous recherchons pour l'un de nos clients un(e) technicien(ne) confirmé(e).\nMissions :\n- \
    installer les équipements\n- lire les plans\n- rendre compte au chef d'équipe "terrain"\n\
    Horaires : 7h-15h, du lundi au vendredi, chemin d'accès C:\\plans.
    """,
    """
    Poste à pourvoir dès que possible, débutant accepté\t; formation assurée en interne, tutorat. \
    Déplacements fréquents dans la région, véhicule fourni, paniers repas, mutuelle d'entreprise.
    """,
  ].map { Array($0.utf8) }
}

extension Output {
  /// A CSV field, quoted where it must be.
  func field(_ text: [UInt8]) {
    guard text.contains(where: { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A }) else { return put(text) }
    put("\"")
    for byte in text { put(byte == 0x22 ? [byte, byte] : [byte]) }
    put("\"")
  }

  /// The inside of a JSON string.
  func escaped(_ text: [UInt8]) {
    for byte in text {
      switch byte {
      case 0x22: put("\\\"")
      case 0x5C: put("\\\\")
      case 0x0A: put("\\n")
      case 0x09: put("\\t")
      default: put([byte])
      }
    }
  }

  /// A moment in the form of the API, from seconds since 2023-07-01T00:00:00Z.
  func moment(_ seconds: Int) {
    var day = seconds / 86_400
    var month = 6
    while day >= Self.lengths[month % 24] {
      day -= Self.lengths[month % 24]
      month += 1
    }
    put(2023 + month / 12, digits: 4)
    put("-")
    put(month % 12 + 1, digits: 2)
    put("-")
    put(day + 1, digits: 2)
    put("T")
    put(seconds / 3600 % 24, digits: 2)
    put(":")
    put(seconds / 60 % 60, digits: 2)
    put(":")
    put(seconds % 60, digits: 2)
    put(".000Z")
  }

  /// Days of the months of 2023 and 2024.
  private static let lengths = [
    31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31,
  ]

  /// What the place is called: « 75 - PARIS 09 », « 85 » alone, or the country.
  func place(_ offer: Offer) {
    switch offer.place {
    case .country: put("France")
    case .departement: put(offer.town.departement)
    case .town, .postalOnly:
      put(offer.town.departement)
      put(" - ")
      put(offer.town.name)
    }
  }

  /// Code and words of a contract, with `between` in the middle.
  func contract(_ contract: Offer.Contract, between: StaticString) {
    switch contract {
    case .lasting: put("CDI")
    case .fixed, .fixedWithoutLength: put("CDD")
    case .temporary: put("MIS")
    case .seasonal: put("SAI")
    }
    put(between)
    switch contract {
    case .lasting: put("Contrat à durée indéterminée")
    case .fixedWithoutLength: put("Contrat à durée déterminée")
    case .fixed(let months):
      put("Contrat à durée déterminée - ")
      put(months)
      put(" Mois")
    case .temporary(let days):
      put("Mission intérimaire - ")
      put(days)
      put(" Jour(s)")
    case .seasonal(let months):
      put("Contrat travail saisonnier - ")
      put(months)
      put(" Mois")
    }
  }
}
