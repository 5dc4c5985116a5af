import Formats
import Testing

struct PlaceTests {
  @Test(arguments: [
    (1, "A"), (26, "Z"), (27, "AA"), (52, "AZ"), (702, "ZZ"), (703, "AAA"), (16_384, "XFD"),
  ])
  func `columns bear their letters`(column: Int, letters: String) {
    #expect(Place.columnName(column) == letters)
  }

  @Test func `a cell of a sheet is named`() {
    let place = Place(file: "BMO_2025.xlsx", sheet: "X", row: 1482, column: 2)
    #expect(place.cellName == "B1482")
    #expect(place.french == "BMO_2025.xlsx, feuille « X », cellule B1482")
    #expect(place.english == "BMO_2025.xlsx, sheet \"X\", cell B1482")
    #expect(place.description == place.french)
  }

  @Test func `a text has lines and columns`() {
    let place = Place(file: "f.csv", row: 12, column: 3, byte: 91)
    #expect(place.french == "f.csv, ligne 12, colonne 3")
    #expect(place.english == "f.csv, line 12, column 3")
    #expect(place.cellName == nil)
  }

  @Test func `less is said when less is known`() {
    #expect(Place(file: "f.csv").french == "f.csv")
    #expect(Place(file: "f.csv", byte: 91).french == "f.csv, octet 91")
    #expect(Place(file: "f.xlsx", sheet: "X", row: 3).french == "f.xlsx, feuille « X », ligne 3")
    #expect(Place(file: "f.xlsx", sheet: "X", row: 3).english == "f.xlsx, sheet \"X\", row 3")
  }
}
