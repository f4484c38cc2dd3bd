import CGraphviz
import Synchronization

/// Where libgraphviz runs. It cannot be interrupted and some graphs crash it, so a program that must go on uses a worker.
public enum LayoutEngine: Sendable {
  /// In this process, behind one lock: the library is not thread safe.
  case inProcess
  /// In a process of its own for each layout, which is stopped at a limit: a crash, a hang or a hunger for memory becomes
  /// an error.
  ///
  /// - Parameters:
  ///   - executable: a program that, called with *arguments* and some more, does nothing but `exit(LayoutEngine.serve(more))`.
  ///     The command `actorgraph` is one: `.worker(executable: path, arguments: ["__layout"])`.
  ///   - memoryLimit: in bytes of address space.
  case worker(
    executable: String, arguments: [String] = ["__layout"], timeLimit: Duration = .seconds(20),
    memoryLimit: Int = 2 << 30)

  /// The worker's side: reads the graph from standard input, writes its positions to standard output.
  ///
  /// - Parameter arguments: what follows the worker's own arguments.
  /// - Returns: the status to exit with.
  public static func serve(_ arguments: [String]) -> Int32 { LayoutWorker.serve(arguments) }

  /// Positions by node or edge name, as libgraphviz writes them in `pos`.
  func positions(dot: String, algorithm: String) throws(RenderError) -> [Substring: Substring] {
    let bytes =
      switch self {
      case .inProcess: try Graphviz.positions(dot: dot, algorithm: algorithm)
      case .worker: try worker!.answer(dot: dot, algorithm: algorithm)
      }
    let text = String(decoding: bytes, as: UTF8.self)
    var result: [Substring: Substring] = [:]
    for line in text.split(separator: "\n") {
      guard let tab = line.firstIndex(of: "\t") else { continue }
      result[line[..<tab]] = line[line.index(after: tab)...]
    }
    return result
  }

  /// A picture drawn by libgraphviz itself; every node of the graph has its position.
  func image(dot: String, format: String) throws(RenderError) -> [UInt8] {
    switch self {
    case .inProcess: try Graphviz.image(dot: dot, format: format)
    case .worker: try worker!.answer(dot: dot, algorithm: "nop2", image: format)
    }
  }

  private var worker: LayoutWorker? {
    guard case .worker(let executable, let arguments, let timeLimit, let memoryLimit) = self else { return nil }
    return LayoutWorker(
      executable: executable, arguments: arguments, timeLimit: timeLimit, memoryLimit: memoryLimit)
  }
}

/// The only door to libgraphviz.
///
/// For layouts it is given ASCII names, sizes and positions, never a user's text: no fonts, no injection, the same picture
/// everywhere.
enum Graphviz {
  /// One line for each node and each edge: name (an edge's is its `id`), tab, `pos`.
  static func positions(dot: String, algorithm: String) throws(RenderError) -> [UInt8] {
    try unsafe laidOut(dot, algorithm) { _, graph in
      unsafe attach_attrs(graph)
      return Array(unsafe read(graph).utf8)
    }
  }

  /// A picture by libgraphviz itself, of a graph whose positions are all given.
  static func image(dot: String, format: String) throws(RenderError) -> [UInt8] {
    try unsafe laidOut(dot, "nop2") { context, graph in
      var data: UnsafeMutablePointer<CChar>?
      var length = 0
      guard unsafe actorgraph_render(context, graph, format, &data, &length) == 0, let data = unsafe data else {
        return nil
      }
      defer { unsafe gvFreeRenderData(data) }
      return unsafe Array(UnsafeRawBufferPointer(start: data, count: length))
    }
  }

  /// What *result* reads off a graph after its layout; `nil` is a failure.
  private static func laidOut(
    _ dot: String, _ algorithm: String,
    _ result: (OpaquePointer?, UnsafeMutablePointer<Agraph_t>) -> [UInt8]?
  ) throws(RenderError) -> [UInt8] {
    let result: Result<[UInt8], RenderError> = library.withLock { library in
      messages.withLock { $0 = "" }
      unsafe agseterrf { text in
        if let text = unsafe text {
          Graphviz.messages.withLock { if $0.utf8.count < 4096 { $0 += unsafe String(cString: text) } }
        }
        return 0
      }
      defer { unsafe agseterrf(nil) }
      func fail(_ what: String) -> Result<[UInt8], RenderError> {
        let said = messages.withLock { $0 }.split(separator: "\n").first.map { ": \($0)" } ?? ""
        return .failure(
          RenderError(
            "libgraphviz could not \(what) with '\(algorithm)'\(said)", hint: "try another layout, or fewer actors"))
      }
      if unsafe library.context == nil { unsafe library.context = gvContext() }
      guard let graph = unsafe actorgraph_read(dot) else { return fail("read the graph") }
      defer { unsafe agclose(graph) }
      guard unsafe actorgraph_layout(library.context, graph, algorithm) == 0 else { return fail("lay out the graph") }
      defer { unsafe gvFreeLayout(library.context, graph) }
      // Some failures are only said, not returned: `nop2` with a position missing is one.
      guard !messages.withLock({ $0.contains("Error") }) else { return fail("lay out the graph") }
      guard let bytes = unsafe result(library.context, graph) else { return fail("draw the graph") }
      return .success(bytes)
    }
    return try result.get()
  }

  private static func read(_ graph: UnsafeMutablePointer<Agraph_t>) -> String {
    var text = ""
    func add(_ name: UnsafePointer<CChar>?, _ object: UnsafeMutableRawPointer) {
      guard let name = unsafe name, let place = unsafe actorgraph_get(object, "pos") else { return }
      text += unsafe "\(String(cString: name))\t\(String(cString: place))\n"
    }
    var node = unsafe agfstnode(graph)
    while let n = unsafe node {
      unsafe add(agnameof(n), n)
      var edge = unsafe agfstout(graph, n)
      while let e = unsafe edge {
        unsafe add(actorgraph_get(e, "id"), e)
        unsafe edge = agnxtout(graph, e)
      }
      unsafe node = agnxtnode(graph, n)
    }
    return text
  }

  @safe private struct Library: ~Copyable {
    /// Made once: a context costs memory that is never given back.
    var context: OpaquePointer?
  }

  private static let library = Mutex(Library())
  fileprivate static let messages = Mutex("")
}
