import Analysis
import Relations
import Testing

@Test func theCentreOfAStarIsItsCore() {
  #expect(network("c>1 c>2 3>c c>4").coreActors().map(\.id.text) == ["c"])
  #expect(network("a>b a>c b>c a>x b>y c>z a>w").coreActors().map(\.id.text) == ["a", "b", "c"])
  #expect(network("a b").coreActors().isEmpty)
}
