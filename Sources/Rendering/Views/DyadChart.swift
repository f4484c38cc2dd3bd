import Export
import Relations

/// Two actors over time: a row for what each does to the other, cooperation above its line and conflict below, on one scale.
///
/// ```swift
/// try DyadChart(graph, between: "usa", and: "irn").svg().write(to: "usa-irn.svg")
/// ```
///
/// Words are pale and deeds are full colour, as in every picture. Ties and undated events are not drawn; the note counts them.
public struct DyadChart: Drawable {
  let graph: EventGraph
  let pair: (Actor.ID, Actor.ID)?
  let window: Stride?
  let style: Style

  /// - Parameter window: what one bar counts; `nil` takes a calendar unit that gives up to 60 bars.
  public init(
    _ graph: EventGraph, between a: Actor.ID, and b: Actor.ID, window: Stride? = nil, style: Style = Style()
  ) {
    self.init(graph, pair: (a, b), window: window, style: style)
  }

  /// - Parameter pair: `nil` takes the pair with the most events.
  init(_ graph: EventGraph, pair: (Actor.ID, Actor.ID)?, window: Stride?, style: Style) {
    self.pair = pair ?? Self.busiestPair(graph)
    self.graph = self.pair.map { graph.dyad($0.0, $0.1) } ?? EventGraph([])
    self.window = window
    self.style = style
  }

  private static func busiestPair(_ graph: EventGraph) -> (Actor.ID, Actor.ID)? {
    let arcs = Arcs(graph)
    var counts: [[Int]: Int] = [:]
    for arc in arcs.arcs where arc.source != arc.target {
      counts[[min(arc.source, arc.target), max(arc.source, arc.target)], default: 0] += arc.count
    }
    let pair = counts.min { ($1.value, $0.key[0], $0.key[1]) < ($0.value, $1.key[0], $1.key[1]) }?.key
    return pair.map { (arcs.actors[$0[0]].id, arcs.actors[$0[1]].id) }
  }

  private static let width = 900.0
  private static let rowHeight = 196.0
  private static let cooperation: [RelationKind.Quad] = [.materialCooperation, .verbalCooperation]
  private static let conflict: [RelationKind.Quad] = [.materialConflict, .verbalConflict]

  public func svg(engine: LayoutEngine) throws(RenderError) -> Picture { try picture() }

  /// What one side does in one window.
  private struct Bar {
    var counts: [RelationKind.Quad: Int] = [:]
    var kinds: [RelationKind.Quad: [String: Int]] = [:]

    mutating func add(_ kind: RelationKind) {
      counts[kind.quad, default: 0] += 1
      kinds[kind.quad, default: [:]][kind.name, default: 0] += 1
    }

    func sum(_ quads: [RelationKind.Quad]) -> Int { quads.reduce(0) { $0 + (counts[$1] ?? 0) } }
  }

