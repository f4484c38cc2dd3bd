import Analysis
import Relations
import Testing

@Test func layersAreRelationsOfOneSort() {
  let graph = EventGraph([
    event(1, "a", "meets", "b", "2024-01-05"), event(2, "a", "meets", "c", "2024-03-01"),
    event(3, "a", "attacks", "c", "2024-03-02"),
  ])
  let layers = graph.layers(by: .quad)
  #expect(layers.map(\.name) == ["verbal cooperation", "material conflict"])
  #expect(layers.map(\.network.arcCount) == [4, 1])
  #expect(layers.map(\.uniqueShare) == [0.75, 0])
  #expect(graph.layers(by: .kind).map(\.name) == ["meets", "attacks"])
  #expect(graph.layers(by: .mode).map(\.events.count) == [3])
  #expect(EventGraph([]).layers(by: .kind).isEmpty)
}
