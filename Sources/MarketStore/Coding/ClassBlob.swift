import Foundation

/// Published classes as a blob: one byte a row, 1 to 5, 0 where the source gives none.
enum ClassBlob {
  /// The bytes of `classes`.
  static func blob(_ classes: [UInt8?]) -> Data { Data(classes.map { $0 ?? 0 }) }

  /// The classes of a blob that must hold `count` of them.
  /// - Throws: `Damage` naming `part`.
  static func classes(_ blob: Data, count: Int, of part: String) throws -> [UInt8?] {
    try check(
      blob.count == count, .length(of: part, found: blob.count, expected: count))
    if let other = blob.first(where: { $0 > 5 }) {
      throw Damage.value(of: part, found: "\(other)", allowed: "0…5")
    }
    return blob.map { $0 == 0 ? nil : $0 }
  }
}
