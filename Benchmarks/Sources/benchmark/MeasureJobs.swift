import ActorGraph

/// Measures of the simple network of all events. What the peers are not told is left out before the clock runs: how often
/// arcs occur, and for some who began.
let measureJobs: [String: Job] = [
  "degrees": ofActors { [("in", $0.degree(.incoming)), ("out", $0.degree(.outgoing)), ("total", $0.degree())] },
  "betweenness": ofActors { $0.betweenness() },
  "betweenness-weighted": ofActors { $0.betweenness(length: .inverseWeight) },
  "arc-betweenness": { path, stopwatch in
    let network = try simpleNetwork(path)
    return stopwatch.time { network.arcBetweenness() }.map { "\($0.source.id)\t\($0.target.id)\t\($1)" }
  },
  "closeness": ofActors { $0.closeness() },
  "harmonic": ofActors { $0.harmonic() },
  "pagerank": ofActors(of: \.unweighted) { $0.pageRank() },
  "eigenvector": ofActors { $0.eigenvector() },
  "katz": ofActors { $0.katz() },
  "hits": ofActors(of: \.unweighted) { network in
    let (hubs, authorities) = network.hits()
    return [("hub", hubs), ("authority", authorities)]
  },
  "core": ofActors(of: \.undirected) { $0.coreNumber() },
  "clustering": ofActors(of: \.undirected) { $0.clustering() },
  "transitivity": numbers(of: \.undirected) { [$0.transitivity()] },
  "triangles": numbers(of: \.undirected) { [Double($0.triangleCount())] },
  "triads": numbers { $0.triadCensus().counts.map(Double.init) },
  "reciprocity": numbers { [$0.reciprocity()] },
  "reciprocities": ofActors { $0.reciprocities() },
  "degree-assortativity": numbers { [$0.degreeAssortativity()] },
  "assortativity": ofGroups { $0.assortativity(by: $1) },
  "modularity": ofGroups { $0.modularity(of: $1) },
  "components": numbers { [Double($0.strongComponents().count), Double($0.weakComponents().count)] },
  "bridges": sets { $0.bridges().map { [$0, $1] } },
  "cut-actors": sets { $0.cutActors().map { [$0] } },
  "paths": paths(200) { network, a, b in [network.shortestPath(from: a, to: b)?.length ?? -1] },
  "paths-weighted": paths(200) { network, a, b in
    [network.shortestPath(from: a, to: b, by: .inverseWeight)?.length ?? -1]
  },
  "k-paths": paths(10) { network, a, b in network.shortestPaths(from: a, to: b, count: 5).map(\.length) },
  "constraint": ofActors(of: \.unweighted) { $0.constraint() },
  "effective-size": ofActors(of: \.undirected.unweighted) { $0.effectiveSize() },
  "leiden": groups { $0.leiden(seed: $1) },
  "louvain": groups { $0.louvain(seed: $1) },
  "label-propagation": groups { $0.labelPropagation(seed: $1) },
]

private func simpleNetwork(_ path: String) throws -> Network { try EventGraph(table: path, format: .edges).network() }

private func ofActors(
  of form: @escaping @Sendable (Network) -> Network = { $0 }, _ scores: @escaping @Sendable (Network) -> Scores
) -> Job {
  { path, stopwatch in
    let network = form(try simpleNetwork(path))
    return stopwatch.time { scores(network) }.map { "\($0.actor.id)\t\($0.score)" }
  }
}

/// Several scores at once, by name.
private func ofActors(
  of form: @escaping @Sendable (Network) -> Network = { $0 },
  _ scores: @escaping @Sendable (Network) -> [(String, Scores)]
) -> Job {
  { path, stopwatch in
    let network = form(try simpleNetwork(path))
    return stopwatch.time { scores(network) }.flatMap { name, scores in
      scores.map { "\($0.actor.id) \(name)\t\($0.score)" }
    }
  }
}

private func numbers(
  of form: @escaping @Sendable (Network) -> Network = { $0 }, _ values: @escaping @Sendable (Network) -> [Double]
) -> Job {
  { path, stopwatch in
    let network = form(try simpleNetwork(path))
    return stopwatch.time { values(network) }.map { "\($0)" }
  }
}

/// Actors or ties of which something is true, each as 1, and how many there are.
private func sets(_ members: @escaping @Sendable (Network) -> [[Actor]]) -> Job {
  { path, stopwatch in
    let network = try simpleNetwork(path).undirected
    let found = stopwatch.time { members(network) }
    return found.map { $0.map(\.id.text).sorted().joined(separator: "\t") + "\t1" } + ["all\t\(found.count)"]
  }
}

/// A number about actors in groups, here those with names of one length.
private func ofGroups(_ value: @escaping @Sendable (Network, Groups) -> Double) -> Job {
  { path, stopwatch in
    let network = try simpleNetwork(path).unweighted
    let groups = Groups(network.actors) { $0.id.text.unicodeScalars.count }
    return ["\(stopwatch.time { value(network, groups) })"]
  }
}

/// Numbers about the ways between some pairs of actors, the same for the peers.
private func paths(_ count: Int, _ lengths: @escaping @Sendable (Network, Actor.ID, Actor.ID) -> [Double]) -> Job {
  { path, stopwatch in
    let graph = try EventGraph(table: path, format: .edges)
    let (network, all) = (graph.network(), graph.actors.map(\.id))
    let ends = (0..<count).map { (all[$0 * 7919 % all.count], all[($0 * 5003 + 1) % all.count]) }
    return stopwatch.time { ends.flatMap { lengths(network, $0, $1) } }.map { "\($0)" }
  }
}

/// What groups from twenty seeds are worth.
private func groups(_ groups: @escaping @Sendable (Network, UInt64) -> Groups) -> Job {
  { path, stopwatch in
    let network = try simpleNetwork(path).undirected
    let found = stopwatch.time { (1...20).map { groups(network, $0) } }
    return found.map { "\(network.modularity(of: $0))" }
  }
}
