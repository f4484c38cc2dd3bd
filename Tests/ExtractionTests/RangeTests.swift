import Foundation
import Relations
import Testing

@testable import Extraction

/// Every range that comes with words of a text gives back these words.
@Suite struct RangeTests {
  private static let texts: [String] = {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let folder = root.appending(path: "Examples/corpus")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()) ?? []
    return names.compactMap { try? String(contentsOf: folder.appending(path: $0), encoding: .utf8) }
  }()
  private static let extractor = Extractor()

  /// The spans of all events whose text is not what stands at their range, and how many there are at all.
  private func check(_ text: String) -> (wrong: [Span], count: Int) {
    let bytes = Array(text.utf8)
    var spans: [Span?] = []
    for event in Self.extractor.read(Document(id: "a", date: "2024-02-20", text: text)).events {
      spans += [event.source?.mention, event.target?.mention]
      for evidence in [event.evidence].compactMap(\.self) + event.furtherEvidence {
        spans += [evidence.quote, evidence.trigger, evidence.date]
      }
    }
    let all = spans.compactMap(\.self)
    return (
      all.filter { $0.range.upperBound > bytes.count || Array(bytes[$0.range]) != Array($0.text.utf8) }, all.count
    )
  }

  @Test func rangesOfTheSampleTextsGiveBackTheirWords() {
    let results = Self.texts.map(check)
    #expect(results.flatMap(\.wrong).isEmpty)
    #expect(results.map(\.count).reduce(0, +) > 100)
  }

  /// Texts cut, doubled and strewn with marks, signs and letters of other scripts.
  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func rangesOfDamagedTextsGiveBackTheirWords(seed: UInt64) {
    var random = seed &* 0x9E37_79B9_7F4A_7C15
    func next(_ n: Int) -> Int {
      random ^= random << 13
      random ^= random >> 7
      random ^= random << 17
      return Int(random % UInt64(n))
    }
    let strewn: [Unicode.Scalar] = [
      "\u{202E}", "\u{0651}", "\u{0640}", "«", "\"", ".", "،", "\u{0}", "ﻻ", "😀", "é", "x", "٣", "و", " ", "\n", "پ",
    ]
    for text in Self.texts {
      var scalars = Array(text.unicodeScalars)
      for _ in 0..<40 {
        let i = next(scalars.count)
        switch next(3) {
        case 0: scalars.insert(strewn[next(strewn.count)], at: i)
        case 1: scalars.remove(at: i)
        default:
          scalars.insert(contentsOf: Array(scalars[i..<min(scalars.count, i + next(30))]), at: next(scalars.count))
        }
      }
      var damaged = String.UnicodeScalarView()
      damaged.append(contentsOf: scalars)
      #expect(check(String(damaged)).wrong.isEmpty)
    }
  }
}

@Suite struct SpellingTests {
  /// Literals of common letters have a way of their own.
  @Test func aLiteralIsSpelledLikeTheSameText() {
    let literals: [(Spelling, String)] = [
      ("", ""), ("ء", "ء"), ("ي", "ي"), ("الرئيسة", "الرئيسة"), ("والمفاوضاتوالمفاو", "والمفاوضاتوالمفاو"),
      ("پاك", "پاك"),
      ("5", "5"), ("ab", "ab"), ("و5", "و5"), ("م ن", "م ن"), ("ـ", "ـ"), ("é", "é"), ("ٱ", "ٱ"),
    ]
    for (literal, text) in literals {
      // In pieces, so that no literal comes of it.
      let built = text.unicodeScalars.reduce(into: Spelling()) { $0.append($1.value) }
      #expect(literal == built && literal == Spelling(text), "\(text)")
    }
  }

  @Test func aVocabularyNumbersWordsAsTheyCome() {
    var vocabulary = Vocabulary()
    for n in 0..<5000 { #expect(vocabulary.insert(Spelling("\(n)")) == Int32(n)) }
    for n in 0..<5000 { #expect(vocabulary.insert(Spelling("\(n)")) == Int32(n)) }
    #expect(vocabulary.number(Spelling("5000")) == -1 && !vocabulary.contains(Spelling("5000")))
  }

  @Test func aSpellingGivesBackItsLetters() {
    for text in ["", "ا", "والاستراتيجية", "abc-1", "ڤيينا", "müller", "ههههههههههههههههههههههه"] {
      #expect(Spelling(text).description == text)
    }
  }

  @Test func cuttingAndJoiningWorkByLetters() {
    let word: Spelling = "والمفاوضات"
    #expect(word.count == 10)
    #expect(word.dropFirst(3) == "مفاوضات")
    #expect(word.dropLast(2) == "والمفاوض")
    #expect(word.first == "و" && word.last == "ت")
    #expect(word.hasPrefix("وال") && word.hasSuffix("ات") && !word.hasSuffix("ية") && !word.hasPrefix("ال"))
    #expect(word.contains("مفاوض") && !word.contains("مفاوضة"))
    #expect(Spelling("ال") + "مفاوضات" == "المفاوضات")
    #expect(Spelling("ڤيينا").count == 5 && Spelling("ڤيينا").dropFirst() == "يينا")
  }

  @Test func wordsBeyond16LettersCompareToTheLast() {
    let a = String(repeating: "ب", count: 20)
    #expect(Spelling(a + "ا") != Spelling(a + "ت"))
    #expect(Spelling(a + "ا").hasPrefix(Spelling(a)) && Spelling(a + "ات").hasSuffix("ات"))
    #expect(Spelling(a).dropFirst(17).count == 3)
  }
}

@Suite struct HardInputTests {
  /// No input takes more than its share of time: 100,000 words without a sentence end.
  @Test func aSentenceOf100000WordsIsRead() {
    let text = String(repeating: "قال محمد الكربولي إن العراق وإيران التقيا و", count: 12_500)
    let reading = Extractor().read(Document(id: "a", date: "2024-02-20", text: text))
    #expect(reading.sentenceCount > 200)
  }

  @Test(arguments: [
    "((((«««", "وووو", "من عدد من ", "أن إن أنه ", "عدد من العراق ", "\u{202E}\u{0651}", "ﻻﻼ", "a1é٣پگ", "\u{0}",
    "شنت هجوما شنته ", "بين العراق وإيران بين تركيا و", "9223372036854775800 ",
    "رعى الوزير أحمد بعد وساطته بين السعودية واليمن التي سأقودها بنجاح. ",
    "سهل الوزير بعد وساطتها بين روسيا وتركيا التي سأزورها غدا. ", "كل سطر يبدأ كما بدأ السطر الذي قبله وينتهي مثله\n",
  ])
  func repetitionsAreRead(unit: String) {
    let text = String(repeating: unit, count: 2_000)
    let reading = Extractor().read(Document(id: "a", date: "2024-02-20", text: text))
    #expect(reading.events.allSatisfy { (0...1).contains($0.confidence) })
  }
}
