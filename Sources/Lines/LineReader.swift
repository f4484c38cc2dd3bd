/// The lines of a file, one by one, in bounded memory.
package struct LineReader: ~Copyable {
  package enum Line {
    /// Without the line feed, and without a carriage return before it.
    case bytes(ArraySlice<UInt8>)
    /// A line above the limit, read over.
    case tooLong
  }

  /// The number of the line last read; the first is 1.
  package private(set) var number = 0
  /// Whether the line last read ended in a carriage return before the line feed.
  package private(set) var endsInReturn = false
  private let file: FileReader
  private let limit: Int
  private var buffer: [UInt8]
  /// The bytes of the buffer that are read and not yet given out.
  private var pending = 0..<0
  private var isAtEnd = false
  /// Bytes at the end of the buffer that are never filled, so that words of 8 bytes can be read anywhere.
  private static let slack = 8

  /// - Parameter limit: the length in bytes above which a line is read over.
  package init(path: String, limit: Int = 32 << 20) throws(InputError) {
    file = try FileReader(path: path)
    self.limit = limit
    buffer = [UInt8](repeating: 0, count: 1 << 16)
  }

  /// The path, or `standard input`.
  package var name: String { file.name }

  /// How many bytes the file has, 0 where that cannot be told.
  package var size: Int { file.size }

  /// The next byte that is no white space, without consuming anything; `nil` in an empty file.
  ///
  /// Looks at no more than the first 64 KB.
  package mutating func firstByte() throws(InputError) -> UInt8? {
    while pending.upperBound < buffer.count - Self.slack, !isAtEnd, !hasInk { try fill() }
    return buffer[pending].first { $0 != 32 && $0 != 9 && $0 != 10 && $0 != 13 }
  }
  private var hasInk: Bool { buffer[pending].contains { $0 != 32 && $0 != 9 && $0 != 10 && $0 != 13 } }

  /// Everything that is left, or `nil` when that is more than the limit.
  package mutating func rest() throws(InputError) -> ArraySlice<UInt8>? {
    while !isAtEnd {
      if pending.count > limit { return nil }
      try makeRoom()
      try fill()
    }
    defer { pending = pending.upperBound..<pending.upperBound }
    return pending.count > limit ? nil : buffer[pending]
  }

  /// The next line, `nil` at the end.
  package mutating func next() throws(InputError) -> Line? {
    var searched = pending.lowerBound
    var isTooLong = false
    while true {
      if let end = FileReader.lineFeed(in: buffer, searched..<pending.upperBound) {
        number += 1
        let line = pending.lowerBound..<end
        pending = end + 1..<pending.upperBound
        return isTooLong || line.count > limit ? .tooLong : .bytes(trimmed(line))
      }
      if isAtEnd {
        if pending.isEmpty && !isTooLong { return nil }
        number += 1
        let line = pending
        pending = pending.upperBound..<pending.upperBound
        return isTooLong || line.count > limit ? .tooLong : .bytes(trimmed(line))
      }
      if pending.count > limit {
        isTooLong = true
        pending = 0..<0
      }
      let unsearched = pending.count
      try makeRoom()
      searched = pending.lowerBound + unsearched
      try fill()
    }
  }

  /// Hands *body* all whole lines that are in memory, reading on when there is none, and with them the bytes behind,
  /// which mean nothing but may be looked at: at least 8. It says how many bytes of lines it has taken, and how many
  /// lines these are.
  ///
  /// - Returns: false at the end, and for a line without an end or above the limit; `next` reads such a one.
  package mutating func nextBlock(
    _ body: (RawSpan, Range<Int>) -> (bytes: Int, lines: Int)
  ) throws(InputError)
    -> Bool
  {
    while true {
      if let last = buffer[pending].lastIndex(of: 10) {
        let taken = unsafe body(buffer.span.bytes, pending.lowerBound..<last + 1)
        pending = pending.lowerBound + taken.bytes..<pending.upperBound
        number += taken.lines
        return true
      }
      if isAtEnd || pending.count > limit { return false }
      try makeRoom()
      try fill()
    }
  }

  private mutating func trimmed(_ line: Range<Int>) -> ArraySlice<UInt8> {
    endsInReturn = !line.isEmpty && buffer[line.upperBound - 1] == 13
    return endsInReturn ? buffer[line.dropLast()] : buffer[line]
  }

  /// Moves what is pending to the front, and doubles the buffer when that is not enough.
  private mutating func makeRoom() throws(InputError) {
    if pending.upperBound < buffer.count - Self.slack { return }
    if pending.lowerBound > 0 {
      let count = pending.count
      // A slice would hold the buffer, and make it copy itself.
      for i in 0..<count { buffer[i] = buffer[pending.lowerBound + i] }
      pending = 0..<count
    }
    if pending.count > buffer.count / 2 { buffer.append(contentsOf: repeatElement(0, count: buffer.count)) }
  }

  private mutating func fill() throws(InputError) {
    let room = buffer.count - Self.slack - pending.upperBound
    let n = try file.read(into: &buffer, at: pending.upperBound, count: room)
    if n == 0 { isAtEnd = true }
    pending = pending.lowerBound..<pending.upperBound + n
  }
}

extension ArraySlice<UInt8> {
  /// Whether there is nothing but white space and control characters.
  package var isBlank: Bool {
    var i = startIndex
    while i < endIndex, self[i] <= 32 { i += 1 }
    return i == endIndex
  }
}

/// The text of a small file, such as a word table.
package func text(ofFile path: String) throws(InputError) -> String {
  var file = try FileReader(path: path)
  guard let bytes = try file.readAll(limit: 64 << 20) else {
    throw InputError(file: path, problem: "larger than 64 MB")
  }
  guard let text = String(validating: bytes, as: UTF8.self) else {
    throw InputError(file: path, problem: "not UTF-8", hint: "iconv -f WINDOWS-1256 -t UTF-8 \(path)")
  }
  return text
}
