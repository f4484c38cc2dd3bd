// News in, a picture and a table of the actors that matter out.
//
//   swift run FirstGraph
import ActorGraph

let corpus = try Corpus(directory: "Examples/corpus")
let graph = Extractor().graph(of: corpus)
print("\(graph.count) events, \(graph.actors.count) actors")

let spring = graph["2024-03-01"..<"2024-06-01"]  // the end is not in it
let hostile = spring.filter { $0.kind.isConflict && $0.mode != .negated }
print("\(spring.count) in spring, \(hostile.count) of them hostile")

for (actor, score) in graph.network().pageRank().top(5) {
  print((score * 1000).rounded() / 1000, actor.label)
}

for event in graph.events(between: "tur", "irq").prefix(3) {
  print(event.day.map(\.description) ?? "undated", event.kind.name, event.evidence?.quote.text ?? "")
}

try Diagram(graph.rolledUp(to: .principal), style: Style(labels: .both)).svg().write(to: "first-graph.svg")
try GraphML(graph).write(to: "first-graph.graphml")
print("open first-graph.svg")
