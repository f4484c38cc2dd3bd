import Export
import Relations

/// The relation diagram: actors as boxes, events merged by pair and quad class as arrows with their counts.
///
/// ```swift
/// try Diagram(spring, size: .measure("PageRank", scores)).svg().write(to: "spring.svg")
/// ```
///
/// Quad classes differ by colour, line pattern and arrowhead, sorts of actors by colour and shape, so that nothing hangs on
/// colour alone. Events without a source or a target are not drawn.
public struct Diagram: Drawable {
  /// What the picture shows at most; beyond it a reader sees a hairball and should filter first.
  public static let arcLimit = 50_000

  let graph: EventGraph
  let arcs: Arcs
  let size: NodeSize
  let communities: [Actor.ID: Int]
  let layout: Layout?
  let style: Style

  /// - Parameters:
  ///   - communities: the number, from 0, of the community of each actor; its colour fills the actor's box. The eight with
  ///     the most actors have colours of their own.
  ///   - layout: `nil` takes what suits the number of actors and lines.
  public init(
    _ graph: EventGraph, size: NodeSize = .eventCount, communities: [Actor.ID: Int] = [:], layout: Layout? = nil,
    style: Style = Style()
  ) {
    self.graph = graph
    arcs = Arcs(graph)
    self.size = size
    self.communities = communities
    self.layout = layout
    self.style = style
  }

  public func svg(engine: LayoutEngine) throws(RenderError) -> Picture {
    var scene = try scene(engine: engine)
    scene.color(communities)
    let words = Words(labels: style.labels)
    let title = style.title ?? words.say("شبكة العلاقات", "Network of relations")
    let summary = words.summary(graph)
    let frame = Frame(
      words: words, title: title, subtitle: summary,
      legend: .network(groups: scene.groups, quads: scene.quads, communities: scene.communityCount, words: words),
      notes: notes(scene, words) + [style.note].compactMap { $0 })
    return frame.picture(
      content: (scene.width, scene.height), style: style, description: description(words)
    ) { canvas, origin in
      scene.draw(on: &canvas, at: origin, words: words)
    }
  }

  /// The network with every place found, before it is drawn.
  ///
  /// - Parameter languages: names that the boxes have room for; `nil` for those of the style.
  func scene(engine: LayoutEngine, languages: [Style.Labels]? = nil) throws(RenderError) -> NetworkScene {
    guard !arcs.arcs.isEmpty else {
      throw RenderError(
        "nothing to draw: no event has both a source and a target", hint: "widen the period or the filters")
    }
    guard arcs.arcs.count <= Self.arcLimit else {
      throw RenderError(
        "\(arcs.arcs.count) lines between \(arcs.actors.count) actors are more than a picture can show (\(Self.arcLimit))",
        hint:
          "keep the busiest actors (top), one actor and its neighbours (ego), a shorter period, or the strongest lines (backbone)"
      )
    }
    return try NetworkScene(
      arcs, size: size, layout: layout ?? .suited(actors: arcs.actors.count, lines: arcs.arcs.count),
      languages: languages ?? [style.labels], engine: engine)
  }

  private func notes(_ scene: NetworkScene, _ words: Words) -> [String] {
    guard scene.isCrowded else {
      return words.lines(
        "السُّمك والأرقام = عدد الأحداث · حجم الاسم = \(size.arabic)",
        "Width and figures = number of events · size of a name = \(size.english)")
    }
    let pale = scene.arrows.count { $0.isPale }
    return words.lines(
      "السُّمك = عدد الأحداث · حجم العلامة = \(size.arabic)",
      "Width = number of events · size of a mark = \(size.english)")
      + (pale == 0
        ? []
        : words.lines(
          "الباهت: صلات لا تزيد على ما تصنعه المصادفة (\(pale))",
          "Pale: \(pale) lines no stronger than chance would make them"))
  }

  /// What is said to a reader who cannot see the picture.
  private func description(_ words: Words) -> String {
    let strongest = arcs.arcs.enumerated().sorted { ($1.element.count, $0.offset) < ($0.element.count, $1.offset) }
      .prefix(5)
    let lines = strongest.map { _, arc in
      "\(words.name(arcs.actors[arc.source]).clipped(80)) \(words.arrow) \(words.name(arcs.actors[arc.target]).clipped(80)): \(words.quad(arc.quad)) ×\(arc.count)"
    }
    let sizes = words.say(
      "الأطراف: \(arcs.actors.count) · الأسهم: \(arcs.arcs.count) · الأقوى",
      "\(arcs.actors.count) actors, \(arcs.arcs.count) merged arrows. Strongest")
    return "\(sizes): \(lines.joined(separator: "; "))".forDisplay
  }
}
