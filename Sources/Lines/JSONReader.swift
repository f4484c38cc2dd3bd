/// Reads one JSON text from left to right, without building a tree.
///
/// The caller asks for what it expects; anything else is an error that names file and line.
///
/// ```swift
/// var json = JSONReader(line, file: "news.jsonl", line: 7)
/// try json.object { key, json throws(InputError) in
///   switch key {
///   case "id": id = try json.string()
///   default: try json.skip()
///   }
/// }
/// try json.end()
/// ```
package struct JSONReader {
  private let bytes: ArraySlice<UInt8>
  private var position: Int
  private let file: String
  private let line: Int?
  private var depth = 0
  /// Line feeds passed, which in JSON stand between values only.
  private var newlines = 0
  private var lineStart: Int

  /// - Parameter line: where a line of a file stands; `nil` for a text of several lines, which errors then count.
  package init(_ bytes: ArraySlice<UInt8>, file: String, line: Int?) {
    self.bytes = bytes
    position = bytes.startIndex
    lineStart = position
    self.file = file
    self.line = line
  }

  /// An error at this place of the file.
  package func error(_ problem: String, hint: String? = nil) -> InputError {
    InputError(file: file, line: lineNumber, problem: problem, hint: hint)
  }

  /// The line that is being read, from 1.
  package var lineNumber: Int { line ?? newlines + 1 }

  private func broken(_ expected: String) -> InputError {
    let column = position - lineStart + 1
    let found: String
    if position >= bytes.endIndex {
      found = "the line ends"
    } else if (33..<127).contains(bytes[position]) {
      found = "found '\(Character(Unicode.Scalar(bytes[position])))'"
    } else {
      found = "found byte \(bytes[position])"
    }
    return error("broken JSON at byte \(column): expected \(expected), \(found)")
  }

  /// The next byte behind white space, 0 at the end.
  private mutating func peek() -> UInt8 {
    while position < bytes.endIndex {
      let byte = bytes[position]
      if byte > 32 || byte != 32 && byte != 10 && byte != 13 && byte != 9 { return byte }
      position += 1
      if byte == 10 {
        newlines += 1
        lineStart = position
      }
    }
    return 0
  }

  private mutating func take(_ byte: UInt8, _ expected: String) throws(InputError) {
    guard peek() == byte else { throw broken(expected) }
    position += 1
  }

  private mutating func isNext(_ byte: UInt8) -> Bool {
    guard peek() == byte else { return false }
    position += 1
    return true
  }

  /// Consumes `null` when it comes next.
  package mutating func isNull() throws(InputError) -> Bool {
    guard peek() == UInt8(ascii: "n") else { return false }
    try word("null")
    return true
  }

  /// Whether an object, a string, comes next.
  package mutating func isObject() -> Bool { peek() == UInt8(ascii: "{") }
  package mutating func isString() -> Bool { peek() == UInt8(ascii: "\"") }

  private mutating func word(_ text: StaticString) throws(InputError) {
    let text = "\(text)".utf8
    guard bytes[position...].starts(with: text) else { throw broken("'\(text)'") }
    position += text.count
  }

  /// Calls *member* for each key; it must read or skip the value.
  package mutating func object(
    _ member: (String, inout JSONReader) throws(InputError) -> Void
  ) throws(InputError) {
    try take(UInt8(ascii: "{"), "'{'")
    try enter()
    defer { depth -= 1 }
    if isNext(UInt8(ascii: "}")) { return }
    repeat {
      let key = try string()
      try take(UInt8(ascii: ":"), "':'")
      try member(key, &self)
    } while isNext(UInt8(ascii: ","))
    try take(UInt8(ascii: "}"), "',' or '}'")
  }

  /// Calls *element* for each element; it must read or skip the value.
  package mutating func array(_ element: (inout JSONReader) throws(InputError) -> Void) throws(InputError) {
    try take(UInt8(ascii: "["), "'['")
    try enter()
    defer { depth -= 1 }
    if isNext(UInt8(ascii: "]")) { return }
    repeat { try element(&self) } while isNext(UInt8(ascii: ","))
    try take(UInt8(ascii: "]"), "',' or ']'")
  }

  private mutating func enter() throws(InputError) {
    depth += 1
    if depth > 100 { throw error("JSON nested deeper than 100") }
  }

  package mutating func optionalString() throws(InputError) -> String? { try isNull() ? nil : string() }

  package mutating func string() throws(InputError) -> String {
    try take(UInt8(ascii: "\""), "a string")
    let start = position
    while position < bytes.endIndex {
      let byte = bytes[position]
      if byte == UInt8(ascii: "\"") {
        position += 1
        return try text(bytes[start..<position - 1])
      }
      if byte == UInt8(ascii: "\\") { return try escapedString(from: start) }
      if byte < 32 { throw error("control character \(byte) in a JSON string; write it as an escape") }
      position += 1
    }
    throw broken("'\"'")
  }

  private func text(_ bytes: ArraySlice<UInt8>) throws(InputError) -> String {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw error("not UTF-8", hint: "iconv -f WINDOWS-1256 -t UTF-8 \(file)")
    }
    return text
  }

  private mutating func escapedString(from start: Int) throws(InputError) -> String {
    var result: [UInt8] = []
    // Up to where the text is copied.
    var copied = start
    while position < bytes.endIndex {
      let byte = bytes[position]
      position += 1
      switch byte {
      case UInt8(ascii: "\""):
        result += bytes[copied..<position - 1]
        return try text(result[...])
      case UInt8(ascii: "\\"):
        result += bytes[copied..<position - 1]
        guard position < bytes.endIndex else { throw broken("an escape") }
        let escape = bytes[position]
        position += 1
        switch escape {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): result.append(escape)
        case UInt8(ascii: "b"): result.append(8)
        case UInt8(ascii: "f"): result.append(12)
        case UInt8(ascii: "n"): result.append(10)
        case UInt8(ascii: "r"): result.append(13)
        case UInt8(ascii: "t"): result.append(9)
        case UInt8(ascii: "u"): result.append(contentsOf: String(try scalar()).utf8)
        default:
          position -= 1
          throw broken("an escape")
        }
        copied = position
      case 0..<32: throw error("control character \(byte) in a JSON string; write it as an escape")
      default: break
      }
    }
    throw broken("'\"'")
  }

  /// The scalar behind `\u`, which may be two surrogates.
  private mutating func scalar() throws(InputError) -> Character {
    let first = try hexadecimal()
    if let scalar = Unicode.Scalar(UInt32(first)) { return Character(scalar) }
    let escape = String(first, radix: 16)
    let lone = error("half a character: \\u\(escape) without its other surrogate")
    guard UTF16.isLeadSurrogate(first), bytes[position...].starts(with: "\\u".utf8) else { throw lone }
    position += 2
    let second = try hexadecimal()
    guard UTF16.isTrailSurrogate(second) else { throw lone }
    let value = 0x10000 + (UInt32(first) - 0xD800) << 10 + UInt32(second) - 0xDC00
    return Character(Unicode.Scalar(value)!)
  }

  private mutating func hexadecimal() throws(InputError) -> UInt16 {
    var value: UInt16 = 0
    for _ in 0..<4 {
      guard position < bytes.endIndex, let digit = Character(Unicode.Scalar(bytes[position])).hexDigitValue else {
        throw broken("four hexadecimal digits")
      }
      value = value << 4 | UInt16(digit)
      position += 1
    }
    return value
  }

  /// The digits of a number as written.
  private mutating func numberText() throws(InputError) -> ArraySlice<UInt8> {
    _ = peek()
    let start = position
    while position < bytes.endIndex {
      switch bytes[position] {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."),
        UInt8(ascii: "e"),
        UInt8(ascii: "E"):
        position += 1
        continue
      default: break
      }
      break
    }
    if start == position { throw broken("a number") }
    return bytes[start..<position]
  }

  package mutating func number() throws(InputError) -> Double {
    let text = String(decoding: try numberText(), as: UTF8.self)
    guard let number = Double(text) else { throw error("'\(text)' is no number") }
    return number
  }

  package mutating func integer() throws(InputError) -> Int {
    let digits = try numberText()
    var value = 0
    for digit in digits {
      guard (48...57).contains(digit), digits.count < 19 else {
        throw error("'\(String(decoding: digits, as: UTF8.self))' is no whole number")
      }
      value = value * 10 + Int(digit - 48)
    }
    return value
  }

  /// A string, or a number as its digits.
  package mutating func stringOrNumber() throws(InputError) -> String {
    isString() ? try string() : String(decoding: try numberText(), as: UTF8.self)
  }

  /// A string, number or truth value as text, `nil` for null; objects and arrays are read over and give `nil`.
  package mutating func scalarText() throws(InputError) -> String? {
    switch peek() {
    case UInt8(ascii: "\""): return try string()
    case UInt8(ascii: "t"):
      try word("true")
      return "true"
    case UInt8(ascii: "f"):
      try word("false")
      return "false"
    case UInt8(ascii: "n"), UInt8(ascii: "{"), UInt8(ascii: "["):
      try skip()
      return nil
    default: return String(decoding: try numberText(), as: UTF8.self)
    }
  }

  /// Reads over one value.
  package mutating func skip() throws(InputError) {
    switch peek() {
    case UInt8(ascii: "{"): try object { _, json throws(InputError) in try json.skip() }
    case UInt8(ascii: "["): try array { json throws(InputError) in try json.skip() }
    case UInt8(ascii: "\""): _ = try string()
    case UInt8(ascii: "t"): try word("true")
    case UInt8(ascii: "f"): try word("false")
    case UInt8(ascii: "n"): try word("null")
    default: _ = try number()
    }
  }

  /// Checks that nothing is left.
  package mutating func end() throws(InputError) {
    if peek() != 0 || position < bytes.endIndex { throw broken("the end of the line") }
  }
}
