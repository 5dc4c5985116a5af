import CZip

/// An archive opened over bytes in memory. One per reading: libzip's handles are not shared.
final class ZipArchive {
  let file: FileBytes
  let fileName: String
  private let handle: OpaquePointer

  init(_ file: FileBytes, named fileName: String) throws {
    self.file = file
    self.fileName = fileName
    var trouble = zip_error_t()
    zip_error_init(&trouble)
    defer { zip_error_fini(&trouble) }
    let size = zip_uint64_t(file.count)
    // The archive keeps `file`, hence the bytes, for as long as libzip reads them.
    let bytes = file.withBytes { $0.baseAddress }
    guard let source = zip_source_buffer_create(bytes, size, 0, &trouble) else {
      throw FormatError.brokenArchive(fileName, ZipArchive.reason(&trouble), size: file.count)
    }
    guard let handle = zip_open_from_source(source, ZIP_RDONLY, &trouble) else {
      zip_source_free(source)
      throw FormatError.brokenArchive(fileName, ZipArchive.reason(&trouble), size: file.count)
    }
    self.handle = handle
  }

  deinit { zip_discard(handle) }

  private static func reason(_ trouble: inout zip_error_t) -> String {
    String(cString: zip_error_strerror(&trouble))
  }

  /// Names of the members, in the order of the archive.
  var names: [String] {
    withExtendedLifetime(self) {
      (0..<max(0, zip_get_num_entries(handle, 0))).compactMap { index in
        zip_get_name(handle, zip_uint64_t(index), 0).map { String(cString: $0) }
      }
    }
  }

  /// Rank of a member; letter case is a second chance, since some programs disagree with
  /// themselves.
  func index(of name: String) -> zip_uint64_t? {
    for flags in [0, ZIP_FL_NOCASE] {
      let index = zip_name_locate(handle, name, zip_flags_t(flags))
      if index >= 0 { return zip_uint64_t(index) }
    }
    return nil
  }

  func contains(_ name: String) -> Bool { index(of: name) != nil }

  /// Opens a member for reading.
  func member(_ name: String) throws -> ZipMember {
    guard let index = index(of: name) else { throw FormatError.missingPart(fileName, name) }
    var facts = zip_stat_t()
    zip_stat_init(&facts)
    guard zip_stat_index(handle, index, 0, &facts) == 0 else { throw failure(name) }
    if facts.valid & zip_uint64_t(ZIP_STAT_ENCRYPTION_METHOD) != 0, facts.encryption_method != 0 {
      throw FormatError.encrypted(fileName)
    }
    guard let member = zip_fopen_index(handle, index, 0) else { throw failure(name) }
    let size = facts.valid & zip_uint64_t(ZIP_STAT_SIZE) != 0 ? Int(clamping: facts.size) : nil
    return ZipMember(member, name: name, declaredSize: size, archive: self)
  }

  private func failure(_ name: String) -> FormatError {
    .brokenMember(fileName, name, String(cString: zip_strerror(handle)))
  }
}

/// A member of an archive being read from its beginning.
final class ZipMember {
  let name: String
  /// Size once inflated, as the archive claims it.
  let declaredSize: Int?
  let archive: ZipArchive
  private let handle: OpaquePointer

  init(_ handle: OpaquePointer, name: String, declaredSize: Int?, archive: ZipArchive) {
    self.handle = handle
    self.name = name
    self.declaredSize = declaredSize
    self.archive = archive
  }

  deinit { zip_fclose(handle) }

  /// Reads up to `size` bytes; 0 at the end, where the checksum has been verified.
  func read(into block: UnsafeMutableRawPointer, _ size: Int) throws -> Int {
    let got = withExtendedLifetime(self) { zip_fread(handle, block, zip_uint64_t(size)) }
    guard got >= 0 else {
      throw FormatError.brokenMember(
        archive.fileName, name, String(cString: zip_file_strerror(handle)))
    }
    return Int(got)
  }
}
