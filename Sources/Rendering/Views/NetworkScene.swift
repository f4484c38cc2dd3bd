import Export
import Relations

/// A laid-out network: boxes, arrows and counts in their places, the top left corner at (0, 0).
struct NetworkScene {
  struct Node {
    var actor: Actor
    var group: Palette.Group
    var box: Box
    /// The name's lines in each language there is room for; the first is shown.
    var names: [[String]]
    var fontSize: Double
    var eventCount: Int
    /// The rank of its community by size, below `Colors.communityLimit`.
    var community: Int?
    /// Where the name stands: inside the box; beside the mark of a crowded picture, where it has room.
    var label: Box?

    var lines: [String] { names[0] }
  }

  struct Arrow {
    var arc: Arc
    var curve: Curve
    var tip: Point
    /// Where the count stands; `nil` when it is 1 or finds no room.
    var label: Box?
    var isPale = false
  }

  var nodes: [Node]
  var arrows: [Arrow]
  /// Marks with names beside them, weak lines pale: for more than a reader can follow one by one.
  let isCrowded: Bool
  let scale: LineScale
  var width: Double
  var height: Double

  var groups: [Palette.Group] { Palette.Group.allCases.filter { group in nodes.contains { $0.group == group } } }
  var quads: [RelationKind.Quad] {
    RelationKind.Quad.allCases.filter { quad in arrows.contains { $0.arc.quad == quad } }
  }

  static let countSize = 10.0
  /// Names that a crowded picture shows at most.
  private static let nameLimit = 60

  /// - Parameter languages: boxes have room for the names in each of these; the first is the one they show.
  init(
    _ arcs: Arcs, size: NodeSize, layout: Layout, languages: [Style.Labels], engine: LayoutEngine
  ) throws(RenderError) {
    isCrowded = arcs.actors.count > 80 || arcs.arcs.count > 260
    scale = LineScale(largest: arcs.arcs.map(\.count).max() ?? 1, isCrowded: isCrowded)
    nodes = Self.nodes(arcs, size: size, languages: languages, isCrowded: isCrowded)
    let places = try NetworkLayout(
      arcs.arcs, boxes: nodes.map(\.box), groups: nodes.map(\.group), scale: scale, layout: layout, engine: engine,
      isRightToLeft: languages[0] != .english)
    for i in nodes.indices { nodes[i].box.center = places.centers[i] }
    arrows = zip(arcs.arcs, zip(places.routes, places.tips)).map { Arrow(arc: $0, curve: $1.0, tip: $1.1) }
    let strong = isCrowded ? arcs.strong(alpha: 0.35) : []
    // Where nearly nothing stands out, paling the rest would leave an empty picture.
    if strong.count(where: { $0 }) * 10 > strong.count {
      for i in strong.indices where !strong[i] { arrows[i].isPale = true }
    }
    (width, height) = (0, 0)
    if isCrowded { placeNames() } else { placeCounts() }
    moveToOrigin()
  }

  private static func nodes(_ arcs: Arcs, size: NodeSize, languages: [Style.Labels], isCrowded: Bool) -> [Node] {
    var counts = Array(repeating: 0, count: arcs.actors.count)
    var ends = counts
    for arc in arcs.arcs {
      ends[arc.source] += 1
      ends[arc.target] += 1
      counts[arc.source] += arc.count
      if arc.target != arc.source { counts[arc.target] += arc.count }
    }
    let values = arcs.actors.enumerated().map { i, actor in
      max(0, size.values.map { $0[actor.id] ?? 0 } ?? Double(counts[i]))
    }
    let largest = values.max() ?? 0
    return arcs.actors.enumerated().map { i, actor in
      let share = largest > 0 && values[i].isFinite ? (values[i] / largest).squareRoot() : 0
      let fontSize = isCrowded ? 11 + 5 * share : 12 + 8 * share
      let names = languages.map { Self.lines(of: actor, labels: $0) }
      let side = 8 + 20 * share
      guard !isCrowded else {
        return Node(
          actor: actor, group: Palette.Group(actor.kind),
          box: Box(center: Point(x: 0, y: 0), width: side, height: side),
          names: names, fontSize: fontSize,
          eventCount: counts[i])
      }
      let widest = names.joined().map { TextWidth.of($0, size: fontSize, bold: fontSize > 15) }.max() ?? 0
      let height = fontSize * (1.35 * Double(names.map(\.count).max()!) + 0.65)
      // A border on which many lines end is longer.
      let room = min(64, 2.2 * Double(ends[i]))
      return Node(
        actor: actor, group: Palette.Group(actor.kind),
        box: Box(
          center: Point(x: 0, y: 0), width: max(widest * 1.04 + fontSize * 1.6, height * 1.2, 2 * room),
          height: max(height, room)),
        names: names, fontSize: fontSize, eventCount: counts[i])
    }
  }

  static func lines(of actor: Actor, labels: Style.Labels) -> [String] {
    func wrapped(_ name: String) -> [String] { name.forDisplay.wrapped(26, lines: 3).map { $0.isEmpty ? "?" : $0 } }
    switch labels {
    case .arabic: return wrapped(actor.name)
    case .english: return wrapped(actor.label)
    case .both:
      guard let english = actor.nameEN, english != actor.name else { return wrapped(actor.name) }
      return wrapped(actor.name) + wrapped(english)
    }
  }

