import ActorGraph

/// Reading and writing files of event lines.
let fileJobs: [String: Job] = [
  "read-lines": { path, stopwatch in
    let graph = try stopwatch.time { try EventGraph(eventLines: path, evidence: false) }
    return ["\(graph.count)"]
  },
  "read-lines-evidence": { path, stopwatch in
    let graph = try stopwatch.time { try EventGraph(eventLines: path) }
    return ["\(graph.count)"]
  },
  "write-graphml": write("graphml") { GraphML($0) },
  "write-gexf": write("gexf") { GEXF($0) },
  "write-dot": write("dot") { DOT($0) },
  "write-json": write("json") { NodeLink($0) },
  "write-csv": write("csv") { CSV(edgesOf: $0) },
  "write-net": write("net") { Pajek($0) },
  "write-jsonl": write("jsonl") { EventLines($0) },
  "write-icews": write("icews") { CodedTable($0, as: .icews) },
  "write-polecat": write("polecat") { CodedTable($0, as: .polecat) },
]

/// Writes a graph beside the file it was read from; the result is the megabytes held before and after.
private func write(_ name: String, _ export: @escaping @Sendable (EventGraph) -> any Exportable) -> Job {
  { path, stopwatch in
    let graph = try EventGraph(eventLines: path)
    let before = peakMemory()
    try stopwatch.time { try export(graph).write(to: "\(path).\(name)") }
    return ["\(before)", "\(peakMemory())"]
  }
}
