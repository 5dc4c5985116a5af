import Nomenclatures

/// The split of one lot over bassins, ROME codes, métiers, levels and pathways.
struct LotSplit {
  let split: TrainingSplit
  let lot: TrainingLot
  /// The lot's share of the whole total.
  let share: Double
  let weights: SeekerWeights
  let passage: Passage

  private var codes: [MetierCode] { Set(lot.rome).sorted().map { MetierCode($0) } }

  /// The shares of the lot over the bassins that it reaches, sorted.
  func shares(reach: [BassinCode]) -> TrainingShares.Lot {
    var metiers: [TrainingShares.Key: Double] = [:]
    var unresolved: [MetierCode: Double] = [:]
    let byBassin = Self.parts(
      reach.map { bassin in
        split.bassins == .equal ? 1 : weights.seekers(of: codes, in: bassin)
      })
    for (bassin, part) in zip(reach, byBassin) {
      for (rome, within) in zip(codes, parts(of: codes, in: bassin)) {
        let whole = share * part * within
        let arrows = passage.arrows(from: Passage.Origin(rome))
        if arrows.isEmpty { unresolved[rome, default: 0] += whole }
        for arrow in arrows {
          metiers[.init(bassin, arrow.target), default: 0] += whole * arrow.weight
        }
      }
    }
    return TrainingShares.Lot(
      id: lot.id, domaine: lot.domaine, share: share,
      places: codes.isEmpty
        ? [] : zip(reach, byBassin).map { .init(bassin: $0, share: share * $1) },
      cells: cells(metiers),
      unresolved: unresolved.map { .init(rome: $0, share: $1) }.sorted { $0.rome < $1.rome },
      withoutPlace: reach.isEmpty || codes.isEmpty ? share : 0)
  }

  /// The parts of a bassin's share that the ROME codes take.
  private func parts(of codes: [MetierCode], in bassin: BassinCode) -> [Double] {
    guard split.rome == .seekers else { return Self.parts(codes.map { _ in 1 }) }
    return Self.parts(codes.map { weights.seekers(of: $0, in: bassin) ?? 0 })
  }

  /// What each métier of a bassin has, in equal parts by level and pathway.
  private func cells(_ metiers: [TrainingShares.Key: Double]) -> [TrainingShares.Cell] {
    let niveaux = lot.niveaux.isEmpty ? [""] : Set(lot.niveaux).sorted()
    let parcours = lot.parcours.isEmpty ? [""] : Set(lot.parcours).sorted()
    let part = 1 / Double(niveaux.count * parcours.count)
    return metiers.sorted { $0.key < $1.key }.flatMap { key, whole in
      niveaux.flatMap { niveau in
        parcours.map { way in
          TrainingShares.Cell(
            bassin: key.bassin, metier: key.metier, niveau: niveau, parcours: way,
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
