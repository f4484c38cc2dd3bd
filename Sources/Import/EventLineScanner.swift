import Lines
import Relations

/// Reads event lines as we write them straight into a table, leaving their text behind.
///
/// It knows one order of keys, and actors and kinds by the bytes that describe them. For anything else it gives way to the
/// general reader, whose answer it remembers.
struct EventLineScanner {
  private var actors = ByteTable<Int32>()
  private var kinds = ByteTable<UInt16>()

  /// What stands where in a line.
  private struct Parts {
    /// From the `{` of an actor up to its mention; `nil` for nobody.
    var source: ArraySlice<UInt8>?
    var target: ArraySlice<UInt8>?
    /// From the relation's name to its intensity.
    var kind: ArraySlice<UInt8> = []
    var id: UInt128 = 0
    var mode = Event.Mode.actual
    var day: Day?
    var dateSource = Event.DateSource.table
    var confidence: Float = 1
  }

  /// Adds the event of a line; false when only the general reader can tell what it says.
  func add(_ line: ArraySlice<UInt8>, to rows: inout EventTable.Builder) -> Bool {
    guard let parts = parts(line), let kind = kinds[parts.kind] else { return false }
    guard let source = parts.source.map({ actors[$0] }) ?? -1,
      let target = parts.target.map({ actors[$0] }) ?? -1
    else { return false }
    rows.append(
      source: source, kind: kind, target: target, mode: parts.mode, period: parts.day.map(Period.day),
      dateSource: parts.dateSource, confidence: parts.confidence, id: Event.ID(bits: parts.id))
    return true
  }

  /// Remembers what the general reader made of a line.
  mutating func learn(_ line: ArraySlice<UInt8>, _ event: Event, _ rows: inout EventTable.Builder) {
    guard let parts = parts(line) else { return }
    kinds[parts.kind] = rows.index(of: event.kind)
    if let bytes = parts.source, let actor = event.source?.actor { actors[bytes] = rows.index(of: actor) }
    if let bytes = parts.target, let actor = event.target?.actor { actors[bytes] = rows.index(of: actor) }
  }

  private func parts(_ line: ArraySlice<UInt8>) -> Parts? {
    var cursor = Cursor(bytes: line, i: line.startIndex)
    var parts = Parts()
    guard cursor.take("{\"type\":\"event\",\"id\":\""), let id = cursor.hexadecimal(), cursor.take("\",\"document\":"),
      cursor.skip(), cursor.take(",\"sentence\":"), cursor.skip(), cursor.take(",\"source\":")
    else { return nil }
    parts.id = id
    guard cursor.actor(&parts.source), cursor.take(",\"relation\":") else { return nil }
    let kindStart = cursor.i
    guard cursor.skip(), cursor.take(",\"plover\":"), cursor.skip(), cursor.take(",\"cameo\":"), cursor.skip(),
      cursor.take(",\"quad\":"), cursor.skip(), cursor.take(",\"intensity\":"), cursor.skip()
    else { return nil }
    parts.kind = line[kindStart..<cursor.i]
    guard cursor.take(",\"target\":"), cursor.actor(&parts.target), cursor.take(",\"mode\":"),
      let mode = cursor.mode(), cursor.take(",\"reported_by\":"),
      cursor.skip(), cursor.take(",\"date\":")
    else { return nil }
    parts.mode = mode
    if !cursor.take("null,\"date_end\":null,\"date_precision\":null,\"date_source\":null") {
      guard let date = cursor.string(), let day = Day(tableCell: date), date.count == 10,
        cursor.take(",\"date_end\":null,\"date_precision\":\"day\",\"date_source\":"), let source = cursor.dateSource()
      else { return nil }
      parts.day = day
      parts.dateSource = source
    }
    guard cursor.take(",\"trigger\":"), cursor.skip(), cursor.take(",\"evidence\":"), cursor.skip(),
      cursor.take(",\"rule\":"), cursor.skip(), cursor.take(",\"confidence\":"), let confidence = cursor.fraction()
    else { return nil }
    parts.confidence = confidence
    if cursor.take(",\"reports\":"), !cursor.skip() { return nil }
    if cursor.take(",\"further_evidence\":"), !cursor.skip() { return nil }
    return cursor.take("}") && cursor.i == line.endIndex ? parts : nil
  }
}

