import Foundation
import Relations
import Testing

@testable import Extraction

/// A sentence may break off or set in anywhere: in a headline, a caption, a page cut short.
@Suite struct TruncationTests {
  @Test(arguments: ["constructions", "violence", "modes", "dates"])
  func everyBeginningAndEndOfASentenceIsRead(corpus: String) throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Corpus/\(corpus).tsv")
    let extractor = Extractor()
    var count = 0
    for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") where !line.hasPrefix("#") {
      let words = line.split(separator: "\t")[0].split(separator: " ")
      for cut in 1..<max(2, words.count) {
        for part in [words.prefix(cut), words.suffix(cut)] {
          let text = part.joined(separator: " ")
          let reading = extractor.read(Document(id: "d", date: "2024-02-20", text: text))
          for event in reading.events {
            #expect(event.evidence.map { text.contains($0.trigger.text) } ?? true, "\(text)")
          }
          count += 1
        }
      }
    }
    #expect(count > 100)
  }
}
