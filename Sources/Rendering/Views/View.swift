import Relations

/// The ways to look at a graph.
public enum View: String, Sendable, CaseIterable {
  /// Actors and merged arrows: `Diagram`.
  case network
  /// Source × target by class: `Matrix`.
  case matrix
  /// Events of each class over time: `Timeline`.
  case timeline
  /// What two actors do to each other over time: `DyadChart`.
  case dyad
  /// Who leads in each period: `Ranking`.
  case ranking
  /// A diagram for each period, one layout: `Multiples`.
  case multiples
  /// The same as a film: `Animation`.
  case animation

  /// The view of a graph; what a view has no use for is ignored.
  ///
  /// - Parameters:
  ///   - size: what the size of actors means, for network, multiples and animation.
  ///   - layout: likewise; `nil` takes what suits the network's size.
  ///   - window: the length of a period, for timeline, dyad, ranking, multiples and animation; `nil` takes one that suits the span.
  ///   - limit: how many actors matrix and ranking show.
  ///   - pair: the two of the dyad; `nil` takes those with the most events between them.
  public func drawing(
    of graph: EventGraph, size: NodeSize = .eventCount, layout: Layout? = nil, window: Stride? = nil, limit: Int? = nil,
    pair: (Actor.ID, Actor.ID)? = nil, style: Style = Style()
  ) -> any Drawable {
    switch self {
    case .network: Diagram(graph, size: size, layout: layout, style: style)
    case .matrix: Matrix(graph, limit: limit ?? 30, style: style)
    case .timeline: Timeline(graph, window: window, style: style)
    case .dyad: DyadChart(graph, pair: pair, window: window, style: style)
    case .ranking: Ranking(graph, window: window, limit: limit ?? 10, style: style)
    case .multiples: Multiples(graph, window: window, size: size, layout: layout, style: style)
    case .animation: Animation(graph, window: window, size: size, layout: layout, style: style)
    }
  }
}
