/// Goes through the outer levels of JSON documents put end to end, and cuts out the records: the
/// elements of an array, those of the array `resultats` of an object, or an object without one.
///
/// What stands between records is checked here, byte by byte; what is cut out is validated by whoever
/// reads it, keys and members beside the records included.
struct DocumentScanner {
  /// A piece of text cut out.
  struct Slice {
    /// What it should be.
    enum Use {
      case record
      /// A value beside the records.
      case aside
      /// The value of `resultats`, which is not an array.
      case insteadOfRecords
    }

    let use: Use
    let start: Int
    let count: Int
    /// Lines that end in the block before it.
    var line = 0

    var isOfPage: Bool { use == .insteadOfRecords }
  }

  /// Where the scan stands between two pieces.
  enum Level {
    case documents
    /// In an object, behind its array of records.
    case page
    /// In an array of records, of a page or on its own.
    case records(inPage: Bool, Expected)
  }

  /// What may come next in an array.
  enum Expected {
    case valueOrEnd
    case value
    case commaOrEnd
  }

  /// What one step through the text came to.
  enum Step {
    case went(Int)
    case more
    case broken(Int)
  }

  var level = Level.documents
  /// Pieces cut out of the present block.
  var slices: [Slice] = []
  /// Whether the structure is broken behind what was gone through; nothing is read beyond.
  private(set) var isBroken = false
  /// Whether the text may end where the scan stands.
  var isComplete: Bool { if case .documents = level { true } else { false } }

  /// Cuts the pieces out of a block.
  ///
  /// - Returns: bytes gone through, from the start of the block.
  mutating func scan(_ text: JSONText) -> Int {
    slices.removeAll(keepingCapacity: true)
    var at = 0
    while true {
      at = text.skipBlanks(at)
      guard at < text.count else { return at }
      switch step(text, at) {
      case .went(let next): at = next
      case .more: return at
      case .broken(let place):
        isBroken = true
        return place
      }
    }
  }

  private mutating func step(_ text: JSONText, _ at: Int) -> Step {
    switch level {
    case .documents: return document(text, at)
    case .page: return pageMember(text, at)
    case .records(let inPage, let expected): return record(text, at, inPage, expected)
    }
  }

  mutating func cut(_ use: Slice.Use, _ start: Int, _ end: Int) {
    slices.append(Slice(use: use, start: start, count: end - start))
  }
}
