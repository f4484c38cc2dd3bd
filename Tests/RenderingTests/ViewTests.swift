import Export
import Foundation
import Relations
import Testing

@testable import Rendering

@Suite struct ViewTests {
  @Test(arguments: View.allCases, Style.Labels.allCases)
  func everyViewIsSafeAndTheSameEachTime(_ view: View, _ labels: Style.Labels) throws {
    let drawing = view.drawing(of: Fixture.graph, style: Style(labels: labels))
    let first = try drawing.svg().text
    #expect(try drawing.svg().text == first)
    expectSafe(first)
  }

  @Test(arguments: View.allCases)
  func nothingToDrawIsAnErrorWithAdvice(_ view: View) {
    #expect {
      try view.drawing(of: EventGraph([])).svg()
    } throws: {
      "\($0)".hasPrefix("nothing to draw: no ") && "\($0)".contains("\n  hint: ")
    }
  }

  @Test func panelsShareOneLayout() throws {
    let svg = try Multiples(Fixture.graph, window: .months(3)).svg().text
    let titles = svg.split(separator: "\n").count { $0.contains("2023-04 – 2023-06 · ") }
    #expect(titles == 1)
    // The box of an actor is at the same place in all five panels.
    let box = try #require(
      svg.split(separator: "<rect ").dropFirst(2).first { $0.contains("stroke=\"#1A4A9C\"") }?.prefix { $0 != ">" })
    #expect(svg.split(separator: "<rect ").count { $0.hasPrefix(box) } == 5)
  }

  @Test func tooManyPanelsAreAnError() {
    #expect {
      try Multiples(Fixture.graph, window: .days(1)).svg()
    } throws: {
      "\($0)" == "364 panels are more than a picture can show (24)\n  hint: choose a longer window or a shorter period"
    }
  }

  @Test func aWindowIsChosenToFitTheSpan() {
    #expect(Stride.cutting("2024-01-01"..<"2024-01-06", into: 6) == .days(1))
    #expect(Stride.cutting("2023-04-15"..<"2024-04-13", into: 6) == .months(2))
    #expect(Stride.cutting("1990-01-01"..<"2024-01-01", into: 12) == .years(3))
  }

  @Test func aFewEventsFarAwayDoNotStretchTheTime() throws {
    var events = Array(Fixture.graph.events)
    events[0].period = .year(1990)
    let time = try Windows(EventGraph(events), length: nil, count: 6)
    #expect(time.windows.first!.period.lowerBound >= "2023-01-01")
    #expect(time.outside > 0 && time.outside < 20)
    #expect(try Windows(EventGraph(events), length: .years(1), count: 6).windows.count == 35)
    #expect(try Windows(Fixture.graph, length: nil, count: 6).outside == 0)
  }

  @Test func periodsAreCalledByTheirCalendarUnit() {
    #expect((("2024-01-01" as Day)..<"2025-01-01").label == "2024")
    #expect((("2021-01-01" as Day)..<"2025-01-01").label == "2021–2024")
    #expect((("2024-02-01" as Day)..<"2024-03-01").label == "2024-02")
    #expect((("2024-02-01" as Day)..<"2024-05-01").label == "2024-02 – 2024-04")
    #expect((("2024-02-01" as Day)..<"2024-02-08").label == "2024-02-01 – 2024-02-07")
    #expect((("2024-02-01" as Day)..<"2024-02-02").label == "2024-02-01")
  }

  @Test func colourStepsGoByThreeAndTen() {
    #expect(Matrix.steps(upTo: 1) == [1])
    #expect(Matrix.steps(upTo: 3) == [1, 3])
    #expect(Matrix.steps(upTo: 48) == [1, 3, 10, 30, 48])
    #expect(Matrix.steps(upTo: 120) == [1, 3, 10, 30, 100, 120])
  }

  @Test func anAnimationHasNoScriptAndOneStateAPeriod() throws {
    let svg = try Animation(Fixture.graph, window: .months(3)).svg().text
    #expect(
      svg.contains(
        "<animate attributeName=\"opacity\" values=\"1;0;0;0;0\" calcMode=\"discrete\" dur=\"7.5s\" repeatCount=\"indefinite\"/>"
      ))
    // A viewer that stands still says the whole time, and shows all of it.
    #expect(svg.split(separator: "<g opacity=\"1\">").dropFirst().first?.contains(">2023-04 – 2024-06 · 322<") == true)
  }
}

