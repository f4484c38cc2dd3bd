import CLibXML
import Lines

/// Reads XML from left to right through libxml2, with no document types, no network, and limits.
///
/// Any error is the end: half an XML file is no graph.
@safe struct XMLReader: ~Copyable {
  enum Event: Equatable { case start(String), end(String), text(String) }

  private static let depthLimit = 64
  private static let attributeLimit = 64
  private static let nameLimit = 256
  private static let textLimit = 16 << 20

  private let input: XMLInput
  private let reader: xmlTextReaderPtr
  /// An empty element is a start and an end.
  private var pendingEnd: String?

  init(path: String) throws(InputError) {
    let input = try XMLInput(path: path, attributeLimit: Self.attributeLimit)
    let options = XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
    xmlResetLastError()
    // The reader keeps the input alive for as long as libxml2 may ask for more.
    let context = unsafe Unmanaged.passUnretained(input).toOpaque()
    let reader = unsafe xmlReaderForIO(
      { context, bytes, count in
        guard let context = unsafe context, let bytes = unsafe bytes else { return -1 }
        let input = unsafe Unmanaged<XMLInput>.fromOpaque(context).takeUnretainedValue()
        return unsafe Int32(input.read(into: UnsafeMutableRawBufferPointer(start: bytes, count: Int(count))))
      }, nil, context, nil, nil, Int32(options))
    guard let reader = unsafe reader else {
      throw input.failure ?? InputError(file: input.name, problem: "libxml2 cannot read it")
    }
    unsafe self.reader = reader
    self.input = input
  }

  deinit { unsafe xmlFreeTextReader(reader) }

  /// The path, or `standard input`.
  var file: String { input.name }

  var line: Int { Int(unsafe xmlTextReaderGetParserLineNumber(reader)) }

  func error(_ problem: String, hint: String? = nil) -> InputError {
    InputError(file: file, line: max(1, line), problem: problem, hint: hint)
  }

  /// The next start, end or text; `nil` at the end.
  mutating func next() throws(InputError) -> Event? {
    if let name = pendingEnd {
      pendingEnd = nil
      return .end(name)
    }
    while true {
      let result = unsafe xmlTextReaderRead(reader)
      let hasFailed = unsafe xmlGetLastError() != nil
      if result < 0 || hasFailed { throw broken() }
      if result == 0 { return nil }
      guard unsafe xmlTextReaderDepth(reader) <= Self.depthLimit else {
        throw error("elements nested deeper than \(Self.depthLimit)")
      }
      switch UInt32(bitPattern: unsafe xmlTextReaderNodeType(reader)) {
      case XML_READER_TYPE_ELEMENT.rawValue:
        let name = try name()
        if unsafe xmlTextReaderIsEmptyElement(reader) == 1 { pendingEnd = name }
        return .start(name)
      case XML_READER_TYPE_END_ELEMENT.rawValue: return .end(try name())
      case XML_READER_TYPE_TEXT.rawValue, XML_READER_TYPE_CDATA.rawValue,
        XML_READER_TYPE_SIGNIFICANT_WHITESPACE.rawValue:
        return .text(try unsafe text(xmlTextReaderConstValue(reader)))
      case XML_READER_TYPE_DOCUMENT_TYPE.rawValue:
        throw error("a document type (<!DOCTYPE …>) is not read", hint: "remove it: a graph needs none")
      case XML_READER_TYPE_ENTITY_REFERENCE.rawValue:
        throw error("an entity that is not &amp; &lt; &gt; &quot; or &apos;")
      default: continue
      }
    }
  }

  /// An attribute of the element that has just started.
  func attribute(_ name: String) throws(InputError) -> String? {
    guard let value = unsafe xmlTextReaderGetAttribute(reader, name) else { return nil }
    defer { unsafe actorgraph_xml_free(value) }
    return try unsafe text(UnsafePointer(value))
  }

  private func name() throws(InputError) -> String {
    let name = try unsafe text(xmlTextReaderConstLocalName(reader))
    guard name.utf8.count <= Self.nameLimit else { throw error("a name longer than \(Self.nameLimit) bytes") }
    return name
  }

  private func text(_ bytes: UnsafePointer<xmlChar>?) throws(InputError) -> String {
    guard let bytes = unsafe bytes else { return "" }
    let text = unsafe String(cString: bytes)
    guard text.utf8.count <= Self.textLimit else { throw error("a text longer than \(Self.textLimit >> 20) MB") }
    return text
  }

  private func broken() -> InputError {
    if let failure = input.failure { return failure }
    guard let last = unsafe xmlGetLastError() else { return error("broken XML") }
    let message = unsafe last.pointee.message.map { unsafe String(cString: $0) } ?? ""
    let column = unsafe last.pointee.int2
    let line = unsafe Int(last.pointee.line)
    xmlResetLastError()
    let text = message.split(whereSeparator: \.isNewline).first.map(String.init) ?? "broken XML"
    return InputError(file: file, line: max(1, line), problem: "broken XML at column \(column): \(text)")
  }
}
