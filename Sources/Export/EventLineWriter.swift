import Relations

/// Events as JSON Lines: one record a line, keys always in the same order.
///
/// The form that commands pass to each other, and that programs in other languages read. Three types of record:
/// `event`; `document`, the receipt for one input document; `error`, something that could not be read.
///
/// ```swift
/// var lines = EventLineWriter()
/// lines.append(event)               // {"type":"event","id":"…","document":"000",…
/// ```
public struct EventLineWriter: Sendable {
  /// UTF-8; every record ends in a line feed.
  public private(set) var bytes: [UInt8] = []

  public init() {}

  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Forgets the lines and keeps their memory.
  public mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

  public mutating func append(_ event: Event) {
    begin("event")
    key("id")
    put(hexadecimal: event.id.bits)
    key("document", event.evidence?.document)
    key("sentence", event.evidence?.sentence)
    participant("source", event.source)
    key("relation", event.kind.name)
    key("plover", event.kind.plover)
    key("cameo", event.kind.cameo)
    key("quad", event.kind.quad.rawValue)
    key("intensity", event.kind.intensity)
    participant("target", event.target)
    key("mode", event.mode.rawValue)
    reporter(event.reportedBy)
    period(event.period)
    key("date_source", event.dateSource?.rawValue)
    quotes(event.evidence)
    key("rule", event.evidence?.rule)
    key("confidence", (event.confidence * 10_000).rounded() / 10_000)
    if !event.furtherEvidence.isEmpty {
      reports(event.documents)
      key("further_evidence")
      for (i, evidence) in event.furtherEvidence.enumerated() {
        put(i == 0 ? "[{" : ",{")
        key("document", evidence.document)
        key("sentence", evidence.sentence)
        quotes(evidence)
        key("rule", evidence.rule)
        put("}")
      }
      put("]")
    }
    end()
  }

  /// The receipt for a document: exactly one for each that went in.
  ///
  /// - Parameters:
  ///   - hash: `nil` when it could not be read, which is also its status.
  public mutating func append(document id: String, hash: UInt128?, date: Day?, sentences: Int, events: Int) {
    begin("document")
    key("id", id)
    key("hash")
    if let hash { put(hexadecimal: hash) } else { put("null") }
    key("date", date?.description)
    key("sentences", sentences)
    key("events", events)
    key("status", hash == nil ? "error" : "ok")
    end()
  }

  /// What could not be read.
  ///
  /// - Parameters:
  ///   - line: of a JSON Lines file, from 1; `nil` when the whole file is meant.
  ///   - document: `nil` when it is not known which.
  public mutating func appendError(line: Int?, document: String?, message: String) {
    begin("error")
    key("line", line)
    key("document", document)
    key("message", message)
    end()
  }
}

extension EventLineWriter {
  private mutating func begin(_ type: String) {
    put("{")
    key("type", type)
  }

  private mutating func end() {
    put("}")
    bytes.append(10)
  }

  private mutating func participant(_ name: StaticString, _ participant: Participant?) {
    key(name)
    guard let participant else { return put("null") }
    let actor = participant.actor
    put("{")
    key("id", actor.id.text)
    key("name", actor.name)
    key("name_en", actor.nameEN)
    key("kind", actor.kind.rawValue)
    key("principal", actor.principal)
    mention(participant.mention)
    put("}")
  }

  private mutating func reporter(_ reporter: Participant?) {
    key("reported_by")
    guard let reporter else { return put("null") }
    put("{")
    key("name", reporter.actor.name)
    mention(reporter.mention)
    put("}")
  }

  private mutating func mention(_ span: Span?) {
    key("mention", span?.text)
    key("range", span?.range)
  }

  /// `date` is as exact as the text: a year, a month or a day. `date_end`, which is not in the period, is there for all
  /// periods that are longer than a day and have an end.
  private mutating func period(_ period: Period?) {
    key("date", period?.startText)
    key("date_end", period?.precision == .day ? nil : period?.end?.description)
    key("date_precision", period?.precision.rawValue)
  }

