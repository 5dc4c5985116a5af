import Columns
import Foundation
import Nomenclatures

/// A slice with everything that its rows will hold, each part summed up: what is written is made apart
/// from the database, so that another thread may make it.
struct SliceBlobs: Sendable {
  /// One measure of the slice.
  struct Column {
    let measure: Measure
    let blobs: ColumnBlobs
    let crc32: UInt32
  }

  /// One class that the source publishes.
  struct Classes {
    let name: PublishedClass
    let blob: Data
    let crc32: UInt32
  }

  let slice: MarketSlice
  let axes: SliceAxes
  /// CRC-32 of the axes.
  let crc32: UInt32
  /// In the order of `Measure`.
  let columns: [Column]
  /// In the order of `PublishedClass`.
  let classes: [Classes]

  /// The blobs of `slice`.
  ///
  /// Complexity: O(rows × measures).
  init(_ slice: MarketSlice) {
    self.slice = slice
    axes = SliceAxes(slice)
    crc32 = axes.crc32(measures: slice.columns.keys, classes: slice.classes.keys)
    columns = Measure.allCases.compactMap { measure in
      slice.columns[measure].map { column in
        let blobs = ColumnBlobs(column)
        return Column(measure: measure, blobs: blobs, crc32: blobs.crc32)
      }
    }
    classes = PublishedClass.allCases.compactMap { name in
      slice.classes[name].map { values in
        let blob = ClassBlob.blob(values)
        return Classes(name: name, blob: blob, crc32: CRC32.of([blob]))
      }
    }
  }
}
