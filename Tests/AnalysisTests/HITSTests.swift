import Analysis
import Relations
import Testing

@Test func hubsAndAuthorities() {
  let (hubs, authorities) = network("a>c b>c").hits()
  #expect(table(hubs) == ["a": 0.5, "b": 0.5, "c": 0])
  #expect(table(authorities) == ["a": 0, "b": 0, "c": 1])
}