  /// How many documents tell of an event, and the first and last of them; only where there are several.
  private mutating func reports(_ documents: [String]) {
    guard documents.count > 1 else { return }
    key("reports")
    put("{")
    key("count", documents.count)
    key("first", documents[0])
    key("last", documents[documents.count - 1])
    put("}")
  }

  private mutating func quotes(_ evidence: Evidence?) {
    quote("trigger", evidence?.trigger)
    quote("evidence", evidence?.quote)
  }

  private mutating func quote(_ name: StaticString, _ span: Span?) {
    key(name)
    guard let span else { return put("null") }
    put("{")
    key("text", span.text)
    key("range", span.range)
    put("}")
  }

  // MARK: JSON

  /// A key, with a comma unless it is the first of its object.
  private mutating func key(_ name: StaticString) {
    if bytes.last != UInt8(ascii: "{") { bytes.append(UInt8(ascii: ",")) }
    bytes.append(UInt8(ascii: "\""))
    name.withUTF8Buffer { unsafe bytes.append(contentsOf: $0) }
    bytes.append(UInt8(ascii: "\""))
    bytes.append(UInt8(ascii: ":"))
  }

  private mutating func key(_ name: StaticString, _ value: String?) {
    key(name)
    if let value { put(quoting: value) } else { put("null") }
  }

  private mutating func key(_ name: StaticString, _ value: Int?) {
    key(name)
    if let value { put(value) } else { put("null") }
  }

  private mutating func key(_ name: StaticString, _ value: Double?) {
    key(name)
    put(value?.description ?? "null")
  }

  private mutating func key(_ name: StaticString, _ value: Range<Int>?) {
    key(name)
    guard let value else { return put("null") }
    put("[")
    put(value.lowerBound)
    put(",")
    put(value.upperBound)
    put("]")
  }

  private mutating func put(_ text: String) { bytes.append(contentsOf: text.utf8) }

  private mutating func put(_ number: Int) {
    if number < 0 { return put(String(number)) }
    if number > 9 { put(number / 10) }
    bytes.append(UInt8(ascii: "0") + UInt8(number % 10))
  }

  /// 32 digits in quotation marks.
  private mutating func put(hexadecimal bits: UInt128) {
    bytes.append(UInt8(ascii: "\""))
    for half in [UInt64(truncatingIfNeeded: bits >> 64), UInt64(truncatingIfNeeded: bits)] {
      var shift: UInt64 = 60
      while true {
        let digit = UInt8(truncatingIfNeeded: half >> shift) & 15
        bytes.append(digit < 10 ? 48 + digit : 87 + digit)
        if shift == 0 { break }
        shift -= 4
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func put(quoting text: String) {
    bytes.append(UInt8(ascii: "\""))
    let start = bytes.count
    bytes.append(contentsOf: text.utf8)
    // Nearly no text needs an escape: copy first, then look at all bytes, of which the processor takes many at once.
    let needsEscape = unsafe bytes.withUnsafeBufferPointer { buffer in
      var found: UInt8 = 0
      for i in start..<buffer.count {
        let byte = unsafe buffer[i]
        found |= (byte < 32 ? 1 : 0) | (byte == UInt8(ascii: "\"") ? 1 : 0) | (byte == UInt8(ascii: "\\") ? 1 : 0)
      }
      return found != 0
    }
    if needsEscape {
      bytes.removeLast(bytes.count - start)
      for byte in text.utf8 { putEscaped(byte) }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func putEscaped(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""): put("\\\"")
    case UInt8(ascii: "\\"): put("\\\\")
    case 8: put("\\b")
    case 9: put("\\t")
    case 10: put("\\n")
    case 12: put("\\f")
    case 13: put("\\r")
    case 0..<32:
      put("\\u00")
      for digit in [byte >> 4, byte & 15] { bytes.append(digit < 10 ? 48 + digit : 87 + digit) }
    default: bytes.append(byte)
    }
  }
}
