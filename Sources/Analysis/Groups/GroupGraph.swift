/// An undirected network whose nodes may stand for many actors: what `leiden` and `louvain` work on.
struct GroupGraph {
  private var starts: ContiguousArray<Int32>
  private var neighbors: ContiguousArray<Int32>
  private var weights: ContiguousArray<Double>
  /// Twice the weight inside each node.
  private var inside: ContiguousArray<Double>
  /// The weight of each node's ties, inside and out.
  private var strength: ContiguousArray<Double>
  /// The sum of all strengths.
  private var total: Double

  var count: Int { strength.count }

  init(_ network: Network) {
    let ties = network.undirected.out
    (starts, neighbors, weights) = (ties.starts, ties.neighbors, ties.weights)
    inside = ContiguousArray(repeating: 0, count: network.count)
    strength = inside
    for v in strength.indices { for j in ties.range(v) { strength[v] += ties.weights[j] } }
    total = strength.reduce(0, +)
  }

  private func range(_ v: Int) -> Range<Int> { Int(starts[v])..<Int(starts[v + 1]) }

  /// The modularity of groups, numbered below the number of nodes.
  func quality(of groups: ContiguousArray<Int32>, _ resolution: Double) -> Double {
    if total == 0 { return 0 }
    var weight = 0.0
    var sums = ContiguousArray(repeating: 0.0, count: count)
    for v in 0..<count {
      weight += inside[v]
      sums[Int(groups[v])] += strength[v]
      for j in range(v) where groups[Int(neighbors[j])] == groups[v] { weight += weights[j] }
    }
    return weight / total - resolution * sums.reduce(0) { $0 + ($1 / total) * ($1 / total) }
  }

  /// Moves nodes to the neighbouring group that gains most, and looks again at the neighbours of those who moved, until
  /// nobody gains or nobody wants to know.
  func move(_ groups: inout ContiguousArray<Int32>, _ resolution: Double, _ random: inout SeededRandom) {
    if total == 0 { return }
    let (n, rate) = (count, resolution / total)
    var sums = ContiguousArray(repeating: 0.0, count: n)
    var sizes = ContiguousArray<Int32>(repeating: 0, count: n)
    for v in 0..<n {
      sums[Int(groups[v])] += strength[v]
      sizes[Int(groups[v])] += 1
    }
    var empty = ContiguousArray((0..<Int32(n)).filter { sizes[Int($0)] == 0 })
    var queue = ContiguousArray(0..<Int32(n))
    random.shuffle(&queue)
    var isQueued = ContiguousArray(repeating: true, count: n)
    var head = 0
    var link = ContiguousArray(repeating: 0.0, count: n)
    var near = ContiguousArray<Int32>(repeating: 0, count: n)
    while head < queue.count {
      if head & 1023 == 0, LongWork.isCancelled { return }
      let v = Int(queue[head])
      head += 1
      isQueued[v] = false
      let (from, own) = (Int(groups[v]), strength[v])
      var nearCount = 0
      for j in range(v) {
        let g = Int(groups[Int(neighbors[j])])
        if link[g] == 0 {
          near[nearCount] = Int32(truncatingIfNeeded: g)
          nearCount += 1
        }
        link[g] += weights[j]
      }
      sums[from] -= own
      var (to, gain) = (from, link[from] - rate * own * sums[from])
      for k in 0..<nearCount {
        let g = Int(near[k])
        let other = link[g] - rate * own * sums[g]
        if other > gain { (to, gain) = (g, other) }
        link[g] = 0
      }
      link[from] = 0
      if gain < 0, sizes[from] > 1, let last = empty.popLast() { to = Int(last) }
      sums[to] += own
      if to == from { continue }
      groups[v] = Int32(truncatingIfNeeded: to)
      sizes[to] += 1
      sizes[from] -= 1
      if sizes[from] == 0 { empty.append(Int32(truncatingIfNeeded: from)) }
      for j in range(v) {
        let u = Int(neighbors[j])
        if !isQueued[u], Int(groups[u]) != to {
          isQueued[u] = true
          queue.append(Int32(truncatingIfNeeded: u))
        }
      }
    }
  }

  /// Parts of the groups in which all hangs together: from nodes alone, each merges into the part of its group that
  /// gains most, if both hold well to the rest of the group.
  func refined(
    _ groups: ContiguousArray<Int32>, _ resolution: Double, _ random: inout SeededRandom
  ) -> ContiguousArray<Int32> {
    let (n, rate) = (count, resolution / total)
    var groupSum = ContiguousArray(repeating: 0.0, count: n)
    for v in 0..<n { groupSum[Int(groups[v])] += strength[v] }
    var parts = ContiguousArray(0..<Int32(n))
    var sums = strength
    // The weight from each part to the rest of its group.
    var cut = ContiguousArray(repeating: 0.0, count: n)
    for v in 0..<n { for j in range(v) where groups[Int(neighbors[j])] == groups[v] { cut[v] += weights[j] } }
    let cutOfNode = cut
    var isAlone = ContiguousArray(repeating: true, count: n)
    var order = ContiguousArray(0..<Int32(n))
    random.shuffle(&order)
    var link = ContiguousArray(repeating: 0.0, count: n)
    var near = ContiguousArray<Int32>(repeating: 0, count: n)
    for node in order {
      let v = Int(node)
      let (own, all) = (strength[v], groupSum[Int(groups[v])])
      if !isAlone[v] || cutOfNode[v] < rate * own * (all - own) { continue }
      var nearCount = 0
      for j in range(v) where groups[Int(neighbors[j])] == groups[v] {
        let p = Int(parts[Int(neighbors[j])])
        if link[p] == 0 {
          near[nearCount] = Int32(truncatingIfNeeded: p)
          nearCount += 1
        }
        link[p] += weights[j]
      }
      var (to, gain, toLink) = (-1, 0.0, 0.0)
      for k in 0..<nearCount {
        let p = Int(near[k])
        let other = link[p] - rate * own * sums[p]
        if other > gain, cut[p] >= rate * sums[p] * (all - sums[p]) { (to, gain, toLink) = (p, other, link[p]) }
        link[p] = 0
      }
      if to < 0 { continue }
      parts[v] = Int32(truncatingIfNeeded: to)
      isAlone[v] = false
      isAlone[to] = false
      sums[to] += own
      sums[v] = 0
      cut[to] += cutOfNode[v] - 2 * toLink
    }
    return parts
  }

  /// The graph whose nodes are groups, numbered from 0.
  func folded(by groupCount: Int, _ groups: ContiguousArray<Int32>) -> GroupGraph {
    var result = self
    result.starts = [0]
    result.neighbors = []
    result.weights = []
    result.inside = ContiguousArray(repeating: 0, count: groupCount)
    result.strength = result.inside
    var link = result.inside
    let order = countingOrder(of: groups, count: groupCount)
    var i = 0
    for g in 0..<groupCount {
      let first = result.neighbors.count
      while i < order.count, Int(groups[Int(order[i])]) == g {
        let v = Int(order[i])
        i += 1
        result.inside[g] += inside[v]
        result.strength[g] += strength[v]
        for j in range(v) {
          let h = Int(groups[Int(neighbors[j])])
          if h == g {
            result.inside[g] += weights[j]
          } else {
            if link[h] == 0 { result.neighbors.append(Int32(truncatingIfNeeded: h)) }
            link[h] += weights[j]
          }
        }
      }
      for k in first..<result.neighbors.count {
        let h = Int(result.neighbors[k])
        result.weights.append(link[h])
        link[h] = 0
      }
      result.starts.append(Int32(result.neighbors.count))
    }
    return result
  }
}
