import Analysis
import Relations
import Testing

@Test func strengthsOfTwoActors() {
  let network = network("a>b:2 b>c")
  #expect([.incoming, .outgoing, .total].map { network.strength($0)["b"] } == [2, 1, 3])
}
