import CLibXML
import Lines

/// Hands the bytes of a file to libxml2, and stops where a tag has too many attributes.
///
/// libxml2 compares each attribute of a tag with each before it, and lets nobody in between: a hundred thousand of them would
/// cost twenty seconds.
final class XMLInput {
  private let file: FileReader
  private let attributeLimit: Int
  private var buffer = [UInt8](repeating: 0, count: 1 << 16)
  private(set) var failure: InputError?

  private enum Place { case text, tag, value(quote: UInt8), markup }
  private var place = Place.text
  private var previous: UInt8 = 0
  private var attributes = 0
  private var line = 1

  init(path: String, attributeLimit: Int) throws(InputError) {
    file = try FileReader(path: path)
    self.attributeLimit = attributeLimit
  }

  var name: String { file.name }

  /// What libxml2 calls for more bytes; −1 stops it.
  func read(into target: UnsafeMutableRawBufferPointer) -> Int {
    do throws(InputError) {
      let n = try file.read(into: &buffer, at: 0, count: min(buffer.count, target.count))
      for i in 0..<n { try look(at: buffer[i]) }
      unsafe target.copyBytes(from: buffer[..<n])
      return n
    } catch {
      failure = error
      return -1
    }
  }

  private func look(at byte: UInt8) throws(InputError) {
    defer { previous = byte }
    if byte == 10 { line += 1 }
    switch place {
    case .text, .markup:
      if byte == UInt8(ascii: "<") {
        place = .tag
        attributes = 0
      }
    case .tag:
      if previous == UInt8(ascii: "<"), byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?") {
        place = .markup
      } else if byte == UInt8(ascii: ">") {
        place = .text
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        place = .value(quote: byte)
        attributes += 1
        if attributes > attributeLimit {
          throw InputError(file: file.name, line: line, problem: "a tag with more than \(attributeLimit) attributes")
        }
      }
    case .value(let quote): if byte == quote { place = .tag }
    }
  }
}
