import Nomenclatures
import Testing

@Suite("Codes and nomenclatures")
struct NomenclatureTests {
  @Test("BMO moves to FAP 2021 with the year 2024")
  func version() {
    #expect(NomenclatureID.ofBMO(2016) == .fap2009)
    #expect(NomenclatureID.ofBMO(2023) == .fap2009)
    #expect(NomenclatureID.ofBMO(2024) == .fap2021)
  }

  @Test("Entries are sorted by code, each code once, with its first label")
  func entries() {
    let entries = [("T2A60", "Aides à domicile"), ("B2Z40", "Maçons"), ("T2A60", "Autre")].map {
      Nomenclature.Entry(
        code: MetierCode($0.0), label: $0.1, domaine: String($0.0.prefix(1)), domaineLabel: "")
    }
    let nomenclature = Nomenclature(id: .fap2009, entries: entries)
    #expect(nomenclature.entries.map(\.code) == ["B2Z40", "T2A60"])
    #expect(nomenclature["T2A60"]?.label == "Aides à domicile")
    #expect(nomenclature["T4Z9"] == nil)
    #expect(nomenclature.contains("B2Z40"))
    #expect(!nomenclature.contains("B2Z41"))
  }

  @Test("Codes are text: leading zeros count, order is that of the letters")
  func codes() {
    #expect(DepartementCode("01") != DepartementCode("1"))
    #expect([BassinCode("1147"), "1107", "0101"].sorted() == ["0101", "1107", "1147"])
  }
}
