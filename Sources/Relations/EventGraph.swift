/// Actors and the dated events between them: a directed multigraph in time.
///
/// A graph is a view of a frozen table. Slicing and filtering give another view and copy no event.
///
/// ```swift
/// let spring  = graph["2024-01-01"..<"2024-04-01"]          // the end is not in it
/// let hostile = spring.filter(quads: [.verbalConflict, .materialConflict])
/// ```
public struct EventGraph: Sendable {
  /// The shared columns; `rows` says which of its rows are in this graph.
  public let table: EventTable
  public let rows: Rows

  /// Which rows of the table a graph holds, in ascending order.
  public enum Rows: Sendable {
    case range(Range<Int>)
    case indices(ContiguousArray<Int32>)
  }

  public init(_ events: some Sequence<Event>) {
    var builder = EventTable.Builder()
    for event in events { builder.append(event) }
    self.init(consume builder)
  }

  /// - Complexity: O(*e* log *e*) for *e* events.
  public init(_ builder: consuming EventTable.Builder) {
    table = EventTable(consume builder)
    rows = .range(0..<table.count)
  }

  /// - Parameter rows: ascending.
  package init(table: EventTable, rows: Rows) {
    self.table = table
    self.rows = rows
  }

  /// The number of events.
  public var count: Int {
    switch rows {
    case .range(let range): range.count
    case .indices(let indices): indices.count
    }
  }

  public var isEmpty: Bool { count == 0 }

  /// The row of the table that holds event *i* of the graph.
  package func row(_ i: Int) -> Int {
    switch rows {
    case .range(let range): range.lowerBound + i
    case .indices(let indices): Int(indices[i])
    }
  }

  /// The events in order of first day, then id; undated ones first.
  public var events: Events { Events(graph: self) }

  public struct Events: RandomAccessCollection, Sendable {
    let graph: EventGraph
    public var startIndex: Int { 0 }
    public var endIndex: Int { graph.count }
    public subscript(i: Int) -> Event { graph.table.event(graph.row(i)) }
  }

  /// The actors that take part, sorted by id.
  ///
  /// - Complexity: O(*e* + *n*).
  public var actors: [Actor] {
    var seen = ContiguousArray(repeating: false, count: table.actors.count)
    for i in 0..<count {
      let r = row(i)
      if table.sources[r] >= 0 { seen[Int(table.sources[r])] = true }
      if table.targets[r] >= 0 { seen[Int(table.targets[r])] = true }
    }
    return table.actors.indices.filter { seen[$0] }.map { table.actors[$0] }
  }

  /// The actor of that id, `nil` when the table has none.
  public subscript(actor id: Actor.ID) -> Actor? { table.index(of: id).map { table.actors[Int($0)] } }

  /// From the first day of the first dated event to the day after the last one's first day; `nil` when none is dated.
  public var span: Range<Day>? {
    let first = firstRow(from: EventTable.undated + 1)
    guard first < count else { return nil }
    return Day(number: table.starts[row(first)])..<Day(number: table.starts[row(count - 1)]).advanced(by: 1)
  }

  /// The events whose first day lies in a period; undated ones are in no period.
  ///
  /// - Complexity: O(log *e*); a filtered graph copies its row numbers.
  public subscript(period: Range<Day>) -> EventGraph {
    let first = firstRow(from: max(period.lowerBound.number, EventTable.undated + 1))
    let end = max(first, firstRow(from: period.upperBound.number))
    return EventGraph(table: table, rows: rows(first..<end))
  }

  public subscript(period: PartialRangeFrom<Day>) -> EventGraph {
    EventGraph(table: table, rows: rows(firstRow(from: period.lowerBound.number)..<count))
  }

  public subscript(period: PartialRangeUpTo<Day>) -> EventGraph {
    let dated = firstRow(from: EventTable.undated + 1)
    return EventGraph(table: table, rows: rows(dated..<max(dated, firstRow(from: period.upperBound.number))))
  }

  private func rows(_ positions: Range<Int>) -> Rows {
    switch rows {
    case .range(let range): .range(range.lowerBound + positions.lowerBound..<range.lowerBound + positions.upperBound)
    case .indices(let indices): .indices(ContiguousArray(indices[positions]))
    }
  }

  /// The position of the first event on that day or later.
  private func firstRow(from day: Int32) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if table.starts[row(middle)] < day { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