  private(set) var communityCount = 0
  var isTinted: Bool { communityCount > 0 }

  /// Gives actors the colours of their communities, the largest first; equal sizes go by number.
  mutating func color(_ communities: [Actor.ID: Int]) {
    let numbers = nodes.compactMap { communities[$0.actor.id] }
    let sizes = Dictionary(numbers.map { ($0, 1) }, uniquingKeysWith: +)
    let order = sizes.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(Colors.communityLimit)
    let ranks = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1.key, $0) })
    communityCount = order.count
    for i in nodes.indices { nodes[i].community = communities[nodes[i].actor.id].flatMap { ranks[$0] } }
  }

  /// Puts names beside the largest marks, where they cover no other name and no mark.
  private mutating func placeNames() {
    let order = nodes.indices.sorted { (nodes[$1].box.width, $0) < (nodes[$0].box.width, $1) }
    let marks = nodes.map(\.box)
    var names: [Box] = []
    // Large pictures are shown small: their names grow with them.
    let extent = (nodes.map(\.box.maxX).max() ?? 0) - (nodes.map(\.box.minX).min() ?? 0)
    let growth = max(1, extent / 1400)
    for (rank, i) in order.enumerated() where names.count < Self.nameLimit {
      let (box, size) = (nodes[i].box, nodes[i].fontSize * growth)
      let width = nodes[i].names.joined().map { TextWidth.of($0, size: size, bold: true) }.max()! * 1.04 + 4
      let height = size * 1.25 * Double(nodes[i].names.map(\.count).max()!)
      let (dx, dy) = ((box.width + width) / 2 + 2, (box.height + height) / 2 + 2)
      let (nearX, nearY) = (dx * 0.7, dy * 0.8)
      let beside = [
        (dx, 0), (-dx, 0), (0, -dy), (0, dy), (dx, -nearY), (dx, nearY), (-dx, -nearY), (-dx, nearY), (nearX, -dy),
        (-nearX, -dy), (nearX, dy), (-nearX, dy),
      ]
      let free = beside.map { Box(center: box.center + Point(x: $0.0, y: $0.1), width: width, height: height) }
        .filter { place in !names.contains { $0.overlaps(place) } }
      let covered = free.map { place in marks.count { $0.overlaps(place) } }
      // The very largest are named even where the name covers a mark.
      guard let fewest = covered.min(), fewest == 0 || rank < 12 else { continue }
      let place = free[covered.firstIndex(of: fewest)!]
      nodes[i].label = place
      nodes[i].fontSize = size
      names.append(place)
    }
  }

  /// Puts each count on its line where it covers no box and no other count and the fewest other lines; the busiest choose
  /// first.
  private mutating func placeCounts() {
    var taken: [Box] = nodes.map(\.box)
    let bounds = arrows.map(\.curve.bounds)
    let lines = arrows.map { arrow in (0...40).map { arrow.curve.point(at: Double($0) / 40) } }
    let order = arrows.indices.filter { arrows[$0].arc.count > 1 }
      .sorted { (arrows[$1].arc.count, $0) < (arrows[$0].arc.count, $1) }
    for i in order {
      let width = TextWidth.of(String(arrows[i].arc.count), size: Self.countSize, bold: true)
      let free = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74]
        .map { Box(center: arrows[i].curve.point(at: $0), width: width + 4, height: Self.countSize + 1) }
        .filter { box in !taken.contains { $0.overlaps(box, margin: 1) } }
      let covered = free.map { box in
        lines.indices.count { j in
          j != i && bounds[j].overlaps(box) && lines[j].contains { box.contains($0) }
        }
      }
      guard let fewest = covered.min() else { continue }
      let box = free[covered.firstIndex(of: fewest)!]
      arrows[i].label = box
      taken.append(box)
    }
  }

  private mutating func moveToOrigin() {
    let points = arrows.flatMap { $0.curve.points + [$0.tip] }
    let boxes = nodes.map(\.box) + nodes.compactMap(\.label)
    let margin = 12.0
    let left = min(boxes.map(\.minX).min() ?? 0, points.map(\.x).min() ?? 0) - margin
    let top = min(boxes.map(\.minY).min() ?? 0, points.map(\.y).min() ?? 0) - margin
    width = max(boxes.map(\.maxX).max() ?? 0, points.map(\.x).max() ?? 0) + margin - left
    height = max(boxes.map(\.maxY).max() ?? 0, points.map(\.y).max() ?? 0) + margin - top
    let shift = Point(x: -left, y: -top)
    for i in nodes.indices {
      nodes[i].box.center = nodes[i].box.center + shift
      if let label = nodes[i].label { nodes[i].label!.center = label.center + shift }
    }
    for i in arrows.indices {
      arrows[i].curve.points = arrows[i].curve.points.map { $0 + shift }
      arrows[i].tip = arrows[i].tip + shift
      if let label = arrows[i].label { arrows[i].label!.center = label.center + shift }
    }
  }
}
