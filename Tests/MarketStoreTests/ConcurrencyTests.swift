import Foundation
import GRDB
import MarketStore
import Nomenclatures
import TestSupport
import Testing

@Suite("Several programs on one file")
struct ConcurrencyTests {
  let folder: TemporaryFolder
  let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder.path("magasin.sqlite")
  }

  @Test("Readers see the former version until a write is over")
  func readersDuringWrite() throws {
    let slice = Samples.slice()
    _ = try Store.open(path: path, access: .readWrite).apply(Samples.batch(slice))
    let writer = try DatabaseQueue(path: path)
    try writer.writeWithoutTransaction { db in
      try db.execute(sql: "BEGIN IMMEDIATE; DELETE FROM slice")
      #expect(try Store.open(path: path, access: .readOnly).slice(slice.key) == slice)
      try db.execute(sql: "COMMIT")
    }
    #expect(try Store.open(path: path, access: .readOnly).summaries().isEmpty)
  }

  @Test("A writer waits for the one before it")
  func writersWait() throws {
    let store = try Store.open(path: path, access: .readWrite)
    _ = try store.apply(Samples.batch(Samples.slice()))
    var configuration = Configuration()
    configuration.allowsUnsafeTransactions = true
    let other = try DatabaseQueue(path: path, configuration: configuration)
    try other.writeWithoutTransaction { try $0.execute(sql: "BEGIN IMMEDIATE") }
    // A thread of its own: tasks may wait long for a turn while other tests hold all of theirs.
    Thread {
      Thread.sleep(forTimeInterval: 0.2)
      try? other.writeWithoutTransaction { try $0.execute(sql: "COMMIT") }
    }.start()
    #expect(try store.apply(Samples.references()).references == 3)
  }

  @Test("Stores opened on one new path all find their slices in the one file")
  func sameNewPath() async throws {
    let path = path
    try await withThrowingTaskGroup(of: Void.self) { group in
      for year in 2009..<2017 {
        group.addTask {
          let store = try Store.open(path: path, access: .readWrite)
          _ = try store.apply(Samples.batch(Samples.slice(Samples.key(Millesime(year)))))
        }
      }
      try await group.waitForAll()
    }
    let years = try Store.open(path: path, access: .readOnly).summaries().map(\.key.millesime)
    #expect(years == (2009..<2017).map { Millesime($0) })
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.url.path)
    #expect(files == ["magasin.sqlite"])
  }
}
