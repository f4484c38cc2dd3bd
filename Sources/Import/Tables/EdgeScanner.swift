import Lines
import Relations

/// Reads the lines of an edge list straight into a table, without a `String` for each.
///
/// It gives way to the mapping where a line is not plain: four columns, the names without white space around them, a day.
struct EdgeScanner {
  private let ontology: Ontology
  private var actors = NameTable()
  private var kinds = NameTable()
  private var days = NameTable()
  /// Rows on their way into the table.
  private var batch: ContiguousArray<EventTable.PlainRow> = []
  private var isFirst = true
  /// The text of the day read last, for the next line mostly has the same.
  private var day = (text: UInt64(0), count: -1, number: Int32(0))

  init(ontology: Ontology) { self.ontology = ontology }

  /// Adds lines up to the first that is not plain.
  ///
  /// - Parameters:
  ///   - lines: end with a line feed; eight more bytes follow.
  ///   - size: of the whole file in bytes, 0 where that cannot be told.
  /// - Returns: how many bytes and lines have been read.
  mutating func add(
    _ bytes: RawSpan, _ lines: Range<Int>, of size: Int, to rows: inout EventTable.Builder
  ) -> (bytes: Int, lines: Int) {
    batch.removeAll(keepingCapacity: true)
    var position = lines.lowerBound
    while position < lines.upperBound, let end = addLine(bytes, position, to: &rows) { position = end }
    if isFirst, position > lines.lowerBound {
      // From the first lines it can be told how many there are, about.
      let share = Double(size) / Double(position - lines.lowerBound)
      rows.reserveCapacity(rows.count + Int(1.1 * share * Double(batch.count)))
      isFirst = false
    }
    rows.append(batch)
    return (position - lines.lowerBound, batch.count)
  }

  /// The end of the line; `nil` when it is not plain.
  @inline(__always) private mutating func addLine(
    _ bytes: RawSpan, _ start: Int, to rows: inout EventTable.Builder
  ) -> Int? {
    let source = NameTable.Key(bytes, from: start)
    guard byte(bytes, source.end) == 9 else { return nil }
    let kind = NameTable.Key(bytes, from: source.end &+ 1)
    guard byte(bytes, kind.end) == 9 else { return nil }
    let target = NameTable.Key(bytes, from: kind.end &+ 1)
    guard byte(bytes, target.end) == 9 else { return nil }
    let day = NameTable.Key(bytes, from: target.end &+ 1)
    let next = byte(bytes, day.end) == 10 ? day.end &+ 1 : day.end &+ 2
    guard byte(bytes, next &- 1) == 10, next == day.end &+ 1 || byte(bytes, day.end) == 13,
      let d = self.day(day, bytes),
      let s = actors.number(of: source, in: bytes) ?? newActor(source, bytes, &rows),
      let t = actors.number(of: target, in: bytes) ?? newActor(target, bytes, &rows),
      let k = kinds.number(of: kind, in: bytes) ?? newKind(kind, bytes, &rows)
    else { return nil }
    batch.append(
      EventTable.PlainRow(source: s, target: t, day: d, kind: UInt16(truncatingIfNeeded: k)))
    return next
  }

  @inline(__always) private mutating func day(_ key: NameTable.Key, _ bytes: RawSpan) -> Int32? {
    if key.tail == day.text, key.count == day.count { return day.number }
    guard let number = days.number(of: key, in: bytes) ?? newDay(key, bytes) else { return nil }
    if key.count < 8 { day = (key.tail, key.count, number) }
    return number
  }

  private mutating func newDay(_ key: NameTable.Key, _ bytes: RawSpan) -> Int32? {
    guard let name = name(key, bytes), let day = EdgeMapping.day(name) else { return nil }
    days.add(key, in: bytes, number: day.number)
    return day.number
  }

  private mutating func newActor(
    _ key: NameTable.Key, _ bytes: RawSpan, _ rows: inout EventTable.Builder
  ) -> Int32? {
    guard let name = name(key, bytes) else { return nil }
    // As long as every name has been seen here, no other actor can have this one.
    let isNew = rows.actorCount == actors.count
    let number = isNew ? rows.append(EdgeMapping.actor(name)) : rows.index(of: EdgeMapping.actor(name))
    actors.add(key, in: bytes, number: number)
    return number
  }

  private mutating func newKind(
    _ key: NameTable.Key, _ bytes: RawSpan, _ rows: inout EventTable.Builder
  ) -> Int32? {
    guard let name = name(key, bytes) else { return nil }
    let number = Int32(rows.index(of: EdgeMapping.kind(name, ontology)))
    kinds.add(key, in: bytes, number: number)
    return number
  }

  /// A name, `nil` where it is not plain.
  private func name(_ key: NameTable.Key, _ bytes: RawSpan) -> String? {
    guard key.count > 0, byte(bytes, key.start) > 32, byte(bytes, key.end - 1) > 32 else { return nil }
    return unsafe bytes.withUnsafeBytes { bytes in
      unsafe String(validating: UnsafeRawBufferPointer(rebasing: bytes[key.start..<key.end]), as: UTF8.self)
    }
  }
}

@inline(__always) private func byte(_ bytes: RawSpan, _ position: Int) -> UInt8 {
  unsafe bytes.unsafeLoad(fromUncheckedByteOffset: position, as: UInt8.self)
}
