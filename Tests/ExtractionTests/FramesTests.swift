import Relations
import Testing

@testable import Extraction

/// Every verb of the lexicon that means one relation is read with its parties, before its subject and behind it.
@Suite struct FramesTests {
  /// Verbs that are spelled like a noun at the start of a sentence, or, folded, like another word.
  static let homographs: Set<String> = ["شكا", "تدخل", "ناوا", "هنا", "اذن"]

  static let source = (arabic: "الجيش التركي", label: "Turkish Armed Forces")
  static let target = (arabic: "الحكومة السورية", label: "Government of Syria")

  @Test func eachVerbIsReadWithItsParties() {
    let lexicon = Lexicon.builtIn
    let extractor = Extractor()
    var count = 0
    for verb in lexicon.verbs where verb.relations.count == 1 && !Self.homographs.contains(verb.past) {
      let sense = verb.relations[0]
      guard !sense.needsComplement, sense.frame[.subject] == .source, sense.relation.name != "member",
        let party = party(of: sense.frame)
      else { continue }
      count += 1
      for sentence in [
        "\(verb.past) \(Self.source.arabic) \(party) أمس.", "\(Self.source.arabic) \(verb.past) \(party) أمس.",
      ] {
        let found = extractor.read(Document(id: "d", date: "2015-07-20", text: sentence)).events.contains { event in
          let labels = [event.source?.actor.label, event.target?.actor.label]
          let isTurned = sense.relation.isSymmetric && labels == [Self.target.label, Self.source.label]
          return labels == [Self.source.label, Self.target.label] || isTurned
        }
        #expect(found, "\(sentence)")
      }
    }
    #expect(count > 200)
  }

  /// The target as the frame of a verb has it: its object, or behind a preposition.
  private func party(of frame: Frame) -> String? {
    if frame[.object] == .target { return Self.target.arabic }
    guard frame[.object] == nil, let preposition = frame.targets.first else { return nil }
    return switch preposition {
    case .between, .none, .agent, .like: nil
    case .for: "لل" + Self.target.arabic.dropFirst(2)
    case .by: "ب" + Self.target.arabic
    default: preposition.arabic + " " + Self.target.arabic
    }
  }
}
