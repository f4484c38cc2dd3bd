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
    let text: String
    switch self {
    case .inProcess: text = try Graphviz.positions(dot: dot, algorithm: algorithm)
    case .worker(let executable, let arguments, let timeLimit, let memoryLimit):
      text = try LayoutWorker(
        executable: executable, arguments: arguments, timeLimit: timeLimit, memoryLimit: memoryLimit
      ).positions(dot: dot, algorithm: algorithm)
    }
    var result: [Substring: Substring] = [:]
    for line in text.split(separator: "\n") {
      guard let tab = line.firstIndex(of: "\t") else { continue }
      result[line[..<tab]] = line[line.index(after: tab)...]
    }
    return result
  }
}

/// The only door to libgraphviz.
///
/// It is given ASCII names, sizes and positions, never a user's text: no fonts, no injection, the same picture everywhere.
enum Graphviz {
  /// One line for each node and each edge: name (an edge's is its `id`), tab, `pos`.
  static func positions(dot: String, algorithm: String) throws(RenderError) -> String {
    let result: Result<String, RenderError> = library.withLock { library in
      messages.withLock { $0 = "" }
      unsafe agseterrf { text in
        if let text = unsafe text {
          Graphviz.messages.withLock { if $0.utf8.count < 4096 { $0 += unsafe String(cString: text) } }
        }
        return 0
      }
      defer { unsafe agseterrf(nil) }
      func fail(_ what: String) -> Result<String, RenderError> {
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
      unsafe attach_attrs(graph)
      return .success(unsafe read(graph))
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
