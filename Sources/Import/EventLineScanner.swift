import Lines
import Relations

/// Reads event lines as we write them straight into a table.
///
/// It knows one order of keys, and actors and kinds by the bytes that describe them. For anything else it gives way to the
/// general reader, whose answer it remembers.
struct EventLineScanner {
  private var actors = ByteTable<Int32>()
  private var kinds = ByteTable<UInt16>()
  /// Whether sentences, mentions and reporters are read too.
  private let hasText: Bool

  init(hasText: Bool) { self.hasText = hasText }

  /// What stands where in a line, by index.
  private struct Parts {
    /// From the `{` of an actor up to its mention; `nil` for nobody.
    var source: Range<Int>?
    var target: Range<Int>?
    /// From the relation's name to its intensity.
    var kind = 0..<0
    var id: UInt128 = 0
    var mode = Event.Mode.actual
    var day: Day?
    var dateSource = Event.DateSource.table
    var confidence: Float = 1
    var text = Text()
  }

  /// The values that hold text, as they stand in the line.
  private struct Text {
    var document = 0..<0
    var sentence = 0..<0
    var source = Mention()
    var target = Mention()
    var reporter = 0..<0
    var trigger = 0..<0
    var quote = 0..<0
    var rule = 0..<0
    var hasFurther = false
  }

  fileprivate struct Mention {
    var text = 0..<0
    var range = 0..<0
  }

  /// Adds the event of a line; false when only the general reader can tell what it says.
  func add(_ line: ArraySlice<UInt8>, to rows: inout EventTable.Builder) -> Bool {
    guard let parts = parts(line), let kind = kinds.value(of: parts.kind, in: line) else { return false }
    guard let source = parts.source.map({ actors.value(of: $0, in: line) }) ?? -1,
      let target = parts.target.map({ actors.value(of: $0, in: line) }) ?? -1
    else { return false }
    var detail: EventTable.Detail?
    if hasText {
      guard let read = Self.detail(parts.text, line) else { return false }
      detail = read
    }
    rows.append(
      source: source, kind: kind, target: target, mode: parts.mode, period: parts.day.map(Period.day),
      dateSource: parts.dateSource, confidence: parts.confidence, id: Event.ID(bits: parts.id), detail: detail)
    return true
  }

  /// `nil` where text needs more than copying.
  private static func detail(_ text: Text, _ line: ArraySlice<UInt8>) -> EventTable.Detail? {
    guard !text.hasFurther, let source = Value(text.source, in: line).span,
      let target = Value(text.target, in: line).span,
      let reporter = Value(text.reporter, in: line).reporter, let document = Value(text.document, in: line).string,
      let quote = Value(text.quote, in: line).quotation, let trigger = Value(text.trigger, in: line).quotation,
      let rule = Value(text.rule, in: line).string
    else { return nil }
    var evidence: Evidence?
    if case .some(let document) = document, case .some(let quote) = quote, case .some(let trigger) = trigger {
      guard let sentence = Value(text.sentence, in: line).number else { return nil }
      evidence = Evidence(document: document, sentence: sentence, quote: quote, trigger: trigger, rule: rule ?? "")
    }
    return EventTable.Detail(sourceMention: source, targetMention: target, reportedBy: reporter, evidence: evidence)
  }

  /// Remembers what the general reader made of a line.
  mutating func learn(_ line: ArraySlice<UInt8>, _ event: Event, _ rows: inout EventTable.Builder) {
    guard let parts = parts(line) else { return }
    kinds[line[parts.kind]] = rows.index(of: event.kind)
    if let place = parts.source, let actor = event.source?.actor {
      actors[line[place]] = rows.index(of: actor)
    }
    if let place = parts.target, let actor = event.target?.actor {
      actors[line[place]] = rows.index(of: actor)
    }
  }

