/// Correctly rounded products of a whole number and a power of ten, for the sizes met in tables.
enum DecimalScaling {
  /// 10⁰…10²², exact in a double.
  private static let tens: [Double] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
  ]

  /// `mantissa` × 10^`power`; nil when neither exact way applies.
  static func scale(_ mantissa: UInt64, by power: Int) -> Double? {
    if mantissa <= 1 << 53, power >= -22, power <= 22 {
      let whole = Double(mantissa)
      return power < 0 ? whole / tens[-power] : whole * tens[power]
    }
    return power < 0 && power >= -27 ? divide(mantissa, -power) : nil
  }

  /// `mantissa` / 10^`power` by whole division: 64 bits of quotient, and whether anything is left.
  private static func divide(_ mantissa: UInt64, _ power: Int) -> Double {
    var five: UInt64 = 1
    for _ in 0..<power { five *= 5 }
    let (up, down) = (mantissa.leadingZeroBitCount, five.leadingZeroBitCount)
    let (dividend, divisor) = (mantissa << up, five << down)
    let isLarger = dividend >= divisor
    let parts = isLarger ? (dividend >> 1, dividend << 63) : (dividend, 0)
    let (quotient, rest) = divisor.dividingFullWidth(parts)
    let exponent = down - up - power - (isLarger ? 63 : 64)
    return Double(sign: .plus, exponent: exponent, significand: round(quotient, rest != 0))
  }

  /// The 64 bits of `quotient` (the highest set) rounded to 53, half to even; `hasRest` says that
  /// the exact value lies a little above.
  private static func round(_ quotient: UInt64, _ hasRest: Bool) -> Double {
    let (kept, cut) = (quotient >> 11, quotient & 0x7FF)
    let isUp = cut > 0x400 || cut == 0x400 && (hasRest || kept & 1 == 1)
    return Double(kept + (isUp ? 1 : 0)) * 2048
  }
}
