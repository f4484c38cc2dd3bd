// Who is at the centre, month by month, and when the tone changes.
//
//   swift run MonthByMonth
import ActorGraph

let graph = Extractor().graph(of: try Corpus(directory: "Examples/corpus"))["2023-09-01"..<"2024-07-01"]
  .rolledUp(to: .principal)

for (month, events) in graph.windows(of: .months(1)) {
  let hostile = events.filter { $0.kind.isConflict }.count
  let central = events.network().pageRank().top(3).map(\.actor.label)
  print(month.lowerBound, "\(events.count) events, \(hostile) hostile:", central.joined(separator: ", "))
}

// The same measure as one series an actor, over windows that overlap.
let series = graph.series(of: Measure(named: "strength")!, windows: .days(60), step: .days(30))
for actor in series.top(3) {
  print(actor.label, series[actor.id].map { $0.map { String(Int($0)) } ?? "-" }.joined(separator: " "))
}
