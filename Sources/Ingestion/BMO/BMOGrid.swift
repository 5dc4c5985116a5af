import Nomenclatures

/// The figures of one BMO table as they add up: a row of `stride` cells for each bassin of each
/// région, one cell for each métier of the nomenclature.
struct BMOGrid {
  /// A bassin × métier pair.
  struct Cell {
    var rows: Int32 = 0
    /// Départements met so far, one bit each.
    private var departements: (UInt64, UInt64) = (0, 0)
    var projets = PartialSum()
    var projetsDifficiles = PartialSum()
    var projetsSaisonniers = PartialSum()

    /// Marks a département; whether it was marked before.
    mutating func repeats(_ departement: Int) -> Bool {
      let bit: UInt64 = 1 << UInt64(departement & 63)
      if departement < 64 {
        defer { departements.0 |= bit }
        return departements.0 & bit != 0
      }
      defer { departements.1 |= bit }
      return departements.1 & bit != 0
    }
  }

  /// A bassin of one région.
  struct Bassin {
    /// Its code as a number, 10 000 when the rows name none.
    let number: Int
    /// Code of its région as a number, 100 when the rows name none.
    let region: Int
    var name: String
    var rows = 0
    /// The bassin of the same number in another région, or -1.
    fileprivate let next: Int
  }

  /// What stands for « no bassin ».
  static let horsBassin = 10_000
  /// What stands for « no région ».
  static let horsRegion = 100

  let stride: Int
  private(set) var bassins: [Bassin] = []
  var cells: [Cell] = []
  private var firstOfNumber = [Int32](repeating: -1, count: BMOGrid.horsBassin + 1)

  /// An empty grid of `metiers` métiers.
  init(metiers: Int) {
    stride = metiers
    cells.reserveCapacity(metiers * 420)
  }

  /// Place of a bassin of a région, `nil` when it is new.
  ///
  /// Complexity: O(1), as few bassins stand in several régions.
  func place(number: Int, region: Int) -> Int? {
    var place = Int(firstOfNumber[number])
    while place >= 0 {
      if bassins[place].region == region { return place }
      place = bassins[place].next
    }
    return nil
  }

  /// Adds a bassin and gives its place.
  mutating func insert(number: Int, region: Int, name: String) -> Int {
    let place = bassins.count
    let next = Int(firstOfNumber[number])
    bassins.append(Bassin(number: number, region: region, name: name, next: next))
    firstOfNumber[number] = Int32(place)
    cells.append(contentsOf: repeatElement(Cell(), count: stride))
    return place
  }

  /// Counts a row of a bassin, giving the bassin its name when it had none.
  mutating func countRow(_ place: Int, name: @autoclosure () -> String) {
    bassins[place].rows += 1
    if bassins[place].name.isEmpty { bassins[place].name = name() }
  }
}
