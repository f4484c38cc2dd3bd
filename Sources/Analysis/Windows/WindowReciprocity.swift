/// Which arcs are answered by an arc the other way, brought up to date from window to window by the arcs that come and go.
struct WindowReciprocity {
  /// The way back of each arc of all windows, −1 where there is none.
  private var back: ContiguousArray<Int32> = []
  /// The arcs of the window before, a bit for each.
  private var there: ContiguousArray<UInt64> = []
  /// How many arcs that leave each actor are answered.
  private var answered: ContiguousArray<Int32> = []
  /// How many are in all.
  private var count = 0

  /// The share of arcs that are answered; see `Network.reciprocity`.
  mutating func share(_ window: borrowing WindowSweep) -> Double {
    update(window)
    let all = window.arcCount
    return all == 0 ? 0 : Double(count) / Double(all)
  }

  /// The share of each actor's ties that go both ways; see `Network.reciprocities`.
  mutating func scores(_ window: borrowing WindowSweep) -> Scores {
    update(window)
    let values = window.members.map { member in
      let v = Int(member)
      return Double(2 * answered[v]) / Double(window.leaving[v] + window.arriving[v])
    }
    return Scores(actors: window.actors, values: ContiguousArray(values))
  }

  private mutating func update(_ window: borrowing WindowSweep) {
    let arcs = window.arcs
    if back.isEmpty { begin(arcs) }
    // One arc after the other comes or goes.
    for k in there.indices {
      var changed = there[k] ^ window.active[k]
      while changed != 0 {
        let bit = changed & (0 &- changed)
        changed ^= bit
        there[k] ^= bit
        let a = k * 64 + bit.trailingZeroBitCount
        let b = Int(back[a])
        if b >= 0, there[b >> 6] >> UInt64(b & 63) & 1 == 1 { add(there[k] & bit == 0 ? -1 : 1, arcs, a) }
      }
    }
  }

  /// An arc and its way back.
  private mutating func add(_ n: Int32, _ arcs: WindowArcs, _ a: Int) {
    answered[Int(arcs.sources[a])] += n
    answered[Int(arcs.targets[a])] += n
    count += 2 * Int(n)
  }

  private mutating func begin(_ arcs: WindowArcs) {
    let (sources, targets) = (arcs.sources, arcs.targets)
    back = ContiguousArray(repeating: -1, count: sources.count)
    there = ContiguousArray(repeating: 0, count: (sources.count + 63) / 64)
    answered = ContiguousArray(repeating: 0, count: arcs.actors.count)
    // Arcs come by target and source, and here by source and target; both orders are gone through side by side.
    var i = 0
    for j in countingOrder(of: sources, count: arcs.actors.count) {
      let (s, t) = (sources[Int(j)], targets[Int(j)])
      while i < sources.count, (targets[i], sources[i]) < (s, t) { i += 1 }
      if i < sources.count, targets[i] == s, sources[i] == t { back[i] = j }
    }
  }
}
