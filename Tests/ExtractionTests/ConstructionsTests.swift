import Foundation
import Relations
import Testing

@testable import Extraction

/// Reads `Corpus/constructions.tsv`: a sentence, and the events with both sides that it states, no more and no less.
@Suite struct ConstructionsTests {
  @Test func eachWayToStateARelationIsRead() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Corpus/constructions.tsv")
    let extractor = Extractor()
    for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") where !line.hasPrefix("#") {
      let columns = line.split(separator: "\t")
      let expected = Set(columns[1].split(separator: ";").map(String.init))
      let events = extractor.read(Document(id: "d", date: "2015-07-20", text: String(columns[0]))).events
      var found: Set<String> = []
      for event in events {
        guard let source = event.source?.actor.label, let target = event.target?.actor.label else { continue }
        found.insert("\(source)|\(event.kind.name)|\(target)|\(event.mode.rawValue)")
      }
      #expect(found == expected, "\(columns[0])")
    }
  }
}
