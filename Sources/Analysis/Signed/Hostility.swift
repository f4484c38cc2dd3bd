import Relations

/// How hostile one actor is to another.
public struct Hostility: Sendable {
  public let source: Actor
  public let target: Actor
  /// What the source does against the target less what it does for it; below 0 is friendly.
  public let value: Double
}

extension EventGraph {
  /// The net hostility of each actor to each other, the most hostile pair first, then by id: the entries of the matrix
  /// of sources and targets where anything happens.
  ///
  /// By intensity, an entry is the sum of the intensities of the pair's events, −10 to +10 each, with its sign turned;
  /// by quad class, how many conflicts there are less how many cooperations. Events of symmetric kinds count both ways.
  /// Left out are events of an actor with itself, with an unknown side or in modes not asked for, and kinds neither for
  /// nor against, as ties are.
  ///
  /// If a attacks b (−10) and meets it (+1), a is hostile to b by 9 and b to a by −1.
  ///
  /// - Complexity: O(*e* + *p* log *p*) for *p* pairs; O(*p*) memory.
  public func hostilities(weight: SignedWeight = .intensity, modes: Set<Event.Mode> = .asserted) -> [Hostility] {
    let modeFits = Event.Mode.allCases.map(modes.contains)
    let kindWeights = table.kinds.map(weight.weight)
    var sums: [UInt64: Double] = [:]
    forEachRow { r in
      let (s, t, kind) = (table.sources[r], table.targets[r], Int(table.kindIndices[r]))
      if s < 0 || t < 0 || s == t || kindWeights[kind] == 0 || !modeFits[Int(table.modes[r])] { return }
      sums[UInt64(s) << 32 | UInt64(t), default: 0] -= kindWeights[kind]
      if table.kinds[kind].isSymmetric { sums[UInt64(t) << 32 | UInt64(s), default: 0] -= kindWeights[kind] }
    }
    return sums.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }.map { pair, value in
      Hostility(source: table.actors[Int(pair >> 32)], target: table.actors[Int(pair & 0xFFFF_FFFF)], value: value)
    }
  }
}
