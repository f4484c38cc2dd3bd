import Relations
import Testing

@testable import Extraction

/// Who an office means: the one who holds it on the day of the text, where the text names that person.
@Suite struct OfficesTests {
  private func sources(_ text: String, _ date: Day) -> [String?] {
    Extractor().read(Document(id: "d", date: date, text: text)).events.map { $0.source?.actor.id.text }
  }

  @Test func anOfficeIsItsHolderWhereTheTextNamesThePerson() {
    let text = "التقى الرئيس الأميركي نظيره الكيني. وزار أوباما نيروبي."
    #expect(sources(text, "2015-07-25") == ["barack-obama", "barack-obama"])
    // The office was another's by then.
    #expect(sources(text, "2019-07-25").first == "usa-president")
  }

  @Test func anOfficeIsAnOfficeWhereTheTextNamesNobody() {
    #expect(sources("التقى الرئيس الأميركي نظيره الكيني.", "2015-07-25") == ["usa-president"])
  }

  @Test func aFormerHolderIsNotThePresentOne() {
    let text = "انتقد الرئيس الأميركي السابق الاتحاد الأوروبي. وزار أوباما نيروبي."
    #expect(sources(text, "2015-07-25") == ["usa-president-former", "barack-obama"])
  }
}
