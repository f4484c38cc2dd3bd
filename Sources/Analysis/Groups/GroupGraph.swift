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

  /// The weight from a node to others of its group.
  private func weightToOwn(_ v: Int, _ groups: ContiguousArray<Int32>) -> Double {
    let (neighbors, weights, groups) = (neighbors.span, weights.span, groups.span)
    let own = groups[v]
    var sum = 0.0
    for j in range(v) { sum += weights[j] * Double(oneIfEqual(groups[Int(neighbors[j])], own)) }
    return sum
  }

  /// The modularity of groups, numbered below the number of nodes.
  func quality(of groups: ContiguousArray<Int32>, _ resolution: Double) -> Double {
    if total == 0 { return 0 }
    var weight = 0.0
    var sums = ContiguousArray(repeating: 0.0, count: count)
    for v in 0..<count {
      weight += inside[v] + weightToOwn(v, groups)
      sums[Int(groups[v])] += strength[v]
    }
    return weight / total - resolution * sums.reduce(0) { $0 + ($1 / total) * ($1 / total) }
  }

  /// Adds the weight from a node to each group to its link, and lists the groups that had none.
  ///
  /// - Parameters:
  ///   - list: has a place for one group more than there are.
  ///   - listed: how many are in it before.
  /// - Returns: how many groups there are in the list.
  private func addLinks(
    of v: Int, _ groups: ContiguousArray<Int32>, to links: inout ContiguousArray<Double>,
    _ list: inout ContiguousArray<Int32>, after listed: Int = 0
  ) -> Int {
    let (neighbors, weights, groups) = (neighbors.span, weights.span, groups.span)
    var link = links.mutableSpan
    var near = list.mutableSpan
    var count = listed
    for j in range(v) {
      let g = groups[Int(neighbors[j])]
      let before = link[Int(g)]
      near[count] = g
      count &+= oneIfZero(before.bitPattern)
      link[Int(g)] = before + weights[j]
    }
    return count
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
    var near = ContiguousArray<Int32>(repeating: 0, count: n + 1)
    while head < queue.count {
      if head & 1023 == 0, LongWork.isCancelled { return }
      let v = Int(queue[head])
      head += 1
      isQueued[v] = false
      let (from, own) = (Int(groups[v]), strength[v])
      let nearCount = addLinks(of: v, groups, to: &link, &near)
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

  /// Adds the weight from a node to each part of its group, and lists the parts, as `addLinks(of:_:to:_:)` does.
  private func addLinks(
    of v: Int, within groups: ContiguousArray<Int32>, _ parts: ContiguousArray<Int32>,
    to links: inout ContiguousArray<Double>, _ list: inout ContiguousArray<Int32>
  ) -> Int {
    let (neighbors, weights, groups, parts) = (neighbors.span, weights.span, groups.span, parts.span)
    var link = links.mutableSpan
    var near = list.mutableSpan
    let own = groups[v]
    var count = 0
    for j in range(v) {
      let u = Int(neighbors[j])
      let p = parts[u]
      let isOwn = oneIfEqual(groups[u], own)
      let before = link[Int(p)]
      near[count] = p
      count &+= oneIfZero(before.bitPattern) & isOwn
      link[Int(p)] = before + weights[j] * Double(isOwn)
    }
    return count
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
    for v in 0..<n { cut[v] = weightToOwn(v, groups) }
    let cutOfNode = cut
    var isAlone = ContiguousArray(repeating: true, count: n)
    var order = ContiguousArray(0..<Int32(n))
    random.shuffle(&order)
    var link = ContiguousArray(repeating: 0.0, count: n)
    var near = ContiguousArray<Int32>(repeating: 0, count: n + 1)
    for node in order {
      let v = Int(node)
      let (own, all) = (strength[v], groupSum[Int(groups[v])])
      if !isAlone[v] || cutOfNode[v] < rate * own * (all - own) { continue }
      let nearCount = addLinks(of: v, within: groups, parts, to: &link, &near)
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
    var near = ContiguousArray<Int32>(repeating: 0, count: groupCount + 1)
    let order = countingOrder(of: groups, count: groupCount)
    var i = 0
    for g in 0..<groupCount {
      var nearCount = 0
      while i < order.count, Int(groups[Int(order[i])]) == g {
        let v = Int(order[i])
        i += 1
        result.inside[g] += inside[v]
        result.strength[g] += strength[v]
        nearCount = addLinks(of: v, groups, to: &link, &near, after: nearCount)
      }
      for k in 0..<nearCount {
        let h = Int(near[k])
        if h == g {
          result.inside[g] += link[h]
        } else {
          result.neighbors.append(near[k])
          result.weights.append(link[h])
        }
        link[h] = 0
      }
      result.starts.append(Int32(result.neighbors.count))
    }
    return result
  }
}

/// 1 for 0, 0 for anything else: arithmetic, for a comparison becomes a branch that no processor can guess here.
@inline(__always) private func oneIfZero(_ bits: UInt64) -> Int {
  1 &- Int(truncatingIfNeeded: (bits | (0 &- bits)) &>> 63)
}

@inline(__always) private func oneIfEqual(_ a: Int32, _ b: Int32) -> Int {
  oneIfZero(UInt64(UInt32(bitPattern: a ^ b)))
}

extension Groups {
  /// Numbers groups in place.
  static func number(_ labels: inout ContiguousArray<Int32>) -> Int {
    let old = labels
    var number = labels.mutableSpan
    return Self.number(old, &number)
  }
}
