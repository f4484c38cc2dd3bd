extension ByteOutput {
  /// Text for XML 1.0; characters it cannot hold, such as U+0001, become U+FFFD.
  package mutating func writeXML(_ text: String, inAttribute: Bool) {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x26 && $0 != 0x3C && $0 != 0x3E && $0 != 0x22 && $0 != 0xEF }) {
      return write(text)
    }
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": write("&amp;")
      case "<": write("&lt;")
      case ">": write("&gt;")
      case "\"": write(inAttribute ? "&quot;" : "\"")
      case "\r": write("&#13;")
      case "\n": write(inAttribute ? "&#10;" : "\n")
      case "\t": write(inAttribute ? "&#9;" : "\t")
      case "\u{0}"..<" ", "\u{FFFE}", "\u{FFFF}": write("\u{FFFD}")
      default: write(scalar)
      }
    }
  }

  /// A JSON string with its quotes, also safe inside an HTML script element.
  package mutating func writeJSON(_ text: String) {
    write(UInt8(ascii: "\""))
    writeJSONBody(text)
    write(UInt8(ascii: "\""))
  }

  /// What stands between the quotes.
  mutating func writeJSONBody(_ text: String) {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x22 && $0 != 0x5C && $0 != 0x3C && $0 != 0xE2 }) {
      write(text)
    } else {
      for scalar in text.unicodeScalars {
        switch scalar {
        case "\"": write("\\\"")
        case "\\": write("\\\\")
        case "\n": write("\\n")
        case "\r": write("\\r")
        case "\t": write("\\t")
        case "\u{0}"..<" ", "<", "\u{2028}", "\u{2029}": writeEscape(scalar)
        default: write(scalar)
        }
      }
    }
  }

  private mutating func writeEscape(_ scalar: Unicode.Scalar) {
    let digits = String(scalar.value, radix: 16)
    write("\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits)
  }

  /// A DOT string with its quotes.
  ///
  /// Graphviz expands `\N` and entities inside labels, so backslashes are doubled and `&` becomes `&amp;`; a newline is
  /// `\n`. Characters that would break the SVG it writes become U+FFFD; NUL would end the string in C.
  package mutating func writeDOT(_ text: String) {
    write(UInt8(ascii: "\""))
    writeDOTBody(text)
    write(UInt8(ascii: "\""))
  }

  /// What stands between the quotes.
  mutating func writeDOTBody(_ text: String) {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x22 && $0 != 0x26 && $0 != 0x5C && $0 != 0xEF }) {
      return write(text)
    }
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": write("&amp;")
      case "\\": write("\\\\")
      case "\"": write("\\\"")
      case "\n": write("\\n")
      case "\t": write("\t")
      case "\u{0}"..<" ", "\u{FFFE}", "\u{FFFF}": write("\u{FFFD}")
      default: write(scalar)
      }
    }
  }

  /// A cell of RFC 4180: quoted where it must be.
  package mutating func writeCSV(_ text: String) {
    if text.utf8.allSatisfy({ $0 != 0x22 && $0 != 0x2C && $0 != 0x0A && $0 != 0x0D }),
      text.utf8.first.map({ $0 > 0x20 }) ?? true, text.utf8.last.map({ $0 > 0x20 }) ?? true
    {
      return write(text)
    }
    write(UInt8(ascii: "\""))
    for byte in text.utf8 {
      if byte == UInt8(ascii: "\"") { write(byte) }
      write(byte)
    }
    write(UInt8(ascii: "\""))
  }

  /// A cell of a tab-separated table that knows no quotes: what would end it becomes a space.
  package mutating func writeTabbed(_ text: String) {
    if text.utf8.allSatisfy({ $0 >= 0x20 }) { return write(text) }
    for byte in text.utf8 { write(byte < 0x20 ? UInt8(ascii: " ") : byte) }
  }

  private mutating func write(_ scalar: Unicode.Scalar) {
    for byte in UTF8.encode(scalar)! { write(byte) }
  }
}
