import Relations

/// What two actors do to each other in a window of time.
public struct DyadWindow: Sendable {
  /// Half open: the end is not in it.
  public let period: Range<Day>
  /// From the first to the second, and back.
  public let forth, back: Deeds

  public struct Deeds: Hashable, Sendable {
    public var events = 0
    /// The sum of intensities, −10 to +10 each; below 0 is hostile.
    public var intensity = 0.0
  }
}

extension EventGraph {
  /// What *a* does to *b* and *b* to *a* in one window after the other; see `windows(of:step:)` for where they begin.
  ///
  /// Windows cover the whole graph, also where nothing happens between the two. An event of a symmetric kind counts both
  /// ways.
  ///
  /// - Complexity: O(*e*) and the events of the two in each window; O(windows) memory.
  public func dyadSeries(
    between a: Actor.ID, and b: Actor.ID, windows length: Stride, step: Stride? = nil,
    modes: Set<Event.Mode> = .asserted
  ) -> [DyadWindow] {
    let modeFits = Event.Mode.allCases.map(modes.contains)
    let (first, second) = (table.index(of: a) ?? -1, table.index(of: b) ?? -1)
    var rows: ContiguousArray<Int32> = []
    forEachRow { r in
      let (s, t) = (table.sources[r], table.targets[r])
      let isBetween = s == first && t == second || s == second && t == first
      if isBetween, s >= 0, t >= 0, modeFits[Int(table.modes[r])] { rows.append(Int32(r)) }
    }
    let pair = EventGraph(table: table, rows: .indices(rows))
    return windows(of: length, step: step).map { period, _ in
      var (forth, back) = (DyadWindow.Deeds(), DyadWindow.Deeds())
      pair[period].forEachRow { r in
        let kind = table.kinds[Int(table.kindIndices[r])]
        if table.sources[r] == first || kind.isSymmetric { forth.add(kind) }
        if table.sources[r] != first || kind.isSymmetric { back.add(kind) }
      }
      return DyadWindow(period: period, forth: forth, back: back)
    }
  }
}

extension DyadWindow.Deeds {
  fileprivate mutating func add(_ kind: RelationKind) {
    events += 1
    intensity += kind.intensity ?? 0
  }
}
