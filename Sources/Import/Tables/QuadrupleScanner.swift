import Lines
import Relations

/// Reads rows of a temporal knowledge graph straight into a table, when all their cells have been seen before.
///
/// For anything else it gives way to the mapping, whose answer it remembers.
struct QuadrupleScanner {
  private let clock: TableClock
  private var actors = ByteTable<Int32>()
  private var kinds = ByteTable<(index: UInt16, isTurned: Bool)>()

  init(clock: TableClock) { self.clock = clock }

  /// Adds the event of a row; false when only the mapping can tell what it says.
  func add(_ row: borrowing TableReader, id: Event.ID, to rows: inout EventTable.Builder) -> Bool {
    if row.count != 4 { return false }
    let bytes = row.bytes
    guard let head = actors.value(of: row.place(0), in: bytes), let kind = kinds.value(of: row.place(1), in: bytes),
      let tail = actors.value(of: row.place(2), in: bytes), let steps = Self.steps(row.place(3), in: bytes)
    else { return false }
    rows.append(
      source: kind.isTurned ? tail : head, kind: kind.index, target: kind.isTurned ? head : tail,
      period: .day(clock.start.advanced(by: steps * clock.hours / 24)), id: id)
    return true
  }

  /// Remembers what the mapping made of a row.
  mutating func learn(_ row: borrowing TableReader, _ event: Event, isTurned: Bool, _ rows: inout EventTable.Builder) {
    guard row.count == 4, let source = event.source?.actor, let target = event.target?.actor else { return }
    let (head, tail) = isTurned ? (target, source) : (source, target)
    actors[row.cell(0)] = rows.index(of: head)
    actors[row.cell(2)] = rows.index(of: tail)
    kinds[row.cell(1)] = (rows.index(of: event.kind), isTurned)
  }

  /// A number of at most seven digits.
  private static func steps(_ place: Range<Int>, in bytes: ArraySlice<UInt8>) -> Int? {
    if place.isEmpty || place.count > 7 { return nil }
    var value = 0
    for i in place {
      guard case let byte = bytes[i], (48...57).contains(byte) else { return nil }
      value = value * 10 + Int(byte - 48)
    }
    return value
  }
}
