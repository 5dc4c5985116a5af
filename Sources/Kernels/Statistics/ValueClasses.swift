/// Values put into classes one after the other, as the legend of a map gives them.
///
/// Class `i` holds the values above `bounds[i]`, up to and with `bounds[i + 1]`; the first holds the
/// least value too. Equal values are never parted.
public struct ValueClasses: Equatable, Sendable {
  /// How values are cut.
  public enum Rule: String, Sendable, CaseIterable {
    /// As many values in each, as far as equal ones allow.
    case quantiles
    /// The least sum of squared deviations within classes (Fisher, Jenks).
    case natural
    /// Classes of equal width, on each side of the middle where there is one; some may be empty.
    case equal
  }

  /// How they were cut.
  public let rule: Rule
  /// Ends of the classes, ascending; the first two are equal when the first class holds the least
  /// value alone. Shape: classes + 1.
  public let bounds: [Double]
  /// Number of values in each class. Shape: classes.
  public let sizes: [Int]
  /// Share of the squared deviations from the mean that the classes do away with, 0…1; 1 when all
  /// values are equal.
  ///
  /// Source: « goodness of variance fit », G. F. Jenks and F. C. Caspall, 1971,
  /// doi:10.1111/j.1467-8306.1971.tb00779.x.
  public let fit: Double

  /// Cuts values into classes.
  ///
  /// - Parameters:
  ///   - values: finite values, in any order.
  ///   - count: most classes; there are fewer when the values are not that many, or, by quantiles,
  ///     when two cuts fall on one value.
  ///   - rule: how.
  /// - Returns: `nil` when there is no value.
  /// - Precondition: `count` is 1 or more, values are finite.
  ///
  /// Complexity: O(n log n); natural classes, O(count · n²) of the n distinct values.
  /// Determinism: the order of the values changes nothing.
  /// Source: checked against mapclassify (`Quantiles`, `FisherJenks`, `EqualInterval`) and jenkspy.
  public init?(_ values: [Double], into count: Int, by rule: Rule) {
    precondition(count >= 1, "\(count) classes; expected 1 or more")
    precondition(areFinite(values), "classes of values that are not all finite")
    let sorted = values.sorted()
    guard let least = sorted.first, let greatest = sorted.last else { return nil }
    let ends: [Double]
    switch rule {
    case .quantiles:
      ends = quantiles(of: sorted, at: (1...count).map { Double($0) / Double(count) }) ?? []
    case .natural: ends = NaturalBreaks.lastValues(sorted, into: count)
    case .equal:
      let width = (greatest - least) / Double(count)
      ends = width > 0 ? (1...count).map { least + width * Double($0) } : [greatest]
    }
    let cuts = ends.dropLast().filter { $0 < greatest }
      .reduce(into: [Double]()) { cuts, end in if cuts.last != end { cuts.append(end) } }
    self.init(sorted, bounds: [least] + cuts + [greatest], rule)
  }

  /// The same with an end of classes at `middle` when values lie on both sides of it, so that no class
  /// straddles it.
  ///
  /// Each side is cut by the rule, into a share of the classes like its share of the values (of the
  /// range, for equal widths), one at least; `middle` itself belongs to the lower side.
  public init?(_ values: [Double], into count: Int, by rule: Rule, about middle: Double) {
    let sides = (values.filter { $0 <= middle }, values.filter { $0 > middle })
    guard count > 1, let least = sides.0.min(), least < middle, let greatest = sides.1.max() else {
      self.init(values, into: count, by: rule)
      return
    }
    let ends = rule == .equal ? [middle] : []
    let share =
      rule == .equal
      ? (middle - least) / (greatest - least) : Double(sides.0.count) / Double(values.count)
    let below = min(count - 1, max(1, Int((share * Double(count)).rounded())))
    guard let lower = ValueClasses(sides.0 + ends, into: below, by: rule),
      let upper = ValueClasses(ends + sides.1, into: count - below, by: rule)
    else { return nil }
    self.init(
      values.sorted(), bounds: lower.bounds.dropLast() + [middle] + upper.bounds.dropFirst(), rule)
  }

  private init(_ sorted: [Double], bounds: [Double], _ rule: Rule) {
    self.rule = rule
    self.bounds = bounds
    var sizes = [Int](repeating: 0, count: bounds.count - 1)
    var sums = sizes.map(Double.init)
    for value in sorted {
      let place = Self.place(of: value, in: bounds)
      sizes[place] += 1
      sums[place] += value
    }
    self.sizes = sizes
    let mean = sums.reduce(0, +) / Double(sorted.count)
    var (within, whole) = (0.0, 0.0)
    for value in sorted {
      let place = Self.place(of: value, in: bounds)
      let deviation = value - sums[place] / Double(sizes[place])
      within += deviation * deviation
      whole += (value - mean) * (value - mean)
    }
    fit = whole > 0 ? 1 - within / whole : 1
  }

  /// Number of classes.
  public var count: Int { sizes.count }

  /// The class of a value, from 0; values beyond the ends go to the end classes.
  public func place(of value: Double) -> Int { Self.place(of: value, in: bounds) }

  private static func place(of value: Double, in bounds: [Double]) -> Int {
    bounds.dropFirst().dropLast().count { $0 < value }
  }
}
