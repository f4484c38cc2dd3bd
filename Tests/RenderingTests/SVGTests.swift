import Export
import Foundation
import Relations
import Testing

@testable import Rendering

#if canImport(FoundationXML)
import FoundationXML
#endif

/// What the text of every picture must keep to.
func expectSafe(_ svg: String, _ location: SourceLocation = #_sourceLocation) {
  #expect(XMLParser(data: Data(svg.utf8)).parse(), "well-formed", sourceLocation: location)
  for banned in ["<script", "<style", "<foreignObject", "<image", "href", "url(", "var("] {
    #expect(!svg.contains(banned), "\(banned)", sourceLocation: location)
  }
  // Handlers and addresses may stand in text, never in a tag.
  for tag in svg.split(separator: "<").map({ $0.prefix { $0 != ">" } }) {
    #expect(!tag.contains(" on") && !tag.contains("javascript:"), "\(tag)", sourceLocation: location)
  }
  for scalar in svg.unicodeScalars {
    let isAllowed =
      switch scalar.value {
      case 0..<0x20: scalar == "\n"
      case 0x7F..<0xA0, 0x200E, 0x200F, 0x202A...0x202E, 0x2067, 0x2068, 0xFFFE, 0xFFFF: false
      default: true
      }
    if !isAllowed { Issue.record("U+\(String(scalar.value, radix: 16))", sourceLocation: location) }
  }
  for text in svg.split(separator: "<text ").dropFirst().map({ $0.prefix { $0 != "<" } }) where String(text).hasArabic {
    #expect(text.contains("direction=\"rtl\""), "\(text)", sourceLocation: location)
  }
}

extension String {
  fileprivate var hasArabic: Bool { unicodeScalars.contains { (0x0620...0x064A).contains($0.value) } }
}

private let names = [
  "</svg><script>alert(1)</script>", "x\" onload=\"alert(1)", "A & B <tag> &amp; ]]>", "a\u{202E}bc", "line1\nline2",
  "a\u{1}b\u{0}c", "javascript:alert(1)", "", String(repeating: "و", count: 5000), "👩🏽‍🚀🇱🇧", "\u{2067}abc\u{2069}",
  "«حزب الله» \"x\"",
]

@Test(arguments: Style.Labels.allCases)
func hostileNamesAreOnlyText(_ labels: Style.Labels) throws {
  let actors = names.enumerated().map {
    Actor(id: Actor.ID("\($1.prefix(20))\($0)"), name: $1, nameEN: $1, kind: .state)
  }
  let kind = RelationKind(name: "<b onclick='x'>", meaning: "", quad: .tie)
  let graph = EventGraph(
    actors.indices.map { i in
      Event(
        id: Event.ID(bits: UInt128(i)), source: Participant(actor: actors[i]), kind: kind,
        target: Participant(actor: actors[(i + 1) % actors.count]), period: .day("2024-01-01"))
    })
  let style = Style(title: names.prefix(4).joined(), note: names[1], labels: labels)
  let svg = try Diagram(graph, style: style).svg().text
  expectSafe(svg)
  #expect(!svg.contains(String(repeating: "و", count: 400)))
}

@Test func pictureOfTheFixtureIsSafeAndNamed() throws {
  let svg = try Diagram(Fixture.graph).svg().text
  expectSafe(svg)
  #expect(svg.contains("role=\"img\" aria-labelledby=\"picture-title picture-description\" lang=\"ar\""))
  // Described in the language of its labels.
  #expect(svg.contains("الأقوى: القوات المسلحة ← قوات الدعم السريع: نزاع مادي ×48; "))
  #expect(
    try Diagram(Fixture.graph, style: Style(labels: .english)).svg().text.contains(
      "22 actors, 40 merged arrows. Strongest: Armed Forces → Rapid Support Forces: Material conflict ×48; "))
}

@Test(arguments: [
  ("اشتباك 2024-05-17.", "اشتباك \u{2066}2024-05-17\u{2069}."), ("12/5 قتيلا", "\u{2066}12/5\u{2069} قتيلا"),
  ("2024-05-17", "2024-05-17"), ("أ\u{202E}ب", "أب"), ("في 2024", "في 2024"), ("a\tb", "a b"),
])
func datesInArabicTextKeepTheirOrder(_ text: String, _ shown: String) { #expect(text.forDisplay == shown) }

@Test func linesAreCutAtSpacesIntoEvenParts() {
  #expect("اللجنة الدولية للصليب الأحمر".wrapped(26, lines: 3) == ["اللجنة الدولية", "للصليب الأحمر"])
  #expect("مصر".wrapped(26, lines: 3) == ["مصر"])
  #expect(String(repeating: "و", count: 100).wrapped(26, lines: 2).map(\.count) == [52])
}

@Test func widthsAreThoseOfTheFont() {
  // Isolated mim, sad initial-medial-final, and lam-alef as one glyph, from the table.
  #expect(TextWidth.of("م", size: 1000) == 484)
  #expect(TextWidth.of("لا", size: 1000) == 582)
  #expect(TextWidth.of("مُ", size: 1000) == 484)
  #expect(TextWidth.of("بلا", size: 1000) == 269 + 599)
  #expect(TextWidth.of("", size: 10) == 0)
}
