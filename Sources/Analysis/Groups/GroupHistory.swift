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
        if i > 0, !flows!.comesTogether[g] { found.append(.birth(next)) }
        next += 1
      }
      if i > 0 {
        let (old, new) = (stories[i - 1], story.map { $0! })
        for g in new.indices where flows!.sources[g].count > 1 {
          found.append(.merge(flows!.sources[g].map { old[$0] }.sorted(), into: new[g]))
        }
        for g in old.indices where flows!.targets[g].count > 1 {
          found.append(.split(old[g], into: flows!.targets[g].map { new[$0] }.sorted()))
        }
        for g in old.indices where !isTaken[g] && flows!.targets[g].isEmpty && !flows!.goesOn[g] {
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

/// How the members of the groups of a window go on to those of the next.
private struct Flows {
  /// Pairs of groups with a common member, by the share of all members of both that they have in common.
  let fits: [(from: Int, to: Int, share: Double)]
  /// For each later group, those at least half of whose members come into it.
  private(set) var sources: [[Int]]
  /// For each earlier group, those at least half of whose members come from it.
  private(set) var targets: [[Int]]
  /// Whether at least half of an earlier group's members go on together.
  private(set) var goesOn: [Bool]
  /// Whether at least half of a later group's members come together.
  private(set) var comesTogether: [Bool]

  init(from before: Groups, to after: Groups) {
    let (fromSizes, toSizes) = (before.members.map(\.count), after.members.map(\.count))
    var table: [SIMD2<Int>: Int] = [:]
    for (actor, label) in zip(after.actors, after.labels) {
      if let from = before[actor.id] { table[[from, label], default: 0] += 1 }
    }
    let counts = table.map { (from: $0.key.x, to: $0.key.y, count: $0.value) }
      .sorted { ($0.from, $0.to) < ($1.from, $1.to) }
    fits = counts.map { ($0.from, $0.to, Double($0.count) / Double(fromSizes[$0.from] + toSizes[$0.to] - $0.count)) }
      .sorted { $0.share != $1.share ? $0.share > $1.share : ($0.from, $0.to) < ($1.from, $1.to) }
    (sources, targets) = ([[Int]](repeating: [], count: toSizes.count), [[Int]](repeating: [], count: fromSizes.count))
    goesOn = fromSizes.map { _ in false }
    comesTogether = toSizes.map { _ in false }
    for (from, to, count) in counts {
      if 2 * count >= fromSizes[from] {
        sources[to].append(from)
        goesOn[from] = true
      }
      if 2 * count >= toSizes[to] {
        targets[from].append(to)
        comesTogether[to] = true
      }
    }
  }
}
