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
