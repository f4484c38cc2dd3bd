import ActorGraph
import Dispatch
import Synchronization

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Standard output and standard error, and what the keyboard can do to a running command.
enum Terminal {
  /// Makes a closed pipe an error instead of a death, and an interrupt leave no half-written file.
  static func prepare() {
    signal(SIGPIPE, SIG_IGN)
    // A file beyond the limit of the shell (ulimit -f) likewise.
    signal(SIGXFSZ, SIG_IGN)
    // A queue of its own has a thread even while all others are at work.
    let queue = DispatchQueue(label: "interrupts")
    for number in [SIGINT, SIGTERM] {
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
      source.setEventHandler {
        AtomicFile.removeUnfinished()
        signal(number, SIG_DFL)
        // Whoever started the command may have blocked signals.
        var mask = sigset_t()
        unsafe sigemptyset(&mask)
        unsafe sigaddset(&mask, number)
        unsafe pthread_sigmask(SIG_UNBLOCK, &mask, nil)
        kill(getpid(), number)
      }
      source.resume()
      unsafe interrupts.append(source)
    }
  }

  /// Signal sources work as long as somebody holds them; filled once, before any other thread runs.
  nonisolated(unsafe) private static var interrupts: [any DispatchSourceSignal] = []

  static func print(_ text: String) throws(FileError) {
    var output = ByteOutput(descriptor: 1)
    output.write(text)
    try output.finish()
  }

  /// Writes to standard error; when that fails there is nobody to tell.
  static func write(_ text: String) {
    var output = ByteOutput(descriptor: 2)
    output.write(text)
    try? output.finish()
  }

  /// A message with the name of the program in front, as the shell's own are.
  static func report(_ message: String) { write("\(clearLine)actorgraph: \(message)\n") }

  /// Whether somebody watches standard error.
  static let isWatched = isatty(2) == 1

  /// Whether standard output is a terminal.
  static let showsOutput = isatty(1) == 1

  /// Whether standard input is a keyboard.
  static let hasKeyboard = isatty(0) == 1

  private static var clearLine: String { isWatched ? "\r\u{1B}[K" : "" }

  static func exit(_ status: Int32) -> Never {
    #if canImport(Glibc)
    Glibc.exit(status)
    #elseif canImport(Musl)
    Musl.exit(status)
    #else
    Darwin.exit(status)
    #endif
  }

  /// The number of processors.
  static var processorCount: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }
}

/// A line on standard error that says how far a long command is; silent unless somebody watches.
struct Progress {
  private let start = ContinuousClock.now
  private var lastShown = ContinuousClock.now
  private var isShown = false

  /// Shows the state at most five times a second.
  mutating func show(_ done: Int, of total: Int?, _ unit: String, _ more: @autoclosure () -> String) {
    guard Terminal.isWatched, lastShown.duration(to: .now) > .milliseconds(200) else { return }
    lastShown = .now
    let seconds = start.duration(to: .now) / .seconds(1)
    let share = total.map { " of \($0)" } ?? ""
    Terminal.write("\r\u{1B}[K\(done)\(share) \(unit), \(more()), \(Int(Double(done) / seconds)) \(unit)/s")
  }

  /// Does work and shows how much of it is done, where the library tells.
  static func watching<Result>(_ work: () throws -> Result) rethrows -> Result {
    guard Terminal.isWatched else { return try work() }
    let progress = Mutex(Progress())
    defer { progress.withLock { $0.show(1) } }
    return try LongWork.$onProgress.withValue({ share in progress.withLock { $0.show(share) } }, operation: work)
  }

  private mutating func show(_ share: Double) {
    // At the end the line makes room for the result.
    if share >= 1 {
      if isShown { clear() }
      isShown = false
      return
    }
    guard lastShown.duration(to: .now) > .milliseconds(200) else { return }
    lastShown = .now
    isShown = true
    Terminal.write("\r\u{1B}[K\(Int(share * 100)) %")
  }

  func clear() { if Terminal.isWatched { Terminal.write("\r\u{1B}[K") } }
}

extension FileError {
  /// Whether the reader of our output has gone, as `head` does when it has seen enough.
  var isClosedPipe: Bool { code == EPIPE }
}
