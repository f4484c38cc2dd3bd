import Relations

extension EventGraph {
  /// For each actor the sum, over those it reaches or who reach it, of what the day of the arrival is worth.
  func arrivalSums(
    _ direction: Direction, _ modes: Set<Event.Mode>, _ worth: @Sendable (Int32) -> Double
  ) -> Scores {
    let contacts = Contacts(self, modes: modes)
    let n = contacts.actors.count
    let parts = inPieces(max(1, (n + 511) / 512)) { piece, effort in
      reach(contacts, from: piece * 512..<(effort.isCancelled ? piece * 512 : min(n, (piece + 1) * 512)), worth)
    }
    switch direction {
    case .incoming: return Scores(actors: contacts.actors, values: sum(parts.map(\.into)))
    case .outgoing: return Scores(actors: contacts.actors, values: sum(parts.map(\.from)))
    case .total: return Scores(actors: contacts.actors, values: sum(parts.map(\.into) + parts.map(\.from)))
    }
  }
}

/// For some sources, each a bit, what those they reach are worth, and for each actor what those that reach it are.
private func reach(
  _ contacts: Contacts, from sources: Range<Int>, _ worth: (Int32) -> Double
) -> (into: ContiguousArray<Double>, from: ContiguousArray<Double>) {
  let n = contacts.actors.count
  typealias Bits = SIMD8<UInt64>
  var reached = ContiguousArray(repeating: Bits.zero, count: n)
  for (bit, s) in sources.enumerated() { reached[s][bit >> 6] = 1 << UInt64(bit & 63) }
  // What comes on a day is held back until the day is over.
  var arriving = ContiguousArray(repeating: Bits.zero, count: n)
  var touched: ContiguousArray<Int32> = []
  var into = ContiguousArray(repeating: 0.0, count: n)
  var from = into
  for day in contacts.daily {
    for i in day {
      let t = contacts.targets[i]
      touched.append(t)
      arriving[Int(t)] |= reached[Int(contacts.sources[i])]
    }
    let worth = worth(contacts.days[day.lowerBound])
    for v in touched.lazy.map(Int.init) {
      let new = arriving[v] & ~reached[v]
      arriving[v] = .zero
      if new == .zero { continue }
      reached[v] |= new
      for word in 0..<8 {
        var bits = new[word]
        into[v] += Double(bits.nonzeroBitCount) * worth
        while bits != 0 {
          from[sources.lowerBound + word * 64 + bits.trailingZeroBitCount] += worth
          bits &= bits - 1
        }
      }
    }
    touched.removeAll(keepingCapacity: true)
  }
  return (into, from)
}
