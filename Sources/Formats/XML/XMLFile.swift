/// An XML document in a file of its own, read from end to end, never held whole.
public struct XMLFile: Sendable {
  /// Name of the file, without its folder.
  public let fileName: String
  /// Its size, in bytes.
  public let byteCount: Int
  /// Its SHA-256, in hexadecimal.
  public let sha256: String
  private let file: FileBytes

  /// Most elements that may stand inside one another.
  public static let deepest = 256

  /// Opens the file at `path`.
  /// - Throws: `FormatError` when it cannot be opened or is empty.
  public static func open(path: String) throws -> XMLFile {
    let name = Place.fileName(of: path)
    let file = try FileBytes.map(path: path, name: name)
    return XMLFile(fileName: name, byteCount: file.count, sha256: file.sha256, file: file)
  }

  private init(fileName: String, byteCount: Int, sha256: String, file: FileBytes) {
    (self.fileName, self.byteCount, self.sha256) = (fileName, byteCount, sha256)
    self.file = file
  }

  /// Hands the elements and texts of the document to `visitor`, in order.
  ///
  /// The encoding is the one that the document declares: UTF-8, UTF-16, ISO-8859-1 or US-ASCII.
  /// Namespaces are resolved. A document that declares an entity, or names one that it does not
  /// hold, is refused; no other file is ever opened.
  /// - Throws: `FormatError` with line and byte for a document cut short or malformed, and whatever
  ///   `visitor` throws. Only when it returns is the document known to be whole.
  ///
  /// Complexity: O(bytes), in constant memory.
  public func read(_ visitor: some XMLVisitor) throws {
    try file.withBytes { try XMLParsing(visitor, fileName).run(over: $0) }
  }

  /// The name of the document's first element, and the line and byte where it begins.
  /// - Throws: `FormatError` when there is none.
  public func root() throws -> (name: XMLElementName, place: Place) {
    let finder = RootFinder()
    do {
      try read(finder)
    } catch is RootFinder.Found {}
    guard let root = finder.root else {
      throw FormatError.malformedXML(Place(file: fileName, row: 1, byte: 0), "no element")
    }
    return root
  }
}

/// What an XML document is told to.
public protocol XMLVisitor: AnyObject {
  /// An element begins.
  func start(_ element: XMLElement) throws
  /// A piece of text, in UTF-8, borrowed; one text may come in several pieces.
  func text(_ bytes: UnsafeBufferPointer<UInt8>)
  /// The innermost element ends.
  func end(_ name: XMLElementName) throws
}

/// The name of an element.
public struct XMLElementName: Hashable, Sendable {
  /// URI of its namespace; empty when it has none.
  public let namespace: String
  /// Its name without prefix.
  public let local: String
}

/// The beginning of an element, as long as the visitor is told of it.
public struct XMLElement {
  /// Its name.
  public let name: XMLElementName
  /// Where it stands: file, line and byte.
  public let place: Place
  let attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>

  /// The value of an attribute without namespace; `nil` when it is not there.
  ///
  /// Complexity: O(attributes).
  public func attribute(_ local: String) -> String? {
    var cursor = attributes
    while let name = cursor[0], let value = cursor[1] {
      if local == String(cString: name) { return String(cString: value) }
      cursor += 2
    }
    return nil
  }
}

/// Stops at the first element.
private final class RootFinder: XMLVisitor {
  struct Found: Error {}
  var root: (name: XMLElementName, place: Place)?

  func start(_ element: XMLElement) throws {
    root = (element.name, element.place)
    throw Found()
  }
  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
  func end(_ name: XMLElementName) {}
}
