/// Arabic spelling folded for look-up: marks dropped, letter variants joined, digits made ASCII.
///
/// أإآٱ→ا, ى→ي, Persian ک ی گ →ك ي ك; short vowels, shadda, tatweel and invisible direction marks vanish. ة stays.
enum Folding {
  /// What a scalar becomes: itself, another, or nothing.
  @inline(__always)
  static func fold(_ scalar: UInt32) -> UInt32? {
    switch scalar {
    case 0x0621...0x064A:
      switch scalar {
      case 0x0622, 0x0623, 0x0625: 0x0627
      case 0x0649: 0x064A
      case 0x0640: nil
      default: scalar
      }
    case 0x0610...0x061A, 0x064B...0x065F, 0x0670, 0x06D6...0x06ED: nil
    case 0x0660...0x0669: scalar - 0x0660 + 48
    case 0x06F0...0x06F9: scalar - 0x06F0 + 48
    case 0x0671: 0x0627
    case 0x06A9, 0x06AF: 0x0643
    case 0x06CC: 0x064A
    case 0x067E: 0x0628
    case 0x0686: 0x062C
    case 0x06A4: 0x0641
    case 0x200B...0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF, 0x00AD: nil
    case 65...90: scalar + 32
    case 0xFE70...0xFEFC: presentation(scalar)
    default: scalar
    }
  }

  /// Whether a folded scalar is an Arabic letter.
  @inline(__always)
  static func isArabicLetter(_ scalar: UInt32) -> Bool { (0x0621...0x064A).contains(scalar) || (0x0671...0x06D3).contains(scalar) }

  static func isInvisible(_ scalar: UInt32) -> Bool { fold(scalar) == nil }

  /// A word or phrase folded; runs of white space become one space.
  static func fold(_ text: some StringProtocol) -> String {
    var result = String.UnicodeScalarView()
    var pendingSpace = false
    for scalar in text.unicodeScalars {
      if scalar.properties.isWhitespace {
        pendingSpace = !result.isEmpty
        continue
      }
      guard let folded = fold(scalar.value), let scalar = Unicode.Scalar(folded) else { continue }
      if pendingSpace {
        result.append(" ")
        pendingSpace = false
      }
      result.append(scalar)
    }
    return String(result)
  }

  /// Arabic presentation forms B, which old converters leave in text: each stands for one plain letter, but lam-alif.
  private static func presentation(_ scalar: UInt32) -> UInt32? {
    if scalar < 0xFE80 { return nil }
    var low = 0
    var high = formStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if formStarts[middle].0 <= scalar { low = middle } else { high = middle }
    }
    return formStarts[low].1
  }

  /// The first form of each letter, and the folded letter. The four lam-alif ligatures read as alif after a lost lam.
  private static let formStarts: [(UInt32, UInt32)] = [
    (0xFE80, 0x0621), (0xFE81, 0x0627), (0xFE85, 0x0624), (0xFE87, 0x0627), (0xFE89, 0x0626), (0xFE8D, 0x0627),
    (0xFE8F, 0x0628), (0xFE93, 0x0629), (0xFE95, 0x062A), (0xFE99, 0x062B), (0xFE9D, 0x062C), (0xFEA1, 0x062D),
    (0xFEA5, 0x062E), (0xFEA9, 0x062F), (0xFEAB, 0x0630), (0xFEAD, 0x0631), (0xFEAF, 0x0632), (0xFEB1, 0x0633),
    (0xFEB5, 0x0634), (0xFEB9, 0x0635), (0xFEBD, 0x0636), (0xFEC1, 0x0637), (0xFEC5, 0x0638), (0xFEC9, 0x0639),
    (0xFECD, 0x063A), (0xFED1, 0x0641), (0xFED5, 0x0642), (0xFED9, 0x0643), (0xFEDD, 0x0644), (0xFEE1, 0x0645),
    (0xFEE5, 0x0646), (0xFEE9, 0x0647), (0xFEED, 0x0648), (0xFEEF, 0x064A), (0xFEF1, 0x064A), (0xFEF5, 0x0627),
  ]
}
