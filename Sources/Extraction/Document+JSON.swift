import Lines
import Relations

extension Document {
  /// Reads the object of one JSON line.
  ///
  /// - Parameter id: what to call a document without `id`; set to its id as soon as that is known.
  init(json bytes: ArraySlice<UInt8>, file: String, line: Int, id: inout String) throws(InputError) {
    var json = JSONReader(bytes, file: file, line: line)
    var (name, text, date, title, url): (String?, String?, String?, String?, String?)
    try json.object { key, json throws(InputError) in
      switch key {
      case "id": name = try json.isNull() ? nil : json.stringOrNumber()
      case "text": text = try json.optionalString()
      case "date": date = try json.optionalString()
      case "title": title = try json.optionalString()
      case "url": url = try json.optionalString()
      default: try json.skip()
      }
    }
    try json.end()
    if let name, !name.isEmpty { id = name }
    guard let text else {
      throw json.error("no 'text'", hint: "each line is an object like {\"id\":…,\"date\":…,\"text\":…}")
    }
    if text.utf8.allSatisfy({ $0 <= 32 }) { throw json.error("'text' is empty") }
    self.init(id: id, title: title, url: url, text: text)
    if let date, !date.isEmpty {
      guard let day = Document.day(ofTimestamp: date) else {
        throw json.error("'date' is \"\(date)\", which is no day", hint: "write it as 2024-02-20")
      }
      self.date = day
    }
  }

  /// The day of `2024-02-20`, also with a time behind it.
  static func day(ofTimestamp text: String) -> Day? {
    let day = text.prefix(10)
    let next = text.dropFirst(10).first
    return next == nil || next == "T" || next == " " ? Day(text: day) : nil
  }
}
