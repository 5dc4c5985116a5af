/// Names of elements and attributes as expat hands them, compared by bytes, prefix left aside.
enum XMLName {
  /// The name after its prefix, if it has one.
  static func local(_ name: UnsafePointer<CChar>) -> UnsafePointer<CChar> {
    var start = name
    var cursor = name
    while cursor.pointee != 0 {
      if cursor.pointee == 0x3A { start = cursor + 1 }
      cursor += 1
    }
    return start
  }

  static func equals(_ name: UnsafePointer<CChar>, _ wanted: StaticString) -> Bool {
    let size = wanted.utf8CodeUnitCount
    return wanted.withUTF8Buffer { bytes in
      for index in 0..<size where UInt8(bitPattern: name[index]) != bytes[index] { return false }
      return name[size] == 0
    }
  }
}
