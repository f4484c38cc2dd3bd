import Export
import Relations

/// The relation diagram as a film: one layout, period after period, in SVG's own animation (SMIL), without a script.
///
/// A viewer that does not animate shows all periods at once.
public struct Animation: Drawable {
  /// More periods than this are an error.
  public static let frameLimit = 120

  let graph: EventGraph
  let window: Stride?
  let secondsPerWindow: Double
  let diagram: Diagram

  /// - Parameter window: the length of a period; `nil` takes a calendar unit that gives up to twelve.
  public init(
    _ graph: EventGraph, window: Stride? = nil, secondsPerWindow: Double = 1.5, size: NodeSize = .eventCount,
    layout: Layout? = nil, style: Style = Style()
  ) {
    self.graph = graph
    self.window = window
    self.secondsPerWindow = secondsPerWindow
    diagram = Diagram(graph, size: size, layout: layout, style: style)
  }

  public func svg(engine: LayoutEngine) throws(RenderError) -> Picture {
    let style = diagram.style
    let time = try Windows(graph, length: window, count: 12)
    let windows = time.windows
    guard windows.count <= Self.frameLimit else {
      throw RenderError(
        "\(windows.count) periods are too many to follow (\(Self.frameLimit))",
        hint: "choose a longer window or a shorter period")
    }
    let scene = try diagram.scene(engine: engine)
    let words = Words(labels: style.labels)
    let title = style.title ?? words.say("شبكة العلاقات عبر الزمن", "Relations over time")
    let slices = windows.map { NetworkSlice($0.graph, of: diagram.arcs.actors) }
    let frame = Frame(
      words: words, title: title, subtitle: words.summary(graph),
      legend: .network(groups: scene.groups, quads: scene.quads, words: words),
      notes: time.notes(words) + [style.note].compactMap { $0 })
    return frame.picture(
      content: (scene.width, scene.height + 40), style: style,
      description: words.periods(windows.count)
    ) { canvas, origin in
      let seconds = secondsPerWindow * Double(windows.count)
      func animate(_ values: [Double], _ canvas: inout Canvas) {
        guard values.contains(where: { $0 != 1 }) else { return }
        canvas.element(
          "animate",
          [
            ("attributeName", "opacity"), ("values", values.map { $0.short }.joined(separator: ";")),
            ("calcMode", "discrete"),
            ("dur", "\(seconds.short)s"), ("repeatCount", "indefinite"),
          ])
      }
      /// A line above the network.
      func caption(_ period: Range<Day>, _ slice: EventGraph, _ shown: [Double], still: Double, _ canvas: inout Canvas)
      {
        canvas.group([("opacity", still.short)]) { canvas in
          animate(shown, &canvas)
          canvas.text(
            "\(period.label) · \(slice.count)", at: origin + Point(x: scene.width / 2, y: 18), size: 16, bold: true)
        }
      }
      // What a viewer that does not animate shows is the whole time.
      let whole = windows[0].period.lowerBound..<windows[windows.count - 1].period.upperBound
      caption(whole, graph[whole], windows.map { _ in 0 } + [0], still: 1, &canvas)
      for (i, (period, slice)) in windows.enumerated() {
        caption(period, slice, windows.indices.map { $0 == i ? 1 : 0 }, still: 0, &canvas)
      }
      canvas.group([("transform", "translate(\(origin.x.short) \((origin.y + 40).short))")]) { canvas in
        for arrow in scene.arrows {
          canvas.group { canvas in
            animate(slices.map { $0.count(of: arrow.arc) == nil ? 0 : 1 }, &canvas)
            scene.draw(arrow, on: &canvas, words: words)
          }
        }
        for (i, node) in scene.nodes.enumerated() {
          canvas.group { canvas in
            animate(slices.map { $0.actors.contains(i) ? 1 : 0.3 }, &canvas)
            scene.draw(node, on: &canvas, words: words)
            scene.drawName(of: node, on: &canvas)
          }
        }
      }
    }
  }
}
