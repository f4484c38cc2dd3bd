/// Betweenness from eight sources at once, a lane each.
///
/// All eight searches walk level by level over the union of their fronts, so that each arc is read once for those that
/// share it; sources are taken in breadth-first order, neighbours together, for then many do. Sets of lanes are a byte.
enum BrandesBatch {
  typealias Lanes = SIMD8<Double>
  private static let width = 8
  /// The lanes of a set, as a mask.
  private static let masks = ContiguousArray(
    (0..<256).map { set in
      SIMD8<Int64>((0..<8).map { Int64(set >> $0 & 1) }) .== 1
    })

  /// What each actor who was not folded scores.
  static func scores(_ folded: Pendants) -> ContiguousArray<Double> {
    // Those whose paths go through nobody are not searched from.
    let sources = breadthFirst(folded.out).filter {
      folded.own[Int($0)] > 0 && folded.out.degree(Int($0)) > 0 || folded.sources[Int($0)] > 0
    }
    let batches = (sources.count + width - 1) / width
    let pieces = batches < 32 ? 1 : 32
    return sum(
      inPieces(pieces) { piece, effort in
        let (first, end) = (batches * piece / pieces * width, batches * (piece + 1) / pieces * width)
        return scores(folded, pathsFrom: sources[first..<min(end, sources.count)], effort)
      })
  }

  private static func scores(
    _ folded: Pendants, pathsFrom sources: ArraySlice<Int32>, _ effort: Effort
  ) -> ContiguousArray<Double> {
    var scores = ContiguousArray(repeating: Lanes.zero, count: folded.count)
    var credit = scores
    var search = Search(count: folded.count)
    for first in stride(from: sources.startIndex, to: sources.endIndex, by: width) where !effort.isCancelled {
      let batch = sources[first..<min(first + width, sources.endIndex)]
      search.run(from: batch, along: folded.out)
      var folding = (sources: Lanes.zero, both: Lanes.zero, all: Lanes.zero)
      for (lane, s) in batch.enumerated() {
        folding.sources[lane] = folded.sources[Int(s)]
        folding.both[lane] = folded.both[Int(s)]
        folding.all[lane] = folded.sources[Int(s)] + folded.own[Int(s)]
      }
      for depth in stride(from: search.levels.count - 2, through: 0, by: -1) {
        addDependencies(search, depth, folded.sinks, folding, &credit, to: &scores)
      }
    }
    return ContiguousArray(scores.map { $0.sum() })
  }

  /// Adds what the actors of one level owe to the paths through them, once the next level's is known.
  ///
  /// - Parameters:
  ///   - folding: for the source of each lane, how many folded sources hang on it, how many of these are sinks as well,
  ///     and how many sources it stands for in all.
  ///   - credit: (1 + dependency) / paths.
  private static func addDependencies(
    _ search: Search, _ depth: Int, _ sinks: ContiguousArray<Double>,
    _ folding: (sources: Lanes, both: Lanes, all: Lanes),
    _ credit: inout ContiguousArray<Lanes>, to scores: inout ContiguousArray<Lanes>
  ) {
    let (order, lanes, paths, masks) = (search.order.span, search.lanes.span, search.paths.span, masks.span)
    let (steps, targets, stepLanes) = (search.steps.span, search.targets.span, search.stepLanes.span)
    let sinks = sinks.span
    var credit = credit.mutableSpan
    var scores = scores.mutableSpan
    for i in search.levels[depth]..<search.levels[depth + 1] {
      let v = Int(order[i])
      let here = masks[Int(lanes[i])]
      if steps[i] == steps[i &+ 1], sinks[v] == 0, depth > 0 {
        credit[v].replace(with: 1 / paths[v], where: here)
        continue
      }
      var share = Lanes.zero
      for k in steps[i]..<steps[i &+ 1] {
        share += Lanes.zero.replacing(with: credit[Int(targets[k])], where: masks[Int(stepLanes[k])])
      }
      // Paths end at v's folded sinks, too.
      let dependency = share * paths[v] + sinks[v]
      credit[v].replace(with: (1 + dependency) / paths[v], where: here)
      // And they start at the folded sources of a source: it lies between these and all others but themselves.
      let through = depth == 0 ? dependency * folding.sources - folding.both : dependency * folding.all
      scores[v] += Lanes.zero.replacing(with: through, where: here)
    }
  }

  /// Where eight breadth-first searches come, and on how many paths.
  private struct Search {
    /// The number of shortest paths from each source.
    var paths: ContiguousArray<Lanes>
    /// The lanes that have reached an actor.
    private var reached: ContiguousArray<UInt8>
    /// The lanes that reach an actor on the level after the one looked at; none in between.
    private var arriving: ContiguousArray<UInt8>
    /// Actors level by level; one is there once for each level on which some source reaches it.
    var order: ContiguousArray<Int32> = []
    /// The lanes that reach it there.
    var lanes: ContiguousArray<UInt8> = []
    /// Where each level begins in the order, and the end.
    var levels: [Int] = []
    /// Where the arcs on shortest paths of each place in the order begin, and the end.
    var steps: ContiguousArray<Int> = []
    /// The actors these arcs lead to, and the lanes for which they do.
    var targets: ContiguousArray<Int32>
    var stepLanes: ContiguousArray<UInt8>

    init(count n: Int) {
      paths = ContiguousArray(repeating: .zero, count: n)
      reached = ContiguousArray(repeating: 0, count: n)
      arriving = reached
      targets = ContiguousArray(repeating: 0, count: 1024)
      stepLanes = ContiguousArray(repeating: 0, count: 1024)
    }