  private func parts(_ line: ArraySlice<UInt8>) -> Parts? {
    var cursor = Cursor(bytes: line, i: line.startIndex)
    var parts = Parts()
    guard cursor.take("{\"type\":\"event\",\"id\":\""), let id = cursor.hexadecimal(), cursor.take("\",\"document\":"),
      cursor.skip(&parts.text.document), cursor.take(",\"sentence\":"), cursor.skip(&parts.text.sentence),
      cursor.take(",\"source\":")
    else { return nil }
    parts.id = id
    guard cursor.actor(&parts.source, &parts.text.source), cursor.take(",\"relation\":") else { return nil }
    let kindStart = cursor.i
    guard cursor.skip(), cursor.take(",\"plover\":"), cursor.skip(), cursor.take(",\"cameo\":"), cursor.skip(),
      cursor.take(",\"quad\":"), cursor.skip(), cursor.take(",\"intensity\":"), cursor.skip()
    else { return nil }
    parts.kind = kindStart..<cursor.i
    guard cursor.take(",\"target\":"), cursor.actor(&parts.target, &parts.text.target), cursor.take(",\"mode\":"),
      let mode = cursor.mode(), cursor.take(",\"reported_by\":"),
      cursor.skip(&parts.text.reporter), cursor.take(",\"date\":")
    else { return nil }
    parts.mode = mode
    if !cursor.take("null,\"date_end\":null,\"date_precision\":null,\"date_source\":null") {
      guard let date = cursor.string(), let day = Day(tableCell: date), date.count == 10,
        cursor.take(",\"date_end\":null,\"date_precision\":\"day\",\"date_source\":"), let source = cursor.dateSource()
      else { return nil }
      parts.day = day
      parts.dateSource = source
    }
    guard cursor.take(",\"trigger\":"), cursor.skip(&parts.text.trigger), cursor.take(",\"evidence\":"),
      cursor.skip(&parts.text.quote), cursor.take(",\"rule\":"), cursor.skip(&parts.text.rule),
      cursor.take(",\"confidence\":"), let confidence = cursor.fraction()
    else { return nil }
    parts.confidence = confidence
    if cursor.take(",\"reports\":"), !cursor.skip() { return nil }
    if cursor.take(",\"further_evidence\":") {
      parts.text.hasFurther = true
      if !cursor.skip() { return nil }
    }
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

  /// Moves over one value and says where it stands.
  mutating func skip(_ place: inout Range<Int>) -> Bool {
    let start = i
    guard skip() else { return false }
    place = start..<i
    return true
  }

  /// Moves over one value without white space; false when none comes.
  mutating func skip() -> Bool {
    guard i < bytes.endIndex else { return false }
    switch bytes[i] {
    case UInt8(ascii: "\""): return skipString()
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      var depth = 0
      while i < bytes.endIndex {
        switch bytes[i] {
        case UInt8(ascii: "\""):
          if !skipString() { return false }
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

  /// Moves over a string; false when none comes.
  private mutating func skipString() -> Bool {
    var end = i + 1
    while end < bytes.endIndex {
      let byte = bytes[end]
      if byte == UInt8(ascii: "\"") {
        i = end + 1
        return true
      }
      end += byte == UInt8(ascii: "\\") ? 2 : 1
    }
    return false
  }

  /// The bytes between two quotation marks, escapes as they are; `nil` when no string comes.
  mutating func string() -> ArraySlice<UInt8>? {
    let start = i
    guard i < bytes.endIndex, bytes[i] == UInt8(ascii: "\""), skipString() else { return nil }
    return bytes[start + 1..<i - 1]
  }

  /// An actor up to its mention, or null; its mention stays empty then.
  mutating func actor(_ actor: inout Range<Int>?, _ mention: inout EventLineScanner.Mention) -> Bool {
    if take("null") { return true }
    let start = i
    guard take("{\"id\":"), skip(), take(",\"name\":"), skip(), take(",\"name_en\":"), skip(), take(",\"kind\":"),
      skip(),
      take(",\"principal\":"), skip()
    else { return false }
    actor = start..<i
    return take(",\"mention\":") && skip(&mention.text) && take(",\"range\":") && skip(&mention.range) && take("}")
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

/// A value that stands in a line. What it reads is `nil` where only the general reader can tell, and an optional where
/// there may be nothing.
private struct Value {
  private let bytes: ArraySlice<UInt8>
  private let range: ArraySlice<UInt8>

  init(_ place: Range<Int>, in line: ArraySlice<UInt8>) { (bytes, range) = (line[place], []) }
  init(_ mention: EventLineScanner.Mention, in line: ArraySlice<UInt8>) {
    (bytes, range) = mention.text.isEmpty ? ([], []) : (line[mention.text], line[mention.range])
  }

  private var isNull: Bool { bytes.isEmpty || bytes.first == UInt8(ascii: "n") }

  /// A string without escapes.
  var string: String?? {
    if isNull { return .some(nil) }
    guard bytes.count >= 2, bytes.first == UInt8(ascii: "\"") else { return nil }
    let inside = bytes.dropFirst().dropLast()
    for byte in inside where byte < 32 || byte == UInt8(ascii: "\\") { return nil }
    return String(validating: inside, as: UTF8.self).map { .some($0) }
  }

  /// A mention with its range.
  var span: Span?? {
    if isNull { return .some(nil) }
    guard case .some(.some(let text)) = string, let range = Self.range(range) else { return nil }
    return .some(Span(text: text, range: range))
  }

  /// `{"text":…,"range":…}`.
  var quotation: Span?? {
    if isNull { return .some(nil) }
    var cursor = Cursor(bytes: bytes, i: bytes.startIndex)
    var mention = EventLineScanner.Mention()
    guard cursor.take("{\"text\":"), cursor.skip(&mention.text), cursor.take(",\"range\":"),
      cursor.skip(&mention.range),
      cursor.take("}"), case .some(.some(let span)) = Value(mention, in: bytes).span
    else { return nil }
    return .some(span)
  }

  /// `{"name":…,"mention":…,"range":…}`.
  var reporter: Participant?? {
    if isNull { return .some(nil) }
    var cursor = Cursor(bytes: bytes, i: bytes.startIndex)
    var (name, mention) = (0..<0, EventLineScanner.Mention())
    guard cursor.take("{\"name\":"), cursor.skip(&name), cursor.take(",\"mention\":"), cursor.skip(&mention.text),
      cursor.take(",\"range\":"), cursor.skip(&mention.range), cursor.take("}"),
      case .some(.some(let name)) = Value(name, in: bytes).string, !name.isEmpty,
      let span = Value(mention, in: bytes).span
    else { return nil }
    return .some(Participant(actor: Actor(id: Actor.ID(name), name: name, kind: .group), mention: span))
  }

  var number: Int? { isNull ? 0 : Self.number(bytes) }

  private static func range(_ bytes: ArraySlice<UInt8>) -> Range<Int>? {
    guard bytes.first == UInt8(ascii: "["), bytes.last == UInt8(ascii: "]") else { return nil }
    let ends = bytes.dropFirst().dropLast().split(separator: UInt8(ascii: ","))
    guard ends.count == 2, let start = number(ends[0]), let end = number(ends[1]), start <= end else { return nil }
    return start..<end
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    guard (1...18).contains(digits.count) else { return nil }
    var value = 0
    for digit in digits {
      guard (48...57).contains(digit) else { return nil }
      value = value * 10 + Int(digit - 48)
    }
    return value
  }
}
