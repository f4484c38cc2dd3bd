import Export

/// Where the boxes of a network stand and how its arcs run between them.
struct NetworkLayout {
  var centers: [Point]
  /// One an arc, from border to border without the arrowhead, whose tip is at `tips`.
  var routes: [Curve]
  var tips: [Point]

  /// - Parameters:
  ///   - scale: where it is crowded libgraphviz does not route, because that takes time with the cube of the boxes.
  ///   - isRightToLeft: ranks of `dot` run from right to left.
  init(
    _ arcs: [Arc], boxes: [Box], groups: [Palette.Group], scale: LineScale, layout: Layout, engine: LayoutEngine,
    isRightToLeft: Bool
  ) throws(RenderError) {
    let request = DOTRequest(arcs: arcs, boxes: boxes, scale: scale)
    var routed: [Substring: Substring] = [:]
    switch layout {
    case .dot:
      routed = try engine.positions(dot: request.ranked(isRightToLeft: isRightToLeft), algorithm: "dot")
      centers = try request.centers(in: routed)
    case .force: centers = PackedForceLayout(arcs, boxes: boxes).centers
    case .neato, .sfdp:
      let places = try engine.positions(dot: request.undirected(for: layout), algorithm: layout.rawValue)
      centers = try request.centers(in: places)
    }
    if layout != .dot, !scale.isCrowded {
      let spacing = LineSpacing(arcs, boxes: boxes)
      centers = spacing.drawIn(spacing.clear(request.spread(centers)))
    } else if layout == .neato || layout == .sfdp {
      centers = request.spread(centers)
    }
    let placed = zip(boxes, centers).map { Box(center: $1, width: $0.width, height: $0.height) }
    let own = OwnRoutes(arcs, boxes: placed, groups: groups, scale: scale)
    let ways = arcs.indices.map(own.route)
    // Where ours do not lead past all boxes, libgraphviz finds the way.
    if layout == .neato || layout == .sfdp, !scale.isCrowded, ways.contains(where: { $0.hits > 0 }) {
      routed = try engine.positions(dot: request.pinned(centers), algorithm: "nop2")
    }
    routes = []
    tips = []
    for (i, way) in ways.enumerated() {
      let isTheirs = way.hits > 0
      let (curve, tip) =
        (isTheirs ? routed["e\(i)"].flatMap { DOTRequest.route($0) } : nil) ?? (way.curve, way.tip)
      routes.append(curve)
      tips.append(tip)
    }
  }
}

/// The line width and arrowhead of an arc by its count of events: logarithmic, and steeper where counts are large, so that
/// the strongest stand out and the rest leave room.
struct LineScale: Hashable, Sendable {
  /// The largest count.
  var largest: Int
  var isCrowded: Bool

  func width(_ count: Int) -> Double {
    let size = log2(Double(1 + count))
    let share = size / log2(Double(1 + max(largest, 1)))
    return (largest <= 60 ? 1.1 + 0.72 * size : 1.1 + 5.2 * share * share) * (isCrowded ? 0.6 : 1)
  }

  func headLength(_ count: Int) -> Double { 6 + 1.5 * width(count) }
}
