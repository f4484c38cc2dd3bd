import Synchronization

/// What is known of the distances to each actor from all others.
struct Distances: Sendable {
  private var tallies: ContiguousArray<Tally>

  struct Tally: Sendable {
    /// How many others there are at any distance.
    var actors = 0
    var sum = 0.0
    var inverseSum = 0.0
  }

  subscript(v: Int) -> Tally { tallies[v] }

  /// Many breadth-first searches at once: each of 512 sources is a bit, and an actor newly reached by *k* of them at a
  /// level adds *k* distances in one step.
  ///
  /// Sources of one strong component go together, for they reach the same actors: whom all have reached is soon passed
  /// over.
  ///
  /// Then et al. 2015, "The More the Merrier".
  ///
  /// - Parameter back: the same arcs by target.
  init(along arcs: Network.Adjacency, against back: Network.Adjacency) {
    let n = arcs.starts.count - 1
    let groups = strongLabels(arcs, back)
    let sources = ContiguousArray(countingOrder(of: groups, count: n).filter { arcs.degree(Int($0)) > 0 })
    let batches = (sources.count + SourceSet.capacity - 1) / SourceSet.capacity
    let pieces = max(1, min(32, batches))
    // Searches are used again and again, for to make room for one takes as long as a part of it.
    let idle = Mutex<[Search]>([])
    let parts = inPieces(pieces) { piece, effort in
      var search = idle.withLock { $0.popLast() } ?? Search(along: arcs, against: back)
      search.found = Distances(count: n)
      for batch in batches * piece / pieces..<batches * (piece + 1) / pieces where !effort.isCancelled {
        let first = batch * SourceSet.capacity
        search.run(from: sources[first..<min(sources.count, first + SourceSet.capacity)])
      }
      let found = search.found
      search.found = Distances(count: 0)
      idle.withLock { [search] in $0.append(search) }
      return found
    }
    self = parts[0]
    for part in parts.dropFirst() {
      for v in 0..<n {
        tallies[v].actors += part[v].actors
        tallies[v].sum += part[v].sum
        tallies[v].inverseSum += part[v].inverseSum
      }
    }
  }

  private init(count n: Int) { tallies = ContiguousArray(repeating: Tally(), count: n) }

  /// Searches from up to 512 sources, level by level.
  private struct Search {
    private let arcs, back: Network.Adjacency
    var found: Distances
    /// The sources that have reached an actor.
    private var seen: ContiguousArray<SourceSet>
    /// Those that did on this level, and on the next; none of an actor that is on no front.
    private var fresh, next: ContiguousArray<SourceSet>
    private var everyone = SourceSet.none
    /// Whether everyone has.
    private var isDone: ContiguousArray<Bool>
    /// The actors that somebody newly reached on this level.
    private var front: ContiguousArray<Int32> = []
    /// Those that may be reached on the next.
    private var touched: ContiguousArray<Int32> = []

    init(along arcs: Network.Adjacency, against back: Network.Adjacency) {
      let n = arcs.starts.count - 1
      (self.arcs, self.back) = (arcs, back)
      found = Distances(count: n)
      seen = ContiguousArray(repeating: .none, count: n)
      (fresh, next) = (seen, seen)
      isDone = ContiguousArray(repeating: false, count: n)
    }

    mutating func run(from sources: ContiguousArray<Int32>.SubSequence) {
      start(sources)
      var level = 1.0
      while !front.isEmpty {
        // Many arcs leave a wide front; then it is less work to look back from those who still miss somebody.
        let leaving = front.reduce(0) { $0 &+ arcs.degree(Int($1)) }
        if leaving > arcs.neighbors.count / 4 { pull() } else { push() }
        arrive(at: level)
        level += 1
      }
    }

    private mutating func start(_ sources: ContiguousArray<Int32>.SubSequence) {
      everyone = .none
      for v in seen.indices { seen[v] = .none }
      for (i, s) in sources.enumerated() {
        seen[Int(s)].insert(i)
        fresh[Int(s)] = seen[Int(s)]
        everyone.formUnion(seen[Int(s)])
      }
      for v in seen.indices { isDone[v] = everyone.subtracting(seen[v]).isEmpty }
      front = ContiguousArray(sources)
    }

    /// Passes the sources at each actor of the front on.
    private mutating func push() {
      touched.removeAll(keepingCapacity: true)
      Self.push(front, fresh, isDone, along: arcs, &next, &touched)
    }

    private static func push(
      _ front: ContiguousArray<Int32>, _ fresh: ContiguousArray<SourceSet>, _ isDone: ContiguousArray<Bool>,
      along arcs: Network.Adjacency, _ next: inout ContiguousArray<SourceSet>, _ touched: inout ContiguousArray<Int32>
    ) {
      let (starts, neighbors, isDone) = (arcs.starts.span, arcs.neighbors.span, isDone.span)
      var next = next.mutableSpan
      for v in front {
        let set = fresh[Int(v)]
        for j in Int(starts[Int(v)])..<Int(starts[Int(v) &+ 1]) {
          let w = neighbors[j]
          if isDone[Int(w)] { continue }
          if next[Int(w)].isEmpty { touched.append(w) }
          next[Int(w)].formUnion(set)
        }
      }
    }

