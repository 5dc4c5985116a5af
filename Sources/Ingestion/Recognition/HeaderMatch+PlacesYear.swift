import Nomenclatures

extension HeaderMatch {
  /// The year of a table of places: that of its headers, or the one in the file's name when no
  /// header and no column has one, as in the table of communes of 2024.
  func placesYear(fileName: String) -> Millesime? {
    if let year { return Millesime(year) }
    if let place = places[.workers] {
      let header = FoldedText(headers[place]).text
      return HeaderPattern.censusYears.first { HeaderPattern.workersHeader($0) == header }
        .map { Millesime($0) }
    }
    return Self.year(inName: fileName)
  }

  /// The only year between 2000 and 2099 that a name carries; nil when there is none or several.
  static func year(inName name: String) -> Millesime? {
    let years = name.split { !$0.isASCII || !$0.isNumber }
      .filter { $0.count == 4 && $0.hasPrefix("20") }
    return years.count == 1 ? Int(years[0]).map { Millesime($0) } : nil
  }
}
