import Lines
import Relations

/// The members of one event line, put together once all are read.
struct EventRecord {
  private var isEvent = false
  private var id: String?
  private var document: String?
  private var sentence = 0
  private var source: Participant?
  private var target: Participant?
  private var relation: String?
  private var plover: String?
  private var cameo: String?
  private var quad: String?
  private var intensity: Double?
  private var mode: String?
  private var reportedBy: Participant?
  private var date: String?
  private var dateEnd: String?
  private var precision: String?
  private var dateSource: String?
  private var trigger: Span?
  private var quote: Span?
  private var rule = ""
  private var confidence = 1.0
  private var furtherEvidence: [Evidence] = []

  /// The event of a line, `nil` when it is a record of another type.
  mutating func read(
    _ bytes: ArraySlice<UInt8>, file: String, line: Int, ontology: Ontology
  ) throws(InputError) -> Event? {
    var json = JSONReader(bytes, file: file, line: line)
    try json.object { key, json throws(InputError) in
      switch key {
      case "type": isEvent = try json.string() == "event"
      case "id": id = try json.optionalString()
      case "document": document = try json.optionalString()
      case "sentence": sentence = try json.isNull() ? 0 : json.integer()
      case "source": source = try Self.participant(&json)
      case "target": target = try Self.participant(&json)
      case "relation": relation = try json.optionalString()
      case "plover": plover = try json.optionalString()
      case "cameo": cameo = try json.optionalString()
      case "quad": quad = try json.optionalString()
      case "intensity": intensity = try json.isNull() ? nil : json.number()
      case "mode": mode = try json.optionalString()
      case "reported_by": reportedBy = try Self.participant(&json)
      case "date": date = try json.optionalString()
      case "date_end": dateEnd = try json.optionalString()
      case "date_precision": precision = try json.optionalString()
      case "date_source": dateSource = try json.optionalString()
      case "trigger": trigger = try Self.span(&json)
      case "evidence": quote = try Self.span(&json)
      case "rule": rule = try json.optionalString() ?? ""
      case "confidence": confidence = try json.isNull() ? 1 : json.number()
      case "further_evidence":
        try json.array { json throws(InputError) in furtherEvidence.append(try Self.evidence(&json)) }
      default: try json.skip()
      }
    }
    try json.end()
    return isEvent ? try event(json, ontology) : nil
  }

  private func event(_ json: JSONReader, _ ontology: Ontology) throws(InputError) -> Event {
    guard let id else { throw json.error("no 'id'") }
    guard let number = Event.ID(id) else { throw json.error("'id' is \"\(id)\"; an event has 32 hexadecimal digits") }
    guard (0...1).contains(confidence) else {
      throw json.error("'confidence' is \(confidence); it lies between 0 and 1")
    }
    let mode: Event.Mode = try value("mode", self.mode, .actual, json)
    let dateSource: Event.DateSource = try value("date_source", self.dateSource, .table, json)
    var evidence: Evidence?
    if let document, let quote, let trigger {
      evidence = Evidence(document: document, sentence: sentence, quote: quote, trigger: trigger, rule: rule)
    }
    let period = try period(json)
    return Event(
      id: number, source: source, kind: try kind(json, ontology), target: target, mode: mode, reportedBy: reportedBy,
      period: period, dateSource: period == nil ? nil : dateSource, evidence: evidence,
      furtherEvidence: furtherEvidence,
      confidence: confidence)
  }

  private func value<T: RawRepresentable & CaseIterable>(
    _ key: String, _ text: String?, _ missing: T, _ json: JSONReader
  ) throws(InputError) -> T where T.RawValue == String {
    guard let text else { return missing }
    guard let value = T(rawValue: text) else {
      throw json.error("'\(key)' is \"\(text)\"; use \(T.allCases.map(\.rawValue).joined(separator: ", "))")
    }
    return value
  }

  private func kind(_ json: JSONReader, _ ontology: Ontology) throws(InputError) -> RelationKind {
    guard let relation else { throw json.error("no 'relation'") }
    if let kind = ontology[relation] { return kind }
    guard let quad, let quad = RelationKind.Quad(rawValue: quad) else {
      throw json.error(
        "'relation' is \"\(relation)\", which is not known, and no 'quad' says what it is",
        hint: "use \(ontology.names(like: relation).joined(separator: ", "))")
    }
    return RelationKind(
      name: relation, meaning: "", plover: plover, cameo: cameo, quad: quad, intensity: intensity)
  }

