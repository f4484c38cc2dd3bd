import ActorGraph

/// Random numbers that are the same everywhere.
private struct SplitMix: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
  mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }
}

private func builder(actors n: Int) -> (EventTable.Builder, kind: UInt16) {
  var builder = EventTable.Builder()
  for i in 0..<n {
    let digits = String(i)
    let id = String(repeating: "0", count: 8 - digits.count) + digits
    _ = builder.index(of: Actor(id: Actor.ID(id), name: id, kind: .group))
  }
  let kind = builder.index(of: RelationKind(name: "accuses", meaning: "", quad: .verbalConflict))
  return (builder, kind)
}

/// Millions of events between 20 000 actors over ten years, a few actors in most of them, not in order of time.
func syntheticEvents(_ count: Int) -> EventTable.Builder {
  var (builder, kind) = builder(actors: 20_000)
  var random = SplitMix(state: 7)
  for _ in 0..<count {
    let (a, b) = (random.unit(), random.unit())
    builder.append(
      source: Int32(a * a * a * 20_000), kind: kind, target: Int32(b * b * b * 20_000),
      period: .day(Day(number: 14_610 + Int32(random.unit() * 3653))))
  }
  return builder
}

/// R-MAT with the parameters of Graph 500: 2^*scale* actors, sixteen arcs each before doubles are folded.
private func rmatArcs(scale: Int, _ body: (_ source: Int, _ target: Int) -> Void) {
  var random = SplitMix(state: 11)
  for _ in 0..<16 << scale {
    var (s, t) = (0, 0)
    for _ in 0..<scale {
      let x = random.unit()
      s = s << 1 | (x >= 0.76 ? 1 : 0)
      t = t << 1 | (x >= 0.57 && x < 0.76 || x >= 0.95 ? 1 : 0)
    }
    body(s, t)
  }
}

func rmat(scale: Int) -> Network {
  var (builder, kind) = builder(actors: 1 << scale)
  rmatArcs(scale: scale) { builder.append(source: Int32($0), kind: kind, target: Int32($1), period: nil) }
  return EventGraph(builder).network(weight: .one)
}

/// Bytes a second that one core moves in *a* = *b* + 3*c* on arrays larger than its caches (STREAM triad).
func bandwidth() -> Double {
  let n = 1 << 25
  let b = ContiguousArray(repeating: 1.0, count: n)
  let c = ContiguousArray(repeating: 2.0, count: n)
  var a = b
  let best = leastTime {
    let (b, c) = (b.span, c.span)
    var a = a.mutableSpan
    for i in 0..<n { a[i] = b[i] + 3 * c[i] }
  }
  precondition(a[n - 1] == 7)
  return Double(24 * n) / best
}

/// Seconds in which one core looks up a number for the source of each arc of an R-MAT network, arcs by target, and adds
/// it with a weight: what one pass over the network takes at the least, as numbers are not side by side.
func gathering(scale: Int) -> Double {
  let n = 1 << scale
  var starts = ContiguousArray<Int>(repeating: 0, count: n + 1)
  rmatArcs(scale: scale) { starts[$1 + 1] += 1 }
  for v in 0..<n { starts[v + 1] += starts[v] }
  var columns = ContiguousArray<Int32>(repeating: 0, count: starts[n])
  rmatArcs(scale: scale) { s, t in
    columns[starts[t]] = Int32(s)
    starts[t] += 1
  }
  let weights = ContiguousArray(repeating: 1.0, count: columns.count)
  let numbers = ContiguousArray(repeating: 1.0, count: n)
  var total = 0.0
  let best = leastTime {
    let (columns, weights, numbers) = (columns.span, weights.span, numbers.span)
    // Four sums, for one would wait for each addition.
    var sums = SIMD4<Double>.zero
    for j in stride(from: 0, to: columns.count, by: 4) {
      sums.x += numbers[Int(columns[j])] * weights[j]
      sums.y += numbers[Int(columns[j + 1])] * weights[j + 1]
      sums.z += numbers[Int(columns[j + 2])] * weights[j + 2]
      sums.w += numbers[Int(columns[j + 3])] * weights[j + 3]
    }
    total = sums.sum()
  }
  precondition(total == Double(columns.count))
  return best
}

private func leastTime(_ work: () -> Void) -> Double {
  (0..<5).map { _ in
    var stopwatch = Stopwatch()
    stopwatch.time(work)
    return stopwatch.cpu
  }.min()!
}
