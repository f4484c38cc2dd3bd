/// The equations *y* = *drawn* + *Cy*.
struct PageRankSystem {
  private let order: EquationOrder
  private let drawn: ContiguousArray<Double>
  private let columns: ContiguousArray<Int32>
  private let coefficients: ContiguousArray<Double>
  /// The sum over those that feed others and have no term, which stay as they are.
  private let constant: Double

  /// The equations of a network.
  ///
  /// - Parameter drawn: `nil` is 1 for all.
  init(_ network: Network, damping: Double, drawn: ContiguousArray<Double>?) {
    let (out, into) = (network.out, network.into)
    let order = EquationOrder(
      ContiguousArray(0..<Int32(network.count)), arriving: into.degrees, leaving: out.degrees)
    let share = Self.share(of: out.strengths, damping)
    let (rows, sources, weights) = (into.starts.span, into.neighbors.span, into.weights.span)
    let (actors, places) = (order.actors.span, order.places.span)
    var columns = ContiguousArray<Int32>(repeating: 0, count: sources.count)
    var coefficients = ContiguousArray<Double>(repeating: 0, count: sources.count)
    var column = columns.mutableSpan
    var coefficient = coefficients.mutableSpan
    var end = 0
    for i in 0..<actors.count {
      for j in Int(rows[Int(actors[i])])..<Int(rows[Int(actors[i]) &+ 1]) {
        let s = Int(sources[j])
        column[end] = places[s]
        coefficient[end] = weights[j] * share[s]
        end &+= 1
      }
    }
    self.init(order, drawn, columns, coefficients)
  }

  /// The equations of a window, by number among the actors of all windows, without a network of it.
  init(_ window: borrowing WindowSweep, damping: Double) {
    let order = EquationOrder(window.members, arriving: window.arriving, leaving: window.leaving)
    let share = Self.share(of: window.strengths(.outgoing, of: order.actors), damping)
    let (places, shares) = (order.places.span, share.span)
    var columns = ContiguousArray<Int32>(repeating: 0, count: order.termCount)
    var coefficients = ContiguousArray<Double>(repeating: 0, count: order.termCount)
    var column = columns.mutableSpan
    var coefficient = coefficients.mutableSpan
    var end = 0
    window.forEachArc(into: order.actors) { source, weight in
      let place = places[Int(source)]
      column[end] = place
      coefficient[end] = weight * shares[Int(place)]
      end &+= 1
    }
    self.init(order, nil, columns, coefficients)
  }

  private init(
    _ order: EquationOrder, _ drawn: ContiguousArray<Double>?, _ columns: ContiguousArray<Int32>,
    _ coefficients: ContiguousArray<Double>
  ) {
    (self.order, self.columns, self.coefficients) = (order, columns, coefficients)
    self.drawn =
      drawn.map { drawn in ContiguousArray(order.actors.map { drawn[Int($0)] }) }
      ?? ContiguousArray(repeating: 1, count: order.actors.count)
    constant = self.drawn[order.one..<order.feeding].reduce(0, +)
  }

  /// What each actor passes on for each unit of weight of its arcs.
  private static func share(
    of strengths: consuming ContiguousArray<Double>, _ damping: Double
  ) -> ContiguousArray<Double> {
    var share = strengths.mutableSpan
    for v in 0..<share.count { share[v] = damping / share[v] }
    return strengths
  }

  /// Gauss–Seidel, until a pass changes the sum of *y* by less than its share *tolerance*.
  ///
  /// Each fifth pass is drawn out to where it would lead if all later ones shrank as the last two did (Lyusternik), which
  /// halves their number. It is given up after a hundred passes, for convergence is certain without.
  ///
  /// - Parameter values: of each actor, where to begin; in the end, *y*.
  /// - Returns: the sum of *y*.
  func solve(_ values: inout ContiguousArray<Double>, tolerance: Double) -> Double {
    var y = drawn
    begin(values, &y)
    var before = y
    var (lastChange, pass) = (Double.infinity, 0)
    while true {
      pass += 1
      let isDrawnOut = pass % 5 == 0 && pass < 100
      if isDrawnOut { keep(y, in: &before) }
      let (change, total) = improve(&y)
      if change <= tolerance * total || pass % 32 == 0 && LongWork.isCancelled { break }
      let ratio = change / lastChange
      if isDrawnOut, ratio < 0.99 { drawOut(&y, from: before, by: ratio / (1 - ratio)) }
      lastChange = change
    }
    follow(&y)
    finish(y, &values)
    return y.reduce(0, +)
  }

