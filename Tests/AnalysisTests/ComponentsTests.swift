import Relations
import Testing

@testable import Analysis

@Test func componentsOfSmallNetworks() {
  #expect(network("a>b c").weakComponents().members.map { $0.map(\.id.text) } == [["a", "b"], ["c"]])
  let strong = network("a>b b>a b>c").strongComponents()
  #expect(strong.members.map { $0.map(\.id.text) } == [["a", "b"], ["c"]])
  #expect(strong["c"] == 1)
}

@Test func aLongChainNeedsNoRecursion() {
  let n = 999
  let chain = Network(actors: (0..<n).map(actor), arcs: (1..<n).map { (actor($0 - 1).id, actor($0).id, 1) })
  #expect(chain.strongComponents().count == n)
  #expect(chain.betweenness()[actor(499).id] == 499.0 * 499)
  #expect(chain.closeness()[actor(n - 1).id] == 1 / 499.5)
}

/// A chain of 5,000 actors, in which sweeps from a hub get nowhere.
@Test func aChainTooLongForSweeps() {
  let n = 5000
  let chain = Network(actors: (0..<n).map(numbered), arcs: (1..<n).map { (numbered($0 - 1).id, numbered($0).id, 1) })
  #expect(chain.strongComponents().count == n)
  #expect(chain.weakComponents().count == 1)
}

/// Networks large enough for sweeps, sparse enough to fall apart, against a search from every actor.
@Test(arguments: [1500, 3000, 9000]) func partsOfSparseNetworks(arcCount: Int) {
  let n = 3000
  var random = SeededRandom(seed: UInt64(arcCount))
  let arcs = (0..<arcCount).map { _ in (random.below(n), random.below(n)) }
  let network = Network(
    actors: (0..<n).map(numbered), arcs: arcs.map { (numbered($0).id, numbered($1).id, 1) })
  var ahead = [[Int]](repeating: [], count: n)
  var behind = ahead
  for (a, b) in arcs {
    ahead[a].append(b)
    behind[b].append(a)
  }
  func found(from start: Int, _ next: (Int) -> [Int]) -> Set<Int> {
    var seen: Set = [start]
    var open = [start]
    while let v = open.popLast() {
      for w in next(v) where seen.insert(w).inserted { open.append(w) }
    }
    return seen
  }
  let (weak, strong) = (network.weakComponents(), network.strongComponents())
  for v in stride(from: 0, to: n, by: 37) {
    let joined = found(from: v) { ahead[$0] + behind[$0] }
    let mutual = found(from: v) { ahead[$0] }.intersection(found(from: v) { behind[$0] })
    for w in stride(from: 0, to: n, by: 11) {
      #expect((weak[numbered(v).id] == weak[numbered(w).id]) == joined.contains(w))
      #expect((strong[numbered(v).id] == strong[numbered(w).id]) == mutual.contains(w))
    }
  }
}

/// An actor of a large network, named so that order by id is order by number.
private func numbered(_ v: Int) -> Actor { Actor(id: Actor.ID("\(100_000 + v)"), name: "\(v)", kind: .state) }
