/// A view of a graph that can be drawn: `Diagram`, `Matrix`, `Timeline`, …
public protocol Drawable: Sendable {
  /// - Parameter engine: where libgraphviz runs, for the views that ask it.
  func svg(engine: LayoutEngine) throws(RenderError) -> Picture
}

extension Drawable {
  /// The picture, laid out in this process.
  public func svg() throws(RenderError) -> Picture { try svg(engine: .inProcess) }
}
