import Export
import Foundation
import Relations
import Testing

@testable import Rendering

@Suite struct LayoutWorkerTests {
  private func worker(shell script: String, seconds: Int = 10) -> LayoutEngine {
    .worker(executable: "/bin/sh", arguments: ["-c", script], timeLimit: .seconds(seconds))
  }

  private func message(_ engine: LayoutEngine) -> String {
    do {
      _ = try Diagram(Fixture.graph).svg(engine: engine)
      return "no error"
    } catch { return "\(error)" }
  }

  @Test func aCrashIsAnError() {
    #expect(
      message(worker(shell: "kill -SEGV $$")) == """
        libgraphviz crashed in 'neato' (signal 11); nothing else was harmed
          hint: try another layout, or fewer actors
        """)
  }

  @Test func aHangIsStoppedAtTheLimit() {
    let start = ContinuousClock.now
    #expect(
      message(worker(shell: "exec sleep 60", seconds: 1)) == """
        'neato' took longer than 1 s and was stopped
          hint: keep the busiest actors (top), one actor and its neighbours (ego), or choose 'sfdp' or 'force'
        """)
    #expect(ContinuousClock.now - start < .seconds(10))
  }

  @Test func aWorkerThatSaysNothingIsAnError() {
    #expect(message(worker(shell: "cat >/dev/null")).hasPrefix("libgraphviz gave no place to actor 1 of 22"))
  }

  @Test func whatTheWorkerReportsIsTheError() {
    #expect(message(worker(shell: "printf 'out of patience'; exit 65")).hasPrefix("out of patience\n  hint: "))
  }

  @Test func aMissingWorkerIsNamed() {
    #expect(
      message(.worker(executable: "/no/such/program")).hasPrefix(
        "cannot start the layout worker '/no/such/program': No such file or directory"))
  }

  @Test func whatLibgraphvizCannotReadIsAnErrorAndTheNextLayoutWorks() throws {
    for dot in ["}}{{", "", "digraph{a[pos=\"0,0\"];b}"] {
      #expect(throws: RenderError.self) { try LayoutEngine.inProcess.positions(dot: dot, algorithm: "nop2") }
    }
    #expect(throws: RenderError.self) { try LayoutEngine.inProcess.positions(dot: "graph{a}", algorithm: "no-such") }
    #expect(try LayoutEngine.inProcess.positions(dot: "graph{a}", algorithm: "dot")["a"] != nil)
  }

  /// The command, where it has been built beside the tests.
  private static let command: String? = {
    let path = Bundle.main.bundleURL.appendingPathComponent("actorgraph").path
    let engine = LayoutEngine.worker(executable: path)
    return (try? engine.positions(dot: "graph{a}", algorithm: "dot"))?["a"] == nil ? nil : path
  }()

  @Test(.enabled(if: command != nil, "needs the command, built, beside the tests"))
  func aWorkerDrawsWhatThisProcessDraws() throws {
    let engine = LayoutEngine.worker(executable: Self.command!)
    #expect(try Diagram(Fixture.graph).svg(engine: engine).text == Diagram(Fixture.graph).svg().text)
  }

  /// Stress majorization holds a distance for each two actors: 3.2 GB for 40,000.
  @Test(.enabled(if: command != nil, "needs the command, built, beside the tests"))
  func aLayoutBeyondTwoGigabytesIsAnErrorAndTheNextWorks() throws {
    let engine = LayoutEngine.worker(executable: Self.command!)
    let path = (1..<40_000).map { "n\($0 - 1)--n\($0);" }.joined()
    #expect {
      try engine.positions(dot: "graph{\(path)}", algorithm: "neato")
    } throws: {
      "\($0)" == """
        'neato' needed more memory than the 2048 MB it may have and was stopped
          hint: keep the busiest actors (top), one actor and its neighbours (ego), or choose 'sfdp' or 'force'
        """
    }
    #expect(try engine.positions(dot: "graph{a--b}", algorithm: "neato").count == 2)
  }

  @Test(.enabled(if: command != nil, "needs the command, built, beside the tests"))
  func theLimitOfMemoryIsWhatTheCallerSays() {
    let engine = LayoutEngine.worker(executable: Self.command!, memoryLimit: 300 << 20)
    let graph = Fixture.random(actors: 12_000, events: 20_000, seed: 1)
    #expect {
      try Diagram(graph, layout: .neato).svg(engine: engine)
    } throws: {
      "\($0)".hasPrefix("'neato' needed more memory than the 300 MB it may have and was stopped\n")
    }
  }

  private static let crashing: [String] = {
    let folder = "../shared/design/rendering"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasPrefix("min_crash") }.sorted().compactMap {
      try? String(contentsOfFile: "\(folder)/\($0)", encoding: .utf8)
    }
  }()

  @Test(
    .enabled(if: command != nil && !crashing.isEmpty, "needs the command, built, and graphs that crash libgraphviz"))
  func graphsThatCrashLibgraphvizAreErrorsAndTheNextLayoutWorks() throws {
    let engine = LayoutEngine.worker(executable: Self.command!)
    for dot in Self.crashing {
      #expect {
        try engine.positions(dot: dot, algorithm: "dot")
      } throws: {
        "\($0)".hasPrefix("libgraphviz crashed in 'dot' (signal ")
      }
    }
    #expect(try engine.positions(dot: "graph{a}", algorithm: "dot")["a"] != nil)
  }
}
