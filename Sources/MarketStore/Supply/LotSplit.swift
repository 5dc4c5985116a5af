import Nomenclatures

/// The split of one lot over bassins, ROME codes, métiers, levels and pathways.
struct LotSplit {
  let split: TrainingSplit
  let lot: TrainingLot
  /// The lot's share of the whole total.
  let share: Double
  let weights: SeekerWeights
  /// Its ROME codes, each once, sorted.
  private let codes: [MetierCode]

  init(
    _ lot: TrainingLot, share: Double, by split: TrainingSplit, _ weights: SeekerWeights
  ) {
    (self.split, self.lot, self.share, self.weights) = (split, lot, share, weights)
    codes = Set(lot.rome).sorted().map { MetierCode($0) }
  }

  /// What each bassin of its reach, sorted, holds of the lot; nothing when it names no code.
  func places(reach: [BassinCode]) -> [TrainingShares.Place] {
    codes.isEmpty ? [] : zip(reach, parts(over: reach)).map { .init(bassin: $0, share: share * $1) }
  }

  /// The shares of the lot over the bassins that it reaches, sorted.
  func shares(reach: [BassinCode], through passage: Passage) -> TrainingShares.Lot {
    let arrows = codes.map { passage.arrows(from: Passage.Origin($0)) }
    var unresolved: [MetierCode: Double] = [:]
    var cells: [TrainingShares.Cell] = []
    for (bassin, part) in zip(reach, parts(over: reach)) {
      var metiers: [MetierCode: Double] = [:]
      for (place, within) in parts(of: codes, in: bassin).enumerated() {
        let whole = share * part * within
        if arrows[place].isEmpty { unresolved[codes[place], default: 0] += whole }
        for arrow in arrows[place] { metiers[arrow.target, default: 0] += whole * arrow.weight }
      }
      cells += self.cells(of: bassin, metiers)
    }
    return TrainingShares.Lot(
      id: lot.id, domaine: lot.domaine, share: share, places: places(reach: reach), cells: cells,
      unresolved: unresolved.map { .init(rome: $0, share: $1) }.sorted { $0.rome < $1.rome },
      withoutPlace: reach.isEmpty || codes.isEmpty ? share : 0)
  }

  /// The parts of the lot's share that bassins take.
  private func parts(over reach: [BassinCode]) -> [Double] {
    Self.parts(
      reach.map { bassin in
        split.bassins == .equal ? 1 : weights.seekers(of: codes, in: bassin)
      })
  }

  /// The parts of a bassin's share that the ROME codes take.
  private func parts(of codes: [MetierCode], in bassin: BassinCode) -> [Double] {
    guard split.rome == .seekers else { return Self.parts(codes.map { _ in 1 }) }
    return Self.parts(codes.map { weights.seekers(of: $0, in: bassin) ?? 0 })
  }

  /// What each métier of a bassin has, in equal parts by level and pathway.
  private func cells(
    of bassin: BassinCode, _ metiers: [MetierCode: Double]
  ) -> [TrainingShares.Cell] {
    let niveaux = lot.niveaux.isEmpty ? [""] : Set(lot.niveaux).sorted()
    let parcours = lot.parcours.isEmpty ? [""] : Set(lot.parcours).sorted()
    let part = 1 / Double(niveaux.count * parcours.count)
    return metiers.sorted { $0.key < $1.key }.flatMap { metier, whole in
      niveaux.flatMap { niveau in
        parcours.map { way in
          TrainingShares.Cell(
            bassin: bassin, metier: metier, niveau: niveau, parcours: way,
            share: whole * part)
        }
      }
    }
  }

  /// Weights brought to sum to 1; equal when all are 0.
  private static func parts(_ weights: [Double]) -> [Double] {
    let sum = weights.reduce(0, +)
    return weights.map { sum > 0 ? $0 / sum : 1 / Double(weights.count) }
  }
}