    /// Collects for each actor that still misses a source those at its neighbours.
    private mutating func pull() {
      touched.removeAll(keepingCapacity: true)
      Self.pull(seen, fresh, isDone, everyone, along: back, &next, &touched)
    }

    private static func pull(
      _ seen: ContiguousArray<SourceSet>, _ fresh: ContiguousArray<SourceSet>, _ isDone: ContiguousArray<Bool>,
      _ everyone: SourceSet, along back: Network.Adjacency, _ next: inout ContiguousArray<SourceSet>,
      _ touched: inout ContiguousArray<Int32>
    ) {
      let (starts, neighbors, isDone) = (back.starts.span, back.neighbors.span, isDone.span)
      let (seen, fresh) = (seen.span, fresh.span)
      var next = next.mutableSpan
      for v in 0..<isDone.count where !isDone[v] {
        let missing = everyone.subtracting(seen[v])
        var set = SourceSet.none
        var j = Int(starts[v])
        let end = Int(starts[v &+ 1])
        while j < end {
          // Whether nobody is missing is asked now and then only, for it takes as long as an arc.
          let pause = min(j &+ 8, end)
          while j < pause {
            set.formUnion(fresh[Int(neighbors[j])])
            j &+= 1
          }
          if missing.subtracting(set).isEmpty { break }
        }
        if set.isEmpty { continue }
        next[v] = set
        touched.append(Int32(truncatingIfNeeded: v))
      }
    }

    /// Makes those whom somebody newly reached the front.
    private mutating func arrive(at level: Double) {
      for v in front { fresh[Int(v)] = .none }
      front.removeAll(keepingCapacity: true)
      Self.arrive(touched, at: level, everyone, &next, &seen, &fresh, &isDone, &front, &found.tallies)
    }

    private static func arrive(
      _ touched: ContiguousArray<Int32>, at level: Double, _ everyone: SourceSet,
      _ next: inout ContiguousArray<SourceSet>, _ seen: inout ContiguousArray<SourceSet>,
      _ fresh: inout ContiguousArray<SourceSet>, _ isDone: inout ContiguousArray<Bool>,
      _ front: inout ContiguousArray<Int32>, _ tallies: inout ContiguousArray<Tally>
    ) {
      var next = next.mutableSpan
      var seen = seen.mutableSpan
      var fresh = fresh.mutableSpan
      var isDone = isDone.mutableSpan
      var tallies = tallies.mutableSpan
      for v in touched {
        let new = next[Int(v)].subtracting(seen[Int(v)])
        next[Int(v)] = .none
        if new.isEmpty { continue }
        fresh[Int(v)] = new
        seen[Int(v)].formUnion(new)
        isDone[Int(v)] = everyone.subtracting(seen[Int(v)]).isEmpty
        front.append(v)
        let k = new.count
        tallies[Int(v)].actors &+= k
        tallies[Int(v)].sum += Double(k) * level
        tallies[Int(v)].inverseSum += Double(k) / level
      }
    }
  }
}

/// A set of numbers below 512, a bit each.
private struct SourceSet {
  private var words: SIMD8<UInt64>

  static let capacity = 512
  static var none: SourceSet { SourceSet(words: .zero) }

  mutating func insert(_ i: Int) { words[i >> 6] |= 1 << UInt64(i & 63) }
  @inline(__always) mutating func formUnion(_ other: SourceSet) { words |= other.words }
  @inline(__always) func subtracting(_ other: SourceSet) -> SourceSet { SourceSet(words: words & ~other.words) }

  @inline(__always) var isEmpty: Bool {
    let half = words.lowHalf | words.highHalf
    let quarter = half.lowHalf | half.highHalf
    return quarter.x | quarter.y == 0
  }

  /// How many there are; bits of all words are added side by side, in fields of two, four, eight and sixteen bits.
  ///
  /// Processors count bits in one step, but not the oldest ones that code is made for.
  var count: Int {
    var x = words
    x &-= x &>> 1 & 0x5555_5555_5555_5555
    x = (x & 0x3333_3333_3333_3333) &+ (x &>> 2 & 0x3333_3333_3333_3333)
    var y = x.lowHalf &+ x.highHalf
    y = (y & 0x0F0F_0F0F_0F0F_0F0F) &+ (y &>> 4 & 0x0F0F_0F0F_0F0F_0F0F)
    let z = y.lowHalf &+ y.highHalf
    let bytes = z[0] &+ z[1]
    let pairs = (bytes & 0x00FF_00FF_00FF_00FF) &+ (bytes &>> 8 & 0x00FF_00FF_00FF_00FF)
    return Int((pairs &* 0x0001_0001_0001_0001) &>> 48)
  }
}

extension Network {
  /// How far the others are from each actor, or it from them.
  func distances(_ direction: Direction) -> Distances {
    switch direction {
    case .incoming: return Distances(along: out, against: into)
    case .outgoing: return Distances(along: into, against: out)
    case .total:
      let ties = undirected.out
      return Distances(along: ties, against: ties)
    }
  }
}
