/// How wide a text is, in the metrics that Helvetica, Arial and Liberation Sans share.
///
/// Source: Adobe Font Metrics, Core 14 fonts, Helvetica and Helvetica-Bold; checked against Liberation
/// Sans 2 (`Tests/ReportsTests/Reference/text_widths.py`).
enum TextWidth {
  /// Widths of U+0020…U+007E, in thousandths of the font size.
  private static let regular: [Double] = [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556,
    556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667,
    611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667,
    667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500,
    222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
  ]
  private static let bold: [Double] = [
    278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556,
    556, 556, 556, 556, 556, 556, 556, 333, 333, 584, 584, 584, 611, 975, 722, 722, 722, 722, 667,
    611, 778, 722, 278, 556, 722, 611, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667,
    667, 611, 333, 278, 333, 584, 556, 333, 556, 611, 556, 611, 556, 333, 611, 611, 278, 278, 556,
    278, 889, 611, 611, 611, 611, 389, 556, 333, 611, 556, 778, 556, 556, 500, 389, 280, 389, 584,
  ]

  /// Width of a text of that size, in units of the picture.
  static func width(of text: String, size: Double, isBold: Bool = false) -> Double {
    text.unicodeScalars.reduce(0) { $0 + width(of: $1, isBold) } * size / 1000
  }

  private static func width(of scalar: Unicode.Scalar, _ isBold: Bool) -> Double {
    if (0x20...0x7E).contains(scalar.value) {
      return (isBold ? bold : regular)[Int(scalar.value) - 0x20]
    }
    switch scalar.value {
    case 0xA0, 0x202F: return 278
    case 0x2019: return isBold ? 278 : 222
    case 0xAB, 0xBB, 0x2013, 0xD7, 0x2248, 0x2264, 0x2265: return 584
    case 0xC0...0xDE: return 778
    case 0xDF...0xFF: return isBold ? 611 : 556
    case 0x300...0x36F: return 0
    default: return 1000
    }
  }

  /// The text in lines no wider than `width`; a word that is wider has a line of its own.
  static func lines(_ text: String, width: Double, size: Double) -> [String] {
    var lines: [String] = []
    for word in text.split(separator: " ") {
      let longer = (lines.last.map { $0 + " " } ?? "") + word
      if lines.isEmpty || Self.width(of: longer, size: size) > width {
        lines.append(String(word))
      } else {
        lines[lines.count - 1] = longer
      }
    }
    return lines
  }
}
