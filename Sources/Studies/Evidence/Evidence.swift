import Indicators

/// In this room, evidence is the slices that indicators are read off.
typealias Evidence = Indicators.Evidence
