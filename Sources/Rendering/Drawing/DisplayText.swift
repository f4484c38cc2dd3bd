import Export

extension String {
  /// The text as a picture shows it: no control characters, no bidi controls of its own; in right-to-left text, dates and
  /// numbers such as 2024-05-17 or 12/5 are isolated, which would otherwise be shown back to front (UAX #9, rule W2).
  var forDisplay: String {
    var clean = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      switch scalar.value {
      case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029: clean.append(" ")
      case 0x200E, 0x200F, 0x061C, 0x202A...0x202E, 0x2066...0x2069, 0xFFFE, 0xFFFF: break
      default: clean.append(scalar)
      }
    }
    let text = String(clean)
    return text.hasRightToLeft ? text.isolatingNumbers : text
  }

  private var isolatingNumbers: String {
    var result = String.UnicodeScalarView()
    var run: [Unicode.Scalar] = []
    func flush() {
      // A separator at the end belongs to the sentence.
      var tail: [Unicode.Scalar] = []
      while let last = run.last, !last.isDigit { tail.insert(run.removeLast(), at: 0) }
      if run.contains(where: { !$0.isDigit }) {
        result.append("\u{2066}")
        result.append(contentsOf: run)
        result.append("\u{2069}")
      } else {
        result.append(contentsOf: run)
      }
      result.append(contentsOf: tail)
      run = []
    }
    for scalar in unicodeScalars {
      if scalar.isDigit || !run.isEmpty && "-/.:–".unicodeScalars.contains(scalar) {
        run.append(scalar)
      } else {
        if !run.isEmpty { flush() }
        result.append(scalar)
      }
    }
    if !run.isEmpty { flush() }
    return String(result)
  }

  /// At most *limit* characters, the last of them … where something was cut.
  func clipped(_ limit: Int) -> String { count <= limit ? self : prefix(limit - 1) + "…" }

  /// As much of the text as is at most *width* points wide in bold, the last character … where something was cut.
  func fitted(_ width: Double, size: Double) -> String {
    var text = self
    while text.count > 2, TextWidth.of(text, size: size, bold: true) * 1.03 > width {
      text = text.clipped(text.count - 1)
    }
    return text
  }

  /// Cut at spaces into lines of about *width* characters, at most *count* of them.
  func wrapped(_ width: Int, lines count: Int) -> [String] {
    let text = forDisplay.clipped(width * count)
    guard text.count > width else { return [text] }
    let needed = min(count, (text.count + width - 1) / width)
    let goal = Double(text.count) / Double(needed)
    var lines = [""]
    for word in text.split(separator: " ") {
      let joined = lines[lines.count - 1].isEmpty ? String(word) : lines[lines.count - 1] + " " + word
      // The word goes where the line comes out nearer to an equal share.
      let isFull = Double(joined.count) - goal > goal - Double(lines[lines.count - 1].count)
      if isFull, lines.count < needed, !lines[lines.count - 1].isEmpty {
        lines.append(String(word))
      } else {
        lines[lines.count - 1] = joined
      }
    }
    return lines
  }
}

extension Unicode.Scalar {
  fileprivate var isDigit: Bool { properties.generalCategory == .decimalNumber }
}
