/// A moment as offers write it: `2023-03-16T15:28:01.000Z`, or the day alone.
struct OfferMoment: Equatable {
  /// Year of the day as written.
  let year: Int
  /// Months since January 1900, from the day as written, whatever the offset from UTC.
  let month: Int
  /// Milliseconds since 1970 in UTC, to tell which of two updates is the last.
  let stamp: Int64

  /// Years that an offer may have been posted in.
  static let years = 1990...2199

  /// The moment that `text` writes; `nil` when it writes none.
  init?(_ text: OfferText) {
    if let moment = OfferMoment(whole: text) {
      self = moment
      return
    }
    guard text.count >= 10, text[4] == 0x2D, text[7] == 0x2D, let year = text.number(0, 4),
      let month = text.number(5, 7), let day = text.number(8, 10), Self.years.contains(year),
      (1...12).contains(month), day >= 1, day <= Self.length(of: month, year)
    else { return nil }
    guard let time = text.count == 10 ? 0 : Self.milliseconds(text) else { return nil }
    self.year = year
    self.month = 12 * (year - 1900) + month - 1
    stamp = 86_400_000 * Int64(Self.days(year, month, day)) + time
  }

  /// The moment in the form that the API gives it, `2023-03-16T15:28:01.000Z`, eight bytes at a time;
  /// `nil` for any other form.
  private init?(whole text: OfferText) {
    guard text.count == 24, let start = text.baseAddress,
      let first = Eight(start, like: 0x2D30_302D_3030_3030, 0x7F76_767F_7676_7676),
      let second = Eight(start + 8, like: 0x3030_3A30_3054_3030, 0x7676_7F76_767F_7676),
      let third = Eight(start + 16, like: 0x5A30_3030_2E30_303A, 0x7F76_7676_7F76_767F)
    else { return nil }
    let (year, month, day) = (100 * first.two(0) + first.two(2), first.two(5), second.two(0))
    let (hour, minute, seconds) = (second.two(3), second.two(6), third.two(1))
    guard Self.years.contains(year), (1...12).contains(month), day >= 1,
      day <= Self.length(of: month, year), hour < 24, minute < 60, seconds <= 60
    else { return nil }
    self.year = year
    self.month = 12 * (year - 1900) + month - 1
    let time = 1000 * (60 * (60 * hour + minute) + seconds) + 10 * third.two(4) + third.one(6)
    stamp = 86_400_000 * Int64(Self.days(year, month, day)) + Int64(time)
  }

  /// Eight bytes of a form, their digits as numbers.
  private struct Eight {
    private let digits: UInt64

    /// - Parameters:
    ///   - form: the bytes of the form, the first one lowest, each digit as `0`.
    ///   - slack: what brings each byte, less that of the form, to 0x7F at the most that it may be: 0x76
    ///     for a digit, 0x7F for a separator.
    init?(_ start: UnsafePointer<UInt8>, like form: UInt64, _ slack: UInt64) {
      let word = UInt64(littleEndian: UnsafeRawPointer(start).loadUnaligned(as: UInt64.self))
      digits = word ^ form
      guard (digits | (digits &+ slack)) & 0x8080_8080_8080_8080 == 0 else { return nil }
    }

    func one(_ place: Int) -> Int { Int(digits >> UInt64(8 * place) & 0xFF) }
    func two(_ place: Int) -> Int { 10 * one(place) + one(place + 1) }
  }

  private static func length(of month: Int, _ year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Days since 1970-01-01.
  ///
  /// Source: H. Hinnant, « chrono-Compatible Low-Level Date Algorithms », `days_from_civil`.
  private static func days(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let y = month <= 2 ? year - 1 : year
    let era = y / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// The time of day behind the day, its offset taken off: `T15:28`, `T15:28:01.000Z`, `+02:00`.
  private static func milliseconds(_ text: OfferText) -> Int64? {
    guard text[10] == 0x54 || text[10] == 0x20, text.count >= 16, text[13] == 0x3A,
      let hour = text.number(11, 13), let minute = text.number(14, 16), hour < 24, minute < 60
    else { return nil }
    var time = Int64(60 * hour + minute) * 60_000
    var place = 16
    if place < text.count, text[place] == 0x3A {
      guard let second = text.number(17, 19), second <= 60 else { return nil }
      time += Int64(1000 * second)
      place = 19
      if place < text.count, text[place] == 0x2E {
        guard let part = fraction(text, &place) else { return nil }
        time += part
      }
    }
    return offset(text, place).map { time - $0 }
  }

  /// Milliseconds behind the point at `place`, which is moved behind the digits.
  private static func fraction(_ text: OfferText, _ place: inout Int) -> Int64? {
    let start = place + 1
    var value: Int64 = 0
    place = start
    while let digit = text.number(place, place + 1) {
      if place - start < 3 { value = 10 * value + Int64(digit) }
      place += 1
    }
    guard place > start else { return nil }
    for _ in (place - start)..<max(3, place - start) { value *= 10 }
    return value
  }

  /// The offset from UTC that ends the text, none being UTC; `nil` when something else stands there.
  private static func offset(_ text: OfferText, _ place: Int) -> Int64? {
    guard place < text.count else { return 0 }
    if text[place] == 0x5A { return place + 1 == text.count ? 0 : nil }
    guard text[place] == 0x2B || text[place] == 0x2D, let hours = text.number(place + 1, place + 3)
    else { return nil }
    let rest = place + 3 < text.count && text[place + 3] == 0x3A ? place + 4 : place + 3
    guard let minutes = text.number(rest, rest + 2), rest + 2 == text.count, hours < 24,
      minutes < 60
    else { return nil }
    let offset = Int64(60 * hours + minutes) * 60_000
    return text[place] == 0x2B ? offset : -offset
  }
}
