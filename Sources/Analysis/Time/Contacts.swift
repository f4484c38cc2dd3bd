import Relations

/// Who can pass something on to whom on which day: the dated events of a graph in order of time, those of symmetric
/// kinds both ways.
struct Contacts: Sendable {
  /// Those with a contact, as source or target; the arrays number them.
  let actors: ActorList
  private(set) var sources: ContiguousArray<Int32>
  private(set) var targets: ContiguousArray<Int32>
  private(set) var days: ContiguousArray<Int32>

  var count: Int { days.count }

  init(_ graph: EventGraph, modes: Set<Event.Mode>) {
    var lines = graph.lines(weight: .eventCount, directed: true, modes: modes, dated: true)
    let undated = lines.days.firstIndex { $0 != EventTable.undated } ?? lines.days.count
    lines.sources.removeFirst(undated)
    lines.targets.removeFirst(undated)
    lines.days.removeFirst(undated)
    actors = lines.numberActors(of: graph.table.actors)
    (sources, targets, self.days) = (lines.sources, lines.targets, lines.days)
  }

  /// The contacts of each day, one range after the other.
  var daily: [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = 0
    for i in days.indices where i + 1 == count || days[i + 1] != days[i] {
      ranges.append(start..<i + 1)
      start = i + 1
    }
    return ranges
  }

  /// The same with one contact from an actor to another a day, however many events it stands for.
  var distinct: Contacts {
    var result = self
    result.sources.removeAll()
    result.targets.removeAll()
    result.days.removeAll()
    for day in daily {
      let pairs = day.map { UInt64(sources[$0]) << 32 | UInt64(targets[$0]) }.sorted()
      for (i, pair) in pairs.enumerated() where i == 0 || pairs[i - 1] != pair {
        result.sources.append(Int32(pair >> 32))
        result.targets.append(Int32(pair & 0xFFFF_FFFF))
        result.days.append(days[day.lowerBound])
      }
    }
    return result
  }
}
