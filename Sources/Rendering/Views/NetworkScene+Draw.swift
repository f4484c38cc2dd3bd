import Export
import Relations

extension NetworkScene {
  /// - Parameter slice: the part of the network that shows, `nil` for all of it; actors outside are pale.
  func draw(on canvas: inout Canvas, at origin: Point, scale: Double = 1, words: Words, slice: NetworkSlice? = nil) {
    let resize = scale == 1 ? "" : " scale(\(scale.fine))"
    canvas.group([("transform", "translate(\(origin.x.short) \(origin.y.short))\(resize)")]) { canvas in
      let shown = arrows.compactMap { arrow -> Arrow? in
        guard let slice else { return arrow }
        guard let count = slice.count(of: arrow.arc) else { return nil }
        var arrow = arrow
        arrow.arc.count = count
        if count < 2 { arrow.label = nil }
        return arrow
      }
      drawCommunities(on: &canvas)
      // Pale lines below, thin lines over thick ones, counts over lines, boxes over all.
      for arrow in shown.enumerated().sorted(by: { Self.isBelow($0, $1) }).map(\.element) {
        draw(arrow, on: &canvas, words: words)
      }
      for arrow in shown { drawCount(of: arrow, on: &canvas) }
      for (i, node) in nodes.enumerated() {
        canvas.group(slice?.actors.contains(i) == false ? [("opacity", "0.28")] : []) {
          draw(node, on: &$0, words: words)
        }
      }
      for (i, node) in nodes.enumerated() where slice?.actors.contains(i) != false { drawName(of: node, on: &canvas) }
    }
  }

  func drawCount(of arrow: Arrow, on canvas: inout Canvas) {
    guard let box = arrow.label else { return }
    canvas.text(
      String(arrow.arc.count), at: box.center + Point(x: 0, y: Self.countSize * 0.36), size: Self.countSize, bold: true,
      color: canvas.colors.color(arrow.arc.quad), halo: true)
    canvas.line()
  }

  /// The name beside a mark.
  func drawName(of node: Node, on canvas: inout Canvas) {
    guard let label = node.label else { return }
    let step = node.fontSize * 1.25
    for (i, line) in node.lines.enumerated() {
      let y = step * (Double(i) - Double(node.lines.count - 1) / 2) + node.fontSize * 0.34
      canvas.text(line, at: label.center + Point(x: 0, y: y), size: node.fontSize, bold: true, halo: true)
    }
    canvas.line()
  }

  private static func isBelow(_ a: (offset: Int, element: Arrow), _ b: (offset: Int, element: Arrow)) -> Bool {
    if a.element.isPale != b.element.isPale { return a.element.isPale }
    return (b.element.arc.count, a.offset) < (a.element.arc.count, b.offset)
  }

  func draw(_ arrow: Arrow, on canvas: inout Canvas, words: Words) {
    let tooltip =
      "\(words.name(nodes[arrow.arc.source].actor).clipped(120)) \(words.arrow) \(words.name(nodes[arrow.arc.target].actor).clipped(120))\n"
      + "\(words.quad(arrow.arc.quad)) ×\(arrow.arc.count)\n"
      + arrow.arc.kinds.map { "\($0.name) \($0.count)" }.joined(separator: ", ")
    canvas.group(
      arrow.isPale ? [("opacity", "0.25")] : arrows.count > 800 ? [("opacity", "0.6")] : [], tooltip: tooltip.tooltip
    ) { canvas in
      Mark.line(
        arrow.curve, tip: arrow.tip, quad: arrow.arc.quad, width: scale.width(arrow.arc.count),
        on: &canvas)
    }
  }

  func draw(_ node: Node, on canvas: inout Canvas, words: Words) {
    let tooltip = "\(words.name(node.actor).clipped(300))\n\(words.group(node.group)) · \(node.eventCount)"
    canvas.group(tooltip: tooltip.tooltip) { canvas in
      let fill = node.community.map { canvas.colors.community($0) } ?? (isTinted ? canvas.colors.background : nil)
      Mark.shape(node.group, node.box, fill: fill, on: &canvas)
      guard !isCrowded else { return }
      let step = node.fontSize * 1.35
      let first = node.box.center.y - step * Double(node.lines.count - 1) / 2 + node.fontSize * 0.34
      for (i, line) in node.lines.enumerated() {
        canvas.text(
          line, at: Point(x: node.box.center.x, y: first + step * Double(i)), size: node.fontSize,
          bold: node.fontSize > 15)
      }
    }
  }
}

