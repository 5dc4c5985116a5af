import CByteScan
import Formats
import Foundation
import TestSupport
import Testing

/// The scans built for each kind of processor give the same; those this machine lacks are not tried.
///
/// Other tests may run meanwhile at the lower level, which changes nothing for them.
struct ByteScanTests {
  private static let pieces = [
    "\"", "\"", "\n", "\r", "\r\n", ";", ";", "a", "bcd ef", "\u{0}", "\\", "{", "}", "[", "]",
  ]

  private func random(_ seed: Int) -> [UInt8] {
    var dice = Dice(seed)
    let text = (0..<Int.random(in: 1...200, using: &dice)).map { _ in
      Self.pieces.randomElement(using: &dice) ?? ""
    }
    return Array(text.joined().utf8)
  }

  private struct Scans: Equatable {
    var index: [UInt32]
    var state: UInt8
    var hasNUL: UInt8 = 0
    var lastRecord = 0
    var lines = 0
    var ends: [Int] = []
  }

  private func scans(_ text: [UInt8]) -> Scans {
    let padded = text + [UInt8](repeating: 0, count: Int(BS_PADDING))
    var index = [UInt32](repeating: 0, count: text.count + Int(BS_INDEX_PADDING))
    var scans = Scans(index: [], state: UInt8(BS_HEAD.rawValue))
    let count = bs_csv_index(
      padded, 0, text.count, 0x3B, &scans.state, &index, &scans.hasNUL)
    scans.index = Array(index.prefix(count))
    scans.lastRecord = bs_csv_last_record(padded, text.count, 0x3B, &scans.lines)
    let heads = text.indices.filter { "{[\"".utf8.contains(text[$0]) }
    scans.ends = heads.map { bs_json_end(padded, $0, text.count) }
    return scans
  }

  /// Depth counted one byte at a time.
  private func plainEnd(_ text: [UInt8], _ from: Int) -> Int {
    var (depth, isInside, isEscaped) = (0, false, false)
    for at in from..<text.count {
      let byte = text[at]
      if isEscaped {
        isEscaped = false
      } else if byte == 0x5C {
        isEscaped = true
      } else if byte == 0x22 {
        isInside.toggle()
      } else if !isInside {
        if "{[".utf8.contains(byte) { depth += 1 }
        if "}]".utf8.contains(byte) { depth -= 1 }
      }
      if depth == 0, !isInside, !isEscaped, at > from || byte != 0x22 { return at + 1 }
    }
    return 0
  }

  @Test func `every level gives the same positions`() {
    defer { bs_limit_level(Int32(BS_LEVEL_VBMI2)) }
    for seed in 0..<300 {
      let text = random(seed)
      bs_limit_level(Int32(BS_LEVEL_PLAIN))
      let plain = scans(text)
      for level in [Int32(BS_LEVEL_AVX2), Int32(BS_LEVEL_VBMI2)]
      where bs_limit_level(level) == level {
        #expect(scans(text) == plain, "seed \(seed), level \(level)")
      }
      let records = PlainDelimited.records(text, delimiter: 0x3B)
      let ends = records.dropFirst().map(\.offset).last ?? 0
      let isWhole = plain.state == UInt8(BS_HEAD.rawValue) && plain.lastRecord == text.count
      #expect(plain.lastRecord == (isWhole ? text.count : ends), "seed \(seed)")
    }
  }

  @Test func `values end where their brackets balance`() {
    for seed in 1000..<1300 {
      let text = random(seed)
      let heads = text.indices.filter { "{[\"".utf8.contains(text[$0]) }
      // A backslash outside a text is no JSON: what follows it is not compared.
      for (head, end) in zip(heads, scans(text).ends) where !outsideBackslash(text, head) {
        #expect(end == plainEnd(text, head), "seed \(seed), byte \(head)")
      }
    }
  }

  private func outsideBackslash(_ text: [UInt8], _ from: Int) -> Bool {
    var (isInside, isEscaped) = (false, false)
    for byte in text[from...] {
      if isEscaped {
        isEscaped = false
      } else if byte == 0x5C {
        if !isInside { return true }
        isEscaped = true
      } else if byte == 0x22 {
        isInside.toggle()
      }
    }
    return false
  }
}
