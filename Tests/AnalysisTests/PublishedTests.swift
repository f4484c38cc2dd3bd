import Analysis
import Relations
import Testing

/// What a file of `Published` is compared with.
private let measures: [String: @Sendable (Network) -> [Double]] = [
  "degree": { Array($0.degree().values) },
  "in-degree": { Array($0.degree(.incoming).values) },
  "out-degree": { Array($0.degree(.outgoing).values) },
  "strength": { Array($0.strength().values) },
  "in-strength": { Array($0.strength(.incoming).values) },
  "out-strength": { Array($0.strength(.outgoing).values) },
  "betweenness": { Array($0.betweenness().values) },
  "betweenness-normalized": { Array($0.betweenness(normalized: true).values) },
  "betweenness-weighted": { Array($0.betweenness(length: .inverseWeight).values) },
  "paths": { fromFirstToLast($0, by: .hop) },
  "paths-weighted": { fromFirstToLast($0, by: .inverseWeight) },
  "arc-betweenness": { network in
    network.arcBetweenness().sorted { ($0.arc.source.id, $0.arc.target.id) < ($1.arc.source.id, $1.arc.target.id) }
      .map(\.score)
  },
  "closeness": { Array($0.closeness().values) },
  "harmonic": { Array($0.harmonic().values) },
  "pagerank": { Array($0.pageRank().values) },
  "pagerank-personalized": { network in
    let draws = network.actors.enumerated().map { ($1.id, Double($0 % 3 + ($0 == 0 ? 1 : 0))) }
    return Array(network.pageRank(personalization: Dictionary(uniqueKeysWithValues: draws)).values)
  },
  "eigenvector": { Array($0.eigenvector().values) },
  "eigenvector-weighted": { Array($0.eigenvector(weighted: true).values) },
  "katz": { Array($0.katz().values) },
  "katz-weighted": { Array($0.katz(weighted: true).values) },
  "hub": { Array($0.hits().hubs.values) },
  "authority": { Array($0.hits().authorities.values) },
  "core": { Array($0.coreNumber().values) },
  "clustering": { Array($0.clustering().values) },
  "transitivity": { [$0.transitivity()] },
  "triangles": { [Double($0.triangleCount())] },
  "reciprocity": { [$0.reciprocity()] },
  "reciprocities": { Array($0.reciprocities().values) },
  "triads": { $0.triadCensus().counts.map(Double.init) },
  "constraint": { Array($0.constraint().values) },
  "constraint-unweighted": { Array($0.constraint(weighted: false).values) },
  "effective-size": { Array($0.effectiveSize().values) },
  "cut-actors": { $0.cutActors().map { Double($0.id.text)! } },
  "bridges": { $0.bridges().flatMap { [Double($0.id.text)!, Double($1.id.text)!] } },
  "degree-assortativity": { [$0.degreeAssortativity()] },
  "assortativity-thirds": { [$0.assortativity(by: thirds($0), weighted: false)] },
  "modularity-thirds": { [$0.modularity(of: thirds($0))] },
  "modularity-thirds-fine": { [$0.modularity(of: thirds($0), resolution: 2.5)] },
  "density": { [$0.density()] },
  "weak-components": { firstMembers($0.weakComponents()) },
  "strong-components": { firstMembers($0.strongComponents()) },
]

/// The same in igraph, of which the scale of harmonic closeness is another.
private let inIGraph: [String: @Sendable (Network) -> [Double]] = {
  let same = [
    "degree", "in-degree", "out-degree", "strength", "in-strength", "out-strength", "betweenness",
    "betweenness-weighted", "arc-betweenness", "paths", "paths-weighted", "closeness", "pagerank",
    "pagerank-personalized", "eigenvector", "eigenvector-weighted", "hub", "authority", "core", "clustering",
    "transitivity", "triangles", "reciprocity", "triads", "constraint", "constraint-unweighted", "cut-actors",
    "bridges", "degree-assortativity", "assortativity-thirds", "modularity-thirds", "modularity-thirds-fine", "density",
    "weak-components", "strong-components",
  ]
  var all = Dictionary(uniqueKeysWithValues: same.map { ("igraph-\($0)", measures[$0]!) })
  all["igraph-harmonic"] = { Array($0.harmonic(normalized: true).values) }
  return all
}()

@Test(arguments: measures.merging(inIGraph) { own, _ in own }.sorted { $0.key < $1.key })
func agreesWithNetworkXOrIGraph(measure: String, values: @Sendable (Network) -> [Double]) throws {
  let cases = try Published.cases(measure)
  #expect(cases.count > 60, "too few graphs to mean anything")
  for published in cases {
    let values = values(published.network)
    #expect(areClose(values, published.values), "\(measure) of \(published.name)")
  }
}

/// The lengths of the five shortest paths.
private func fromFirstToLast(_ network: Network, by length: ArcLength) -> [Double] {
  let (first, last) = (network.actors.first!.id, network.actors.last!.id)
  return network.shortestPaths(from: first, to: last, count: 5, by: length).map(\.length)
}

private func thirds(_ network: Network) -> Groups { Groups(network.actors) { Int($0.id.text)! % 3 } }

/// The number of the first actor of each actor's group.
private func firstMembers(_ groups: Groups) -> [Double] {
  groups.labels.map { label in Double(groups.labels.firstIndex(of: label)!) }
}

@Test func theMediciStandBetweenTheFamiliesOfFlorence() throws {
  // Padgett and Ansell 1993; the table of Wasserman and Faust 1994 gives 0.522 to Medici and 0.255 to Guadagni.
  let florence = try #require(Published.cases("betweenness").first { $0.name == "florentine" }).network
  #expect(areClose(florence.betweenness(normalized: true).top(2).map(\.score), [0.522, 0.255], to: 5e-4))
}

@Test func theMonksFallIntoTheFactionsThatSampsonSaw() throws {
  // Sampson 1968, with the names and factions of Breiger, Boorman and Arabie 1975: Turks, Loyal Opposition, Outcasts. Hunter
  // et al. 2008 count 88 arcs, 28 pairs of them mutual.
  let monks = try #require(Published.cases("reciprocity").first { $0.name == "sampson" }).network
  #expect(monks.arcCount == 88)
  #expect(areClose([monks.reciprocity()], [56.0 / 88]))
  let factions = [[0, 1, 6, 11, 13, 14, 15], [3, 4, 5, 7, 8, 9, 10], [2, 12, 16, 17]]
  #expect(monks.leiden().members.map { $0.map { Int($0.id.text)! } } == factions)
}

@Test func theCentreOfAStarIsOnEveryPath() {
  // Freeman 1977: the centre of a star of n points has the largest possible betweenness, 1 when normalized.
  let star = network("c>1 c>2 c>3 c>4 c>5", directed: false)
  #expect(star.betweenness(normalized: true)["c"] == 1)
  #expect(star.betweenness()["c"] == 10)
  #expect(star.closeness()["c"] == 1)
}