/// The part of a network that one period shows.
struct NetworkSlice {
  private struct Key: Hashable {
    var source: Actor.ID
    var target: Actor.ID
    var quad: RelationKind.Quad
  }

  private var counts: [Key: Int] = [:]
  private let whole: [Actor]
  /// Indices into the actors of the whole network.
  private(set) var actors: Set<Int> = []

  init(_ graph: EventGraph, of whole: [Actor]) {
    self.whole = whole
    let arcs = Arcs(graph)
    let index = Dictionary(uniqueKeysWithValues: whole.enumerated().map { ($1.id, $0) })
    for arc in arcs.arcs {
      let (source, target) = (arcs.actors[arc.source].id, arcs.actors[arc.target].id)
      counts[Key(source: source, target: target, quad: arc.quad)] = arc.count
      actors.formUnion([index[source], index[target]].compactMap { $0 })
    }
  }

  /// How many of an arc's events are in the slice; `nil` for none.
  func count(of arc: Arc) -> Int? {
    counts[Key(source: whole[arc.source].id, target: whole[arc.target].id, quad: arc.quad)]
  }
}

extension String {
  /// Each line made fit for a tooltip.
  fileprivate var tooltip: String { split(separator: "\n").map { String($0).forDisplay }.joined(separator: "\n") }
}

/// The marks of the diagram, used by its legend too.
enum Mark {
  /// A line of a quad class and its arrowhead: dashed for words, solid for deeds, barbed for force, dotted for a tie.
  static func line(_ curve: Curve, tip: Point, quad: RelationKind.Quad, width: Double, on canvas: inout Canvas) {
    let color = canvas.colors.color(quad)
    var attributes = [("fill", "none"), ("stroke", color), ("stroke-width", width.short), ("stroke-opacity", "0.88")]
    switch quad {
    case .verbalCooperation, .verbalConflict:
      attributes.append(("stroke-dasharray", "\((4 + width).short) \((2.5 + width * 0.6).short)"))
    case .tie: attributes += [("stroke-dasharray", "0.1 \((2.5 + width).short)"), ("stroke-linecap", "round")]
    case .materialCooperation, .materialConflict: break
    }
    canvas.curve(curve, attributes)
    let end = curve.points[curve.points.count - 1]
    let along = tip - end
    guard along.length > 0.5 else { return }
    let side = along.unit.normal * headHalf(quad, width: width)
    switch quad {
    case .materialConflict:
      canvas.polygon([tip, end - along * 0.2 + side, end + along * 0.35, end - along * 0.2 - side], [("fill", color)])
    case .tie:
      canvas.polygon([tip, end + along * 0.5 + side, end, end + along * 0.5 - side], [("fill", color)])
    default:
      canvas.polygon([tip, end + side, end - side], [("fill", color)])
    }
  }

  /// Half the width of an arrowhead.
  static func headHalf(_ quad: RelationKind.Quad, width: Double) -> Double {
    (2.4 + width * 0.85) * (quad == .materialConflict ? 1.15 : quad == .tie ? 0.8 : 1)
  }

  /// The outline of a sort of actor.
  static func shape(_ group: Palette.Group, _ box: Box, fill: String? = nil, on canvas: inout Canvas) {
    let paint = [
      ("fill", fill ?? canvas.colors.tint(group)), ("stroke", canvas.colors.color(group)), ("stroke-width", "2"),
    ]
    let radius = Outline.radius(group, box)
    switch group {
    case .state, .person, .organization: canvas.rectangle(box, radius: radius, paint)
    case .igo, .armed: canvas.polygon(Outline.corners(group, box), paint)
    case .other:
      canvas.rectangle(box, radius: radius, paint + [("stroke-dasharray", "5 2.5")])
    }
  }
}
