import Analysis
import FoundationEssentials
import Relations

/// An actor called *v* with three digits, so that order by id is order by number.
func actor(_ v: Int) -> Actor {
  let digits = String(v)
  let id = String(repeating: "0", count: 3 - digits.count) + digits
  return Actor(id: Actor.ID(id), name: id, kind: .state)
}

/// A network from words: `network("a>b b>c:2")`; a word without an arrow is an actor alone.
func network(_ text: String, directed: Bool = true) -> Network {
  var ids: Set<String> = []
  var arcs: [(Actor.ID, Actor.ID, Double)] = []
  for word in text.split(separator: " ") {
    let parts = word.split { $0 == ">" || $0 == ":" }.map(String.init)
    ids.formUnion(parts.prefix(2))
    if parts.count > 1 {
      arcs.append((Actor.ID(parts[0]), Actor.ID(parts[1]), parts.count > 2 ? Double(parts[2])! : 1))
    }
  }
  return Network(
    actors: ids.map { Actor(id: Actor.ID($0), name: $0, kind: .state) }, arcs: arcs, isDirected: directed)
}

/// An event between two states; *n* is its id.
func event(
  _ n: UInt128, _ source: String, _ kind: String, _ target: String, _ day: Day?, document: String? = nil
) -> Event {
  func participant(_ id: String) -> Participant { Participant(actor: Actor(id: Actor.ID(id), name: id, kind: .state)) }
  let span = Span(text: "", range: 0..<0)
  return Event(
    id: Event.ID(bits: n), source: participant(source), kind: Ontology.builtIn[kind]!, target: participant(target),
    period: day.map { .day($0) },
    evidence: document.map { Evidence(document: $0, sentence: 0, quote: span, trigger: span, rule: "") })
}

/// Names and scores, for one-line expectations.
func table(_ scores: Scores) -> [String: Double] {
  Dictionary(uniqueKeysWithValues: scores.map { ($0.actor.id.text, $0.score) })
}

/// On which most measures are worked out by hand, as their documentation does.
let path = network("a>b b>c")

/// News on two days, passed on in order of time, and an event without a day.
let chain = EventGraph([
  event(1, "a", "accuses", "b", "2024-01-01"), event(2, "b", "accuses", "c", "2024-01-02"),
  event(3, "c", "accuses", "d", "2024-01-02"), event(4, "x", "accuses", "a", nil),
])

/// The distances between all actors, `nil` where there is no path (Floyd and Warshall).
func distances(_ network: Network) -> [[Int?]] {
  let n = network.count
  var d = [[Int?]](repeating: [Int?](repeating: nil, count: n), count: n)
  for v in 0..<n { d[v][v] = 0 }
  for arc in network.arcs {
    let (s, t) = (network.index(of: arc.source.id)!, network.index(of: arc.target.id)!)
    d[s][t] = 1
    if !network.isDirected { d[t][s] = 1 }
  }
  for k in 0..<n {
    for i in 0..<n {
      for j in 0..<n {
        if let x = d[i][k], let y = d[k][j], x + y < d[i][j] ?? .max { d[i][j] = x + y }
      }
    }
  }
  return d
}

/// A seeded random network without loops.
func randomNetwork(seed: UInt64, actors n: Int = 9, density: Double = 0.25, directed: Bool = true) -> Network {
  var random = SplitMix(seed: seed)
  var arcs: [(Actor.ID, Actor.ID, Double)] = []
  for s in 0..<n {
    for t in 0..<n where s != t && (directed || s < t) && Double.random(in: 0..<1, using: &random) < density {
      arcs.append((actor(s).id, actor(t).id, Double(Int.random(in: 1...4, using: &random))))
    }
  }
  return Network(actors: (0..<n).map(actor), arcs: arcs, isDirected: directed)
}

/// Seeded random events between a few actors, a third of them both ways.
func randomEvents(seed: UInt64, count: Int = 40, actors n: Int = 7, days: Int = 12) -> EventGraph {
  var random = SplitMix(seed: seed)
  return EventGraph(
    (0..<count).map { i in
      event(
        UInt128(i), "\(Int.random(in: 0..<n, using: &random))", i % 3 == 0 ? "meets" : "aids",
        "\(Int.random(in: 0..<n, using: &random))",
        ("2024-01-01" as Day).advanced(by: Int.random(in: 0..<days, using: &random)))
    })
}

/// Steele, Lea and Flood 2014.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64
  init(seed: UInt64) { state = seed }
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

/// Whether two lists agree to a billionth, relative to the size of the numbers; NaN agrees with NaN, infinity with
/// itself.
func areClose(_ a: some Collection<Double>, _ b: some Collection<Double>, to tolerance: Double = 1e-9) -> Bool {
  a.count == b.count
    && zip(a, b).allSatisfy { $0.isNaN ? $1.isNaN : $0 == $1 || abs($0 - $1) < tolerance * max(1, abs($0), abs($1)) }
}

