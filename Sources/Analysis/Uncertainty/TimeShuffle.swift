import Relations

extension EventGraph {
  /// The same events at other times: the periods of the dated ones change hands at random.
  ///
  /// As many events happen on each day as before, and as many between any two actors; only what comes after what is left
  /// to chance. The new events have no evidence, for no text says that they happened then. The same seed gives the same
  /// times on every machine.
  ///
  /// - Complexity: O(*e* log *e*); O(*e*) memory for each core.
  /// - Note: Holme and Saramäki 2012, randomly permuted times.
  public func timesShuffled(seed: UInt64) -> EventGraph {
    var random = SeededRandom(seed: seed)
    return timesShuffled(&random)
  }

  private func timesShuffled(_ random: inout SeededRandom) -> EventGraph {
    var dated: ContiguousArray<Int> = []
    forEachRow { r in if table.starts[r] != EventTable.undated { dated.append(r) } }
    var givers = dated
    random.shuffle(&givers)
    var builder = EventTable.Builder()
    for actor in table.actors { _ = builder.index(of: actor) }
    for kind in table.kinds { _ = builder.index(of: kind) }
    func add(_ r: Int, period: Period?) {
      builder.append(
        source: table.sources[r], kind: table.kindIndices[r], target: table.targets[r],
        mode: Event.Mode.allCases[Int(table.modes[r])], period: period, confidence: table.confidences[r],
        id: table.id(r))
    }
    forEachRow { r in if table.starts[r] == EventTable.undated { add(r, period: nil) } }
    for (r, giver) in zip(dated, givers) { add(r, period: table.period(giver)) }
    return EventGraph(builder)
  }

  /// Whether scores are higher than chance would have them if the same events came in another order: the measure here
  /// and on graphs with `timesShuffled`.
  ///
  /// In the order of actors. A p-value is at least 1/(*samples* + 1). The same seed gives the same times on every
  /// machine. An actor who comes first because it takes part in most events is not significant here; one whose events
  /// come at the right time is.
  ///
  /// - Complexity: *samples* times O(*e* log *e*) and the measure; cores share the samples; O(*e*) memory for each
  ///   core.
  public func significance(
    of measure: TemporalMeasure, samples: Int = 200, seed: UInt64 = 1, modes: Set<Event.Mode> = .asserted
  ) -> [Significance] {
    precondition(samples > 0, "some samples are needed")
    let draws = drawing(samples, seed: seed) { random in measure.scores(timesShuffled(&random), modes) }
    return significances(of: measure.scores(self, modes), against: draws)
  }
}
