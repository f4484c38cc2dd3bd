import Analysis
import Relations
import Testing

@Test func betweennessOfAPath() {
  #expect(table(path.betweenness()) == ["a": 0, "b": 1, "c": 0])
  #expect(path.betweenness(normalized: true)["b"] == 0.5)
}

@Test(arguments: 1...40 as ClosedRange<UInt64>)
func betweennessAgreesWithCountingEveryPath(seed: UInt64) {
  let network = randomNetwork(seed: seed, actors: 3 + Int(seed % 8), directed: seed % 2 == 0)
  let n = network.count
  let d = distances(network)
  let paths = pathCounts(network, d)
  let expected = (0..<n).map { v in
    var score = 0.0
    for s in 0..<n where s != v {
      for t in 0..<n where t != v && t != s && (network.isDirected || s < t) {
        if let st = d[s][t], let sv = d[s][v], let vt = d[v][t], sv + vt == st {
          score += paths[s][v] * paths[v][t] / paths[s][t]
        }
      }
    }
    return score
  }
  #expect(areClose(network.betweenness().values, expected))
}

/// The number of shortest paths, by adding those over every last arc.
private func pathCounts(_ network: Network, _ d: [[Int?]]) -> [[Double]] {
  let n = network.count
  var count = [[Double]](repeating: [Double](repeating: 0, count: n), count: n)
  for s in 0..<n {
    count[s][s] = 1
    for length in 1...n {
      for t in 0..<n where d[s][t] == length {
        for u in 0..<n where d[s][u] == length - 1 && d[u][t] == 1 { count[s][t] += count[s][u] }
      }
    }
  }
  return count
}
