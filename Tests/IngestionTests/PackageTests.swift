import Columns
import Foundation
import Ingestion
import MarketStore
import Nomenclatures
import TestSupport
import Testing

/// The embedded data and the store made from them.
struct PackageTests {
  private func copy(in folder: TemporaryFolder) throws -> String {
    let path = folder.path("idf")
    try FileManager.default.copyItem(atPath: Project.path("Datasets/idf"), toPath: path)
    return path
  }

  @Test func theStoreHoldsWhatThePackageSays() throws {
    let bench = try ImportBench()
    let store = try Store.open(path: bench.embedded, access: .embedded)
    #expect(
      try store.summaries().map(\.key.millesime.rawValue) == [
        2017, 2018, 2019, 2020, 2024, 2025, 2021,
      ])
    #expect(try store.summaries().map(\.bassinCount) == [24, 24, 25, 25, 25, 25, 25])
    #expect(try store.bassins().filter { $0.since == 2019 }.map(\.codePacte) == ["T25"])
    let beside = try FileManager.default.contentsOfDirectory(atPath: bench.folder.url.path)
    #expect(beside == ["idf.sqlite"])
  }

  @Test func theSamePackageGivesTheSameBytes() throws {
    let bench = try ImportBench()
    let other = bench.folder.path("other.sqlite")
    _ = try Embedding.run(from: Project.path("Datasets/idf"), to: other)
    let bytes = FileManager.default.contents(atPath: bench.embedded)
    #expect(bytes == FileManager.default.contents(atPath: other))
  }

  @Test func aChangedFigureIsFoundOut() throws {
    let bench = try ImportBench()
    let before = FileManager.default.contents(atPath: bench.embedded)
    let package = try copy(in: bench.folder)
    let path = package + "/bmo-2019.csv"
    var text = try String(contentsOfFile: path, encoding: .utf8)
    text += "1153,X0Z01,7,,,,7,,,,7,,,\n"
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    let error = #expect(throws: IngestionError.self) {
      try Embedding.run(from: package, to: bench.embedded)
    }
    #expect(error?.kind == .brokenPackage)
    #expect(error?.french.hasPrefix("bmo-2019.csv : sha256:") == true)
    #expect(FileManager.default.contents(atPath: bench.embedded) == before)
  }

  @Test func aPackageEntersAStoreLikeAFile() throws {
    let bench = try ImportBench()
    let path = Project.path("Datasets/idf/datapackage.json")
    let report = try bench.take([path])
    #expect(report.outcome?.added.count == 7)
    #expect(try bench.take([path]).changedNothing)
  }

  @Test(arguments: [
    ("{\"resources\": [", "JSON"), ("{\"resources\": []}", "absent"),
    ("{\"profile\": 3, \"resources\": []}", "« profile »"),
  ])
  func aDescriptorThatIsNoneSaysWhatItLacks(text: String, said: String) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("datapackage.json", text)
    let error = #expect(throws: IngestionError.self) { try Recognizer.recognition(ofFile: path) }
    #expect(error?.kind == .brokenPackage)
    #expect(error?.french.hasPrefix("datapackage.json : ") == true)
    #expect(error?.french.contains(said) == true, "\(error?.french ?? "")")
    #expect(error?.french.contains("DecodingError") == false)
  }

  @Test func aResourceAloneIsSentBackToItsPackage() throws {
    let bench = try ImportBench()
    let path = Project.path("Datasets/idf/bmo-2019.csv")
    #expect(try Recognizer.recognition(ofFile: path).kind == .resource)
    let error = #expect(throws: IngestionError.self) { try bench.take([path]) }
    #expect(error?.french.contains("datapackage.json") == true)
  }
}