    mutating func run(from sources: ArraySlice<Int32>, along out: Network.Adjacency) {
      order.removeAll(keepingCapacity: true)
      lanes.removeAll(keepingCapacity: true)
      Self.clear(&paths, &reached)
      for (lane, s) in sources.enumerated() {
        paths[Int(s)][lane] = 1
        reached[Int(s)] = 1 << UInt8(lane)
        order.append(s)
        lanes.append(reached[Int(s)])
      }
      levels = [0]
      steps = [0]
      while order.count > levels[levels.count - 1] {
        let level = levels[levels.count - 1]..<order.count
        levels.append(order.count)
        let room = level.reduce(steps[level.lowerBound]) { $0 + out.degree(Int(order[$1])) }
        if room >= targets.count {
          targets.append(contentsOf: repeatElement(0, count: room))
          stepLanes.append(contentsOf: repeatElement(0, count: room))
        }
        Self.step(level, order, lanes, along: out, past: reached, &steps, &targets, &stepLanes)
        Self.addPaths(level, steps, targets, stepLanes, to: &paths, &arriving, &order)
        Self.arrive(level.upperBound..<order.count, order, &lanes, &reached, &arriving)
      }
    }

    private static func clear(_ paths: inout ContiguousArray<Lanes>, _ reached: inout ContiguousArray<UInt8>) {
      var paths = paths.mutableSpan
      var reached = reached.mutableSpan
      for v in 0..<paths.count {
        paths[v] = .zero
        reached[v] = 0
      }
    }

    /// Notes who has come to the next level.
    private static func arrive(
      _ level: Range<Int>, _ order: ContiguousArray<Int32>, _ lanes: inout ContiguousArray<UInt8>,
      _ reached: inout ContiguousArray<UInt8>, _ arriving: inout ContiguousArray<UInt8>
    ) {
      lanes.append(contentsOf: repeatElement(0, count: level.count))
      let order = order.span
      var lanes = lanes.mutableSpan
      var reached = reached.mutableSpan
      var arriving = arriving.mutableSpan
      for i in level {
        let v = Int(order[i])
        lanes[i] = arriving[v]
        reached[v] |= arriving[v]
        arriving[v] = 0
      }
    }

    /// Writes down the arcs on which some lane comes where it has not been on an earlier level.
    private static func step(
      _ level: Range<Int>, _ order: ContiguousArray<Int32>, _ lanes: ContiguousArray<UInt8>,
      along out: Network.Adjacency, past reached: ContiguousArray<UInt8>, _ steps: inout ContiguousArray<Int>,
      _ targets: inout ContiguousArray<Int32>, _ stepLanes: inout ContiguousArray<UInt8>
    ) {
      var end = steps[level.lowerBound]
      steps.append(contentsOf: repeatElement(0, count: level.count))
      let (starts, neighbors, reached) = (out.starts.span, out.neighbors.span, reached.span)
      let (order, lanes) = (order.span, lanes.span)
      var steps = steps.mutableSpan
      var targets = targets.mutableSpan
      var stepLanes = stepLanes.mutableSpan
      for i in level {
        let v = Int(order[i])
        let here = lanes[i]
        for j in Int(starts[v])..<Int(starts[v &+ 1]) {
          let w = neighbors[j]
          let new = here & ~reached[Int(w)]
          // Written always and kept only if new: no branch to mispredict, and none for a compiler to make of a
          // comparison.
          targets[end] = w
          stepLanes[end] = new
          end &+= (Int(new) &+ 255) &>> 8
        }
        steps[i &+ 1] = end
      }
    }

    /// Passes the paths of a level's actors on, and puts those who are new on the next level in the order.
    private static func addPaths(
      _ level: Range<Int>, _ steps: ContiguousArray<Int>, _ targets: ContiguousArray<Int32>,
      _ stepLanes: ContiguousArray<UInt8>, to paths: inout ContiguousArray<Lanes>,
      _ arriving: inout ContiguousArray<UInt8>, _ order: inout ContiguousArray<Int32>
    ) {
      var end = level.upperBound
      order.append(contentsOf: repeatElement(0, count: steps[end] - steps[level.lowerBound] + 1))
      do {
        let (steps, targets, stepLanes, masks) = (steps.span, targets.span, stepLanes.span, masks.span)
        var paths = paths.mutableSpan
        var arriving = arriving.mutableSpan
        var order = order.mutableSpan
        for i in level {
          let leaving = paths[Int(order[i])]
          for k in steps[i]..<steps[i &+ 1] {
            let w = Int(targets[k])
            paths[w] += Lanes.zero.replacing(with: leaving, where: masks[Int(stepLanes[k])])
            // Kept only if nobody has come there before.
            order[end] = targets[k]
            end &+= (256 &- Int(arriving[w])) &>> 8
            arriving[w] |= stepLanes[k]
          }
        }
      }
      order.removeLast(order.count - end)
    }
  }

  /// All actors in breadth-first order.
  private static func breadthFirst(_ out: Network.Adjacency) -> [Int32] {
    let n = out.starts.count - 1
    var isSeen = ContiguousArray(repeating: false, count: n)
    var order: [Int32] = []
    order.reserveCapacity(n)
    for root in 0..<n where !isSeen[root] {
      isSeen[root] = true
      var head = order.count
      order.append(Int32(root))
      while head < order.count {
        for j in out.range(Int(order[head])) where !isSeen[Int(out.neighbors[j])] {
          isSeen[Int(out.neighbors[j])] = true
          order.append(out.neighbors[j])
        }
        head += 1
      }
    }
    return order
  }
}
