/// A network without the actors who hang on one other, and so are on no path between others. Those they hang on count
/// for them.
///
/// There are sources, which nothing reaches; sinks, which lead nowhere; and such as are both, tied to the same actor
/// both ways. Together they are a third of the actors in networks of news events.
struct Pendants: Sendable {
  /// The arcs between those who stay.
  let out: Network.Adjacency
  /// The number in the whole network of each actor who stays.
  let originals: ContiguousArray<Int32>
  /// How many folded sources have their arc to each actor who stays.
  let sources: ContiguousArray<Double>
  /// How many folded sinks have their arc from each actor who stays.
  let sinks: ContiguousArray<Double>
  /// How many of them are both.
  let both: ContiguousArray<Double>
  /// 1 for those whose own paths count, 0 for the others.
  let own: ContiguousArray<Double>
  private let wholeCount: Int

  /// - Parameter starts: those whose paths count; `nil` is all.
  init(_ network: Network, starts: Set<Int>? = nil) {
    let counts = starts.map { starts in (0..<network.count).map(starts.contains) }
    let (out, into) = (network.out, network.into)
    let n = network.count
    wholeCount = n
    var isFolded = ContiguousArray(repeating: false, count: n)
    var (sources, sinks) = (ContiguousArray(repeating: 0.0, count: n), ContiguousArray(repeating: 0.0, count: n))
    var both = sources
    var hasPendants = isFolded
    for v in 0..<n {
      let (isSource, isSink) = (out.degree(v) == 1, into.degree(v) == 1)
      let target = isSource ? Int(out.neighbors[Int(out.starts[v])]) : -1
      let origin = isSink ? Int(into.neighbors[Int(into.starts[v])]) : -1
      let hangsOn =
        isSource && (into.degree(v) == 0 || origin == target) ? target : isSink && out.degree(v) == 0 ? origin : -1
      // Of two who hang on each other one stays; and who has others hanging on it stays.
      if hangsOn < 0 || isFolded[hangsOn] || hasPendants[v] { continue }
      isFolded[v] = true
      hasPendants[hangsOn] = true
      if isSource, counts?[v] ?? true { sources[hangsOn] += 1 }
      if isSink { sinks[hangsOn] += 1 }
      if isSource && isSink, counts?[v] ?? true { both[hangsOn] += 1 }
    }
    var originals: ContiguousArray<Int32> = []
    var number = ContiguousArray<Int32>(repeating: -1, count: n)
    for v in 0..<n where !isFolded[v] {
      number[v] = Int32(originals.count)
      originals.append(Int32(v))
    }
    var kept = Network.Adjacency(starts: [0], neighbors: [], weights: [])
    for v in originals {
      for j in out.range(Int(v)) where number[Int(out.neighbors[j])] >= 0 {
        kept.neighbors.append(number[Int(out.neighbors[j])])
      }
      kept.starts.append(Int32(kept.neighbors.count))
    }
    self.out = kept
    self.originals = originals
    self.sources = ContiguousArray(originals.map { sources[Int($0)] })
    self.sinks = ContiguousArray(originals.map { sinks[Int($0)] })
    self.both = ContiguousArray(originals.map { both[Int($0)] })
    own = ContiguousArray(originals.map { counts?[Int($0)] ?? true ? 1 : 0 })
  }

  var count: Int { originals.count }

  /// What those who stay score, and 0 for the others.
  func unfold(_ scores: ContiguousArray<Double>) -> ContiguousArray<Double> {
    var whole = ContiguousArray(repeating: 0.0, count: wholeCount)
    for (i, v) in originals.enumerated() { whole[Int(v)] = scores[i] }
    return whole
  }
}
