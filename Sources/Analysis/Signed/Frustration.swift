/// How far a network is from falling into two camps of friends with only enemies between them.
public struct Frustration: Sendable {
  /// The best division found.
  public let camps: Groups
  /// The ties that contradict it: enemies in one camp, friends in two.
  public let count: Int
  /// No division contradicts fewer.
  public let lowerBound: Int
  /// Whether no better division exists.
  public var isExact: Bool { count == lowerBound }
}

extension SignedNetwork {
  /// The least number of ties that must be dropped or turned to leave two camps, friends inside and enemies between:
  /// the frustration index, or line index of balance.
  ///
  /// Weights count by their sign. Exact as long as the search for something better ends in *effort* steps, which it
  /// does for a few dozen actors and for larger networks with little frustration; otherwise the best of many local
  /// searches, with a bound from triangles without a tie in common. Actors without a tie may be in either camp.
  ///
  /// A triangle of enemies has 1.
  ///
  /// - Parameters:
  ///   - effort: how many partial divisions may be looked at.
  ///   - seed: of the local searches; the count depends on it only where it is not exact.
  /// - Complexity: O(*effort*·*d*) for actors with *d* ties, and 32 local searches of O(*m*) a round; O(*n* + *m*)
  ///   memory.
  /// - Note: Harary 1959; Aref and Wilson 2018 give exact values for well-known networks.
  public func frustration(effort: Int = 1_000_000, seed: UInt64 = 1) -> Frustration {
    var search = FrustrationSearch(ties)
    var random = SeededRandom(seed: seed)
    for _ in 0..<32 where !LongWork.isCancelled { search.descend(&random) }
    let isProven = search.prove(effort: effort)
    let camps = search.best
    let second = camps.firstIndex { $0 != camps.first } ?? 0
    let labels = ContiguousArray(camps.map { $0 == camps.first ? Int32(0) : Int32(second) })
    return Frustration(
      camps: Groups(actors: actors, labels: labels), count: search.bestCount,
      lowerBound: isProven ? search.bestCount : min(search.bestCount, disjointUnbalancedTriangles()))
  }

  /// Triangles with an odd number of negative ties, no two with a tie in common: each needs a tie of its own dropped.
  private func disjointUnbalancedTriangles() -> Int {
    var found = 0
    var isUsed = ContiguousArray(repeating: false, count: ties.neighbors.count)
    var arc = ContiguousArray<Int32>(repeating: -1, count: count)
    for v in 0..<count {
      for j in ties.range(v) { arc[Int(ties.neighbors[j])] = Int32(j) }
      for j in ties.range(v) where ties.neighbors[j] > v && !isUsed[j] {
        let u = Int(ties.neighbors[j])
        for k in ties.range(u) where ties.neighbors[k] > u && !isUsed[k] {
          let third = Int(arc[Int(ties.neighbors[k])])
          if third < 0 || isUsed[third] || ties.weights[j] * ties.weights[k] * ties.weights[third] > 0 { continue }
          (isUsed[j], isUsed[k], isUsed[third]) = (true, true, true)
          found += 1
          break
        }
      }
      for j in ties.range(v) { arc[Int(ties.neighbors[j])] = -1 }
    }
    return found
  }
}

/// Looks for the division into camps, 1 and −1, that the fewest ties contradict.
private struct FrustrationSearch {
  private let ties: Network.Adjacency
  private let signs: ContiguousArray<Int>
  private(set) var best: ContiguousArray<Int>
  private(set) var bestCount: Int

  init(_ ties: Network.Adjacency) {
    self.ties = ties
    signs = ContiguousArray(ties.weights.map { $0 > 0 ? 1 : -1 })
    best = ContiguousArray(repeating: 1, count: ties.starts.count - 1)
    bestCount = ties.contradictions(best)
  }

