import Export
import Relations

extension Diagram {
  /// Writes PNG or PDF as libgraphviz draws it, for machines without `rsvg-convert`: boxes and lines in the places of our
  /// picture, with title and names, without legend, notes and the shapes of arrowheads.
  ///
  /// Here libgraphviz sees names, escaped and cut; leave it to a worker where they come from others.
  public func writeByGraphviz(to path: String, as format: Picture.Format, engine: LayoutEngine) throws {
    let scene = try scene(engine: engine)
    let title = style.title ?? Words(labels: style.labels).say("شبكة العلاقات", "Network of relations")
    let dot = GraphvizDrawing(scene: scene, colors: Colors(style.theme), title: title).dot
    let bytes = try engine.image(dot: dot, format: format == .png ? "png:cairo" : format.rawValue)
    try AtomicFile.write(to: path) { $0.write(bytes) }
  }
}

/// A network in DOT, everything in its place.
private struct GraphvizDrawing {
  let scene: NetworkScene
  let colors: Colors
  let title: String

  var dot: String {
    var output = ByteOutput()
    output.write(
      "digraph G{graph[dpi=144 splines=true overlap=true inputscale=72 notranslate=true labelloc=t fontsize=20")
    write(["bgcolor": colors.background, "fontcolor": colors.text, "fontname": Self.fonts], &output)
    output.write(" label=")
    output.writeDOT(shown([title]))
    output.write("];node[fixedsize=true margin=0 penwidth=2];")
    for (i, node) in scene.nodes.enumerated() { write(node, i, &output) }
    for arrow in scene.arrows { write(arrow, &output) }
    output.write("}")
    return String(decoding: output.bytes, as: UTF8.self)
  }

  private static let fonts = "Noto Sans Arabic,Noto Sans,DejaVu Sans,sans-serif"

  private func write(_ node: NetworkScene.Node, _ i: Int, _ output: inout ByteOutput) {
    let (shape, look) =
      switch node.group {
      case .state, .person: ("box", "filled,rounded")
      case .igo: ("hexagon", "filled")
      case .armed: ("octagon", "filled")
      case .organization: ("box", "filled")
      case .other: ("box", "filled,rounded,dashed")
      }
    output.write("n\(i)[")
    write(
      [
        "pos": place(node.box.center), "width": (node.box.width / 72).fine, "height": (node.box.height / 72).fine,
        "shape": shape, "style": look, "color": colors.color(node.group), "fontcolor": colors.text,
        "fillcolor": node.community.map { colors.community($0) } ?? colors.tint(node.group), "fontname": Self.fonts,
        "fontsize": node.fontSize.short,
      ], &output)
    // Beside a mark there is no place for a name but that of an outer label.
    output.write(scene.isCrowded ? " label=\"\" xlabel=" : " label=")
    output.writeDOT(scene.isCrowded && node.label == nil ? "" : shown(node.lines))
    if let label = node.label { write(["xlp": place(label.center)], &output) }
    output.write("];")
  }

  private func write(_ arrow: NetworkScene.Arrow, _ output: inout ByteOutput) {
    let line =
      switch arrow.arc.quad {
      case .verbalCooperation, .verbalConflict: "dashed"
      case .tie: "dotted"
      case .materialCooperation, .materialConflict: "solid"
      }
    let width = scene.scale.width(arrow.arc.count)
    output.write("n\(arrow.arc.source)->n\(arrow.arc.target)[")
    write(
      [
        "pos": "e,\(place(arrow.tip)) " + arrow.curve.points.map(place).joined(separator: " "), "style": line,
        "color": colors.color(arrow.arc.quad), "penwidth": width.short,
        "arrowsize": (scene.scale.headLength(arrow.arc.count) / 10).fine,
        "arrowhead": arrow.arc.quad == .materialConflict ? "vee" : arrow.arc.quad == .tie ? "diamond" : "normal",
      ], &output)
    if let label = arrow.label {
      write(
        [
          "label": String(arrow.arc.count), "lp": place(label.center), "fontsize": "10", "fontname": Self.fonts,
          "fontcolor": colors.color(arrow.arc.quad),
        ], &output)
    }
    output.write("];")
  }

  /// *y* grows upwards there.
  private func place(_ point: Point) -> String { "\(point.x.short),\((scene.height - point.y).short)" }

  /// Lines one below the other, each in its own direction.
  private func shown(_ lines: [String]) -> String {
    lines.map { line in
      let text = line.forDisplay.clipped(200)
      return text.hasRightToLeft ? "\u{2067}\(text)\u{2069}" : text
    }
    .joined(separator: "\n")
  }

  private func write(_ attributes: KeyValuePairs<String, String>, _ output: inout ByteOutput) {
    for (name, value) in attributes {
      output.write(" \(name)=")
      output.writeDOT(value)
    }
  }
}
