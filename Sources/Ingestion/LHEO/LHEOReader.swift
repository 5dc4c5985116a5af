import Formats

/// Reads the trainings of an LHÉO document, one at a time: `formation` of a catalogue (root `lheo`),
/// `resume-offre` of an index (root `lheo-index`).
///
/// Source: Réseau des Carif-Oref, « Langage harmonisé d'échange d'informations sur l'offre de
/// formation », versions 2.0, 2.2 and 2.3.
final class LHEOReader: XMLVisitor {
  /// Longest code: a longer text is no code, and is handed on as it begins.
  private static let longestText = 256

  private let take: (LHEOFormation) -> Void
  private var namespace = ""
  /// Elements open inside the training, outermost first; empty outside of one.
  private var path: [String] = []
  private var depth = 0
  private var formation: LHEOFormation?
  private var collected: [UInt8]?

  /// - Parameter take: told of each training once it is whole.
  init(_ take: @escaping (LHEOFormation) -> Void) { self.take = take }

  func start(_ element: XMLElement) throws {
    depth += 1
    if depth == 1 {
      try LHEOVersion.check(element.name, at: element.place)
      namespace = element.name.namespace
    }
    let line = element.place.row ?? 0
    guard formation != nil else {
      if element.name.namespace == namespace, Self.trainings.contains(element.name.local) {
        formation = LHEOFormation(numero: element.attribute("numero") ?? "", line: line)
        path = []
      }
      return
    }
    // An element of another namespace has a name that no path below knows.
    path.append(element.name.namespace == namespace ? element.name.local : "")
    begin(line)
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let count = collected?.count else { return }
    collected?.append(contentsOf: bytes.prefix(max(0, Self.longestText - count)))
  }

  func end(_ name: XMLElementName) {
    depth -= 1
    guard let formation else { return }
    if path.isEmpty {
      take(formation)
      self.formation = nil
    } else {
      if let collected { keep(Self.trimmed(collected)) }
      collected = nil
      path.removeLast()
    }
  }

  private func begin(_ line: Int) {
    collected = nil
    switch path.last {
    case "action" where path.count == 1: formation?.actions.append(.init())
    case "lieu-de-formation" where path.first == "action": edit { $0.lieux.append(.init()) }
    case "session" where path.count == (path.first == "action" ? 2 : 1):
      edit { $0.sessions.append(.init(line: line)) }
    case let last? where Self.codes.contains(last): collected = []
    default: break
    }
  }

  /// Changes the action that is open; an index has one for the whole training.
  private func edit(_ change: (inout LHEOFormation.Action) -> Void) {
    if formation?.actions.isEmpty ?? true { formation?.actions.append(.init()) }
    formation?.editLastAction(change)
  }

  /// Keeps a code where its path says.
  private func keep(_ text: String) {
    let inAction = path.first == "action"
    let inner = inAction ? Array(path.dropFirst()) : path
    switch (inner.first ?? "", inner.last ?? "") {
    case ("domaine-formation", "code-ROME"): formation?.rome.append(text)
    case ("domaine-formation", "code-FORMACODE"): formation?.formacodes.append(text)
    case ("certification", "code-CERTIFINFO"): formation?.certifInfo.append(text)
    case ("certification", "code-RNCP"): formation?.rncp.append(text)
    case ("organisme-financeur", "nb-places-financees") where inAction:
      edit { $0.placesFinancees.append(text) }
    case ("session", "debut") where inner == ["session", "periode", "debut"]:
      edit { $0.sessions[$0.sessions.count - 1].debut = text }
    case ("session", let code) where inner.dropFirst().first == "adresse-inscription":
      edit { $0.sessions[$0.sessions.count - 1].inscription.set(code, text) }
    case ("lieu-de-formation", let code) where inAction:
      edit { $0.lieux[$0.lieux.count - 1].set(code, text) }
    case (_, let code) where !inAction && inner.count == 1:
      edit { action in
        if action.lieux.isEmpty { action.lieux.append(.init()) }
        action.lieux[0].set(code, text)
      }
    default: break
    }
  }

  private static let trainings: Set<String> = ["formation", "resume-offre"]
  private static let codes: Set<String> = [
    "code-ROME", "code-FORMACODE", "code-CERTIFINFO", "code-RNCP", "debut", "codepostal",
    "code-INSEE-commune", "departement", "nb-places-financees",
  ]

  private static func trimmed(_ bytes: [UInt8]) -> String {
    let isBlank: (UInt8) -> Bool = { $0 == 0x20 || (0x09...0x0D).contains($0) }
    let kept = bytes.drop(while: isBlank).reversed().drop(while: isBlank).reversed()
    return String(decoding: Array(kept), as: UTF8.self)
  }
}

extension LHEOFormation {
  fileprivate mutating func editLastAction(_ change: (inout Action) -> Void) {
    guard let last = actions.indices.last else { return }
    change(&actions[last])
  }
}

extension LHEOFormation.Address {
  /// Sets what the element of that name gives; the first one holds.
  fileprivate mutating func set(_ element: String, _ text: String) {
    switch element {
    case "code-INSEE-commune" where commune.isEmpty: commune = text
    case "codepostal" where postalCode.isEmpty: postalCode = text
    case "departement" where departement.isEmpty: departement = text
    default: break
    }
  }
}
