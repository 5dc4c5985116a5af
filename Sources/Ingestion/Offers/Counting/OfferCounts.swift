import Nomenclatures

/// The offers of one month and région, counted by bassin and origin (ROME code and qualification).
struct OfferCounts {
  /// What is counted but posts, which are counted apart, and offers of an estimated métier, which the
  /// origin tells: the places that are left, in order.
  private typealias Cell = SIMD8<UInt32>
  /// Everything, each in its `Place`.
  typealias Figures = SIMD16<Double>

  /// Where each count stands: in the order of the source's measures.
  enum Place: Int {
    case offres, postes, durables, contratInconnu, plein, tempsInconnu, alternance, manque
    case manqueInconnu, reparties

    /// Its rank in a `Cell`.
    fileprivate var lane: Int { self == .offres ? 0 : rawValue - 1 }
  }

  private let originCount: Int
  private let firstSpot: Int
  /// Rank of the cell of each bassin × origin, plus one.
  private var slots: [UInt32]
  private var cells: [Cell] = []
  private var posts: [Int] = []
  /// Offers counted.
  private(set) var offers = 0

  /// Counts of nothing, for the spots of `range`.
  ///
  /// - Parameter offers: at most how many will be added: nothing is then moved on the way.
  init(spots range: Range<Int>, origins: Int, offers: Int) {
    originCount = origins
    firstSpot = range.lowerBound
    slots = Array(repeating: 0, count: range.count * origins)
    cells.reserveCapacity(min(offers, slots.count))
    posts.reserveCapacity(min(offers, slots.count))
  }

  /// What one offer adds, by its flags.
  private static let steps: [Cell] = (0..<OfferContent.flagCount).map { flags in
    var cell = Cell.zero
    cell[Place.offres.lane] = 1
    func count(_ shift: Int, _ yes: Place, _ unsaid: Place) {
      let answer = UInt8(flags >> shift & 3)
      if answer == OfferAnswer.yes.rawValue { cell[yes.lane] = 1 }
      if answer == OfferAnswer.unsaid.rawValue { cell[unsaid.lane] = 1 }
    }
    count(0, .durables, .contratInconnu)
    count(2, .plein, .tempsInconnu)
    count(4, .manque, .manqueInconnu)
    if flags & 64 != 0 { cell[Place.alternance.lane] = 1 }
    return cell
  }

  /// Counts offers of the spots given.
  mutating func add(_ contents: UnsafeBufferPointer<OfferContent>) {
    offers += contents.count
    for content in contents {
      let slot = (content.spot - firstSpot) * originCount + content.origin
      var rank = Int(slots[slot])
      if rank == 0 {
        cells.append(.zero)
        posts.append(0)
        rank = cells.count
        slots[slot] = UInt32(rank)
      }
      cells[rank - 1] &+= Self.steps[content.flags]
      posts[rank - 1] += content.posts
    }
  }

  /// Calls `body` for each origin that a spot has offers of, in order.
  func forEachOrigin(of spot: Int, _ body: (_ origin: Int, _ figures: Figures) -> Void) {
    let first = (spot - firstSpot) * originCount
    for origin in 0..<originCount {
      let rank = Int(slots[first + origin])
      guard rank > 0 else { continue }
      let cell = SIMD8<Double>(cells[rank - 1])
      var figures = Figures(lowHalf: cell.shifted, highHalf: .zero)
      figures[Place.offres.rawValue] = cell[0]
      figures[Place.postes.rawValue] = Double(posts[rank - 1])
      figures[Place.manqueInconnu.rawValue] = cell[7]
      body(origin, figures)
    }
  }
}

extension SIMD8<Double> {
  /// Every lane one further; the first stays, the last is lost.
  fileprivate var shifted: Self {
    var shifted = self
    for lane in 1..<8 { shifted[lane] = self[lane - 1] }
    return shifted
  }
}
