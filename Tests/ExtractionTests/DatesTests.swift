import Relations
import Testing

@testable import Extraction

@Suite struct DatesTests {
  private func read(_ text: String, _ date: Day? = "2024-02-20") -> [Event] {
    Extractor().read(Document(id: "d", date: date, text: text)).events
  }

  @Test func everySentenceOfTheCorpusHasItsDate() throws {
    for row in try corpusRows("dates.tsv") {
      let events = read(row[1], Day(text: row[0])).filter { $0.evidence?.trigger.text.contains(row[2]) == true }
      let periods = Set(
        events.map {
          "\($0.period.map { $0.startText + ($0.end == nil ? "/.." : "") } ?? "-") \($0.dateSource?.rawValue ?? "-")"
        })
      #expect(periods == ["\(row[3]) \(row[4])"], "\(row[1])")
    }
  }

  @Test func sentencesWithoutADateGoOnWithTheLast() {
    let events = read(
      "زار وزير الخارجية الفرنسي طهران أمس. والتقى الوزير الرئيس الإيراني.\nقصفت إسرائيل دمشق عام 2019. وأدانت سوريا إسرائيل."
    )
    #expect(events.map { $0.dateSource } == [.text, .context, .text, .document])
    #expect(events.map { $0.period?.startText } == ["2024-02-19", "2024-02-19", "2019", "2024-02-20"])
  }

  @Test func aHeadlineIsEvidenceOfTheEventItNames() {
    let events = read("إسرائيل تقصف سوريا\n\nقصفت إسرائيل سوريا أمس.")
    #expect(events.count == 1)
    #expect(events.first?.furtherEvidence.count == 1)
    #expect(events.first?.period == .day("2024-02-19"))
  }

  @Test func aHeadlineWithNewsOfItsOwnHasTheDayOfTheLead() {
    let events = read("إسرائيل تقصف سوريا\n\nأدانت مصر إسرائيل أمس.")
    #expect(events.first?.kind.name == "attacks")
    #expect(events.first?.period == .day("2024-02-19"))
    #expect(events.first?.dateSource == .context)
  }
}
