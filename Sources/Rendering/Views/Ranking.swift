import Export
import Relations

/// Who leads, period by period: a line for each actor through its ranks (a bump chart).
///
/// ```swift
/// Ranking(graph, window: .months(1), by: "PageRank") { Dictionary(…scores of the slice…) }
/// ```
public struct Ranking: Drawable {
  let graph: EventGraph
  let window: Stride?
  let limit: Int
  let measure: NodeSize
  let score: @Sendable (EventGraph) -> [Actor.ID: Double]
  let style: Style

  /// Ranks by the number of events of an actor.
  public init(_ graph: EventGraph, window: Stride? = nil, limit: Int = 10, style: Style = Style()) {
    self.init(graph, window: window, limit: limit, measure: .eventCount, score: Self.eventCounts, style: style)
  }

  /// Ranks by any measure of each period's graph; actors with a score of 0 or none have no rank.
  ///
  /// - Parameters:
  ///   - window: the length of a period; `nil` takes a calendar unit that gives up to twelve.
  ///   - limit: ranks shown.
  public init(
    _ graph: EventGraph, window: Stride? = nil, limit: Int = 10, by name: String, arabic: String? = nil,
    style: Style = Style(),
    score: @escaping @Sendable (EventGraph) -> [Actor.ID: Double]
  ) {
    self.init(
      graph, window: window, limit: limit, measure: .measure(name, arabic: arabic, [:]), score: score, style: style)
  }

  private init(
    _ graph: EventGraph, window: Stride?, limit: Int, measure: NodeSize,
    score: @escaping @Sendable (EventGraph) -> [Actor.ID: Double], style: Style
  ) {
    self.graph = graph
    self.window = window
    self.limit = limit
    self.measure = measure
    self.score = score
    self.style = style
  }

  private static func eventCounts(_ graph: EventGraph) -> [Actor.ID: Double] {
    let arcs = Arcs(graph)
    var counts: [Actor.ID: Double] = [:]
    for arc in arcs.arcs {
      counts[arcs.actors[arc.source].id, default: 0] += Double(arc.count)
      if arc.source != arc.target { counts[arcs.actors[arc.target].id, default: 0] += Double(arc.count) }
    }
    return counts
  }

  private static let rowHeight = 34.0
  private static let smallName = 9.5

  public func svg(engine: LayoutEngine) throws(RenderError) -> Picture { try picture() }

