#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// UTF-8 bytes on their way into memory or to a file descriptor, gathered so that a write costs an append.
///
/// A failed write is remembered and thrown by `finish()`; what comes after it is dropped.
public struct ByteOutput: TextOutputStream {
  /// What memory holds, or what has not yet gone to the descriptor.
  public private(set) var bytes: [UInt8] = []
  private let descriptor: Int32?
  private let name: String
  private var failure: Int32 = 0

  /// Gathers in memory.
  public init() {
    descriptor = nil
    name = ""
  }

  /// Writes to an open file descriptor, which stays open.
  ///
  /// - Parameter name: what errors call it.
  public init(descriptor: Int32, name: String = "standard output") {
    self.descriptor = descriptor
    self.name = name
    bytes.reserveCapacity(Self.chunk + 4096)
  }

  private static let chunk = 1 << 16

  public mutating func write(_ string: String) {
    bytes.append(contentsOf: string.utf8)
    if bytes.count >= Self.chunk { drain() }
  }

  public mutating func write(_ byte: UInt8) { bytes.append(byte) }

  public mutating func write(_ more: [UInt8]) {
    bytes.append(contentsOf: more)
    if bytes.count >= Self.chunk { drain() }
  }

  /// Throws what has gone wrong so far, so that long work can stop early.
  public func check() throws(FileError) {
    if failure != 0 { throw FileError(path: name, code: failure) }
  }

  /// A whole number from 0.
  mutating func write(decimal n: Int) {
    if n >= 10 { write(decimal: n / 10) }
    bytes.append(UInt8(ascii: "0") + UInt8(n % 10))
  }

  /// 32 hexadecimal digits.
  mutating func write(hexadecimal bits: UInt128) {
    for half in [UInt64(truncatingIfNeeded: bits >> 64), UInt64(truncatingIfNeeded: bits)] {
      var shift: UInt64 = 64
      while shift > 0 {
        shift -= 4
        let digit = UInt8(half >> shift & 15)
        bytes.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") - 10 + digit)
      }
    }
  }

  /// What *body* writes, in memory.
  static func bytes(_ body: (inout ByteOutput) -> Void) -> [UInt8] {
    var output = ByteOutput()
    body(&output)
    return output.bytes
  }

  /// Sends what is left.
  public mutating func finish() throws(FileError) {
    drain()
    if failure != 0 { throw FileError(path: name, code: failure) }
  }

  private mutating func drain() {
    guard let descriptor else { return }
    var sent = 0
    while failure == 0, sent < bytes.count {
      let n = unsafe bytes.withUnsafeBytes { raw in
        unsafe Self.send(descriptor, raw.baseAddress! + sent, raw.count - sent)
      }
      if n >= 0 { sent += n } else if errno != EINTR { failure = errno }
    }
    bytes.removeAll(keepingCapacity: true)
  }

  private static func send(_ descriptor: Int32, _ start: UnsafeRawPointer, _ count: Int) -> Int {
    #if canImport(Glibc)
    unsafe Glibc.write(descriptor, start, count)
    #else
    unsafe Darwin.write(descriptor, start, count)
    #endif
  }
}
