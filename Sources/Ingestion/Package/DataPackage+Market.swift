import Foundation
import MarketStore
import Nomenclatures

/// The tables of the other sides of the market, read back from a package.
extension DataPackage {
  typealias Resource = PackageDescriptor.Resource

  /// Adds to `batch` what a resource of the market holds.
  func take(_ resource: Resource, into batch: inout ImportBatch) throws {
    let origin = try provenance(resource)
    switch resource.content {
    case .passage: batch.passages.append(Sourced(try passage(resource), origin))
    case .communes: batch.communes.append(Sourced(try communes(resource), origin))
    case .postalCodes: batch.postalCodes.append(Sourced(try postalCodes(resource), origin))
    case .mergers: batch.mergers.append(Sourced(try mergers(resource), origin))
    case .outlines: batch.outlines.append(Sourced(try outlines(resource), origin))
    case .flows: batch.flows.append(Sourced(try flows(resource), origin))
    case .entries: batch.entries.append(Sourced(try entries(resource), origin))
    case .filieres: batch.filieres.append(Sourced(try filieres(resource), origin))
    case .difficulties: batch.difficulties.append(Sourced(try difficulties(resource), origin))
    case .tensions: batch.tensions.append(Sourced(try tensions(resource), origin))
    case .bassins, .nomenclature, .figures, .labels, .order, .seekers: break
    }
  }

  private func passage(_ resource: Resource) throws -> Passage {
    let ends = (resource.nomenclature ?? "").components(separatedBy: PackageDescriptor.passageArrow)
      .compactMap(NomenclatureID.init)
    let arrows = try rows(resource) { record -> Passage.Arrow? in
      guard let weight = Double(record[3]), let basis = Passage.Basis(rawValue: record[4]) else {
        return nil
      }
      return Passage.Arrow(
        origin: .init(MetierCode(record[0]), qualification: record[1].isEmpty ? nil : record[1]),
        target: MetierCode(record[2]), weight: weight, basis: basis)
    }
    guard ends.count == 2, let passage = Passage(from: ends[0], to: ends[1], arrows: arrows) else {
      throw broken(
        resource, nil, resource.nomenclature ?? "", "deux nomenclatures, des parts qui font 1",
        "two nomenclatures, weights that sum to 1")
    }
    return passage
  }

  private func communes(_ resource: Resource) throws -> CommuneTable {
    let records = try table(resource).records
    return CommuneTable(
      millesime: try millesime(resource),
      entries: records.map { .init(commune: CommuneCode($0[0]), bassin: BassinCode($0[1])) },
      bassins: records.map {
        .init(code: BassinCode($0[1]), name: $0[2], region: RegionCode(descriptor.region))
      })
  }

  private func postalCodes(_ resource: Resource) throws -> PostalTable {
    PostalTable(
      entries: try table(resource).records.map {
        PostalTable.Entry(postal: PostalCode($0[0]), commune: CommuneCode($0[1]))
      })
  }

  private func mergers(_ resource: Resource) throws -> CommuneHistory {
    CommuneHistory(
      mergers: try rows(resource) { record -> CommuneHistory.Merger? in
        Int(record[2]).map {
          .init(
            former: CommuneCode(record[0]), successor: CommuneCode(record[1]), since: Millesime($0))
        }
      })
  }

  private func outlines(_ resource: Resource) throws -> OutlineSet {
    OutlineSet(
      millesime: try millesime(resource),
      outlines: try rows(resource) { BassinOutline(bassin: BassinCode($0[0]), wkt: $0[1]) })
  }

  private func flows(_ resource: Resource) throws -> JourneyFlows {
    let rows = try rows(resource) { record -> (BassinCode, BassinCode, Double)? in
      figure(record[2]).map { (BassinCode(record[0]), BassinCode(record[1]), $0) }
    }
    let bassins = Set(rows.map(\.0)).sorted()
    guard rows.map(\.1) == bassins.flatMap({ _ in bassins }),
      rows.map(\.0) == bassins.flatMap({ home in bassins.map { _ in home } })
    else {
      throw broken(
        resource, nil, "ordre", "chaque paire de bassins, triée", "every pair of bassins, sorted")
    }
    return JourneyFlows(
      millesime: try millesime(resource), bassins: bassins, workers: rows.map(\.2),
      outside: try fact("outside", resource), leastFlow: try fact("leastFlow", resource),
      hasJourneysInsideCommunes: try fact("insideCommunes", resource) > 0)
  }

  private func entries(_ resource: Resource) throws -> TrainingEntries {
    TrainingEntries(
      millesime: try millesime(resource), nomenclature: try nomenclatureID(resource),
      rows: try rows(resource) { record -> TrainingEntries.Row? in
        guard let low = figure(record[3]), let high = figure(record[4]) else { return nil }
        return .init(
          bassin: BassinCode(record[0]), metier: MetierCode(record[1]), niveau: record[2],
          low: low, high: high)
      }, unresolvedLow: try fact("unresolvedLow", resource),
      unresolvedHigh: try fact("unresolvedHigh", resource))
  }

  private func difficulties(_ resource: Resource) throws -> DifficultyTable {
    DifficultyTable(
      millesime: try millesime(resource), nomenclature: try nomenclatureID(resource),
      rows: try rows(resource) { record -> DifficultyTable.Row? in
        var classes: [PublishedClass: Int] = [:]
        for (kind, text) in zip(PublishedClass.allCases, record.dropFirst()) where !text.isEmpty {
          guard let value = Int(text), 1...5 ~= value else { return nil }
          classes[kind] = value
        }
        return .init(metier: MetierCode(record[0]), classes: classes)
      })
  }

  private func tensions(_ resource: Resource) throws -> TensionTable {
    TensionTable(
      millesime: try millesime(resource), nomenclature: try nomenclatureID(resource),
      rows: try rows(resource) { record -> TensionTable.Row? in
        guard let tension = Double(record[2]), tension.isFinite,
          record[3].isEmpty || Int(record[3]).map((1...5).contains) == true
        else { return nil }
        return .init(
          departement: DepartementCode(record[0]), family: FAP87Code(record[1]),
          tension: tension, tensionClass: Int(record[3]))
      })
  }

  private func filieres(_ resource: Resource) throws -> FiliereTable {
    FiliereTable(
      millesime: try millesime(resource), nomenclature: try nomenclatureID(resource),
      rows: try rows(resource) { record -> FiliereTable.Row? in
        figure(record[2]).map {
          .init(metier: MetierCode(record[0]), filiere: record[1], share: $0)
        }
      })
  }
}

extension DataPackage {
  /// What `read` makes of each record; the first of which it makes nothing is an error.
  private func rows<Row>(_ resource: Resource, _ read: ([String]) -> Row?) throws -> [Row] {
    try table(resource).records.enumerated().map { index, record in
      guard let row = read(record) else {
        throw broken(
          resource, index, record.joined(separator: ","), "les valeurs que le descripteur annonce",
          "the values that the descriptor tells of")
      }
      return row
    }
  }

  private func figure(_ text: String) -> Double? {
    Double(text).flatMap { $0.isFinite && $0 >= 0 ? $0 : nil }
  }

  private func fact(_ name: String, _ resource: Resource) throws -> Double {
    guard let value = resource.facts?[name], value.isFinite, value >= 0 else {
      throw broken(resource, nil, name, "« facts.\(name) »", "\"facts.\(name)\"")
    }
    return value
  }
}
