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
func rmat(scale: Int) -> Network {
  let n = 1 << scale
  var (builder, kind) = builder(actors: n)
  var random = SplitMix(state: 11)
  for _ in 0..<16 * n {
    var (s, t) = (0, 0)
    for _ in 0..<scale {
      let x = random.unit()
      s = s << 1 | (x >= 0.76 ? 1 : 0)
      t = t << 1 | (x >= 0.57 && x < 0.76 || x >= 0.95 ? 1 : 0)
    }
    builder.append(source: Int32(s), kind: kind, target: Int32(t), period: nil)
  }
  return EventGraph(builder).network(weight: .one)
}

/// Bytes a second that one core moves in *a* = *b* + 3*c* on arrays larger than its caches (STREAM triad).
func bandwidth() -> Double {
  let n = 1 << 25
  let b = ContiguousArray(repeating: 1.0, count: n)
  let c = ContiguousArray(repeating: 2.0, count: n)
  var a = b
  var best = Double.infinity
  for _ in 0..<5 {
    var stopwatch = Stopwatch()
    stopwatch.time {
      let (b, c) = (b.span, c.span)
      var a = a.mutableSpan
      for i in 0..<n { a[i] = b[i] + 3 * c[i] }
    }
    best = min(best, stopwatch.wall)
  }
  precondition(a[n - 1] == 7)
  return Double(24 * n) / best
}
