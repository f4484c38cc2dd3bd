// A table that somebody coded by hand, as a graph: who mediated, and how relations cooled and warmed.
//
//   swift run FromEventTable
import ActorGraph

let graph = try EventGraph(table: "Examples/tables/peace-process.tsv", format: .table)
print("\(graph.count) events from \(graph.span!.lowerBound) on")

let states = graph.rolledUp(to: .principal)
for (actor, score) in states.network().betweenness(normalized: true).top(4) {
  print((score * 1000).rounded() / 1000, actor.label)
}

// The mean intensity of each year between two sides, on Goldstein's scale from −10 to 10.
for (year, events) in states.windows(of: .years(1)) {
  let intensities = events.events(between: "irn", "usa").compactMap(\.kind.intensity)
  if intensities.isEmpty { continue }
  let mean = intensities.reduce(0, +) / Double(intensities.count)
  print(year.lowerBound.year, (mean * 10).rounded() / 10, "in \(intensities.count) events")
}

try EventLines(graph).write(to: "peace-process.jsonl")
