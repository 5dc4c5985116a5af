import MarketStore
import Nomenclatures

extension ImportBatch {
  /// The estimated entries and the filières of the batch alone; `nil` when it brings none.
  var supply: ImportBatch? {
    guard !entries.isEmpty else { return nil }
    var batch = ImportBatch()
    batch.entries = entries
    batch.filieres = filieres
    return batch
  }
}

extension ReferencesAtHand {
  /// The entries that the orders of a batch may bring, by the default assumptions, and the filières
  /// of their métiers; nothing as long as job seekers or the passage are not at hand.
  func supply(of batch: ImportBatch, bassins: [Bassin]) -> ImportBatch {
    var supply = ImportBatch()
    guard let passage = passage(from: .rome3, to: .fap2009),
      let seekers = seekers.last(where: { $0.key.region == .ileDeFrance })
    else { return supply }
    for (millesime, lots, provenance) in batch.orders {
      let shares = TrainingSplit(millesime: millesime)
        .shares(of: lots, bassins: bassins, seekers: seekers, passage: passage)
      supply.entries.append(Sourced(shares.entries(order: millesime), provenance))
      supply.filieres.append(Sourced(shares.filieres(order: millesime), provenance))
    }
    return supply
  }
}
