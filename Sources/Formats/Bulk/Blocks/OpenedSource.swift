/// A file open for reading, inflated on the way when it is in gzip.
struct OpenedSource {
  let source: any ByteSource
  /// Size of the file.
  let size: Int
  let isCompressed: Bool

  init(path: String, name: String) throws {
    let plain = try PlainSource(path: path, name: name)
    size = plain.size
    isCompressed = plain.head(2).elementsEqual([0x1F, 0x8B])
    source = isCompressed ? try GzipSource(plain, named: name) : plain
  }
}
