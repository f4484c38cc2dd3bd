/// PageRank of windows in order of time, each sought from where the one before was found.
///
/// Most of a window is as it was a step before, so that fewer passes are needed. Both this and `Network.pageRank` of the
/// window stop where a pass changes the sum of all scores by less than 1e-10, but not with the same bits: on KEDS Levant they
/// differ by 1.1e-10 at most, on ICEWS 2018 by 6e-12.
struct WindowPageRank {
  /// What was last found for each actor of all windows, before it was scaled.
  private var values: ContiguousArray<Double> = []

  mutating func scores(_ window: borrowing WindowSweep) -> Scores {
    if values.isEmpty { values = ContiguousArray(repeating: 1, count: window.arriving.count) }
    let total = PageRankSystem(window, damping: 0.85).solve(&values, tolerance: 1e-10)
    return Scores(
      actors: window.actors, values: ContiguousArray(window.members.map { values[Int($0)] / total }))
  }
}
