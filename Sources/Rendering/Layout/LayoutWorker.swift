#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// libgraphviz in a process of its own, which may crash, hang or run out of memory without harm.
struct LayoutWorker {
  var executable: String
  var arguments: [String]
  var timeLimit: Duration
  var memoryLimit: Int

  /// The status of a worker whose output is an error message.
  private static let failed: Int32 = 65
  /// The status of a worker that asked for more memory than it may have.
  private static let starved: Int32 = 71

  /// The parent's side.
  ///
  /// - Parameter image: the format of a picture that is wanted; `nil` for positions.
  func answer(dot: String, algorithm: String, image: String? = nil) throws(RenderError) -> [UInt8] {
    let seconds = timeLimit.components.seconds
    let process = ChildProcess(
      command: [executable] + arguments + [algorithm, String(memoryLimit), String(seconds + 1)]
        + [image].compactMap { $0 })
    let advice = "try another layout, or fewer actors"
    let smaller = "keep the busiest actors (top), one actor and its neighbours (ego), or choose 'sfdp' or 'force'"
    switch try process.run(input: Array(dot.utf8), timeLimit: timeLimit) {
    case .exited(0, let bytes): return bytes
    case .exited(Self.failed, let bytes): throw RenderError(String(decoding: bytes, as: UTF8.self), hint: advice)
    case .exited(Self.starved, _):
      throw RenderError(
        "'\(algorithm)' needed more memory than the \(memoryLimit >> 20) MB it may have and was stopped", hint: smaller)
    case .exited(let status, _):
      throw RenderError("the layout worker '\(executable)' ended with status \(status)", hint: advice)
    case .signalled(let signal):
      throw RenderError(
        "libgraphviz crashed in '\(algorithm)' (signal \(signal)); nothing else was harmed", hint: advice)
    case .late:
      throw RenderError(
        "'\(algorithm)' took longer than \(seconds) s and was stopped", hint: smaller)
    case .notFound(let code):
      throw RenderError(
        "cannot start the layout worker '\(executable)': \(ChildProcess.reason(code))",
        hint: "lay out in process instead")
    }
  }

  /// The worker's side: reads DOT from standard input, writes positions or a picture, or what went wrong, to standard
  /// output.
  static func serve(_ arguments: [String]) -> Int32 {
    guard let algorithm = arguments.first else { return 64 }
    limitResources(arguments.dropFirst().compactMap { UInt($0) })
    tellOfHunger()
    let dot = String(decoding: ChildProcess.readAll(0), as: UTF8.self)
    do {
      let bytes =
        arguments.count > 3
        ? try Graphviz.image(dot: dot, format: arguments[3]) : try Graphviz.positions(dot: dot, algorithm: algorithm)
      return ChildProcess.write(bytes, to: 1) ? 0 : 74
    } catch {
      return ChildProcess.write(Array(error.problem.utf8), to: 1) ? failed : 74
    }
  }

  /// Makes an end for want of memory known by its status: libgraphviz and Swift abort, exit or use a null pointer then, and
  /// `errno` still says that an allocation found no room.
  private static func tellOfHunger() {
    for number in [SIGABRT, SIGSEGV, SIGBUS, SIGILL, SIGTRAP] {
      signal(number) { number in
        if errno == ENOMEM { _exit(LayoutWorker.starved) }
        signal(number, SIG_DFL)
        raise(number)
      }
    }
    atexit { if errno == ENOMEM { _exit(LayoutWorker.starved) } }
  }

  /// Bytes of address space, then seconds of processor time; no core file.
  private static func limitResources(_ limits: [UInt]) {
    func set(_ resource: Resource, to value: UInt) {
      var limit = rlimit(rlim_cur: rlim_t(value), rlim_max: rlim_t(value))
      unsafe setrlimit(resource, &limit)
    }
    #if canImport(Glibc)
    typealias Resource = __rlimit_resource_t
    let (space, time, core) = (
      Resource(RLIMIT_AS.rawValue), Resource(RLIMIT_CPU.rawValue), Resource(RLIMIT_CORE.rawValue)
    )
    #else
    typealias Resource = Int32
    let (space, time, core) = (RLIMIT_AS, RLIMIT_CPU, RLIMIT_CORE)
    #endif
    if let memory = limits.first, memory > 0 { set(space, to: memory) }
    if limits.count > 1 { set(time, to: limits[1]) }
    set(core, to: 0)
  }
}
