import Export
import Foundation
import Relations
import Testing

@testable import Rendering

@Suite struct OutlineTests {
  @Test(arguments: Palette.Group.allCases)
  func theBorderIsMeasuredAlongItsLength(_ group: Palette.Group) {
    let outline = Outline(group, Box(center: Point(x: 50, y: 20), width: 80, height: 30))
    for k in 0..<40 {
      let s = outline.length * Double(k) / 40
      let p = outline.point(at: s)
      #expect(abs(outline.place(nearest: p) - s) < 1e-6)
      let out = outline.outward(at: s)
      #expect(!outline.contains(p + out * 0.1) && outline.contains(p - out * 0.1))
    }
    #expect((outline.point(at: -3) - outline.point(at: outline.length - 3)).length < 1e-6)
  }

  /// Of a hexagon or an octagon, the corners of its box are outside.
  @Test func cornersAreCut() {
    let box = Box(center: Point(x: 0, y: 0), width: 80, height: 30)
    for group in [Palette.Group.igo, .armed, .person] {
      #expect(!Outline(group, box).contains(Point(x: -39, y: -14)))
    }
    #expect(Outline(.organization, box).contains(Point(x: -39, y: -14)))
  }
}

@Suite struct PortTests {
  private let mark = Outline(.organization, Box(center: Point(x: 0, y: 0), width: 100, height: 40))

  private func line(at place: Point, half: Double = 5) -> Ports.Line {
    Ports.Line(wish: mark.place(nearest: place), half: half, from: place * 3)
  }

  @Test func linesToOnePlaceEndBesideEachOtherInTheirOrder() {
    let lines = [0.0, 0.2, 0.1].map { line(at: Point(x: $0, y: -30)) }
    let ends = Ports.places(lines, on: mark).map { mark.point(at: $0).x }
    #expect(ends[0] < ends[2] && ends[2] < ends[1])
    #expect(abs(ends[2] - ends[0] - 10) < 0.2 && abs(ends[1] - ends[2] - 10) < 0.2)
  }

  @Test func whatIsApartStaysWhereItIs() {
    let lines = [Point(x: -30, y: -30), Point(x: 30, y: -30), Point(x: 0, y: 30)].map { line(at: $0) }
    #expect(Ports.places(lines, on: mark) == lines.map(\.wish))
  }

  /// Forty lines from above would need 400 points; the side is 100 long.
  @Test func noLineGoesRoundToTheOtherSide() {
    let lines = (0..<40).map { line(at: Point(x: Double($0) / 10, y: -60)) }
    #expect(Ports.places(lines, on: mark).allSatisfy { mark.point(at: $0).y < 0 })
  }
}

@Suite struct GridPathTests {
  private let wall = Box(center: Point(x: 200, y: 0), width: 40, height: 300)

  @Test func theWayLeadsRoundAWall() throws {
    let grid = GridPath(around: [wall, Box(center: Point(x: 0, y: 0), width: 20, height: 20)])
    let way = try #require(grid.way(from: Point(x: 0, y: -20), to: Point(x: 400, y: -20), past: [wall]))
    let curve = Curve(through: [Point(x: 0, y: -20)] + way + [Point(x: 400, y: -20)])
    let points = (0...200).map { curve.point(at: Double($0) / 200) }
    #expect(!points.contains { wall.contains($0) })
    // On the shorter side, and not far out.
    #expect(points.allSatisfy { $0.y < 0 && $0.y > -200 })
  }

  @Test func thereIsNoWayOutOfARing() {
    let ring = [
      Box(center: Point(x: 0, y: -50), width: 140, height: 30), Box(center: Point(x: 0, y: 50), width: 140, height: 30),
      Box(center: Point(x: -60, y: 0), width: 30, height: 140), Box(center: Point(x: 60, y: 0), width: 30, height: 140),
    ]
    #expect(GridPath(around: ring).way(from: Point(x: 0, y: 0), to: Point(x: 150, y: 0), past: ring) == nil)
  }

  @Test func waysKeepOutOfACrowdedGap() throws {
    let posts = [-100.0, 0, 100].map { Box(center: Point(x: 100, y: $0), width: 30, height: 60) }
    var grid = GridPath(around: posts)
    let (a, b) = (Point(x: 0, y: -45), Point(x: 200, y: -45))
    func height(_ grid: GridPath) throws -> Double {
      let way = try #require(grid.way(from: a, to: b, past: posts))
      return way[way.count / 2].y
    }
    #expect(try (-70 ... -30).contains(height(grid)))
    for _ in 0..<3 { grid.add(Curve(from: Point(x: 40, y: -50), to: Point(x: 160, y: -50)), half: 20) }
    #expect(try !(-70 ... -30).contains(height(grid)))
  }
}

@Suite struct RouteTests {
  /// Arrowheads at the busiest actor stand beside each other.
  @Test func arrowheadsDoNotPileUp() throws {
    let scene = try Diagram(Fixture.graph).scene(engine: .inProcess)
    let hub = scene.nodes.firstIndex { $0.actor.id == "army" }!
    let tips = scene.arrows.filter { $0.arc.target == hub }.map(\.tip)
    #expect(tips.count > 8)
    for i in tips.indices {
      for j in tips.indices where j < i { #expect((tips[i] - tips[j]).length > 4) }
    }
  }

  @Test func aLineEndsOnTheShapeOfItsActor() throws {
    let scene = try Diagram(Fixture.graph).scene(engine: .inProcess)
    for arrow in scene.arrows {
      let node = scene.nodes[arrow.arc.target]
      #expect(!Outline(node.group, node.box).contains(arrow.tip))
      #expect(Outline(node.group, node.box, margin: 2).contains(arrow.tip))
    }
  }
}
