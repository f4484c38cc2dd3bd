import ActorGraph

/// A row of numbers as a row of blocks, as high as the numbers are.
///
/// Heights go from 0 to the greatest number: `Sparkline([0, 1, 2, 4])` is `▁▃▅█`. A missing, undefined or negative number is a
/// space. What is longer than *width* is cut into that many stretches, each as high as its greatest number.
struct Sparkline: CustomStringConvertible {
  let description: String

  init(_ numbers: [Double?], width: Int = 60) {
    let numbers = numbers.map { $0.flatMap { $0.isFinite && $0 >= 0 ? $0 : nil } }
    let count = min(width, numbers.count)
    let bars = (0..<count).map { i in
      numbers[i * numbers.count / count..<(i + 1) * numbers.count / count].compactMap(\.self).max()
    }
    let top = bars.compactMap(\.self).max() ?? 0
    description = String(
      bars.map { bar in
        guard let bar else { return " " }
        return top == 0 ? Self.blocks[0] : Self.blocks[min(7, Int(bar / top * 8))]
      })
  }

  private static let blocks: [Character] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
}

/// How many events some actors, or pairs of them, have in each of sixteen equal stretches of time: a column of a table for
/// people.
struct Activity {
  private var counts: [[Double]]
  private static let stretches = 16

  /// - Parameter ends: for each row of the table the actor, or source and target.
  init(of graph: EventGraph, ends: [(Actor.ID, Actor.ID?)]) {
    counts = Array(repeating: Array(repeating: 0, count: Self.stretches), count: ends.count)
    guard let span = graph.span else { return }
    let days = Int(span.upperBound.number - span.lowerBound.number)
    let table = graph.table
    var rowsOfActor: [Int32: [(row: Int, other: Int32?)]] = [:]
    for (row, (actor, other)) in ends.enumerated() {
      guard let index = table.index(of: actor) else { continue }
      rowsOfActor[index, default: []].append((row, other.map { table.index(of: $0) ?? -1 }))
    }
    for i in 0..<graph.count {
      let r = graph.row(i)
      guard table.starts[r] != EventTable.undated else { continue }
      let stretch = Int(table.starts[r] - span.lowerBound.number) * Self.stretches / days
      let (s, t) = (table.sources[r], table.targets[r])
      for (row, other) in rowsOfActor[s] ?? [] where other == nil || other == t { counts[row][stretch] += 1 }
      if s == t { continue }
      for (row, other) in rowsOfActor[t] ?? [] where other == nil { counts[row][stretch] += 1 }
    }
  }

  subscript(row: Int) -> ResultTable.Cell { .text(Sparkline(counts[row]).description) }
}