  /// From camps that suit a random tree of ties, moves whoever has more ties against than for, until nobody has.
  mutating func descend(_ random: inout SeededRandom) {
    let n = best.count
    var camp = ContiguousArray(repeating: 0, count: n)
    var order = ContiguousArray(0..<Int32(n))
    random.shuffle(&order)
    for root in order where camp[Int(root)] == 0 {
      camp[Int(root)] = 1
      var front: ContiguousArray<Int> = [Int(root)]
      while !front.isEmpty {
        front.swapAt(random.below(front.count), front.count - 1)
        let v = front.removeLast()
        for j in ties.range(v) where camp[Int(ties.neighbors[j])] == 0 {
          camp[Int(ties.neighbors[j])] = camp[v] * signs[j]
          front.append(Int(ties.neighbors[j]))
        }
      }
    }
    var isMoving = true
    while isMoving {
      isMoving = false
      for v in order.lazy.map(Int.init) where suiting(v, camp) < 0 {
        camp[v] = -camp[v]
        isMoving = true
      }
    }
    let count = ties.contradictions(camp)
    if count < bestCount { (best, bestCount) = (camp, count) }
  }

  /// The ties of an actor that its camp suits less those it contradicts.
  private func suiting(_ v: Int, _ camp: ContiguousArray<Int>) -> Int {
    ties.range(v).reduce(0) { $0 + signs[$1] * camp[v] * camp[Int(ties.neighbors[$1])] }
  }

  /// Tries all divisions that could be better, actors with most ties to those before them first. `false` when it gives
  /// up.
  mutating func prove(effort: Int) -> Bool {
    if bestCount == 0 { return true }
    // Ordering costs the square of the number of actors, and so many are beyond any effort.
    if best.count > 2000 { return false }
    let order = searchOrder()
    let n = order.count
    var camp = ContiguousArray(repeating: 0, count: n)
    // By actor not yet in a camp, its ties for camp 1 less those for camp −1, and how many there are.
    var pull = ContiguousArray(repeating: 0, count: n)
    var seen = pull
    var contradicted = 0
    // What the actors outside will contradict at least.
    var pending = 0
    var tried = ContiguousArray(repeating: 0, count: n)
    var (depth, steps) = (0, 0)
    func least(_ v: Int) -> Int { (seen[v] - abs(pull[v])) / 2 }

    func place(_ v: Int, _ side: Int) {
      pending -= least(v)
      contradicted += (seen[v] - side * pull[v]) / 2
      camp[v] = side
      for j in ties.range(v) where camp[Int(ties.neighbors[j])] == 0 {
        let u = Int(ties.neighbors[j])
        pending -= least(u)
        pull[u] += side * signs[j]
        seen[u] += 1
        pending += least(u)
      }
    }
    func take(_ v: Int) {
      let side = camp[v]
      camp[v] = 0
      for j in ties.range(v) where camp[Int(ties.neighbors[j])] == 0 {
        let u = Int(ties.neighbors[j])
        pending -= least(u)
        pull[u] -= side * signs[j]
        seen[u] -= 1
        pending += least(u)
      }
      contradicted -= (seen[v] - side * pull[v]) / 2
      pending += least(v)
    }

    while depth >= 0 {
      steps += 1
      if steps > effort || steps & 1023 == 0 && LongWork.isCancelled { return false }
      if depth == n {
        // Only better ones come this far.
        (best, bestCount) = (camp, contradicted)
        depth -= 1
        take(order[depth])
        continue
      }
      let v = order[depth]
      // The camp it leans to first; the first of a component needs one only, camps being alike.
      let lean = pull[v] >= 0 ? 1 : -1
      let sides = seen[v] == 0 ? 1 : 2
      if tried[depth] == sides {
        tried[depth] = 0
        depth -= 1
        if depth >= 0 { take(order[depth]) }
        continue
      }
      tried[depth] += 1
      place(v, tried[depth] == 1 ? lean : -lean)
      if contradicted + pending < bestCount { depth += 1 } else { take(v) }
    }
    return true
  }

  /// Component by component; always who has most ties to those before, then most ties.
  private func searchOrder() -> [Int] {
    let n = best.count
    var order: [Int] = []
    var isPlaced = ContiguousArray(repeating: false, count: n)
    var links = ContiguousArray(repeating: 0, count: n)
    while order.count < n {
      let v = (0..<n).filter { !isPlaced[$0] }.max { a, b in
        links[a] != links[b]
          ? links[a] < links[b] : ties.degree(a) != ties.degree(b) ? ties.degree(a) < ties.degree(b) : a > b
      }!
      isPlaced[v] = true
      order.append(v)
      for j in ties.range(v) { links[Int(ties.neighbors[j])] += 1 }
    }
    return order
  }
}
