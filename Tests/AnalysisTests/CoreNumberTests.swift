import Analysis
import Relations
import Testing

@Test func coresOfATriangleWithATail() {
  #expect(table(network("a>b b>c c>a c>d").coreNumber()) == ["a": 2, "b": 2, "c": 2, "d": 1])
}

@Test(arguments: 1...20 as ClosedRange<UInt64>)
func coresAgreeWithPeeling(seed: UInt64) {
  let network = randomNetwork(seed: seed, actors: 10, density: 0.3, directed: false)
  var expected = [Double](repeating: 0, count: 10)
  for k in 1...9 {
    var left = Set(0..<10)
    let d = distances(network)
    while let weak = left.first(where: { v in left.filter { d[v][$0] == 1 }.count < k }) { left.remove(weak) }
    for v in left { expected[v] = Double(k) }
  }
  #expect(Array(network.coreNumber().values) == expected)
}
