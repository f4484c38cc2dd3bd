/// A search for a path of fewest arcs that goes out from both ends, with room to do it often.
///
/// Actors are found in rings, one arc farther from the source or from the target each, on the side with fewer arcs to look
/// at. Once a ring of one side meets the last of the other, every shortest path leads through where they meet.
struct HopSearch {
  private let out, into: Network.Adjacency
  /// How many arcs lead from the source to each actor found, and how many from there to the target.
  private var before, after: ContiguousArray<Int32>
  /// Those found, or to be avoided.
  private var touched: ContiguousArray<Int32> = []

  private static let unknown: Int32 = -1
  private static let avoided: Int32 = -2

  init(_ network: Network) {
    (out, into) = (network.out, network.into)
    before = ContiguousArray(repeating: Self.unknown, count: network.count)
    after = before
  }

  /// Of equally short paths the one that comes first, read from the end; `nil` where there is none.
  ///
  /// - Parameters:
  ///   - avoided: who may not be on it.
  ///   - taken: whom it may not lead to at once.
  mutating func path(from s: Int, to t: Int, avoiding avoided: Set<Int>, firstStepNotTo taken: Set<Int>) -> [Int]? {
    func isOpen(_ v: Int, _ w: Int) -> Bool { v != s || !taken.contains(w) }
    defer { forget() }
    for v in avoided { (before[v], after[v]) = (Self.avoided, Self.avoided) }
    (before[s], after[t]) = (0, 0)
    touched = ContiguousArray(avoided.map(Int32.init)) + [Int32(s), Int32(t)]
    var (near, far, meeting): (ContiguousArray<Int32>, ContiguousArray<Int32>, ContiguousArray<Int32>)
    (near, far, meeting) = ([Int32(s)], [Int32(t)], s == t ? [Int32(s)] : [])
    while meeting.isEmpty {
      if near.isEmpty || far.isEmpty { return nil }
      if Self.arcCount(near, out) <= Self.arcCount(far, into) {
        near = Self.ring(around: near, out, &before) { isOpen($0, $1) }
        meeting = near.filter { after[Int($0)] >= 0 }
        touched += near
      } else {
        far = Self.ring(around: far, into, &after) { isOpen($1, $0) }
        meeting = far.filter { before[Int($0)] >= 0 }
        touched += far
      }
    }
    // On the way to the target, only those whom a shortest path leads through get a number of arcs from the source.
    while let v = meeting.first, after[Int(v)] > 0 {
      meeting = Self.ring(around: meeting, out, &before) { after[$1] == after[$0] - 1 && isOpen($0, $1) }
    }
    var path = [t]
    while let w = path.last, w != s {
      path.append(
        into.neighbors[into.range(w)].lazy.map(Int.init).first { before[$0] == before[w] - 1 && isOpen($0, w) }!)
    }
    return path.reversed()
  }

  private static func arcCount(_ actors: ContiguousArray<Int32>, _ arcs: Network.Adjacency) -> Int {
    actors.reduce(0) { $0 + arcs.degree(Int($1)) }
  }

  /// Those not yet known whom an open arc leads to from some actors.
  private static func ring(
    around actors: ContiguousArray<Int32>, _ arcs: Network.Adjacency, _ steps: inout ContiguousArray<Int32>,
    _ isOpen: (Int, Int) -> Bool
  ) -> ContiguousArray<Int32> {
    var ring: ContiguousArray<Int32> = []
    for v in actors.lazy.map(Int.init) {
      for j in arcs.range(v) {
        let w = Int(arcs.neighbors[j])
        if steps[w] == unknown, isOpen(v, w) {
          steps[w] = steps[v] + 1
          ring.append(Int32(w))
        }
      }
    }
    return ring
  }

  private mutating func forget() {
    for v in touched { (before[Int(v)], after[Int(v)]) = (Self.unknown, Self.unknown) }
    touched.removeAll(keepingCapacity: true)
  }
}
