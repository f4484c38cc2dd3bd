#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Another program, run to its end or to a time limit.
///
/// Input and output go through unnamed temporary files, so that neither side can block on the other.
struct ChildProcess {
  enum Outcome {
    case exited(Int32, [UInt8])
    case signalled(Int32)
    case late
    case notFound(Int32)
  }

  /// The program, looked for in `PATH` when it has no slash, and its arguments.
  var command: [String]

  func run(input bytes: [UInt8], timeLimit: Duration) throws(RenderError) -> Outcome {
    let input = try Self.temporaryFile()
    defer { close(input) }
    let output = try Self.temporaryFile()
    defer { close(output) }
    guard Self.write(bytes, to: input), lseek(input, 0, SEEK_SET) == 0 else {
      throw RenderError("cannot write a temporary file: \(Self.reason(errno))", hint: "free some space in $TMPDIR")
    }
    var process: pid_t = 0
    let code = start(&process, input: input, output: output)
    guard code == 0 else { return .notFound(code) }
    guard let status = try wait(for: process, timeLimit: timeLimit) else { return .late }
    let signal = status & 0x7F
    return signal == 0 ? .exited(status >> 8 & 0xFF, Self.readAll(output)) : .signalled(signal)
  }

  private func start(_ process: inout pid_t, input: Int32, output: Int32) -> Int32 {
    var arguments: [UnsafeMutablePointer<CChar>?] = unsafe command.map { unsafe strdup($0) } + [nil]
    defer { for i in unsafe arguments.indices { unsafe free(arguments[i]) } }
    // Swift's backtracer would spend seconds on a crash that is expected.
    var environment: [UnsafeMutablePointer<CChar>?] = unsafe [strdup("SWIFT_BACKTRACE=enable=no")]
    defer { unsafe free(environment[0]) }
    var variable = unsafe environ
    while let entry = unsafe variable.pointee {
      if unsafe strncmp(entry, "SWIFT_BACKTRACE=", 16) != 0 { unsafe environment.append(entry) }
      unsafe variable += 1
    }
    unsafe environment.append(nil)

    #if canImport(Glibc)
    var actions = unsafe posix_spawn_file_actions_t()
    #else
    var actions: posix_spawn_file_actions_t?
    #endif
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_adddup2(&actions, input, 0)
    unsafe posix_spawn_file_actions_adddup2(&actions, output, 1)
    unsafe posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    return unsafe posix_spawnp(&process, command[0], &actions, nil, &arguments, &environment)
  }

  /// The status, `nil` when the process had to be killed.
  private func wait(for process: pid_t, timeLimit: Duration) throws(RenderError) -> Int32? {
    let deadline = ContinuousClock.now + timeLimit
    var pause: UInt32 = 500
    while true {
      var status: Int32 = 0
      let ended = unsafe waitpid(process, &status, WNOHANG)
      if ended == process { return status }
      if ended < 0, errno != EINTR { throw RenderError("lost track of '\(command[0])': \(Self.reason(errno))") }
      if ContinuousClock.now >= deadline {
        kill(process, SIGKILL)
        unsafe waitpid(process, &status, 0)
        return nil
      }
      usleep(pause)
      pause = min(20_000, pause * 2)
    }
  }

  private static func temporaryFile() throws(RenderError) -> Int32 {
    let folder = unsafe getenv("TMPDIR").map { unsafe String(cString: $0) } ?? "/tmp"
    var template = Array("\(folder)/actorgraph-XXXXXX".utf8CString)
    let descriptor = unsafe mkstemp(&template)
    guard descriptor >= 0 else {
      throw RenderError(
        "cannot make a temporary file in \(folder): \(reason(errno))", hint: "set TMPDIR to a folder you may write to")
    }
    unsafe unlink(&template)
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    return descriptor
  }

  static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var sent = 0
    while sent < bytes.count {
      let n = unsafe bytes.withUnsafeBytes { raw in
        #if canImport(Glibc)
        unsafe Glibc.write(descriptor, raw.baseAddress! + sent, raw.count - sent)
        #else
        unsafe Darwin.write(descriptor, raw.baseAddress! + sent, raw.count - sent)
        #endif
      }
      if n > 0 { sent += n } else if n == 0 || errno != EINTR { return false }
    }
    return true
  }

  static func readAll(_ descriptor: Int32) -> [UInt8] {
    if descriptor != 0 { lseek(descriptor, 0, SEEK_SET) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let n = unsafe read(descriptor, &chunk, chunk.count)
      if n > 0 { bytes.append(contentsOf: chunk[..<n]) } else if n == 0 || errno != EINTR { return bytes }
    }
  }

  static func reason(_ code: Int32) -> String {
    unsafe strerror(code).map { unsafe String(cString: $0) } ?? "error \(code)"
  }
}
