import Analysis
import Relations
import Testing

@Test func aStarTiesTheBusyToTheIdle() {
  #expect(areClose([network("c>1 c>2 c>3", directed: false).degreeAssortativity()], [-1]))
  #expect(network("a>b b>c c>a").degreeAssortativity().isNaN)
}
