import Export

/// Where the boxes of a network stand and how its arcs run between them.
struct NetworkLayout {
  var centers: [Point]
  /// One an arc, from border to border without the arrowhead, whose tip is at `tips`.
  var routes: [Curve]
  var tips: [Point]

  /// - Parameters:
  ///   - isCrowded: arcs run straight, because libgraphviz' routing takes time with the cube of the boxes.
  ///   - isRightToLeft: ranks of `dot` run from right to left.
  init(
    _ arcs: [Arc], boxes: [Box], isCrowded: Bool, layout: Layout, engine: LayoutEngine, isRightToLeft: Bool
  ) throws(RenderError) {
    let request = DOTRequest(arcs: arcs, boxes: boxes, isCrowded: isCrowded)
    var routed: [Substring: Substring] = [:]
    switch layout {
    case .dot:
      routed = try engine.positions(dot: request.ranked(isRightToLeft: isRightToLeft), algorithm: "dot")
      centers = try request.centers(in: routed)
    case .force:
      centers = PackedForceLayout(arcs, boxes: boxes).centers
      if !isCrowded { centers = request.spread(centers) }
    case .neato, .sfdp:
      let places = try engine.positions(dot: request.undirected(for: layout), algorithm: layout.rawValue)
      centers = request.spread(try request.centers(in: places))
      if !isCrowded {
        routed = try engine.positions(dot: request.pinned(centers), algorithm: "nop2")
        centers = try request.centers(in: routed)
      }
    }
    let placed = zip(boxes, centers).map { Box(center: $1, width: $0.width, height: $0.height) }
    let own = OwnRoutes(arcs, boxes: placed)
    routes = []
    tips = []
    for (i, arc) in arcs.enumerated() {
      if arc.source != arc.target, let place = routed["e\(i)"], let (curve, tip) = DOTRequest.route(place) {
        routes.append(curve)
        tips.append(tip)
      } else {
        let (curve, tip) = own.route(i)
        routes.append(curve)
        tips.append(tip)
      }
    }
  }
}

/// The line width and arrowhead of an arc by its count of events.
extension Arc {
  var strokeWidth: Double { min(9, 1.1 + 0.72 * log2(Double(1 + count))) }
  var headLength: Double { 6 + 1.5 * strokeWidth }
}
