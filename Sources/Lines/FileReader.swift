#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// The bytes of a file or of standard input, piece by piece.
///
/// The C library is called in this file only, hence its `unsafe`.
package struct FileReader: ~Copyable {
  /// The path, or `standard input`.
  package let name: String
  private let descriptor: Int32

  /// Opens a file; `-` is standard input.
  package init(path: String) throws(InputError) {
    if path == "-" {
      name = "standard input"
      descriptor = 0
      return
    }
    name = path
    descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    if descriptor < 0 { throw FileReader.error(path) }
  }

  deinit { if descriptor > 0 { _ = close(descriptor) } }

  /// How many bytes the file has, 0 where that cannot be told.
  package var size: Int {
    var info = stat()
    return unsafe fstat(descriptor, &info) == 0 && info.st_mode & S_IFMT == S_IFREG ? Int(info.st_size) : 0
  }

  /// Reads up to *count* bytes into *buffer* from *offset* on, which must fit; 0 at the end of the file.
  package func read(into buffer: inout [UInt8], at offset: Int, count: Int) throws(InputError) -> Int {
    precondition(
      offset + count <= buffer.count, "the buffer holds \(buffer.count) bytes, \(offset + count) are asked for")
    while true {
      #if canImport(Darwin)
      let n = unsafe buffer.withUnsafeMutableBytes { unsafe Darwin.read(descriptor, $0.baseAddress! + offset, count) }
      #elseif canImport(Musl)
      let n = unsafe buffer.withUnsafeMutableBytes { unsafe Musl.read(descriptor, $0.baseAddress! + offset, count) }
      #else
      let n = unsafe buffer.withUnsafeMutableBytes { unsafe Glibc.read(descriptor, $0.baseAddress! + offset, count) }
      #endif
      if n >= 0 { return n }
      if errno != EINTR { throw FileReader.error(name) }
    }
  }

  /// The whole file, or `nil` when it is larger than *limit* bytes.
  package mutating func readAll(limit: Int) throws(InputError) -> [UInt8]? {
    var bytes = [UInt8](repeating: 0, count: 1 << 14)
    var count = 0
    while true {
      if count == bytes.count {
        if count > limit { return nil }
        bytes.append(contentsOf: repeatElement(0, count: count))
      }
      let n = try read(into: &bytes, at: count, count: bytes.count - count)
      if n == 0 { break }
      count += n
    }
    if count > limit { return nil }
    bytes.removeLast(bytes.count - count)
    return bytes
  }

  /// What the last failed call of the C library says about a file.
  private static func error(_ file: String) -> InputError {
    switch errno {
    case ENOENT: InputError(file: file, problem: "no such file or folder")
    case EACCES: InputError(file: file, problem: "no permission to read it", hint: "chmod +r \(file)")
    case EISDIR: InputError(file: file, problem: "is a folder, not a file")
    default: unsafe InputError(file: file, problem: String(cString: strerror(errno)))
    }
  }

  /// What is at a path.
  package enum Kind { case file, folder, nothing }

  /// - Parameter followingLinks: whether a link counts as what it points to.
  package static func kind(of path: String, followingLinks: Bool = true) -> Kind {
    var info = stat()
    let result = followingLinks ? unsafe stat(path, &info) : unsafe lstat(path, &info)
    if result != 0 { return .nothing }
    return info.st_mode & S_IFMT == S_IFDIR ? .folder : .file
  }

  /// The names in a folder, in byte order, without hidden ones.
  package static func names(inFolder path: String) throws(InputError) -> [String] {
    guard let folder = unsafe opendir(path) else { throw error(path) }
    defer { unsafe closedir(folder) }
    var names: [String] = []
    while let entry = unsafe readdir(folder) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) {
        unsafe $0.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The position of the next line feed in *range*, `nil` when there is none.
  static func lineFeed(in buffer: [UInt8], _ range: Range<Int>) -> Int? {
    unsafe buffer.withUnsafeBytes { bytes in
      guard let start = bytes.baseAddress, !range.isEmpty,
        let found = unsafe memchr(start + range.lowerBound, 10, range.count)
      else { return nil }
      return unsafe UnsafeRawPointer(found) - start
    }
  }
}
