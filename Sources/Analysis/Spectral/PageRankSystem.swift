/// The equations *y* = *drawn* + *Cy*, those with most terms first: lengths of rows that stay the same for long are
/// what a processor guesses right.
struct PageRankSystem {
  /// The equation of each actor.
  private var place: ContiguousArray<Int32>
  private var drawn: ContiguousArray<Double>
  private var starts: ContiguousArray<Int32>
  private var columns: ContiguousArray<Int32>
  private var coefficients: ContiguousArray<Double>
  /// How many equations are of actors from whom an arc leaves; the others follow when these are solved.
  private let feeding: Int
  /// How many of these have more than two terms, more than one, any.
  private let long, two, one: Int
  /// The sum over those of them without a term, which stay as they are.
  private let constant: Double

  /// - Parameter drawn: `nil` is 1 for all.
  init(_ network: Network, damping: Double, drawn: ContiguousArray<Double>?) {
    let n = network.count
    let (out, into) = (network.out, network.into)
    var keys = ContiguousArray<Int32>(repeating: 0, count: n)
    var most: Int32 = 0
    for v in 0..<n {
      keys[v] = into.starts[v + 1] &- into.starts[v]
      most = max(most, keys[v])
    }
    // Those from whom no arc leaves come last.
    for v in 0..<n { keys[v] = most &- keys[v] &+ (out.starts[v] == out.starts[v + 1] ? most &+ 1 : 0) }
    let order = countingOrder(of: keys, count: 2 * Int(most) + 2)
    place = order
    for i in 0..<n { place[Int(order[i])] = Int32(truncatingIfNeeded: i) }
    // What an actor passes on for each unit of weight of its arcs.
    var share = out.strengths
    for v in 0..<n { share[v] = damping / share[v] }
    self.drawn = ContiguousArray(repeating: 1, count: n)
    if let drawn { for i in 0..<n { self.drawn[i] = drawn[Int(order[i])] } }
    starts = ContiguousArray(repeating: 0, count: n + 1)
    columns = ContiguousArray(repeating: 0, count: into.neighbors.count)
    coefficients = ContiguousArray(repeating: 0, count: into.neighbors.count)
    let feeding = order.partitioningIndex { keys[Int($0)] > most }
    long = order.partitioningIndex { keys[Int($0)] >= most - 2 }
    two = order.partitioningIndex { keys[Int($0)] >= most - 1 }
    one = order.partitioningIndex { keys[Int($0)] >= most }
    var constant = 0.0
    for v in one..<feeding { constant += self.drawn[v] }
    self.constant = constant
    self.feeding = feeding
    Self.copy(into, order, place, share, &starts, &columns, &coefficients)
  }

  /// Writes the terms of each equation in their order.
  private static func copy(
    _ into: Network.Adjacency, _ order: ContiguousArray<Int32>, _ place: ContiguousArray<Int32>,
    _ share: ContiguousArray<Double>, _ starts: inout ContiguousArray<Int32>, _ columns: inout ContiguousArray<Int32>,
    _ coefficients: inout ContiguousArray<Double>
  ) {
    let (rows, sources, weights) = (into.starts.span, into.neighbors.span, into.weights.span)
    let (order, place, share) = (order.span, place.span, share.span)
    var starts = starts.mutableSpan
    var columns = columns.mutableSpan
    var coefficients = coefficients.mutableSpan
    var end = 0
    for i in 0..<order.count {
      for j in Int(rows[Int(order[i])])..<Int(rows[Int(order[i]) &+ 1]) {
        let s = Int(sources[j])
        columns[end] = place[s]
        coefficients[end] = weights[j] * share[s]
        end &+= 1
      }
      starts[i &+ 1] = Int32(truncatingIfNeeded: end)
    }
  }

  /// Gauss–Seidel, from *y* = *drawn*, until a pass changes the sum of *y* by less than its share *tolerance*.
  ///
  /// Each fifth pass is drawn out to where it would lead if all later ones shrank as the last two did (Lyusternik), which
  /// halves their number. It is given up after a hundred passes, for convergence is certain without.
  func solve(tolerance: Double) -> ContiguousArray<Double> {
    var y = drawn
    var before = y
    var (lastChange, pass) = (Double.infinity, 0)
    while true {
      pass += 1
      let isDrawnOut = pass % 5 == 0 && pass < 100
      if isDrawnOut { for v in 0..<one { before[v] = y[v] } }
      let (change, total) = improve(&y)
      if change <= tolerance * total || pass % 32 == 0 && LongWork.isCancelled { break }
      let ratio = change / lastChange
      if isDrawnOut, ratio < 0.99 {
        for v in 0..<one { y[v] += ratio / (1 - ratio) * (y[v] - before[v]) }
      }
      lastChange = change
    }
    for v in feeding..<y.count {
      for j in Int(starts[v])..<Int(starts[v + 1]) { y[v] += y[Int(columns[j])] * coefficients[j] }
    }
    return y
  }

  /// What was found for each equation, actor by actor.
  func inOrderOfActors(_ y: ContiguousArray<Double>) -> ContiguousArray<Double> {
    var values = drawn
    let (y, place) = (y.span, place.span)
    for v in 0..<place.count { values[v] = y[Int(place[v])] }
    return values
  }

  /// One pass over the equations of those from whom arcs leave.
  private func improve(_ result: inout ContiguousArray<Double>) -> (change: Double, total: Double) {
    let (drawn, starts) = (drawn.span, starts.span)
    let (columns, coefficients) = (columns.span, coefficients.span)
    var y = result.mutableSpan
    var (change, total) = (0.0, constant)
    var j = 0
    for v in 0..<long {
      // Two sums, for one would wait for each addition.
      var (sum, other) = (drawn[v], 0.0)
      let end = Int(starts[v &+ 1])
      while j &+ 1 < end {
        sum += y[Int(columns[j])] * coefficients[j]
        other += y[Int(columns[j &+ 1])] * coefficients[j &+ 1]
        j &+= 2
      }
      if j < end {
        sum += y[Int(columns[j])] * coefficients[j]
        j &+= 1
      }
      sum += other
      change += abs(sum - y[v])
      total += sum
      y[v] = sum
    }
    for v in long..<two {
      let sum = drawn[v] + y[Int(columns[j])] * coefficients[j] + y[Int(columns[j &+ 1])] * coefficients[j &+ 1]
      j &+= 2
      change += abs(sum - y[v])
      total += sum
      y[v] = sum
    }
    for v in two..<one {
      let sum = drawn[v] + y[Int(columns[j])] * coefficients[j]
      j &+= 1
      change += abs(sum - y[v])
      total += sum
      y[v] = sum
    }
    return (change, total)
  }
}

extension ContiguousArray<Int32> {
  /// The first index at which a condition holds that holds for all after it.
  fileprivate func partitioningIndex(_ holds: (Int32) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
