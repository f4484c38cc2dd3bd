extension EventGraph {
  /// The events for which a condition holds. It is asked in order of time.
  public func filter(_ isIncluded: (Event) throws -> Bool) rethrows -> EventGraph {
    try keeping { try isIncluded(table.event($0)) }
  }

  /// The events of these kinds, quad classes and modes that touch one of these actors; `nil` asks nothing.
  ///
  /// Reads columns only, so that millions of events pass in a moment.
  public func filter(
    kinds: Set<String>? = nil, quads: Set<RelationKind.Quad>? = nil, modes: Set<Event.Mode>? = nil,
    actors: Set<Actor.ID>? = nil, confidence: Double = 0
  ) -> EventGraph {
    let kindFits = table.kinds.map { kinds?.contains($0.name) ?? true && quads?.contains($0.quad) ?? true }
    let modeFits = Event.Mode.allCases.map { modes?.contains($0) ?? true }
    let actorFits = table.actors.map { actors?.contains($0.id) ?? true }
    return keeping { r in
      let (s, t) = (Int(table.sources[r]), Int(table.targets[r]))
      return kindFits[Int(table.kindIndices[r])] && modeFits[Int(table.modes[r])]
        && Double(table.confidences[r]) >= confidence
        && (actors == nil || s >= 0 && actorFits[s] || t >= 0 && actorFits[t])
    }
  }

  /// The events between two actors, either way.
  public func events(between a: Actor.ID, _ b: Actor.ID) -> EventGraph.Events {
    guard let a = table.index(of: a), let b = table.index(of: b) else {
      return EventGraph(table: table, rows: .range(0..<0)).events
    }
    return keeping { r in
      let (s, t) = (table.sources[r], table.targets[r])
      return s == a && t == b || s == b && t == a
    }.events
  }

  /// The events between an actor and those within *depth* steps of it, and among these.
  public func ego(of actor: Actor.ID, depth: Int = 1) -> EventGraph {
    guard let center = table.index(of: actor) else { return EventGraph(table: table, rows: .range(0..<0)) }
    var near: Set<Int32> = [center]
    for _ in 0..<depth {
      let inner = near
      for i in 0..<count {
        let (s, t) = (table.sources[row(i)], table.targets[row(i)])
        if s < 0 || t < 0 { continue }
        if inner.contains(s) { near.insert(t) }
        if inner.contains(t) { near.insert(s) }
      }
    }
    return keeping { near.contains(table.sources[$0]) && near.contains(table.targets[$0]) }
  }

  private func keeping(_ isIncluded: (Int) throws -> Bool) rethrows -> EventGraph {
    var kept: ContiguousArray<Int32> = []
    for i in 0..<count {
      let r = row(i)
      if try isIncluded(r) { kept.append(Int32(r)) }
    }
    return EventGraph(table: table, rows: .indices(kept))
  }
}
