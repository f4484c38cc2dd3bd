/// Something that becomes text in one of the formats: `GraphML(graph)`, `DOT(graph)`, `CSV(edgesOf: graph)`.
public protocol Exportable: Sendable {
  /// Writes from the first event to the last, holding no more than one of them.
  func write(into output: inout ByteOutput)
}

extension Exportable {
  /// The whole text, in memory.
  public var text: String {
    var output = ByteOutput()
    write(into: &output)
    return String(decoding: output.bytes, as: UTF8.self)
  }

  /// Writes a file, whole or not at all.
  public func write(to path: String) throws(FileError) {
    do { try AtomicFile.write(to: path) { write(into: &$0) } } catch let error as FileError { throw error } catch {
      preconditionFailure("writing a graph throws only FileError")
    }
  }

  /// Writes to an open file descriptor, such as 1 for standard output.
  public func write(toDescriptor descriptor: Int32, name: String = "standard output") throws(FileError) {
    var output = ByteOutput(descriptor: descriptor, name: name)
    write(into: &output)
    try output.finish()
  }
}
