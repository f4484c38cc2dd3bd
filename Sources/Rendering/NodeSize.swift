import Relations

/// What the size of an actor on a diagram means.
public struct NodeSize: Sendable {
  /// What the note under the picture calls it.
  var arabic: String
  var english: String
  /// `nil` counts the actor's events.
  var values: [Actor.ID: Double]?

  /// The number of events the actor takes part in.
  public static let eventCount = NodeSize(arabic: "عدد الأحداث", english: "number of events", values: nil)

  /// Any measure. Sizes grow with the square root of the value; negative and missing ones count 0.
  ///
  /// ```swift
  /// Diagram(graph, size: .measure("betweenness", scores))
  /// ```
  public static func measure(_ name: String, arabic: String? = nil, _ values: [Actor.ID: Double]) -> NodeSize {
    NodeSize(arabic: arabic ?? name, english: name, values: values)
  }

  /// Any measure, asked actor by actor.
  public static func measure(
    _ name: String, arabic: String? = nil, of actors: [Actor], _ value: (Actor.ID) -> Double
  )
    -> NodeSize
  {
    measure(name, arabic: arabic, Dictionary(actors.map { ($0.id, value($0.id)) }, uniquingKeysWith: { a, _ in a }))
  }
}