  private func begin(_ values: ContiguousArray<Double>, _ y: inout ContiguousArray<Double>) {
    let (values, actors) = (values.span, order.actors.span)
    var y = y.mutableSpan
    for i in 0..<order.one { y[i] = values[Int(actors[i])] }
  }

  private func finish(_ y: ContiguousArray<Double>, _ values: inout ContiguousArray<Double>) {
    let (y, actors) = (y.span, order.actors.span)
    var value = values.mutableSpan
    for i in 0..<y.count { value[Int(actors[i])] = y[i] }
  }

  private func keep(_ values: ContiguousArray<Double>, in copies: inout ContiguousArray<Double>) {
    let y = values.span
    var copy = copies.mutableSpan
    for v in 0..<order.one { copy[v] = y[v] }
  }

  private func drawOut(_ values: inout ContiguousArray<Double>, from before: ContiguousArray<Double>, by factor: Double)
  {
    let before = before.span
    var y = values.mutableSpan
    for v in 0..<order.one { y[v] += factor * (y[v] - before[v]) }
  }

  /// Solves the equations of those from whom no arc leaves.
  private func follow(_ values: inout ContiguousArray<Double>) {
    let (starts, columns, coefficients) = (order.starts.span, columns.span, coefficients.span)
    var y = values.mutableSpan
    for v in order.feeding..<y.count {
      for j in Int(starts[v])..<Int(starts[v &+ 1]) { y[v] += y[Int(columns[j])] * coefficients[j] }
    }
  }

  /// One pass over the equations of those from whom arcs leave.
  private func improve(_ result: inout ContiguousArray<Double>) -> (change: Double, total: Double) {
    let (drawn, starts) = (drawn.span, order.starts.span)
    let (columns, coefficients) = (columns.span, coefficients.span)
    var y = result.mutableSpan
    var (change, total) = (0.0, constant)
    var j = 0
    for v in 0..<order.long {
      // Two sums, for one would wait for each addition.
      var (sum, other) = (drawn[v], 0.0)
      let end = Int(starts[v &+ 1])
      while j &+ 1 < end {
        sum += term(j, columns, coefficients, y)
        other += term(j &+ 1, columns, coefficients, y)
        j &+= 2
      }
      if j < end {
        sum += term(j, columns, coefficients, y)
        j &+= 1
      }
      sum += other
      change += abs(sum - y[v])
      total += sum
      y[v] = sum
    }
    for v in order.long..<order.two {
      let sum = drawn[v] + term(j, columns, coefficients, y) + term(j &+ 1, columns, coefficients, y)
      j &+= 2
      change += abs(sum - y[v])
      total += sum
      y[v] = sum
    }
    for v in order.two..<order.one {
      let sum = drawn[v] + term(j, columns, coefficients, y)
      j &+= 1
      change += abs(sum - y[v])
      total += sum
      y[v] = sum
    }
    return (change, total)
  }
}

/// One term of an equation.
///
/// To check each index would make a pass a fifth slower (ICEWS 2018: 0.42 ns a term against 0.34). *j* stays within the rows
/// of `starts`, and every column is a place, for both come from one order.
@inline(__always) private func term(
  _ j: Int, _ columns: Swift.Span<Int32>, _ coefficients: Swift.Span<Double>, _ y: borrowing MutableSpan<Double>
) -> Double {
  unsafe y[unchecked: Int(columns[unchecked: j])] * coefficients[unchecked: j]
}
