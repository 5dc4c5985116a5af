import CZip
import Foundation

/// A ZIP made in memory from literal members, through libzip.
struct TestArchive {
  var members: [(name: String, data: Data)] = []
  /// Whether members are deflated.
  var isDeflated = true

  init(_ members: [(String, String)] = []) {
    self.members = members.map { ($0.0, Data($0.1.utf8)) }
  }

  /// Writes the archive at `path`.
  func write(to path: String) throws {
    try? FileManager.default.removeItem(atPath: path)
    var code: Int32 = 0
    guard let archive = zip_open(path, ZIP_CREATE | ZIP_EXCL, &code) else {
      throw ArchiveTrouble(code: code)
    }
    let blocks = members.map { [UInt8]($0.data) }
    for (member, block) in zip(members, blocks) {
      let copy = block.isEmpty ? nil : malloc(block.count)
      copy?.copyMemory(from: block, byteCount: block.count)
      let source = zip_source_buffer(archive, copy, zip_uint64_t(block.count), 1)
      let index = zip_file_add(archive, member.name, source, 0)
      guard index >= 0 else { throw ArchiveTrouble(code: 0) }
      let method = isDeflated ? ZIP_CM_DEFLATE : ZIP_CM_STORE
      zip_set_file_compression(archive, zip_uint64_t(index), method, 0)
    }
    guard zip_close(archive) == 0 else { throw ArchiveTrouble(code: 1) }
  }

  struct ArchiveTrouble: Error { let code: Int32 }
}
