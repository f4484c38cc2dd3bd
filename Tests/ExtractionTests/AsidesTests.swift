import Relations
import Testing

@testable import Extraction

/// Times, places, manners and sources between a verb and its parties part nothing.
@Suite struct AsidesTests {
  /// A sentence with a mark where something may stand between, and what it states.
  static let sentences: [(text: String, source: String, relation: String, target: String)] = [
    ("شنت _ تركيا _ هجوما _ على إيران _", "Turkey", "attacks", "Iran"),
    ("قام _ الجيش التركي _ بقصف مواقع حزب الله _", "Turkish Armed Forces", "attacks", "Hezbollah"),
    ("عقد _ الرئيس الفرنسي _ لقاء _ مع الحكومة السورية _", "President of France", "meets", "Government of Syria"),
    ("وقعت _ تركيا _ اتفاقا _ مع إيران _", "Turkey", "agrees", "Iran"),
    ("قدمت _ تركيا _ مساعدات عسكرية _ إلى إيران _", "Turkey", "aids", "Iran"),
    ("فرضت _ تركيا _ عقوبات _ على إيران _", "Turkey", "sanctions", "Iran"),
    ("اتهمت _ تركيا _ إيران _ بدعم الإرهاب _", "Turkey", "accuses", "Iran"),
    ("دعت _ تركيا _ إيران _ إلى وقف الحرب _", "Turkey", "requests", "Iran"),
    ("وصل _ الرئيس الفرنسي _ إلى إيران _ في زيارة رسمية _", "President of France", "visits", "Iran"),
    ("هدد _ الرئيس الفرنسي _ إيران _ بفرض عقوبات _", "President of France", "threatens", "Iran"),
    ("سيطر _ حزب الله _ على مدينة حلب _", "Hezbollah", "coerces", "Aleppo"),
    ("قال وزير الخارجية التركي _ إن إيران _ تدعم _ حزب الله _", "Iran", "supports", "Hezbollah"),
  ]

  static let asides = [
    "أمس", "اليوم (الثلاثاء)", "، أمس الثلاثاء،", "- أمس -", "في وقت مبكر من صباح اليوم", "بعد ظهر الأحد",
    "خلال الأيام الماضية", "للمرة الأولى", "مجددا", "بشكل مفاجئ", "في القاهرة", "على هامش القمة العربية",
    "في بيان رسمي", "، بحسب مصادر محلية،",
  ]

  @Test(arguments: asides) func whatStandsBetweenPartsNothing(aside: String) {
    let extractor = Extractor()
    for sentence in Self.sentences {
      let parts = sentence.text.split(separator: "_", omittingEmptySubsequences: false).map {
        $0.trimmingPrefix(" ")
      }
      for gap in 0..<parts.count - 1 {
        var text = ""
        for (number, part) in parts.enumerated() {
          text += (text.isEmpty || text.hasSuffix(" ") ? "" : " ") + part
          if number == gap { text += (text.hasSuffix(" ") ? "" : " ") + aside }
        }
        text = text.replacing(" ،", with: "،")
        let found = extractor.read(Document(id: "d", date: "2015-07-20", text: text + ".")).events.contains {
          $0.source?.actor.label == sentence.source && $0.kind.name == sentence.relation
            && $0.target?.actor.label == sentence.target
        }
        #expect(found, "\(text)")
      }
    }
  }
}