/// The graphs of `Published/graphs.tsv` and what `Published/<measure>.tsv` says of them.
enum Published {
  struct Case {
    let name: String
    let network: Network
    let values: [Double]
  }

  static func cases(_ measure: String) throws -> [Case] {
    let graphs = try rows("graphs").map { (name: $0[0], network: parse($0)) }
    let values = try rows(measure)
    precondition(graphs.map(\.name) == values.map { $0[0] }, "\(measure).tsv and graphs.tsv list different graphs")
    return zip(graphs, values).compactMap { graph, row in
      if row[1] == "-" { return nil }
      return Case(name: graph.name, network: graph.network, values: row[1].split(separator: " ").map { Double($0)! })
    }
  }

  private static func parse(_ row: [String]) -> Network {
    let arcs = row[3].split(separator: " ").map { word in
      let parts = word.split { $0 == ">" || $0 == ":" }
      return (actor(Int(parts[0])!).id, actor(Int(parts[1])!).id, Double(parts[2])!)
    }
    return Network(actors: (0..<Int(row[1])!).map(actor), arcs: arcs, isDirected: row[2] == "directed")
  }

  private static func rows(_ file: String) throws -> [[String]] {
    let folder = #filePath.split(separator: "/").dropLast().joined(separator: "/")
    let data = try Data(contentsOf: URL(filePath: "/\(folder)/Published/\(file).tsv"))
    return String(decoding: data, as: UTF8.self).split(separator: "\n").filter { !$0.hasPrefix("#") }.map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
  }
}

/// An actor of a large network, named so that order by id is order by number.
func numbered(_ v: Int) -> Actor { Actor(id: Actor.ID("\(100_000 + v)"), name: "\(v)", kind: .state) }

/// Random arcs between 3,000 actors, enough for sweeps and few enough to fall apart, and whom a search finds from each.
struct SparseNetwork {
  let network: Network
  private var ahead, behind: [[Int]]

  init(arcCount: Int) {
    let n = 3000
    var random = SplitMix(seed: UInt64(arcCount))
    let arcs = (0..<arcCount).map { _ in (Int.random(in: 0..<n, using: &random), Int.random(in: 0..<n, using: &random))
    }
    network = Network(
      actors: (0..<n).map(numbered), arcs: arcs.map { (numbered($0).id, numbered($1).id, 1) })
    ahead = [[Int]](repeating: [], count: n)
    behind = ahead
    for (a, b) in arcs {
      ahead[a].append(b)
      behind[b].append(a)
    }
  }

  /// Those joined with an actor by arcs, whatever their direction.
  func joined(with v: Int) -> Set<Int> { found(from: v) { ahead[$0] + behind[$0] } }
  /// Those whom an actor reaches and who reach it.
  func mutual(with v: Int) -> Set<Int> { found(from: v) { ahead[$0] }.intersection(found(from: v) { behind[$0] }) }

  private func found(from start: Int, _ next: (Int) -> [Int]) -> Set<Int> {
    var seen: Set = [start]
    var open = [start]
    while let v = open.popLast() {
      for w in next(v) where seen.insert(w).inserted { open.append(w) }
    }
    return seen
  }
}

/// A signed network from words: `a+b` friends, `a-b` enemies, `a` alone.
func signed(_ text: String) -> SignedNetwork {
  var ids: Set<String> = []
  var ties: [(Actor.ID, Actor.ID, weight: Double)] = []
  for word in text.split(separator: " ") {
    let ends = word.split { $0 == "+" || $0 == "-" }.map(String.init)
    ids.formUnion(ends)
    if ends.count == 2 { ties.append((Actor.ID(ends[0]), Actor.ID(ends[1]), word.contains("+") ? 1 : -1)) }
  }
  return SignedNetwork(actors: ids.map { Actor(id: Actor.ID($0), name: $0, kind: .state) }, ties: ties)
}

/// Random ties between actors, half of the pairs, half of them against.
func randomTies(_ seed: UInt64, actors n: Int) -> SignedNetwork {
  var random = SplitMix(seed: seed)
  var ties: [(Actor.ID, Actor.ID, weight: Double)] = []
  for a in 0..<n {
    for b in 0..<a where Int.random(in: 0..<10, using: &random) < 5 {
      ties.append((actor(a).id, actor(b).id, Bool.random(using: &random) ? 2 : -1.5))
    }
  }
  return SignedNetwork(actors: (0..<n).map(actor), ties: ties)
}

/// Two triangles joined by an arc.
let triangles = network("a>b b>c c>a a>x x>y y>z z>x")

/// The ids of the actors of each group, one word a group.
func names(_ groups: Groups) -> [String] { groups.members.map { $0.map(\.id.text).joined() } }
