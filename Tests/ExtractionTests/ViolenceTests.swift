import Foundation
import Relations
import Testing

@testable import Extraction

/// Reads `Corpus/violence.tsv`: a sentence, and the attacks and protests expected of it.
private func cases() throws -> [(sentence: String, expected: Set<String>)] {
  let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Corpus/violence.tsv")
  return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").filter { !$0.hasPrefix("#") }.map {
    line in
    let columns = line.split(separator: "\t")
    let items = columns[1] == "none" ? [] : columns[1].split(separator: ";").map(String.init)
    return (String(columns[0]), Set(items))
  }
}

@Suite struct ViolenceTests {
  @Test func attacksAndProtestsAreReadWithTheirSides() throws {
    let extractor = Extractor()
    for (sentence, expected) in try cases() {
      let events = extractor.read(Document(id: "d", date: "2024-02-20", text: sentence)).events
      let found = Set(
        events.filter { ["attacks", "protests"].contains($0.kind.name) }.map {
          "\($0.source?.mention?.text ?? "-")|\($0.kind.name)|\($0.target?.mention?.text ?? "-")|\($0.mode.rawValue)"
        })
      #expect(
        expected.isSubset(of: found) && (!expected.isEmpty || found.isEmpty), "\(sentence) gives \(found.sorted())")
    }
  }
}
