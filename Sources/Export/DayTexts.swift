import Relations

/// Days written out, each once.
struct DayTexts {
  private var known: [Int32: [UInt8]] = [:]

  subscript(number: Int32) -> [UInt8] {
    mutating get {
      if let text = known[number] { return text }
      let text = Array(Day(number: number).description.utf8)
      known[number] = text
      return text
    }
  }
}

extension EventTable {
  /// The numbers of the first and the last day of a row; an open stretch is taken for its first day; `nil` when undated.
  func days(_ row: Int) -> (first: Int32, last: Int32)? {
    let (start, end) = (starts[row], self.end(row))
    guard start != EventTable.undated else { return nil }
    return (start, end == EventTable.open ? start : max(start, end - 1))
  }
}
