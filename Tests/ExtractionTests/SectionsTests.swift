import Relations
import Testing

@testable import Extraction

@Suite struct SectionsTests {
  /// Each line with its section.
  private func kinds(_ text: String) -> [Section.Kind] {
    Sections(lexicon: .builtIn).find(in: ContiguousArray(text.utf8).span).map(\.kind)
  }

  @Test func thePartsOfAPageAreToldApart() {
    #expect(
      kinds(
        """
        وزير الخارجية التركي يزور بغداد
        وزير الخارجية التركي في مطار بغداد (رويترز)
        بغداد - رويترز
        وصل وزير الخارجية التركي إلى بغداد اليوم.
        شارك عبر
        والتقى الوزير نظيره العراقي.
        اقرأ أيضا
        مصر تدين الهجوم على دمشق
        """) == [.headline, .caption, .dateline, .body, .boilerplate, .body, .boilerplate, .related])
  }

  @Test(arguments: ["بغداد - رويترز", "القاهرة/ أ ف ب", "دمشق، 20 فبراير 2024", "الرياض (واس)"])
  func aPlaceWithAgencyOrDayIsADateline(line: String) { #expect(kinds("خبر من المدينة\n\(line)")[1] == .dateline) }

  @Test(arguments: ["العراق يدين الهجوم", "رويترز تنفي الخبر", "بغداد وطهران تتفقان"])
  func aLineThatSaysMoreIsNoDateline(line: String) { #expect(kinds(line) == [.headline]) }

  @Test(arguments: [
    "الرئيس في مؤتمر صحافي بالقاهرة - أ ف ب", "صورة أرشيفية للرئيس", "الوزير يفتتح المعرض. 20 فبراير 2024 - @iraqipmo",
  ])
  func whoTookThePictureMakesACaption(line: String) { #expect(kinds("خبر من المدينة\n\(line)")[1] == .caption) }

  @Test func linksInAListGoOnToTheEnd() {
    let long = String(repeating: "وقال الوزير إن بلاده تدعم السلام في المنطقة ", count: 8)
    #expect(
      kinds("\(long)\nاقرأ أيضا\n• مصر تدين الهجوم\n\(long)\(long)") == [.body, .boilerplate, .related, .related])
    // A box in the middle of an article.
    #expect(kinds("\(long)\nاقرأ أيضا\nمصر تدين الهجوم\n\(long)\(long)") == [.body, .boilerplate, .related, .body])
  }

  @Test func aRepeatedLineIsRepeatedWhateverItsQuotes() {
    #expect(kinds("واشنطن \"قلقة\" من الهجوم\nواشنطن «قلقة» من الهجوم") == [.headline, .repeated])
  }

  @Test func aMarkIsCutFromTheLine() {
    let text = "عاجل: إسرائيل تقصف دمشق"
    let section = Sections(lexicon: .builtIn).find(in: ContiguousArray(text.utf8).span)[0]
    #expect(section.kind == .headline)
    #expect(String(decoding: Array(text.utf8)[section.range], as: UTF8.self).contains("إسرائيل تقصف دمشق"))
    #expect(!String(decoding: Array(text.utf8)[section.range], as: UTF8.self).contains("عاجل"))
  }

  @Test func aRepeatedHeadlineIsEvidenceAndNoEvent() {
    let events = Extractor().read(
      Document(id: "d", date: "2024-02-20", text: "إسرائيل تقصف دمشق\nإسرائيل تقصف دمشق\nنقلت الوكالة الخبر.")
    ).events
    #expect(events.map { $0.kind.name } == ["attacks"])
    #expect(events.first?.furtherEvidence.count == 1)
  }

  @Test func newsInRelatedLinksIsLessCertain() {
    let sentence = "قصفت إسرائيل دمشق."
    let body = Extractor().read(Document(id: "d", date: "2024-02-20", text: sentence)).events
    let related = Extractor().read(Document(id: "d", date: "2024-02-20", text: "أقرأ أيضا\n\(sentence)")).events
    #expect(related.count == 1 && body.count == 1)
    #expect(related[0].confidence < body[0].confidence)
  }
}
