import Relations

/// All that one actor does to another.
public struct Dyad: Sendable {
  public let source: Actor
  public let target: Actor
  /// In order of time.
  public let events: EventGraph
  /// How many events of each quad class.
  public let counts: [RelationKind.Quad: Int]
  /// The sum of their intensities; below 0 is hostile.
  public let intensity: Double

  /// The mean intensity; NaN where no event has one.
  public var meanIntensity: Double { intensity / Double(counts.filter { $0.key != .tie }.values.reduce(0, +)) }

  /// The days from each event to the next, undated ones left out.
  public var intervals: [Int] {
    let days = events.events.compactMap(\.day)
    return zip(days, days.dropFirst()).map { $1 - $0 }
  }

  /// How unevenly the events come: (σ − μ)/(σ + μ) of the intervals, from −1 for a clock through 0 for chance to 1 for
  /// bursts.
  ///
  /// NaN with fewer than two intervals, or when all events are of one day.
  ///
  /// - Note: Goh and Barabási 2008.
  public var burstiness: Double {
    let gaps = intervals.map(Double.init)
    if gaps.count < 2 { return .nan }
    let mean = gaps.reduce(0, +) / Double(gaps.count)
    let deviation = (gaps.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(gaps.count)).squareRoot()
    return (deviation - mean) / (deviation + mean)
  }
}

extension EventGraph {
  /// What every actor does to every other, the pair with most events first, then by id.
  ///
  /// Directions as the events have them: what *a* does to *b* and what *b* does to *a* are two. Left out are events of
  /// an actor with itself, with an unknown side, or of modes not asked for.
  ///
  /// - Complexity: O(*e* log *e*); O(*e*) memory.
  public func dyads(modes: Set<Event.Mode> = .asserted) -> [Dyad] {
    let modeFits = Event.Mode.allCases.map(modes.contains)
    var rowsOfPair: [UInt64: ContiguousArray<Int32>] = [:]
    forEachRow { r in
      let (s, t) = (table.sources[r], table.targets[r])
      if s < 0 || t < 0 || s == t || !modeFits[Int(table.modes[r])] { return }
      rowsOfPair[UInt64(s) << 32 | UInt64(t), default: []].append(Int32(r))
    }
    let pairs = rowsOfPair.sorted {
      $0.value.count != $1.value.count ? $0.value.count > $1.value.count : $0.key < $1.key
    }
    return pairs.map { pair, rows in
      let kinds = rows.map { table.kinds[Int(table.kindIndices[Int($0)])] }
      return Dyad(
        source: table.actors[Int(pair >> 32)], target: table.actors[Int(pair & 0xFFFF_FFFF)],
        events: EventGraph(table: table, rows: .indices(rows)),
        counts: kinds.reduce(into: [:]) { $0[$1.quad, default: 0] += 1 },
        intensity: kinds.reduce(0) { $0 + ($1.intensity ?? 0) })
    }
  }
}
