import Columns

/// What `SmallSurvey` holds, computed by hand.
///
/// Plaine Commune from 2018: 12 + `*` = 12 visible, 12 + [1, 4] = [13, 16]; difficult 5 + `*` with
/// `*` projects, [5, 9]; seasonal `*` + `*`, [0, 8]. Paris: `*` among 3 projects is [0, 3].
enum SmallSurveyOracle {
  static func ile(_ year: Int) -> [SpelledCell] {
    let isHidden = year >= 2018
    return [
      SpelledCell(
        bassin: "1107", metier: "G0A40",
        counts: [
          .observed(3), isHidden ? .hidden(1, 0, 3) : .observed(1), .observed(0),
        ]),
      SpelledCell(
        bassin: "1147", metier: "T2A60",
        counts: isHidden
          ? [.hidden(1, visible: 12, 13, 16), .hidden(1, visible: 5, 5, 9), .hidden(2, 0, 8)]
          : [.observed(14.5), .observed(6.5), .observed(1)]),
    ]
  }

  static func guadeloupe(_ year: Int) -> [SpelledCell] {
    [
      SpelledCell(
        bassin: "0101", metier: "T2A60",
        counts: [.observed(40.5), .observed(10.25), year >= 2018 ? .hidden(1, 0, 4) : .observed(0)])
    ]
  }

  static let corse = [
    SpelledCell(
      bassin: "9409", metier: "T2A60", counts: [.observed(7), .observed(7), .observed(7)])
  ]
}
