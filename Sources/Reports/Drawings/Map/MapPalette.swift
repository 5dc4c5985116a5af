/// Colours of maps. Lightness alone orders the classes, so that they are told apart whatever the
/// colour vision, and in black and white.
enum MapPalette {
  /// The colours of classes, from the least to the greatest values.
  ///
  /// Source: ColorBrewer 2.0, YlGnBu (C. Brewer, M. Harrower, The Pennsylvania State University),
  /// https://colorbrewer2.org, Apache 2.0: « colorblind safe », 3 to 9 classes.
  /// - Precondition: 1…9 classes.
  static func colours(_ classes: Int) -> [String] {
    precondition((1...9).contains(classes), "\(classes) classes; expected 1 to 9")
    return schemes[classes - 1].split(separator: " ").map { "#" + $0 }
  }

  /// The colours of changes, from the greatest fall to the greatest rise: falls purple, rises orange, the
  /// paler the nearer to zero.
  ///
  /// Source: ColorBrewer 2.0, PuOr in 11 classes without its middle, « colorblind safe »; shades between
  /// two of them for another number of classes than 5 on a side.
  static func diverging(falls: Int, rises: Int) -> [String] {
    side(purples, falls).reversed() + side(oranges, rises)
  }

  private static let purples = [0xd8daeb, 0xb2abd2, 0x8073ac, 0x542788, 0x2d004b]
  private static let oranges = [0xfee0b6, 0xfdb863, 0xe08214, 0xb35806, 0x7f3b08]

  /// Shades at the middles of so many equal parts of a scale, the palest first.
  private static func side(_ shades: [Int], _ classes: Int) -> [String] {
    (0..<classes).map { place in
      let step = Double(shades.count) / Double(classes)
      let along = min(Double(shades.count - 1), max(0, (Double(place) + 0.5) * step - 0.5))
      let (from, part) = (Int(along), along - along.rounded(.down))
      let to = min(from + 1, shades.count - 1)
      let mixed = [16, 8, 0].map { bits -> String in
        let (a, b) = (shades[from] >> bits & 0xff, shades[to] >> bits & 0xff)
        let digits = String(Int((Double(a) + part * Double(b - a)).rounded()), radix: 16)
        return digits.count < 2 ? "0" + digits : digits
      }
      return "#" + mixed.joined()
    }
  }

  private static let schemes = [
    "7fcdbb", "edf8b1 2c7fb8", "edf8b1 7fcdbb 2c7fb8", "ffffcc a1dab4 41b6c4 225ea8",
    "ffffcc a1dab4 41b6c4 2c7fb8 253494", "ffffcc c7e9b4 7fcdbb 41b6c4 2c7fb8 253494",
    "ffffcc c7e9b4 7fcdbb 41b6c4 1d91c0 225ea8 0c2c84",
    "ffffd9 edf8b1 c7e9b4 7fcdbb 41b6c4 1d91c0 225ea8 0c2c84",
    "ffffd9 edf8b1 c7e9b4 7fcdbb 41b6c4 1d91c0 225ea8 253494 081d58",
  ]

  /// Ground under symbols.
  static let ground = "#f3f1ec"
  /// Discs.
  static let disc = "#2c7fb8"
  /// Borders of bassins.
  static let border = "#6b6b6b"
}
