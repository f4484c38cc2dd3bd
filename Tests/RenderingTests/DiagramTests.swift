import Export
import Foundation
import Relations
import Testing

@testable import Rendering

@Suite struct DiagramTests {
  @Test func theSameGraphGivesTheSameBytes() throws {
    let first = try Diagram(Fixture.graph).svg().text
    #expect(try Diagram(Fixture.graph).svg().text == first)
  }

  /// No box on another, no count on a box or on another count, nothing cut off.
  @Test(arguments: [(3, 4), (8, 20), (15, 40), (22, 90), (40, 120), (60, 150)], Layout.allCases)
  func noLabelCoversAnother(_ counts: (Int, Int), _ layout: Layout) throws {
    for seed in 1...3 as ClosedRange<UInt64> {
      let scene = try Diagram(Fixture.random(actors: counts.0, events: counts.1, seed: seed), layout: layout)
        .scene(engine: .inProcess)
      #expect(scene.overlapCount == 0)
      for box in scene.boxes {
        #expect(box.minX >= 0 && box.maxX <= scene.width && box.minY >= 0 && box.maxY <= scene.height)
      }
    }
  }

  @Test(arguments: Style.Labels.allCases)
  func theFixtureHasNoOverlapInAnyLanguage(_ labels: Style.Labels) throws {
    let scene = try Diagram(Fixture.graph, style: Style(labels: labels)).scene(engine: .inProcess)
    #expect(!scene.isCrowded)
    #expect(scene.overlapCount == 0)
    #expect(scene.nodes.count == 22)
  }

  @Test func arrowsEndAtTheBorderOfTheirTarget() throws {
    let scene = try Diagram(Fixture.graph).scene(engine: .inProcess)
    for arrow in scene.arrows {
      let target = scene.nodes[arrow.arc.target].box
      #expect(Box(center: target.center, width: target.width + 24, height: target.height + 24).contains(arrow.tip))
    }
  }

  @Test(arguments: [(22, 60, 0), (60, 150, 0), (100, 260, 20)])
  func linesLeadPastTheBoxesOfOthers(_ counts: (actors: Int, events: Int, crossing: Int)) throws {
    let graph = Fixture.random(actors: counts.actors, events: counts.events, seed: 1)
    let scene = try Diagram(graph, layout: .neato).scene(engine: .inProcess)
    #expect(scene.crossingCount <= counts.crossing)
  }

  @Test func curvesGoThroughTheirStops() {
    let stops = [Point(x: 0, y: 0), Point(x: 10, y: 5), Point(x: 20, y: 0), Point(x: 30, y: 9)]
    let curve = Curve(through: stops)
    #expect((0...3).map { curve.point(at: Double($0) / 3) } == stops)
    let part = curve.split(from: 0.2, to: 0.7)
    #expect((part.points.first! - curve.point(at: 0.2)).length < 1e-9)
    #expect((part.points.last! - curve.point(at: 0.7)).length < 1e-9)
  }

  @Test(arguments: [(100, 260), (300, 700), (1000, 2000)])
  func namesOfACrowdedPictureCoverNoOther(_ counts: (Int, Int)) throws {
    let scene = try Diagram(Fixture.random(actors: counts.0, events: counts.1, seed: 1)).scene(engine: .inProcess)
    #expect(scene.isCrowded)
    let names = scene.nodes.compactMap(\.label)
    #expect(names.count >= 20)
    for i in names.indices { #expect(!names[..<i].contains { $0.overlaps(names[i]) }) }
    for name in names { #expect(name.minX >= 0 && name.maxX <= scene.width) }
  }

  @Test func parallelEventsAreMergedByPairAndClassWithTheirCount() throws {
    let scene = try Diagram(Fixture.graph).scene(engine: .inProcess)
    let index = Dictionary(uniqueKeysWithValues: scene.nodes.enumerated().map { ($1.actor.id.text, $0) })
    let fighting = scene.arrows.first { $0.arc.source == index["army"] && $0.arc.target == index["rsf"] }
    #expect(fighting?.arc.count == 48)
    #expect(fighting?.arc.kinds.map(\.name) == ["attacks"])
    let egypt = scene.arrows.filter { $0.arc.source == index["egy"] && $0.arc.target == index["chairman"] }
    #expect(egypt.map(\.arc.quad) == [.verbalCooperation, .materialCooperation])
  }

  @Test func aMeasureSetsTheSizes() throws {
    let scene = try Diagram(Fixture.graph, size: .measure("test", ["tcd": 1, "army": 0.25])).scene(engine: .inProcess)
    func size(_ id: Actor.ID) -> Double? { scene.nodes.first { $0.actor.id == id }?.fontSize }
    #expect(size("tcd") == 20)
    #expect(size("army") == 16)
    #expect(size("rsf") == 12)
  }

  @Test func communitiesAreColouredTheLargestFirst() throws {
    let communities: [Actor.ID: Int] = ["army": 4, "rsf": 4, "movement": 4, "usa": 2, "sau": 2, "un": 9]
    var scene = try Diagram(Fixture.graph).scene(engine: .inProcess)
    scene.color(communities)
    func rank(_ id: Actor.ID) -> Int? { scene.nodes.first { $0.actor.id == id }?.community }
    #expect([rank("army"), rank("sau"), rank("un"), rank("egy")] == [0, 1, 2, nil])
    #expect(
      try Diagram(Fixture.graph, communities: communities, style: Style(labels: .english)).svg().text.contains(
        ">Community 3<"))
  }

  @Test func aGraphWithoutPairsIsAnError() {
    #expect {
      try Diagram(EventGraph([])).svg()
    } throws: {
      "\($0)" == "nothing to draw: no event has both a source and a target\n  hint: widen the period or the filters"
    }
  }

