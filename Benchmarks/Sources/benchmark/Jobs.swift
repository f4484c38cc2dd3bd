import ActorGraph

/// Reads a file, does its work on the clock and gives what it found, for comparison with others.
typealias Job = @Sendable (String, inout Stopwatch) throws -> [String]

/// The highest scores in windows of 30 days, a day apart.
private func windows(_ names: [String]) -> Job {
  windows(of: names.map { Statistic.highest(Measure(named: $0)!) })
}

private func windows(of statistics: [Statistic]) -> Job {
  { path, stopwatch in
    let graph = try EventGraph(table: path, format: .edges)
    let (periods, values) = stopwatch.time {
      graph.series(of: [Statistic(named: "actors")!] + statistics, windows: .days(30), step: .days(1))
    }
    return periods.indices.map { i in
      (["\(periods[i].lowerBound.number)", "\(Int(values[0][i]))"] + values.dropFirst().map { "\($0[i])" })
        .joined(separator: "\t")
    }
  }
}

let jobs: [String: Job] = [
  "load": { path, stopwatch in
    let network = try stopwatch.time { try EventGraph(table: path, format: .edges).network() }
    return ["\(network.count)", "\(network.arcCount)"]
  },
  "import": { path, stopwatch in
    let network = try stopwatch.time { try EventGraph(table: path, format: .quadruples).network() }
    return ["\(network.count)", "\(network.arcCount)"]
  },
  "build": { path, stopwatch in
    let graph = try EventGraph(table: path, format: .edges)
    let network = stopwatch.time { graph.network() }
    return ["\(network.count)", "\(network.arcCount)"]
  },
  // The next five take a number instead of a file: millions of events, or the scale of an R-MAT network.
  "events": { millions, stopwatch in
    let builder = syntheticEvents(Int(millions)! * 1_000_000)
    let before = peakMemory()
    var (freeze, rank, slice) = (Stopwatch(), Stopwatch(), Stopwatch())
    return stopwatch.time {
      let graph = freeze.time { EventGraph(builder) }
      let top = rank.time { graph.network().pageRank().top(1)[0] }
      let months = slice.time { graph.windows(of: .months(1)).map { $0.graph.network().pageRank().values.max() ?? 0 } }
      return [
        "freeze \(freeze.cpu)", "rank \(rank.cpu)", "months \(slice.cpu)", "count \(months.count)",
        "first \(top.actor.id)",
        "before \(before)",
      ]
    }
  },
  "rmat-pagerank": { scale, stopwatch in
    let network = rmat(scale: Int(scale)!)
    let scores = stopwatch.time { network.pageRank() }
    return ["arcs \(network.arcCount)", "highest \(scores.values.max()!)"]
  },
  "rmat-components": { scale, stopwatch in
    let network = rmat(scale: Int(scale)!)
    let counts = stopwatch.time { (network.strongComponents().count, network.weakComponents().count) }
    return ["arcs \(network.arcCount)", "strong \(counts.0), weak \(counts.1)"]
  },
  "bandwidth": { _, stopwatch in ["bandwidth \(stopwatch.time { bandwidth() } / 1e9)"] },
  "gathering": { scale, stopwatch in ["pass \(stopwatch.time { gathering(scale: Int(scale)!) })"] },
  "windows": windows(["pagerank", "in-strength", "out-strength"]),
  "windows-betweenness": windows(["betweenness"]),
  "windows-numbers": windows(of: ["arcs", "density", "reciprocity", "components"].map { Statistic(named: $0)! }),
]
