/// How every picture looks and speaks.
public struct Style: Sendable {
  /// Which names actors are called by, and which language title, legend and notes are in.
  public enum Labels: String, Sendable, CaseIterable {
    case arabic = "ar"
    case english = "en"
    /// Arabic above, English below; legend and notes in both.
    case both
  }

  public enum Theme: String, Sendable, CaseIterable {
    case light, dark
  }

  /// Above the picture; `nil` names the view.
  public var title: String?
  /// Below it, for what the reader has to know: where the events come from, say.
  public var note: String?
  public var labels: Labels
  public var theme: Theme

  public init(title: String? = nil, note: String? = nil, labels: Labels = .arabic, theme: Theme = .light) {
    self.title = title
    self.note = note
    self.labels = labels
    self.theme = theme
  }
}
