import MarketStore
import Nomenclatures

/// The bassins of one slice, under every name they answer to.
struct BassinDirectory: Sendable {
  private let key: SliceKey
  private let printed: [BassinCode: String]
  private let reference: [BassinCode: Bassin]

  /// - Parameters:
  ///   - slice: the figures, whose bassins are named as printed that year.
  ///   - reference: the Pacte's table; may be empty.
  init(slice: MarketSlice, reference: [Bassin]) {
    key = slice.key
    printed = Dictionary(
      slice.bassins.map { ($0.code, $0.name) }, uniquingKeysWith: { first, _ in first })
    self.reference = Dictionary(
      reference.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The bassin under the Pacte's name, else as printed.
  func name(of code: BassinCode) -> BassinName {
    let known = reference[code]
    return BassinName(
      code: code, name: known?.name ?? printed[code] ?? code.rawValue,
      codePacte: known?.codePacte)
  }

  /// The bassin that a person means.
  /// - Throws: `StudyError` naming the nearest when none or several answer.
  func code(for asked: String) throws -> BassinCode {
    let codes = printed.keys.filter { $0 != .horsBassin }.sorted()
    switch NameIndex(codes.map(entry)).match(asked) {
    case .found(let entry): return entry.value
    case .ambiguous(let entries):
      throw StudyError.ambiguous(.bassin, asked, candidates: entries.map(\.name))
    case .unknown(let nearest):
      try refuseAbsentBassin(asked)
      throw StudyError.unknown(
        .bassin, asked, nearest: nearest.map(\.name),
        remedy: (
          "donner un code BMO, un code du Pacte ou un nom",
          "give a BMO code, a code of the Pacte or a name"
        ))
    }
  }

  private func entry(_ code: BassinCode) -> NameIndex<BassinCode>.Entry {
    let known = reference[code]
    var aliases = [code.rawValue]
    aliases += known.map { [$0.name, $0.codePacte] + $0.aliases } ?? []
    aliases += printed[code].map { [$0] } ?? []
    return .init(value: code, name: name(of: code).fullName, aliases: aliases)
  }

  /// A bassin of the Pacte that this millésime or this région does not know is not a misspelling.
  private func refuseAbsentBassin(_ asked: String) throws {
    let absent = reference.keys.filter { printed[$0] == nil }.sorted()
    guard case .found(let entry) = NameIndex(absent.map(entry)).match(asked),
      let bassin = reference[entry.value]
    else { return }
    throw bassin.region == key.region
      ? StudyError.absentBassin(entry.name, key.millesime, since: bassin.since)
      : StudyError.foreignBassin(entry.name, key.region, home: bassin.region)
  }
}

extension StudyError {
  fileprivate static func absentBassin(
    _ name: String, _ millesime: Millesime, since: Millesime
  ) -> StudyError {
    StudyError(
      .unknownName,
      french: "bassin \(name) : absent de BMO \(millesime) ; connu depuis BMO \(since) ; choisir "
        + "un autre millésime avec --year",
      english: "bassin \(name): absent from BMO \(millesime); known since BMO \(since); choose "
        + "another year with --year")
  }

  fileprivate static func foreignBassin(
    _ name: String, _ region: RegionCode, home: RegionCode
  ) -> StudyError {
    StudyError(
      .unknownName,
      french: "bassin \(name) : dans la région \(home), non dans la région \(region) ; choisir sa "
        + "région avec --region \(home)",
      english: "bassin \(name): in région \(home), not in région \(region); choose its région "
        + "with --region \(home)")
  }
}

extension BassinName {
  /// Name with its codes: « Plaine Commune (T6, 1147) ».
  public var fullName: String {
    "\(name) (\([codePacte, code.rawValue].compactMap(\.self).joined(separator: ", ")))"
  }
}