  private func picture() throws(RenderError) -> Picture {
    guard let pair, !graph.isEmpty, let a = graph[actor: pair.0], let b = graph[actor: pair.1] else {
      let names = pair.map { " of '\($0.0)' and '\($0.1)'" } ?? ""
      throw RenderError(
        "nothing to draw: no event has both sides\(names)", hint: "draw the network to see who acts on whom")
    }
    let time = try Windows.bars(graph, length: window)
    let windows = time.windows
    var rows = [Array(repeating: Bar(), count: windows.count), Array(repeating: Bar(), count: windows.count)]
    for (w, window) in windows.enumerated() {
      for event in window.graph.events { rows[event.source?.actor.id == a.id ? 0 : 1][w].add(event.kind) }
    }
    let all = rows.joined()
    let top = all.map { $0.sum(Self.cooperation) }.max() ?? 0
    let bottom = all.map { $0.sum(Self.conflict) }.max() ?? 0
    let words = Words(labels: style.labels)
    let names = [a, b].map { words.name($0).forDisplay.clipped(60) }
    let ties = all.reduce(0) { $0 + ($1.counts[.tie] ?? 0) }
    let undated = graph.count - (graph.span.map { graph[$0].count } ?? 0)
    var notes = words.lines(
      "فوق الخط تعاون وتحته نزاع · كل عمود: \(windows[0].period.label) وما يليها",
      "Above the line cooperation, below it conflict · one bar: \(windows[0].period.label) and so on")
    notes += time.notes(words)
    if undated > 0 { notes += words.lines("أحداث بلا تاريخ: \(undated)", "events without a date: \(undated)") }
    if ties > 0 { notes += words.lines("صلات قائمة غير مرسومة: \(ties)", "standing ties, not drawn: \(ties)") }
    let frame = Frame(
      words: words, title: style.title ?? words.say("\(a.name) و\(b.name)", "\(a.label) and \(b.label)").clipped(140),
      subtitle: words.summary(graph), legend: Self.legend(words), notes: notes + [style.note].compactMap { $0 })
    let scale = (Self.rowHeight - 46) / Double(max(1, top + bottom))
    let step = Self.step(Double(top + bottom) / 4)
    let isRightToLeft = words.isRightToLeft
    let labels = [
      "\(names[0]) \(words.arrow) \(names[1])", "\(names[1]) \(words.arrow) \(names[0])",
    ]
    let axisWidth = 40.0
    let barWidth = Self.width / Double(windows.count)

    return frame.picture(
      content: (Self.width + 2 * axisWidth, Self.rowHeight * 2 + 38), style: style,
      description: zip(labels, rows).map { label, bars in
        label + ": "
          + (Self.cooperation + Self.conflict).map { quad in
            "\(words.quad(quad)) \(bars.reduce(0) { $0 + ($1.counts[quad] ?? 0) })"
          }.joined(separator: ", ")
      }.joined(separator: "; ")
    ) { canvas, origin in
      let left = origin.x + axisWidth
      func x(_ bar: Int) -> Double {
        left + barWidth * (isRightToLeft ? Double(windows.count - 1 - bar) : Double(bar))
      }
      for (row, bars) in rows.enumerated() {
        let start = origin.y + Self.rowHeight * Double(row) + 36
        let base = start + Double(top) * scale
        canvas.text(
          labels[row], at: Point(x: isRightToLeft ? left + Self.width : left, y: start - 12), size: 14,
          anchor: isRightToLeft ? .right : .left, bold: true)
        canvas.line()
        for count in stride(from: -(bottom / step) * step, through: top, by: step) {
          let y = base - Double(count) * scale
          canvas.line(
            from: Point(x: left, y: y), to: Point(x: left + Self.width, y: y),
            [("stroke", count == 0 ? canvas.colors.muted : canvas.colors.rule)])
          canvas.text(
            "\(abs(count))", at: Point(x: isRightToLeft ? left + Self.width + 8 : left - 8, y: y + 3.5), size: 10.5,
            anchor: isRightToLeft ? .left : .right, color: canvas.colors.muted)
        }
        canvas.line()
        for (w, bar) in bars.enumerated() {
          for (quads, direction) in [(Self.cooperation, -1.0), (Self.conflict, 1.0)] {
            var y = base
            for quad in quads {
              guard let count = bar.counts[quad] else { continue }
              let height = Double(count) * scale
              let kinds = (bar.kinds[quad] ?? [:]).sorted { ($1.value, $0.key) < ($0.value, $1.key) }
              canvas.group(
                tooltip: "\(windows[w].period.label) · \(labels[row])\n\(words.quad(quad)) ×\(count)\n"
                  + kinds.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
              ) { canvas in
                canvas.rectangle(
                  Box(
                    center: Point(x: x(w) + barWidth / 2, y: y + direction * height / 2),
                    width: max(0.8, barWidth * 0.8), height: height),
                  [("fill", canvas.colors.color(quad))])
              }
              y += direction * height
            }
          }
        }
      }
      let axis = origin.y + Self.rowHeight * 2 + 4
      time.drawAxis(at: axis, on: &canvas) { x($0) + barWidth / 2 }
    }
  }

  /// 1, 2 or 5 times a power of ten, at least *least*.
  private static func step(_ least: Double) -> Int {
    var power = 1
    while true {
      for digit in [1, 2, 5] where Double(digit * power) >= least { return digit * power }
      power *= 10
    }
  }

  private static func legend(_ words: Words) -> Legend {
    Legend(rows: [
      [.verbalCooperation, .materialCooperation, .verbalConflict, .materialConflict].map { quad in
        Legend.Entry(name: words.quad(quad), markWidth: 18) { canvas, box in
          canvas.rectangle(Box(center: box.center, width: 16, height: 13), [("fill", canvas.colors.color(quad))])
        }
      }
    ])
  }
}
