extension Network {
  /// The number of three actors tied to each other, whatever the directions and weights.
  ///
  /// - Complexity: O(*m*^1.5); O(*n* + *m*) memory.
  public func triangleCount() -> Int { Triangles(ties).count }
}

/// The triangles of a network without directions.
///
/// The neighbours of each actor are marked and looked for among the neighbours of these; only towards actors of higher
/// degree, so that each triangle is met once and long lists are read seldom.
struct Triangles {
  /// The place of each actor in order of degree.
  private let rank: ContiguousArray<Int32>
  /// The neighbours of higher rank, by rank: those of *r* are `higher[starts[r]..<starts[r + 1]]`.
  private let starts: ContiguousArray<Int32>
  private let higher: ContiguousArray<Int32>

  init(_ ties: Network.Adjacency) {
    let n = ties.starts.count - 1
    let degrees = ContiguousArray((0..<n).map { Int32(ties.degree($0)) })
    let order = countingOrder(of: degrees, count: Int(degrees.max() ?? 0) + 1)
    var rank = order
    for (r, v) in order.enumerated() { rank[Int(v)] = Int32(r) }
    var starts = ContiguousArray<Int32>(repeating: 0, count: n + 1)
    var higher = ContiguousArray<Int32>(repeating: 0, count: ties.neighbors.count / 2 + 1)
    Self.fill(ties, order, rank, &starts, &higher)
    (self.rank, self.starts, self.higher) = (rank, starts, higher)
  }

  private static func fill(
    _ ties: Network.Adjacency, _ order: ContiguousArray<Int32>, _ rank: ContiguousArray<Int32>,
    _ starts: inout ContiguousArray<Int32>, _ higher: inout ContiguousArray<Int32>
  ) {
    let (rows, neighbors, order, rank) = (ties.starts.span, ties.neighbors.span, order.span, rank.span)
    var starts = starts.mutableSpan
    var higher = higher.mutableSpan
    var end = 0
    for r in 0..<order.count {
      let v = Int(order[r])
      for j in Int(rows[v])..<Int(rows[v &+ 1]) {
        let other = rank[Int(neighbors[j])]
        higher[end] = other
        end &+= other > Int32(truncatingIfNeeded: r) ? 1 : 0
      }
      starts[r &+ 1] = Int32(truncatingIfNeeded: end)
    }
  }

  /// How many there are.
  var count: Int {
    let (starts, higher) = (starts.span, higher.span)
    // A bit for each neighbour: so few bytes that they stay next to the processor.
    var marks = ContiguousArray<UInt64>(repeating: 0, count: rank.count / 64 + 1)
    var isNear = marks.mutableSpan
    var count: UInt64 = 0
    for v in 0..<rank.count {
      if v & 255 == 0, LongWork.isCancelled { break }
      let near = Int(starts[v])..<Int(starts[v &+ 1])
      if near.count < 2 { continue }
      for j in near { isNear[Int(higher[j]) >> 6] |= 1 &<< UInt64(higher[j] & 63) }
      for j in near {
        let u = Int(higher[j])
        for k in Int(starts[u])..<Int(starts[u &+ 1]) {
          count &+= isNear[Int(higher[k]) >> 6] &>> UInt64(higher[k] & 63) & 1
        }
      }
      for j in near { isNear[Int(higher[j]) >> 6] = 0 }
    }
    return Int(count)
  }

  /// How many each actor is in.
  var perActor: ContiguousArray<Int> {
    var mark = ContiguousArray<Int32>(repeating: -1, count: rank.count)
    var counts = ContiguousArray(repeating: 0, count: rank.count)
    for v in mark.indices {
      if v & 255 == 0, LongWork.isCancelled { break }
      let near = Int(starts[v])..<Int(starts[v + 1])
      for j in near { mark[Int(higher[j])] = Int32(v) }
      for j in near {
        let u = Int(higher[j])
        for k in Int(starts[u])..<Int(starts[u + 1]) where mark[Int(higher[k])] == Int32(v) {
          counts[v] += 1
          counts[u] += 1
          counts[Int(higher[k])] += 1
        }
      }
    }
    return ContiguousArray(rank.map { counts[Int($0)] })
  }
}
