import Analysis
import Relations
import Testing

@Test func likeWithLike() {
  let star = network("c>1 c>2 c>3", directed: false)
  #expect(areClose([star.degreeAssortativity()], [-1]))
  #expect(network("a>b b>c c>a").degreeAssortativity().isNaN)
  let pairs = network("a>b c>d", directed: false)
  let groups = Groups(pairs.actors) { $0.id < "c" }
  #expect(pairs.modularity(of: groups) == 0.5)
  #expect(pairs.assortativity(by: groups) == 1)
  let mutual = network("a>b b>a")
  #expect(mutual.assortativity(by: Groups(mutual.actors) { $0.id }) == -1)
}