  @Test func loopsAndLoneActorsAreDrawn() throws {
    let a = Actor(id: "a", name: "أ", kind: .state)
    let graph = EventGraph([
      Event(
        id: Event.ID(bits: 1), source: Participant(actor: a), kind: Ontology.builtIn["attacks"]!,
        target: Participant(actor: a))
    ])
    for layout in Layout.allCases {
      #expect(try Diagram(graph, layout: layout).scene(engine: .inProcess).arrows.count == 1)
    }
  }

  @Test func manyThreadsDrawAtOnce() async throws {
    let expected = try Diagram(Fixture.graph, layout: .dot).svg().text
    try await withThrowingTaskGroup(of: String.self) { group in
      for _ in 0..<16 { group.addTask { try Diagram(Fixture.graph, layout: .dot).svg().text } }
      for try await text in group { #expect(text == expected) }
    }
  }
}

extension NetworkScene {
  var boxes: [Box] { nodes.map(\.box) + nodes.compactMap(\.label) + arrows.compactMap(\.label) }

  /// How many arrows run through the box of an actor that is neither of their ends.
  var crossingCount: Int {
    arrows.count { arrow in
      let points = (0...100).map { arrow.curve.point(at: Double($0) / 100) }
      return nodes.indices.contains { i in
        i != arrow.arc.source && i != arrow.arc.target && points.contains { nodes[i].box.contains($0) }
      }
    }
  }

  var overlapCount: Int {
    var n = 0
    for i in boxes.indices { for j in boxes.indices where i < j && boxes[i].overlaps(boxes[j]) { n += 1 } }
    return n
  }
}

/// Writes pictures to look at: `LOOK=folder swift test --filter pictures`.
@Test(.enabled(if: ProcessInfo.processInfo.environment["LOOK"] != nil))
func picturesToLookAt() throws {
  let folder = ProcessInfo.processInfo.environment["LOOK"]!
  for layout in Layout.allCases {
    try Diagram(Fixture.graph, layout: layout).svg().write(to: "\(folder)/fixture-\(layout).svg")
  }
  for labels in Style.Labels.allCases {
    for theme in Style.Theme.allCases {
      try Diagram(Fixture.graph, style: Style(title: "أطراف النزاع (بيانات تجريبية)", labels: labels, theme: theme))
        .svg()
        .write(to: "\(folder)/fixture-\(labels)-\(theme).svg")
    }
  }
  let sides: [Actor.ID: Int] = [
    "army": 0, "chairman": 0, "egy": 0, "rsf": 1, "commander": 1, "are": 1, "tcd": 1, "tribes": 1, "un": 2,
    "council": 2, "secretary": 2, "league": 2,
  ]
  try Diagram(Fixture.graph, communities: sides).svg().write(to: "\(folder)/communities.svg")
  for view in View.allCases {
    for labels in Style.Labels.allCases {
      try view.drawing(of: Fixture.graph, style: Style(labels: labels, theme: labels == .english ? .dark : .light))
        .svg()
        .write(to: "\(folder)/view-\(view)-\(labels.rawValue).svg")
    }
  }
  try Explorer(Fixture.quoted, links: ["d0": "https://example.org/"]).html().write(to: "\(folder)/explorer.html")
  try Explorer(Fixture.random(actors: 400, events: 50_000, seed: 3)).html().write(to: "\(folder)/explorer-large.html")
  try Diagram(Fixture.random(actors: 60, events: 150, seed: 1)).svg().write(to: "\(folder)/random-60.svg")
  try Diagram(Fixture.random(actors: 200, events: 500, seed: 1)).svg().write(to: "\(folder)/random-200.svg")
  try Diagram(Fixture.random(actors: 2000, events: 5000, seed: 1)).svg().write(to: "\(folder)/random-2000.svg")
}
