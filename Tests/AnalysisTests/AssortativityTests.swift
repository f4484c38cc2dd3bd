import Analysis
import Relations
import Testing

@Test func likeWithLike() {
  let pairs = network("a>b c>d", directed: false)
  let groups = Groups(pairs.actors) { $0.id < "c" }
  #expect(pairs.assortativity(by: groups) == 1)
  let mutual = network("a>b b>a")
  #expect(mutual.assortativity(by: Groups(mutual.actors) { $0.id }) == -1)
}
