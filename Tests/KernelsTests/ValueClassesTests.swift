import Kernels
import Testing

@Suite struct ValueClassesTests {
  typealias Reference = ClassValues

  @Test func endsAndSizesAreMapclassifys() throws {
    let cases: [([Double], ValueClasses.Rule, [[Double]], [[Int]])] = [
      (
        Reference.projects, .quantiles, Reference.projectsQuantiles,
        Reference.projectsQuantilesSizes
      ),
      (Reference.projects, .natural, Reference.projectsNatural, Reference.projectsNaturalSizes),
      (Reference.projects, .equal, Reference.projectsEqual, Reference.projectsEqualSizes),
      (Reference.rates, .quantiles, Reference.ratesQuantiles, Reference.ratesQuantilesSizes),
      (Reference.rates, .natural, Reference.ratesNatural, Reference.ratesNaturalSizes),
      (Reference.rates, .equal, Reference.ratesEqual, Reference.ratesEqualSizes),
    ]
    for (values, rule, ends, sizes) in cases {
      for (place, count) in [3, 4, 5].enumerated() {
        let classes = try #require(ValueClasses(values, into: count, by: rule))
        for (found, expected) in zip(classes.bounds.dropFirst(), ends[place]) {
          #expect(abs(found - expected) <= 1e-12 * abs(expected), "\(rule), \(count)")
        }
        #expect(classes.sizes == sizes[place], "\(rule), \(count)")
      }
    }
    for (values, ends) in [
      (Reference.projects, Reference.projectsJenkspy), (Reference.rates, Reference.ratesJenkspy),
    ] {
      for (place, count) in [3, 4, 5].enumerated() {
        let classes = try #require(ValueClasses(values, into: count, by: .natural))
        #expect(Array(classes.bounds.dropFirst()) == ends[place])
      }
    }
  }

  /// By hand: 3 of 9 values are falls, hence 1 of 4 classes (4 × 3 / 9 = 1.3); the six rises are cut at
  /// their thirds, 2 + ⅔ × 1 and 5 + ⅓ × 3. By width: 4 of 13, hence 1 class, and thirds of 0…9.
  @Test func noClassStraddlesTheMiddle() throws {
    let values = [-4.0, 9, -2, 1, 8, -1, 3, 2, 5]
    let quantiles = try #require(ValueClasses(values, into: 4, by: .quantiles, about: 0))
    for (found, expected) in zip(quantiles.bounds, [-4, 0, 8.0 / 3, 6, 9]) {
      #expect(abs(found - expected) < 1e-12)
    }
    #expect(quantiles.sizes == [3, 2, 2, 2])
    let equal = try #require(ValueClasses(values, into: 4, by: .equal, about: 0))
    #expect(equal.bounds == [-4, 0, 3, 6, 9] && equal.sizes == [3, 3, 1, 2])
    // The middle itself is of the lower side; every side has a class.
    let zero = try #require(
      ValueClasses([-1, 0, 1, 2, 3, 4, 5, 6], into: 2, by: .natural, about: 0))
    #expect(zero.bounds == [-1, 0, 6] && zero.sizes == [2, 6])
    // Nothing to part where all lie on one side.
    for side in [[0.0, 1, 2, 3], [-3, -2, -1, 0]] {
      #expect(
        ValueClasses(side, into: 3, by: .quantiles, about: 0)
          == ValueClasses(side, into: 3, by: .quantiles))
    }
  }

  @Test func naturalClassesAreTheBestOfAll() throws {
    var draws = Draws(seed: 8, replicate: 0, cell: 0)
    for round in 0..<60 {
      let values = (0..<(4 + round % 7)).map { _ in Double(draws.integer(below: 30)) }
      for count in 1...4 {
        let classes = try #require(ValueClasses(values, into: count, by: .natural))
        let best = Self.least(values.sorted(), count)
        #expect(abs(Self.deviations(values, classes) - best) <= 1e-9 * max(1, best))
      }
    }
  }

  /// Least sum of squared deviations over every way to cut sorted values into at most `count` runs.
  private static func least(_ sorted: [Double], _ count: Int) -> Double {
    guard count > 1, sorted.count > 1 else { return spread(sorted) }
    return (1...sorted.count).map { cut in
      spread(Array(sorted[..<cut])) + least(Array(sorted[cut...]), count - 1)
    }.min() ?? 0
  }

  private static func spread(_ values: [Double]) -> Double {
    let mean = values.reduce(0, +) / Double(max(values.count, 1))
    return values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
  }

  private static func deviations(_ values: [Double], _ classes: ValueClasses) -> Double {
    (0..<classes.count).reduce(0) { sum, place in
      sum + spread(values.filter { classes.place(of: $0) == place })
    }
  }

  @Test func classesKeepTheirLaws() throws {
    #expect(ValueClasses([], into: 5, by: .natural) == nil)
    for rule in ValueClasses.Rule.allCases {
      let one = try #require(ValueClasses([3, 3, 3], into: 5, by: rule))
      #expect(one.bounds == [3, 3] && one.sizes == [3] && one.fit == 1)
      let classes = try #require(ValueClasses(Reference.projects, into: 4, by: rule))
      let reversed = ValueClasses(Reference.projects.reversed(), into: 4, by: rule)
      #expect(reversed == classes)
      #expect(classes.sizes.reduce(0, +) == 20)
      #expect(classes.place(of: 5) == 0 && classes.place(of: 1310) == classes.count - 1)
      #expect((0...1).contains(classes.fit))
    }
    // Two values out of five are 0, the least: they are a class, of one value.
    let zeros = try #require(ValueClasses([0, 0, 1, 2, 3], into: 5, by: .quantiles))
    #expect(zeros.bounds.prefix(2) == [0, 0] && zeros.sizes[0] == 2)
    // 1, 2, 9, 10 into two: deviations ½ + ½ of 2 · (0.5² + 0.5²) = 1, of 65 in all: 1 − 1/65.
    let pairs = try #require(ValueClasses([1, 2, 9, 10], into: 2, by: .natural))
    #expect(pairs.sizes == [2, 2] && abs(pairs.fit - 64.0 / 65) < 1e-15)
  }
}
