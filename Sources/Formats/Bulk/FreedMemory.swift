import CByteScan

/// Memory that the process has freed and still holds.
public enum FreedMemory {
  /// Gives it to the system: what comes next asks for pieces of other sizes, and would else be laid
  /// beside it.
  public static func giveBack() { bs_give_memory_back() }
}
