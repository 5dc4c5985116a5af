import Indicators
import MarketStore

extension CountFigure {
  init(_ count: PublishedCount) {
    let status: Status =
      switch count.status {
      case .observed: .observed
      case .suppressed: .suppressed
      case .partial: .partial
      }
    self.init(
      status: status, visible: count.visible, lower: count.lower, upper: count.upper,
      hiddenParts: count.hiddenParts, expected: count.expected)
  }
}

extension RateFigure {
  init(_ figure: Figure) {
    self.init(lower: figure.lower, upper: figure.upper, expected: figure.expected)
  }
}
