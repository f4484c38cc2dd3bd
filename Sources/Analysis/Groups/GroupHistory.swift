import Relations

/// Groups followed from window to window.
public struct GroupHistory: Sendable {
  /// What happened to groups between two windows.
  public enum Change: Hashable, Sendable {
    /// A group with no forerunner.
    case birth(Int)
    /// A group with no successor.
    case death(Int)
    /// Several groups of the window before went mostly into this one.
    case merge([Int], into: Int)
    /// A group of the window before whose members went mostly into these.
    case split(Int, into: [Int])
  }

  /// For each window, the stories of its groups: equal numbers are the same group in time. The groups of a window are
  /// in the order of `Groups`.
  public let stories: [[Int]]
  /// Between each window and the one before, by story; none before the first.
  public let changes: [[Change]]
}

extension GroupHistory {
  /// Follows groups by their members: a group goes on as the one it shares most with, if that is at least *overlap* of
  /// all members of both (Jaccard). The best fits are matched first; ties by number.
  ///
  /// A group whose members at least half go into one of the next window is among those that merge or split into it.
  /// Windows in which a group is missing end it.
  ///
  /// - Complexity: O(actors of all windows + pairs of groups with a common member); as much memory.
  /// - Note: Greene, Doyle and Cunningham 2010.
  public init(_ windows: [Groups], overlap: Double = 0.3) {
    var stories: [[Int]] = []
    var changes: [[Change]] = []
    var next = 0
    for (i, groups) in windows.enumerated() {
      var story = [Int?](repeating: nil, count: groups.count)
      let before = i > 0 ? windows[i - 1] : nil
      let flows = before.map { Flows(from: $0, to: groups) }
      var isTaken = [Bool](repeating: false, count: before?.count ?? 0)
      for fit in flows?.fits ?? [] where fit.share >= overlap && !isTaken[fit.from] && story[fit.to] == nil {
        story[fit.to] = stories[i - 1][fit.from]
        isTaken[fit.from] = true
      }
      var found: [Change] = []
      for g in story.indices where story[g] == nil {
        story[g] = next
        if i > 0, !flows!.comesFrom(g) { found.append(.birth(next)) }
        next += 1
      }
      if i > 0 {
        let (old, new) = (stories[i - 1], story.map { $0! })
        for g in new.indices where flows!.sources(of: g).count > 1 {
          found.append(.merge(flows!.sources(of: g).map { old[$0] }.sorted(), into: new[g]))
        }
        for g in old.indices where flows!.targets(of: g).count > 1 {
          found.append(.split(old[g], into: flows!.targets(of: g).map { new[$0] }.sorted()))
        }
        for g in old.indices where !isTaken[g] && flows!.targets(of: g).isEmpty && !flows!.goesOn(g) {
          found.append(.death(old[g]))
        }
      }
      stories.append(story.map { $0! })
      changes.append(found)
    }
    self.stories = stories
    self.changes = changes
  }
}

/// How many members go from each group of a window to each of the next.
private struct Flows {
  let fits: [(from: Int, to: Int, share: Double)]
  private let counts: [(from: Int, to: Int, count: Int)]
  private let (fromSizes, toSizes): ([Int], [Int])

  init(from before: Groups, to after: Groups) {
    fromSizes = before.members.map(\.count)
    toSizes = after.members.map(\.count)
    var table: [SIMD2<Int>: Int] = [:]
    for (actor, label) in zip(after.actors, after.labels) {
      if let from = before[actor.id] { table[[from, label], default: 0] += 1 }
    }
    counts = table.map { ($0.key.x, $0.key.y, $0.value) }.sorted { ($0.0, $0.1) < ($1.0, $1.1) }
    let (fromSizes, toSizes) = (fromSizes, toSizes)
    fits = counts.map { ($0.from, $0.to, Double($0.count) / Double(fromSizes[$0.from] + toSizes[$0.to] - $0.count)) }
      .sorted { $0.share != $1.share ? $0.share > $1.share : ($0.from, $0.to) < ($1.from, $1.to) }
  }

  /// The groups at least half of whose members come into this one.
  func sources(of to: Int) -> [Int] { counts.filter { $0.to == to && 2 * $0.count >= fromSizes[$0.from] }.map(\.from) }

  /// The groups at least half of whose members come from this one.
  func targets(of from: Int) -> [Int] { counts.filter { $0.from == from && 2 * $0.count >= toSizes[$0.to] }.map(\.to) }

  /// Whether at least half of a group's members come together from another.
  func comesFrom(_ to: Int) -> Bool { counts.contains { $0.to == to && 2 * $0.count >= toSizes[to] } }

  /// Whether at least half of a group's members come together into another.
  func goesOn(_ from: Int) -> Bool { counts.contains { $0.from == from && 2 * $0.count >= fromSizes[from] } }
}
