/// A block that grows, owned by hand.
struct Arena<Element: BitwiseCopyable> {
  private(set) var values: UnsafeMutablePointer<Element>
  private(set) var count = 0
  private var capacity: Int

  init(capacity: Int) {
    self.capacity = capacity
    values = .allocate(capacity: capacity)
  }

  func deallocate() { values.deallocate() }

  /// Forgets the values, keeping the room.
  mutating func clear() { count = 0 }

  mutating func append(_ start: UnsafePointer<Element>, _ size: Int) {
    if count + size > capacity { grow(to: count + size) }
    (values + count).update(from: start, count: size)
    count += size
  }

  mutating func append(_ value: Element) {
    if count == capacity { grow(to: count + 1) }
    values[count] = value
    count += 1
  }

  private mutating func grow(to needed: Int) {
    let larger = UnsafeMutablePointer<Element>.allocate(capacity: max(needed, capacity * 2))
    larger.update(from: values, count: count)
    values.deallocate()
    values = larger
    capacity = max(needed, capacity * 2)
  }
}
