import Export
import Relations

/// The relation diagram period by period: small panels with one layout, so that nothing moves from one to the next.
///
/// Arabic panels run from right to left. An actor without an event in a period is pale.
public struct Multiples: Drawable {
  /// More panels than this are an error.
  public static let panelLimit = 24

  let graph: EventGraph
  let window: Stride?
  let diagram: Diagram

  /// - Parameter window: the length of a period; `nil` takes a calendar unit that gives up to six.
  public init(
    _ graph: EventGraph, window: Stride? = nil, size: NodeSize = .eventCount, layout: Layout? = nil,
    style: Style = Style()
  ) {
    self.graph = graph
    self.window = window
    diagram = Diagram(graph, size: size, layout: layout, style: style)
  }

  public func svg(engine: LayoutEngine) throws(RenderError) -> Picture {
    let style = diagram.style
    let time = try Windows(graph, length: window, count: 6)
    let windows = time.windows
    guard windows.count <= Self.panelLimit else {
      throw RenderError(
        "\(windows.count) panels are more than a picture can show (\(Self.panelLimit))",
        hint: "choose a longer window or a shorter period")
    }
    let scene = try diagram.scene(engine: engine)
    let words = Words(labels: style.labels)
    let columns = windows.count <= 3 ? windows.count : windows.count == 4 ? 2 : windows.count <= 9 ? 3 : 4
    let rows = (windows.count + columns - 1) / columns
    let scale = min(1, 2000 / Double(columns) / scene.width)
    let (width, height) = (scene.width * scale, scene.height * scale + 34)
    let title = style.title ?? words.say("شبكة العلاقات عبر الزمن", "Relations over time")
    let summary = words.summary(graph)
    let frame = Frame(
      words: words, title: title, subtitle: summary,
      legend: .network(groups: scene.groups, quads: scene.quads, words: words),
      notes: words.lines(
        "كل طرف في مكانه في كل اللوحات · الباهت بلا أحداث في الفترة",
        "Every actor keeps its place · pale: no events in the period") + time.notes(words)
        + [style.note].compactMap { $0 })
    return frame.picture(
      content: (width * Double(columns), height * Double(rows)), style: style,
      description: words.periods(windows.count)
    ) { canvas, origin in
      for (i, (period, slice)) in windows.enumerated() {
        let column = words.isRightToLeft ? columns - 1 - i % columns : i % columns
        let corner = origin + Point(x: Double(column) * width, y: Double(i / columns) * height)
        canvas.rectangle(
          Box(center: corner + Point(x: width / 2, y: height / 2), width: width - 8, height: height - 8), radius: 6,
          [("fill", "none"), ("stroke", canvas.colors.rule)])
        canvas.text("\(period.label) · \(slice.count)", at: corner + Point(x: width / 2, y: 24), size: 14, bold: true)
        canvas.line()
        scene.draw(
          on: &canvas, at: corner + Point(x: 0, y: 30), scale: scale, words: words,
          slice: NetworkSlice(slice, of: diagram.arcs.actors))
      }
    }
  }
}
