/// Which delimiter a text uses, from its first records.
///
/// For each candidate, records are cut with it and the most frequent number of fields (two at least)
/// is found; the score is the number of records that have it, times log2 of it. A comma between
/// digits does not count where the record also has a semicolon or a tab: it is a decimal comma. Ties
/// go to `;`, then tab, `|`, `,`.
enum DelimiterGuess {
  static let candidates: [UInt8] = [0x3B, 0x09, 0x7C, 0x2C]
  /// Bytes and records looked at.
  static let byteLimit = 256 << 10
  static let recordLimit = 200

  /// The delimiter; `;` when no candidate cuts anything.
  static func guess(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt8 {
    var tallies = [[Int: Int]](repeating: [:], count: candidates.count)
    for counts in recordCounts(bytes) {
      for (rank, count) in counts.enumerated() where count > 0 {
        tallies[rank][count + 1, default: 0] += 1
      }
    }
    var best = (delimiter: candidates[0], score: 0.0)
    for (rank, tally) in tallies.enumerated() {
      let score = tally.map { Double($0.value) * log2($0.key) }.max() ?? 0
      if score > best.score { best = (candidates[rank], score) }
    }
    return best.delimiter
  }

  /// Whole part and first decimals of log2 matter only for comparing: counts are small.
  private static func log2(_ count: Int) -> Double {
    var value = Double(count)
    var whole = 0.0
    while value >= 2 {
      value /= 2
      whole += 1
    }
    return whole + (value - 1)
  }

  /// For each of the first records, how often each candidate stands outside quotes.
  private static func recordCounts(_ bytes: UnsafeBufferPointer<UInt8>) -> [[Int]] {
    var records: [[Int]] = []
    var tally = Tally()
    for index in 0..<min(bytes.count, byteLimit) {
      let isEnd = tally.take(
        bytes[index], before: index > 0 ? bytes[index - 1] : 0,
        after: index + 1 < bytes.count ? bytes[index + 1] : 0)
      guard isEnd else { continue }
      records.append(tally.counts)
      tally = Tally()
      if records.count == recordLimit { return records }
    }
    if bytes.count <= byteLimit { records.append(tally.counts) }
    return records
  }

  private struct Tally {
    private var seen = [0, 0, 0, 0]
    private var decimalCommas = 0
    private var isQuoted = false

    /// - Returns: whether the record ends with this byte.
    mutating func take(_ byte: UInt8, before: UInt8, after: UInt8) -> Bool {
      if byte == Byte.quote { isQuoted.toggle() }
      if isQuoted { return false }
      if byte == Byte.lineFeed || byte == Byte.carriageReturn { return true }
      guard let rank = candidates.firstIndex(of: byte) else { return false }
      let isDecimal = rank == 3 && Tally.isDigit(before) && Tally.isDigit(after)
      if isDecimal { decimalCommas += 1 } else { seen[rank] += 1 }
      return false
    }

    var counts: [Int] {
      let hasOther = seen[0] > 0 || seen[1] > 0
      return [seen[0], seen[1], seen[2], seen[3] + (hasOther ? 0 : decimalCommas)]
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
  }
}
