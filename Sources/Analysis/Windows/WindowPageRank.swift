/// PageRank of windows in order of time, each sought from where the one before was found.
///
/// Most of a window is as it was a step before, so that fewer passes are needed. What is found differs from
/// `Network.pageRank` of the window by no more than the tolerance, though not by the same bits.
struct WindowPageRank {
  /// What was last found for each actor of the table, before it was scaled.
  private var values: ContiguousArray<Double> = []

  mutating func scores(_ window: borrowing WindowSweep) -> Scores {
    if values.isEmpty { values = ContiguousArray(repeating: 1, count: window.arriving.count) }
    let total = PageRankSystem(window, damping: 0.85).solve(&values, tolerance: 1e-10)
    return Scores(
      actors: window.actors, values: ContiguousArray(window.members.map { values[Int($0)] / total }))
  }
}