  private func period(_ json: JSONReader) throws(InputError) -> Period? {
    guard let date else { return nil }
    func wrong(_ key: String, _ text: String) -> InputError {
      json.error("'\(key)' is \"\(text)\", which is no day", hint: "write it as 2024-02-20, 2024-02 or 2024")
    }
    guard let start = Period(text: date) else { throw wrong("date", date) }
    let precision: Period.Precision = try value("date_precision", self.precision, start.precision, json)
    switch precision {
    case .day: return .day(start.start)
    case .week: return .week(from: start.start)
    case .open: return .since(start.start)
    case .month, .year:
      guard start.precision == precision else { throw wrong("date", date) }
      return start
    case .interval:
      guard let dateEnd else { throw json.error("no 'date_end' for an interval") }
      guard let end = Day(text: dateEnd), start.start < end else { throw wrong("date_end", dateEnd) }
      return Period(start: start.start, end: end, precision: .interval)
    }
  }

  private static func participant(_ json: inout JSONReader) throws(InputError) -> Participant? {
    if try json.isNull() { return nil }
    var (id, name, nameEN, kind, principal, mention): (String?, String?, String?, String?, String?, String?)
    var range: Range<Int>?
    try json.object { key, json throws(InputError) in
      switch key {
      case "id": id = try json.optionalString()
      case "name": name = try json.optionalString()
      case "name_en": nameEN = try json.optionalString()
      case "kind": kind = try json.optionalString()
      case "principal": principal = try json.optionalString()
      case "mention": mention = try json.optionalString()
      case "range": range = try Self.range(&json)
      default: try json.skip()
      }
    }
    guard let id = id ?? name, !id.isEmpty else { throw json.error("an actor without 'id' and 'name'") }
    guard let actorKind = Actor.Kind(rawValue: kind ?? "group") else {
      throw json.error(
        "'kind' is \"\(kind ?? "")\"; use \(Actor.Kind.allCases.map(\.rawValue).joined(separator: ", "))")
    }
    let actor = Actor(id: Actor.ID(id), name: name ?? id, nameEN: nameEN, kind: actorKind, principal: principal)
    return Participant(actor: actor, mention: mention.flatMap { text in range.map { Span(text: text, range: $0) } })
  }

  private static func range(_ json: inout JSONReader) throws(InputError) -> Range<Int>? {
    if try json.isNull() { return nil }
    var bounds: [Int] = []
    try json.array { json throws(InputError) in bounds.append(try json.integer()) }
    guard bounds.count == 2, bounds[0] <= bounds[1] else { throw json.error("'range' is not [start, end]") }
    return bounds[0]..<bounds[1]
  }

  private static func span(_ json: inout JSONReader) throws(InputError) -> Span? {
    if try json.isNull() { return nil }
    var (text, range): (String?, Range<Int>?)
    try json.object { key, json throws(InputError) in
      switch key {
      case "text": text = try json.optionalString()
      case "range": range = try Self.range(&json)
      default: try json.skip()
      }
    }
    guard let text, let range else { throw json.error("a quotation without 'text' and 'range'") }
    return Span(text: text, range: range)
  }

  private static func evidence(_ json: inout JSONReader) throws(InputError) -> Evidence {
    var (document, sentence, rule): (String?, Int, String) = (nil, 0, "")
    var (trigger, quote): (Span?, Span?)
    try json.object { key, json throws(InputError) in
      switch key {
      case "document": document = try json.optionalString()
      case "sentence": sentence = try json.integer()
      case "trigger": trigger = try Self.span(&json)
      case "evidence": quote = try Self.span(&json)
      case "rule": rule = try json.optionalString() ?? ""
      default: try json.skip()
      }
    }
    guard let document, let trigger, let quote else {
      throw json.error("further evidence without 'document', 'trigger' and 'evidence'")
    }
    return Evidence(document: document, sentence: sentence, quote: quote, trigger: trigger, rule: rule)
  }
}
