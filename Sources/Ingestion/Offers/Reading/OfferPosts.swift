/// How many posts an offer is for.
enum OfferPosts: Equatable {
  case count(Int)
  case fault(Reject.Kind)

  /// A whole number, which tables may have written as `3.0`.
  init(_ text: OfferText) {
    let isNegative = text[0] == 0x2D
    let digits = isNegative ? OfferText(rebasing: text[1...]) : text
    let whole = digits.firstIndex(of: 0x2E) ?? digits.count
    let isWhole = digits[whole...].dropFirst().allSatisfy { $0 == 0x30 }
    guard whole > 0, isWhole, digits[..<whole].allSatisfy({ $0 &- 0x30 < 10 }) else {
      self = .fault(.notANumber)
      return
    }
    let value = whole <= 9 ? digits.number(0, whole) : nil
    if isNegative, value != 0 {
      self = .fault(.negativeCount)
    } else if let value, value <= OfferContent.mostPosts {
      self = .count(value)
    } else {
      self = .fault(.excessiveCount)
    }
  }
}