  private func picture() throws(RenderError) -> Picture {
    let time = try Windows(graph, length: window, count: 12)
    let windows = time.windows
    guard windows.count <= 60 else {
      throw RenderError(
        "\(windows.count) periods are more than a picture can show (60)", hint: "choose a longer window")
    }
    let rankings = windows.map { window in
      score(window.graph).filter { $0.value > 0 && $0.value.isFinite }
        .sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(limit).map(\.key)
    }
    var ranks: [Actor.ID: [Int: Int]] = [:]
    for (w, ranking) in rankings.enumerated() { for (r, id) in ranking.enumerated() { ranks[id, default: [:]][w] = r } }
    guard !ranks.isEmpty else {
      throw RenderError("nothing to draw: no actor has a score in any period", hint: "widen the period or the filters")
    }
    let words = Words(labels: style.labels)
    let isRightToLeft = words.isRightToLeft
    let names = Dictionary(
      uniqueKeysWithValues: ranks.keys.map { ($0, words.name(graph[actor: $0]!).forDisplay.clipped(40)) })
    // Names between the columns have room, the longest in part.
    let widest = names.values.map { TextWidth.of($0, size: Self.smallName, bold: true) }.max()! * 1.05 + 10
    let step = max(64, min(150, 1000 / Double(windows.count)), min(130, widest))
    let margin = names.values.map { TextWidth.of($0, size: 12, bold: true) }.max()! * 1.05 + 34
    let rows = rankings.map(\.count).max()!
    let groups = Palette.Group.allCases.filter { group in
      ranks.keys.contains { Palette.Group(graph[actor: $0]!.kind) == group }
    }
    let frame = Frame(
      words: words, title: style.title ?? words.say("ترتيب الأطراف عبر الزمن", "Ranking over time"),
      subtitle: words.summary(graph), legend: Self.legend(groups, words),
      notes: words.lines("الترتيب بحسب \(measure.arabic)", "Ranked by \(measure.english)")
        + time.notes(words) + [style.note].compactMap { $0 })
    let width = step * Double(windows.count - 1) + 2 * margin

    return frame.picture(
      content: (width, Self.rowHeight * Double(rows) + 34), style: style,
      description: words.say("الأول في كل فترة", "first in each period") + ": "
        + zip(windows, rankings).map {
          "\($0.period.label) \($1.first.map { words.name(graph[actor: $0]!).clipped(60) } ?? "–")"
        }
        .joined(separator: "; ").forDisplay
    ) { canvas, origin in
      func place(_ w: Int, _ rank: Int) -> Point {
        let x = margin + step * Double(w)
        return origin + Point(x: isRightToLeft ? width - x : x, y: 34 + Self.rowHeight * (Double(rank) + 0.5))
      }
      for (w, window) in windows.enumerated() {
        let x = place(w, 0).x
        canvas.text(window.period.shortLabel, at: Point(x: x, y: origin.y + 14), size: 11, color: canvas.colors.muted)
        canvas.line(
          from: Point(x: x, y: origin.y + 22), to: Point(x: x, y: origin.y + 34 + Self.rowHeight * Double(rows)),
          [("stroke", canvas.colors.rule)])
        canvas.line()
      }
      for (id, ranks) in ranks.sorted(by: { $0.key < $1.key }) {
        let color = canvas.colors.color(Palette.Group(graph[actor: id]!.kind))
        canvas.group(tooltip: names[id]!) { canvas in
          for (w, rank) in ranks.sorted(by: { $0.key < $1.key }) {
            let here = place(w, rank)
            if let next = ranks[w + 1] {
              let there = place(w + 1, next)
              let bend = Point(x: (there.x - here.x) / 2, y: 0)
              canvas.curve(
                Curve([here, here + bend, there - bend, there]),
                [("fill", "none"), ("stroke", color), ("stroke-width", "3.5"), ("stroke-opacity", "0.8")])
            }
            canvas.element(
              "circle",
              [
                ("cx", here.x.short), ("cy", here.y.short), ("r", "10"), ("fill", canvas.colors.background),
                ("stroke", color), ("stroke-width", "2.5"),
              ])
            canvas.text("\(rank + 1)", at: here + Point(x: 0, y: 4), size: 11, bold: true)
          }
          // The name stands where the line begins or ends in free ground, at the edges always; else small above its start.
          // After a gap it is said again.
          let room = Int((TextWidth.of(names[id]!, size: 12, bold: true) / step + 0.4).rounded(.up))
          for run in Self.runs(ranks.keys) {
            func isFree(_ windows: ClosedRange<Int>, at w: Int) -> Bool {
              windows.allSatisfy { !rankings.indices.contains($0) || rankings[$0].count <= ranks[w]! }
            }
            let (start, end) = (
              place(run.lowerBound, ranks[run.lowerBound]!), place(run.upperBound, ranks[run.upperBound]!)
            )
            let w = run.lowerBound
            let isBefore = w == 0 || isFree((w - room)...(w - 1), at: w)
            let v = run.upperBound
            let isBehind = v == windows.count - 1 || !isBefore && isFree((v + 1)...(v + room), at: v)
            if isBefore { name(names[id]!, at: start, before: true, isRightToLeft, on: &canvas) }
            if isBehind { name(names[id]!, at: end, before: false, isRightToLeft, on: &canvas) }
            if !isBefore, !isBehind {
              canvas.text(
                names[id]!.fitted(step - 8, size: Self.smallName), at: start + Point(x: 0, y: -13),
                size: Self.smallName, bold: true, color: color, halo: true)
            }
          }
        }
      }
    }
  }

  /// Stretches of windows that follow each other.
  private static func runs(_ windows: some Collection<Int>) -> [ClosedRange<Int>] {
    var runs: [ClosedRange<Int>] = []
    for w in windows.sorted() {
      if let last = runs.last, last.upperBound == w - 1 {
        runs[runs.count - 1] = last.lowerBound...w
      } else {
        runs.append(w...w)
      }
    }
    return runs
  }

  private func name(_ name: String, at place: Point, before: Bool, _ isRightToLeft: Bool, on canvas: inout Canvas) {
    let isLeft = before != isRightToLeft
    canvas.text(
      name, at: place + Point(x: isLeft ? -15 : 15, y: 4), size: 12, anchor: isLeft ? .right : .left, bold: true,
      halo: true)
  }

  private static func legend(_ groups: [Palette.Group], _ words: Words) -> Legend {
    Legend(rows: [
      groups.map { group in
        Legend.Entry(name: words.group(group), markWidth: 26) { canvas, box in
          canvas.line(
            from: Point(x: box.minX, y: box.center.y), to: Point(x: box.maxX, y: box.center.y),
            [("stroke", canvas.colors.color(group)), ("stroke-width", "4")])
        }
      }
    ])
  }
}
