import Export
import Relations

/// Who does what to whom as a table: a row for each source, a column for each target, in each cell a quarter for each class.
///
/// The place inside a cell says the class as much as the colour does; a fuller colour says more events. Ties are left out.
public struct Matrix: Drawable {
  let graph: EventGraph
  let limit: Int
  let style: Style

  /// - Parameter limit: the busiest actors shown.
  public init(_ graph: EventGraph, limit: Int = 30, style: Style = Style()) {
    self.graph = graph
    self.limit = limit
    self.style = style
  }

  private static let cell = 28.0
  private static let quads: [RelationKind.Quad] = [
    .verbalCooperation, .materialCooperation, .verbalConflict, .materialConflict,
  ]

  public func svg(engine: LayoutEngine) throws(RenderError) -> Picture { try picture() }

  private func picture() throws(RenderError) -> Picture {
    let arcs = Arcs(graph.filter(quads: Set(Self.quads)))
    guard !arcs.arcs.isEmpty else {
      throw RenderError(
        "nothing to draw: no event has both a source and a target", hint: "widen the period or the filters")
    }
    var totals = Array(repeating: 0, count: arcs.actors.count)
    for arc in arcs.arcs {
      totals[arc.source] += arc.count
      totals[arc.target] += arc.count
    }
    let order = totals.indices.sorted { (totals[$1], $0) < (totals[$0], $1) }.prefix(limit)
    let rank = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1, $0) })
    let words = Words(labels: style.labels)
    let names = order.map { words.name(arcs.actors[$0]).forDisplay.clipped(style.labels == .both ? 90 : 48) }
    let widest = names.map { TextWidth.of($0, size: 12) }.max()! * 1.05 + 14
    let side = Self.cell * Double(order.count)
    let largest = arcs.arcs.map(\.count).max()!
    let steps = Self.steps(upTo: largest)
    let isRightToLeft = words.isRightToLeft
    // Turned names stand out to the side by their height and width times 0.5.
    let head = widest * 0.87 + 10
    let overhang = widest * 0.5 + 10

    let title = style.title ?? words.say("من يفعل ماذا بمن", "Who does what to whom")
    let hidden = arcs.actors.count - order.count
    var notes = words.lines(
      "الصف = الفاعل · العمود = المستهدَف · كلما زاد اللون زادت الأحداث: \(steps.map(String.init).joined(separator: "، "))",
      "Row = source · column = target · fuller colour = more events: \(steps.map(String.init).joined(separator: ", "))"
    )
    if hidden > 0 { notes += words.lines("الأطراف غير الظاهرة: \(hidden)", "actors not shown: \(hidden)") }
    let frame = Frame(
      words: words, title: title, subtitle: words.summary(graph), legend: Self.legend(words),
      notes: notes + [style.note].compactMap { $0 })

    return frame.picture(
      content: (widest + side + overhang, head + side), style: style,
      description: words.say(
        "عدد الأطراف: \(order.count) · أحداث أكبر خلية: \(largest)",
        "\(order.count) × \(order.count) actors; the largest cell counts \(largest) events")
    ) { canvas, origin in
      let left = isRightToLeft ? origin.x + overhang : origin.x + widest
      func x(_ column: Int) -> Double {
        left + Self.cell * (isRightToLeft ? Double(order.count - 1 - column) : Double(column))
      }
      let top = origin.y + head
      for (i, name) in names.enumerated() {
        let y = top + Self.cell * (Double(i) + 0.5)
        let edge = isRightToLeft ? left + side + 8 : left - 8
        canvas.text(name, at: Point(x: edge, y: y + 4), size: 12, anchor: isRightToLeft ? .left : .right)
        canvas.text(
          name, at: Point(x: x(i) + Self.cell / 2 + (isRightToLeft ? -3 : 3), y: top - 8), size: 12,
          anchor: isRightToLeft ? .right : .left, turned: isRightToLeft ? 60 : -60)
        canvas.line()
      }
      for k in 0...order.count {
        let offset = Self.cell * Double(k)
        let rule = [("stroke", canvas.colors.rule)]
        canvas.line(from: Point(x: left, y: top + offset), to: Point(x: left + side, y: top + offset), rule)
        canvas.line(from: Point(x: left + offset, y: top), to: Point(x: left + offset, y: top + side), rule)
      }
      canvas.line()
      for arc in arcs.arcs {
        guard let row = rank[arc.source], let column = rank[arc.target] else { continue }
        let quarter = Self.quads.firstIndex(of: arc.quad)!
        let half = Self.cell / 2 - 1
        let isRight = (quarter % 2 == 1) != isRightToLeft
        let center = Point(
          x: x(column) + (isRight ? 1.5 : 0.5) * half + 1,
          y: top + Self.cell * Double(row) + (quarter < 2 ? 0.5 : 1.5) * half + 1)
        let level = steps.firstIndex { arc.count <= $0 } ?? steps.count - 1
        let share = 0.3 + 0.7 * Double(level) / Double(max(1, steps.count - 1))
        let tooltip = "\(names[row]) \(words.arrow) \(names[column])\n\(words.quad(arc.quad)) ×\(arc.count)"
        canvas.group(tooltip: tooltip) { canvas in
          canvas.rectangle(
            Box(center: center, width: half - 0.5, height: half - 0.5),
            [("fill", canvas.colors.mixed(canvas.colors.color(arc.quad), share: steps.count == 1 ? 1 : share))])
        }
      }
    }
  }

  /// Upper ends of the colour steps: 1, 3, 10, 30, … up to the largest count.
  static func steps(upTo largest: Int) -> [Int] {
    var steps: [Int] = []
    var (step, factor) = (1, 3)
    while step < largest {
      steps.append(step)
      (step, factor) = factor == 3 ? (step * 3, 10) : (step / 3 * 10, 3)
    }
    return steps + [largest]
  }

  private static func legend(_ words: Words) -> Legend {
    Legend(rows: [
      quads.enumerated().map { quarter, quad in
        Legend.Entry(name: words.quad(quad), markWidth: 22) { canvas, box in
          let isRight = (quarter % 2 == 1) != words.isRightToLeft
          canvas.rectangle(
            Box(center: box.center, width: 20, height: 20), [("fill", "none"), ("stroke", canvas.colors.rule)])
          canvas.rectangle(
            Box(center: box.center + Point(x: isRight ? 5 : -5, y: quarter < 2 ? -5 : 5), width: 9, height: 9),
            [("fill", canvas.colors.color(quad))])
        }
      }
    ])
  }
}
