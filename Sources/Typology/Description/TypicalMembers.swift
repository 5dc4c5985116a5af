import Kernels

/// The members that show what a class is, and where it ends.
public struct TypicalMembers: Equatable, Sendable {
  /// Members by growing distance to the centre of their class, the first of equal ones first.
  public let members: [Int]
  /// Distance of each, in units of the coordinates.
  public let distances: [Double]

  /// The member nearest to the centre of the class.
  public var paragon: Int? { members.first }
  /// The member farthest from the centre of the class.
  public var mostDistant: Int? { members.last }
}

extension WeightedCloud {
  /// The members of each class by their distance to its centre.
  public func typicalMembers(_ partition: Partition) -> [TypicalMembers] {
    let centres = classCentres(partition)
    return partition.members.enumerated().map { label, members in
      let apart = members.map { squaredDistance(points.row($0), centres.row(label)) }
      let order = members.indices.sorted { (apart[$0], members[$0]) < (apart[$1], members[$1]) }
      return TypicalMembers(
        members: order.map { members[$0] }, distances: order.map { apart[$0].squareRoot() })
    }
  }
}
