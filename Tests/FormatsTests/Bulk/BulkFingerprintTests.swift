import Formats
import Foundation
import TestSupport
import Testing

/// Digits printed by `xxhsum -H2` 0.8.1.
struct BulkFingerprintTests {
  private func fingerprint(_ text: String, block: Int = 1 << 20) throws -> String? {
    let folder = try TemporaryFolder()
    var file = try BulkFile.open(path: folder.write("f", text), fields: ["a"])
    file.blockSize = block
    return try file.read(threads: 2) { _ in Recorder() }.fingerprint
  }

  @Test func `the digits that xxhsum prints`() throws {
    let long = "a;b\n" + String(repeating: "1;2\n", count: 10_000)
    #expect(try fingerprint("a;b\n1;2\n") == "1a182b3bd7da83b0abbbc0f9f9b39404")
    #expect(try fingerprint(long) == "388e6bd9bd430349118e6b55c14024a0")
    #expect(try fingerprint(long, block: 7) == "388e6bd9bd430349118e6b55c14024a0")
  }

  @Test func `the digits do not depend on blocks nor threads`() throws {
    let lines = (0..<10_000).map { "{\"a\":\"\($0)\"}\n" }.joined()
    for block in [16, 1000, 1 << 16] {
      #expect(try fingerprint(lines, block: block) == "a1e101e2ad5cc2a6a5763c036e313e2e")
    }
  }

  @Test func `none when the file was not read to its end`() throws {
    let rest = String(repeating: " ", count: 1 << 20)
    #expect(try fingerprint("[{\"a\":1}] x" + rest, block: 1000) == nil)
  }
}
