/// Memory of a fixed length whose beginning suits the widest vectors. It is written while it is
/// made, and only read once shared.
package final class Aligned<Element: BitwiseCopyable>: @unchecked Sendable {
  package let start: UnsafeMutablePointer<Element>
  package let count: Int
  private let memory: UnsafeMutableRawPointer

  /// `count` elements, all zero.
  package init(_ count: Int) {
    self.count = count
    let bytes = max(count, 1) * MemoryLayout<Element>.stride
    memory = .allocate(byteCount: bytes, alignment: 64)
    memory.initializeMemory(as: UInt8.self, repeating: 0, count: bytes)
    start = memory.assumingMemoryBound(to: Element.self)
  }

  deinit { memory.deallocate() }

  package subscript(place: Int) -> Element {
    get { start[place] }
    set { start[place] = newValue }
  }
}
