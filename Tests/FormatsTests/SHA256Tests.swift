import Formats
import TestSupport
import Testing

struct SHA256Tests {
  /// Known answers of FIPS 180-4.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ])
  func `known answers`(text: String, digest: String) {
    #expect(sha256(of: Array(text.utf8)) == digest)
  }

  @Test func `a file is hashed as its bytes`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("f.csv", "abc")
    #expect(try sha256(ofFile: path) == sha256(of: Array("abc".utf8)))
    #expect(try TabularFile.open(path: path).sha256 == sha256(of: Array("abc".utf8)))
    #expect(try TabularFile.open(path: path).byteCount == 3)
  }

  @Test func `a ZIP is hashed itself, not what it holds`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("f.zip")
    try TestArchive([("f.csv", "a;b\n")]).write(to: path)
    #expect(try TabularFile.open(path: path).sha256 == sha256(ofFile: path))
  }
}
