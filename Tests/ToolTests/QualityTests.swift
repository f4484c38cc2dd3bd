import Foundation
import Testing

private let beside = Build.root.deletingLastPathComponent().appending(path: "shared")
private let hasAnnotations = FileManager.default.fileExists(
  atPath: beside.appending(path: "gold/seeds.events.tsv").path)

@Suite struct QualityTests {
  /// Floors, not aims: what extraction has reached and must not lose.
  @Test(.enabled(if: hasAnnotations, "no annotated articles in ../shared"))
  func annotatedArticlesAreReadAsPeopleReadThem() throws {
    let gold = beside.appending(path: "gold").path
    let outcome = try Workplace().shell(
      """
      python3 '\(beside.path)/tools/documents.py' '\(gold)' seeds | "$actorgraph" extract -o events.jsonl &&
        python3 '\(beside.path)/tools/score_events.py' '\(gold)/seeds.events.tsv' '\(gold)/seeds.actors.tsv' events.jsonl --json
      """)
    #expect(outcome.status == 0)
    let report = try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: [String: Double]])
    func score(_ level: String, _ key: String) -> Double { report[level]?[key] ?? 0 }
    #expect(score("triple", "f1") >= 0.60)
    #expect(score("country", "f1") >= 0.65)
    #expect(score("mode", "accuracy") >= 0.85)
    #expect(score("date", "accuracy") >= 0.70)
  }
}
