/// Ids as XML name tokens, which GraphML's schema asks for.
enum NameTokens {
  /// One token for each id, all different: letters, digits, `.`, `-` and `:` stay, everything else becomes `_`.
  static func of(_ ids: [String]) -> [String] {
    var taken = Set(ids.filter(isToken))
    return ids.map { id in
      guard !isToken(id) else { return id }
      var scalars = String.UnicodeScalarView()
      for scalar in id.unicodeScalars { scalars.append(isAllowed(scalar) ? scalar : "_") }
      let base = scalars.isEmpty ? "_" : String(scalars)
      var token = base
      var n = 2
      while !taken.insert(token).inserted {
        token = "\(base)_\(n)"
        n += 1
      }
      return token
    }
  }

  private static func isToken(_ id: String) -> Bool { !id.isEmpty && id.unicodeScalars.allSatisfy(isAllowed) }

  /// Those that every edition of XML 1.0 allows, of the scripts that ids are written in.
  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", ".", "-", "_", ":": true
    case "\u{C0}"..."\u{D6}", "\u{D8}"..."\u{F6}", "\u{F8}"..."\u{FF}": true
    case "\u{621}"..."\u{63A}", "\u{640}"..."\u{652}", "\u{660}"..."\u{669}", "\u{671}"..."\u{6B7}": true
    default: false
    }
  }
}
