import Export
import Relations

/// The colours of a theme.
struct Colors: Sendable {
  let isDark: Bool

  init(_ theme: Style.Theme) { isDark = theme == .dark }

  var background: String { isDark ? "#14181D" : "#FFFFFF" }
  var text: String { isDark ? "#E8ECF1" : "#1B1F24" }
  var muted: String { isDark ? "#9AA6B2" : "#5B6570" }
  var rule: String { isDark ? "#333B44" : "#D9DEE4" }

  func color(_ quad: RelationKind.Quad) -> String { Palette.color(quad, dark: isDark) }
  func color(_ group: Palette.Group) -> String { Palette.color(group, dark: isDark) }
  func tint(_ group: Palette.Group) -> String { mixed(color(group), share: isDark ? 0.18 : 0.14) }

  static let communityLimit = 8

  /// The fill of a community by its rank: pale enough, or dark enough, for text on it.
  func community(_ rank: Int) -> String {
    isDark
      ? ["#5A2A2A", "#1F4468", "#245224", "#524210", "#4A2A66", "#14565A", "#6A3A14", "#42474D"][rank]
      : ["#FFC9C9", "#BFE0FF", "#C8EFC0", "#FFE89A", "#E2C8FA", "#AEEBE6", "#FFD0A6", "#D6DADE"][rank]
  }

  /// A colour thinned with the background: share 1 is the colour, 0 the background.
  func mixed(_ color: String, share: Double) -> String {
    let (a, b) = (Self.channels(color), Self.channels(background))
    return "#"
      + zip(a, b).map { x, y in
        let value = Int((Double(x) * share + Double(y) * (1 - share)).rounded())
        return (value < 16 ? "0" : "") + String(value, radix: 16, uppercase: true)
      }.joined()
  }

  private static func channels(_ hex: String) -> [Int] {
    let value = Int(hex.dropFirst(), radix: 16)!
    return [value >> 16, value >> 8 & 255, value & 255]
  }
}