@Suite struct FilterTests {
  @Test func theBusiestKeepTheirCommonEvents() {
    let graph = Fixture.graph.busiest(2)
    #expect(Set(graph.actors.map(\.id.text)) == ["army", "rsf"])
    #expect(graph.count == 89)
  }

  @Test func aMeasureMayChooseThem() {
    let graph = Fixture.graph.busiest(3, by: ["chairman": 3, "commander": 2, "igad": 1])
    #expect(Set(graph.actors.map(\.id.text)) == ["chairman", "commander", "igad"])
  }

  /// One source, shares 10/12, 1/12, 1/12 of 3 lines: (1 − 10/12)² = 0.028 stays, (1 − 1/12)² = 0.84 goes.
  @Test func theBackboneKeepsWhatChanceWouldNotMake() {
    let actors = (0..<4).map { Actor(id: Actor.ID("\($0)"), name: "\($0)", kind: .state) }
    let targets = Array(repeating: 1, count: 10) + [2, 3]
    let graph = EventGraph(
      targets.enumerated().map { i, t in
        Event(
          id: Event.ID(bits: UInt128(i)), source: Participant(actor: actors[0]), kind: Ontology.builtIn["meets"]!,
          target: Participant(actor: actors[t]))
      })
    #expect(graph.backbone(alpha: 0.05).count == 10)
    #expect(graph.backbone(alpha: 0.9).count == 12)
    #expect(graph.backbone(alpha: 0.01).isEmpty)
  }
}

@Suite struct DyadChartTests {
  @Test func eachRowIsWhatOneDoesToTheOther() throws {
    let svg = try DyadChart(Fixture.graph, between: "rsf", and: "army", style: Style(labels: .english)).svg().text
    #expect(svg.contains(">Rapid Support Forces and Armed Forces<"))
    #expect(
      svg.contains(
        "Rapid Support Forces → Armed Forces: Material cooperation 0, Verbal cooperation 0, Material conflict 41"))
    #expect(
      svg.contains(
        "Armed Forces → Rapid Support Forces: Material cooperation 0, Verbal cooperation 0, Material conflict 48"))
    // Conflict stands below the line, in bars whose tooltips count it.
    #expect(svg.contains("Material conflict ×"))
    #expect(!svg.contains("Verbal cooperation ×"))
  }

  @Test func withoutAPairTheBusiestIsDrawn() throws {
    let all = View.dyad.drawing(of: Fixture.graph)
    #expect(try all.svg().text == DyadChart(Fixture.graph, between: "army", and: "rsf").svg().text)
  }

  @Test func aPairWithoutEventsIsAnError() {
    #expect {
      try DyadChart(Fixture.graph, between: "rus", and: "tcd").svg()
    } throws: {
      "\($0)"
        == "nothing to draw: no event has both sides of 'rus' and 'tcd'\n  hint: draw the network to see who acts on whom"
    }
  }

  @Test func barsOfBothRowsAreOnOneScale() throws {
    let a = Actor(id: "a", name: "أ", kind: .state)
    let b = Actor(id: "b", name: "ب", kind: .state)
    func event(_ i: Int, _ source: Actor, _ kind: String, _ target: Actor) -> Event {
      Event(
        id: Event.ID(bits: UInt128(i)), source: Participant(actor: source), kind: Ontology.builtIn[kind]!,
        target: Participant(actor: target), period: .day("2024-02-20"))
    }
    let graph = EventGraph([
      event(1, a, "meets", b), event(2, a, "aids", b), event(3, b, "meets", a), event(4, b, "attacks", a),
    ])
    let svg = try DyadChart(graph, between: "a", and: "b").svg().text
    let heights = svg.split(separator: "height=\"").dropFirst(3).prefix(4).map { $0.prefix { $0 != "\"" } }
    #expect(Set(heights) == ["50"])
  }
}