/// A place in a line, moved on by what is found there.
private struct Cursor {
  let bytes: ArraySlice<UInt8>
  var i: Int

  /// Moves over *text*; stays where that does not come next.
  mutating func take(_ text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    guard i + count <= bytes.endIndex else { return false }
    let isNext = text.withUTF8Buffer { text in
      for k in 0..<count where unsafe text[k] != bytes[i + k] { return false }
      return true
    }
    if isNext { i += count }
    return isNext
  }

  /// Moves over one value without white space; false when none comes.
  mutating func skip() -> Bool {
    guard i < bytes.endIndex else { return false }
    switch bytes[i] {
    case UInt8(ascii: "\""): return string() != nil
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      var depth = 0
      while i < bytes.endIndex {
        switch bytes[i] {
        case UInt8(ascii: "\""):
          if string() == nil { return false }
          continue
        case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
        case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
        default: break
        }
        i += 1
        if depth == 0 { return true }
      }
      return false
    default:
      let start = i
      while i < bytes.endIndex, bytes[i] != UInt8(ascii: ","), bytes[i] != UInt8(ascii: "}") { i += 1 }
      return i > start
    }
  }

  /// The bytes between two quotation marks, escapes as they are; `nil` when no string comes.
  mutating func string() -> ArraySlice<UInt8>? {
    guard i < bytes.endIndex, bytes[i] == UInt8(ascii: "\"") else { return nil }
    var end = i + 1
    while end < bytes.endIndex {
      let byte = bytes[end]
      if byte == UInt8(ascii: "\"") {
        defer { i = end + 1 }
        return bytes[i + 1..<end]
      }
      end += byte == UInt8(ascii: "\\") ? 2 : 1
    }
    return nil
  }

  /// An actor up to its mention, or null.
  mutating func actor(_ actor: inout ArraySlice<UInt8>?) -> Bool {
    if take("null") { return true }
    let start = i
    guard take("{\"id\":"), skip(), take(",\"name\":"), skip(), take(",\"name_en\":"), skip(), take(",\"kind\":"),
      skip(),
      take(",\"principal\":"), skip()
    else { return false }
    actor = bytes[start..<i]
    return take(",\"mention\":") && skip() && take(",\"range\":") && skip() && take("}")
  }

  mutating func mode() -> Event.Mode? {
    if take("\"actual\"") { return .actual }
    if take("\"reported\"") { return .reported }
    if take("\"planned\"") { return .planned }
    if take("\"negated\"") { return .negated }
    if take("\"hypothetical\"") { return .hypothetical }
    return take("\"tie\"") ? .tie : nil
  }

  mutating func dateSource() -> Event.DateSource? {
    if take("\"text\"") { return .text }
    if take("\"context\"") { return .context }
    if take("\"document\"") { return .document }
    return take("\"table\"") ? .table : nil
  }

  /// 32 hexadecimal digits.
  mutating func hexadecimal() -> UInt128? {
    guard i + 32 <= bytes.endIndex else { return nil }
    var halves: (UInt64, UInt64) = (0, 0)
    for k in 0..<32 {
      let byte = bytes[i + k]
      let digit: UInt8
      switch byte {
      case 48...57: digit = byte - 48
      case 97...102: digit = byte - 87
      default: return nil
      }
      if k < 16 { halves.0 = halves.0 << 4 | UInt64(digit) } else { halves.1 = halves.1 << 4 | UInt64(digit) }
    }
    i += 32
    return UInt128(halves.0) << 64 | UInt128(halves.1)
  }

  /// A number from 0 to 1 with at most four digits behind the point.
  mutating func fraction() -> Float? {
    guard i + 2 < bytes.endIndex, bytes[i] == 48 || bytes[i] == 49, bytes[i + 1] == UInt8(ascii: ".") else {
      return nil
    }
    var value = Int(bytes[i] - 48)
    var scale = 1
    var end = i + 2
    while end < bytes.endIndex, (48...57).contains(bytes[end]), scale < 10_000 {
      value = value * 10 + Int(bytes[end] - 48)
      scale *= 10
      end += 1
    }
    guard scale > 1, value <= scale else { return nil }
    i = end
    return Float(Double(value) / Double(scale))
  }
}
