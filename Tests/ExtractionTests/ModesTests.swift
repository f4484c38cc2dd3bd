import Foundation
import Relations
import Testing

@testable import Extraction

/// A table of `Corpus`, without comments.
func corpusRows(_ name: String) throws -> [[String]] {
  let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Corpus/\(name)")
  return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").filter { !$0.hasPrefix("#") }.map {
    $0.split(separator: "\t").map(String.init)
  }
}

@Suite struct ModesTests {
  /// The events of a sentence that this word carries.
  private func events(_ sentence: String, _ trigger: String) -> [Event] {
    Extractor().read(Document(id: "m", date: "2024-02-20", text: sentence)).events.filter {
      guard let text = $0.evidence?.trigger.text else { return false }
      return text.contains(trigger) || trigger.contains(text)
    }
  }

  @Test func everySentenceOfTheCorpusHasItsMode() throws {
    let rows = try corpusRows("modes.tsv")
    #expect(rows.count >= 100)
    for row in rows {
      let modes = Set(events(row[0], row[1]).map(\.mode.rawValue))
      #expect(modes == [row[2]], "\(row[0]) — \(row[1])")
    }
  }

  @Test func whatIsDeniedOrPlannedIsNeverActual() throws {
    for row in try corpusRows("modes.tsv") where row[2] == "negated" || row[2] == "planned" {
      #expect(!events(row[0], row[1]).contains { $0.mode == .actual }, "\(row[0])")
    }
  }

  @Test func aClosedQuotationEndsWithItsSentence() {
    let reading = Extractor().read(
      Document(
        id: "q", date: "2024-02-20",
        text:
          "وأضافت \"الاجتماعات ستوضح أن القوات باقية\".\nقصفت إسرائيل دمشق.\nوقال بوتين «هاجمت أوكرانيا موسكو. وقصفت أوكرانيا بيلغورود». وقصفت روسيا أوديسا."
      ))
    #expect(
      reading.events.filter { $0.kind.name == "attacks" && $0.target != nil }.map { $0.mode } == [
        .actual, .reported, .reported, .actual,
      ])
  }

  @Test func theReporterIsNamed() {
    let reading = Extractor().read(
      Document(id: "r", date: "2024-02-20", text: "قصفت إسرائيل دمشق، بحسب الأمم المتحدة."))
    #expect(reading.events.map { $0.mode } == [.reported])
    #expect(reading.events.last?.reportedBy?.actor.label == "United Nations")
  }
}
