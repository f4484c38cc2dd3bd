import Relations
import Testing

@testable import Analysis

/// More actors than are searched from at once: a dense part, which is looked at backwards, and a long tail, which is not.
private func crowd(seed: UInt64, directed: Bool) -> Network {
  var random = SplitMix(seed: seed)
  let n = 640
  var arcs: [(Actor.ID, Actor.ID, Double)] = []
  func name(_ v: Int) -> Actor.ID { Actor.ID("\(10_000 + v)") }
  for v in 0..<590 {
    for _ in 0..<4 {
      let w = Int.random(in: 0..<590, using: &random)
      if v != w { arcs.append((name(v), name(w), 1)) }
    }
  }
  for v in 590..<n { arcs.append((name(v - 1), name(v), 1)) }
  return Network(
    actors: (0..<n).map { Actor(id: name($0), name: "", kind: .state) }, arcs: arcs, isDirected: directed)
}

@Test(arguments: [true, false])
func manySearchesAtOnceFindWhatEachFinds(directed: Bool) {
  let network = crowd(seed: 3, directed: directed)
  var (actors, sums, inverses) = ([Int](), [Double](), [Double]())
  for v in 0..<network.count {
    var level = [Int](repeating: -1, count: network.count)
    level[v] = 0
    var queue = [v]
    var head = 0
    while head < queue.count {
      let u = queue[head]
      head += 1
      for j in network.into.range(u) where level[Int(network.into.neighbors[j])] < 0 {
        level[Int(network.into.neighbors[j])] = level[u] + 1
        queue.append(Int(network.into.neighbors[j]))
      }
    }
    let distances = queue.dropFirst().map { Double(level[$0]) }
    actors.append(distances.count)
    sums.append(distances.reduce(0, +))
    inverses.append(distances.reduce(0) { $0 + 1 / $1 })
  }
  let found = network.distances(.incoming)
  #expect((0..<network.count).map { found[$0].actors } == actors)
  #expect((0..<network.count).map { found[$0].sum } == sums)
  #expect(areClose((0..<network.count).map { found[$0].inverseSum }, inverses))
  #expect(areClose(network.reversed.harmonic(.outgoing).values, inverses))
}
