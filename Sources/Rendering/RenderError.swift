/// A picture that could not be drawn: what failed, and what to do about it.
public struct RenderError: Error, Hashable, Sendable, CustomStringConvertible {
  public var problem: String
  public var hint: String?

  public init(_ problem: String, hint: String? = nil) {
    self.problem = problem
    self.hint = hint
  }

  public var description: String { problem + (hint.map { "\n  hint: \($0)" } ?? "") }
}
