import Export
import Relations

/// How many events of each class happen when: a row of bars for each class, all on one scale.
///
/// For two actors and who does what to whom, see `DyadChart`.
public struct Timeline: Drawable {
  let graph: EventGraph
  let window: Stride?
  let style: Style

  /// - Parameter window: what one bar counts; `nil` takes a calendar unit that gives up to 60 bars.
  public init(_ graph: EventGraph, window: Stride? = nil, style: Style = Style()) {
    self.graph = graph
    self.window = window
    self.style = style
  }

  private static let rowHeight = 96.0
  private static let width = 900.0

  public func svg(engine: LayoutEngine) throws(RenderError) -> Picture { try picture() }

  private func picture() throws(RenderError) -> Picture {
    let time = try Windows.bars(graph, length: window)
    let windows = time.windows
    let words = Words(labels: style.labels)
    let quads = RelationKind.Quad.allCases.filter { !graph.filter(quads: [$0]).isEmpty }
    let counts = quads.map { quad in windows.map { $0.graph.filter(quads: [quad]).count } }
    let largest = max(1, counts.flatMap { $0 }.max() ?? 1)
    let title = style.title ?? words.say("الأحداث عبر الزمن", "Events over time")
    let frame = Frame(
      words: words, title: title, subtitle: words.summary(graph), legend: .none,
      notes: words.lines(
        "كل عمود: \(windows[0].period.label) وما يليها · المقياس واحد لكل الصفوف",
        "One bar: \(windows[0].period.label) and so on · one scale for all rows") + time.notes(words)
        + [style.note].compactMap { $0 })
    let isRightToLeft = words.isRightToLeft
    let labelWidth = quads.map { TextWidth.of(words.quad($0), size: 13, bold: true) }.max()! * 1.04 + 16
    let barWidth = Self.width / Double(windows.count)

    return frame.picture(
      content: (Self.width + labelWidth + 40, Self.rowHeight * Double(quads.count) + 34), style: style,
      description: quads.enumerated().map { "\(words.quad($1)): \(counts[$0].reduce(0, +))" }.joined(separator: "; ")
    ) { canvas, origin in
      let left = origin.x + (isRightToLeft ? 40 : labelWidth)
      func x(_ bar: Int) -> Double {
        left + barWidth * (isRightToLeft ? Double(windows.count - 1 - bar) : Double(bar))
      }
      for (row, quad) in quads.enumerated() {
        let base = origin.y + Self.rowHeight * Double(row + 1)
        let color = canvas.colors.color(quad)
        canvas.text(
          words.quad(quad), at: Point(x: isRightToLeft ? left + Self.width + 10 : left - 10, y: base - 4), size: 13,
          anchor: isRightToLeft ? .left : .right, bold: true, color: color)
        canvas.text(
          "\(counts[row].reduce(0, +))", at: Point(x: isRightToLeft ? left + Self.width + 10 : left - 10, y: base - 22),
          size: 12,
          anchor: isRightToLeft ? .left : .right, color: canvas.colors.muted)
        canvas.line(
          from: Point(x: left, y: base), to: Point(x: left + Self.width, y: base), [("stroke", canvas.colors.rule)])
        canvas.line()
        let peak = counts[row].max() ?? 0
        for (bar, n) in counts[row].enumerated() where n > 0 {
          let height = max(1.5, Double(n) / Double(largest) * (Self.rowHeight - 26))
          canvas.group(tooltip: "\(windows[bar].period.label)\n\(words.quad(quad)) ×\(n)") { canvas in
            canvas.rectangle(
              Box(
                center: Point(x: x(bar) + barWidth / 2, y: base - height / 2), width: max(0.8, barWidth * 0.8),
                height: height),
              [("fill", color)])
          }
          if n == peak, counts[row].firstIndex(of: peak) == bar {
            canvas.text(
              "\(n)", at: Point(x: x(bar) + barWidth / 2, y: base - height - 4), size: 11, bold: true, color: color)
            canvas.line()
          }
        }
      }
      let axis = origin.y + Self.rowHeight * Double(quads.count)
      time.drawAxis(at: axis, on: &canvas) { x($0) + barWidth / 2 }
    }
  }
}

extension Range<Day> {
  /// What an axis says: the label of years or a month, else the first month or day.
  var shortLabel: String {
    let (a, b) = (lowerBound.components, upperBound.components)
    if !label.contains("–") || a.day == 1 && a.month == 1 && b.day == 1 && b.month == 1 { return label }
    return a.day == 1 && b.day == 1 ? String("\(lowerBound)".prefix(7)) : "\(lowerBound)"
  }
}
