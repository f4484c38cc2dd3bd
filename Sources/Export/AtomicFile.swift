import Synchronization

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Files that are there whole or not at all: the bytes go to a temporary file in the same folder, which then takes the name.
///
/// When anything fails, an older file of that name is as it was and the temporary file is gone. A symbolic link keeps
/// pointing where it did. A pipe or a device such as `/dev/stdout` is written directly.
public enum AtomicFile {
  public static func write(_ text: String, to path: String) throws(FileError) {
    do { try write(to: path) { $0.write(text) } } catch let error as FileError { throw error } catch {
      preconditionFailure("writing a string throws only FileError")
    }
  }

  /// Writes what *body* writes.
  ///
  /// - Throws: `FileError`, or what *body* throws.
  public static func write(to path: String, _ body: (inout ByteOutput) throws -> Void) throws {
    let target = resolved(path)
    var information = stat()
    let exists = unsafe stat(target, &information) == 0
    if exists, information.st_mode & S_IFMT == S_IFDIR { throw FileError(path: path, code: EISDIR) }
    if exists, information.st_mode & S_IFMT != S_IFREG { return try writeDirectly(path, body) }

    let (temporary, descriptor) = try create(beside: target, for: path)
    unfinished.withLock { _ = $0.insert(temporary) }
    defer { unfinished.withLock { _ = $0.remove(temporary) } }
    var isOpen = true
    do {
      if exists { fchmod(descriptor, information.st_mode & 0o7777) }
      var output = ByteOutput(descriptor: descriptor, name: path)
      try body(&output)
      try output.finish()
      guard fsync(descriptor) == 0 || errno == EINVAL else { throw FileError(path: path, code: errno) }
      isOpen = false
      guard close(descriptor) == 0 else { throw FileError(path: path, code: errno) }
      guard unsafe rename(temporary, target) == 0 else { throw FileError(path: path, code: errno) }
    } catch {
      if isOpen { close(descriptor) }
      unsafe unlink(temporary)
      throw error
    }
  }

  /// Removes the temporary files of writes that are under way, for a program that is about to be ended by a signal.
  public static func removeUnfinished() {
    for temporary in unfinished.withLock({ $0 }) { unsafe unlink(temporary) }
  }

  private static let unfinished = Mutex<Set<String>>([])

  private static func writeDirectly(_ path: String, _ body: (inout ByteOutput) throws -> Void) throws {
    let descriptor = unsafe open(path, O_WRONLY)
    guard descriptor >= 0 else { throw FileError(path: path, code: errno) }
    defer { close(descriptor) }
    var output = ByteOutput(descriptor: descriptor, name: path)
    try body(&output)
    try output.finish()
  }

  /// Where a symbolic link leads; the path itself when it is none or leads nowhere.
  private static func resolved(_ path: String) -> String {
    guard let real = unsafe realpath(path, nil) else { return path }
    defer { unsafe free(real) }
    return unsafe String(cString: real)
  }

  private static func create(beside target: String, for path: String) throws(FileError) -> (String, Int32) {
    let slash = target.utf8.lastIndex(of: UInt8(ascii: "/"))
    let folder = slash.map { String(target[...$0]) } ?? ""
    for attempt in 0..<100 {
      let temporary = "\(folder).actorgraph-\(getpid())-\(attempt).tmp"
      let descriptor = unsafe open(temporary, O_WRONLY | O_CREAT | O_EXCL, 0o666)
      if descriptor >= 0 { return (temporary, descriptor) }
      if errno != EEXIST { throw FileError(path: path, code: errno) }
    }
    throw FileError(path: path, code: EEXIST)
  }
}

/// A file that could not be written.
public struct FileError: Error, Hashable, CustomStringConvertible {
  public var path: String
  /// The `errno` of the call that failed.
  public var code: Int32

  public init(path: String, code: Int32) {
    self.path = path
    self.code = code
  }

  public var description: String {
    let reason = unsafe strerror(code).map { unsafe String(cString: $0) } ?? "error \(code)"
    return "\(path): cannot write: \(reason)" + (hint.map { "\n  hint: \($0)" } ?? "")
  }

  private var hint: String? {
    switch code {
    case ENOENT:
      "make the folder first: mkdir -p '\(path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/"))'"
    case EACCES, EPERM, EROFS: "choose a folder you may write to"
    case ENOSPC, EDQUOT: "free some space; an older file of this name is as it was"
    case EFBIG: "raise the limit of the shell (ulimit -f); an older file of this name is as it was"
    case EISDIR: "this is a folder; add a file name"
    default: nil
    }
  }
}
