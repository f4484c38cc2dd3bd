/// A division into factions: friends inside, enemies between.
public struct Factions: Sendable {
  /// The division; it may have fewer factions than asked for, where more would not suit better.
  public let groups: Groups
  /// The ties that contradict it: enemies in one faction, friends in two.
  public let count: Int
}

extension SignedNetwork {
  /// The division into at most *k* factions that fewest ties contradict, as far as local search finds it.
  ///
  /// Two factions are the camps of `frustration`, which can also prove that there are no better ones; more are for those
  /// who hate each other all round. Weights count by their sign. Of divisions that as few ties contradict, the one found
  /// first is taken, and those into few factions are tried first. For each number up to *k* there are 64 searches, which begin with factions drawn at random
  /// and move whoever suits another better, until nobody does. Actors without a tie may be in any.
  ///
  /// A triangle of enemies has 1 in two factions and 0 in three.
  ///
  /// - Parameters:
  ///   - k: above 0, and as many as there are actors at most counts; with 1, all are together and every negative tie contradicts.
  ///   - seed: of the searches.
  /// - Complexity: O(*m* + *n*·*k*) a round of each of 64·*k* searches; O(*n* + *k*) memory.
  /// - Note: Davis 1967; Doreian and Mrvar 1996, here with moves only.
  public func factions(_ k: Int, seed: UInt64 = 1) -> Factions {
    precondition(k > 0, "there is at least one faction, not \(k)")
    // More factions than actors help nobody.
    let k = min(k, max(count, 1))
    var random = SeededRandom(seed: seed)
    let together = ContiguousArray(repeating: 0, count: count)
    var best = (labels: together, count: ties.contradictions(together))
    search: for number in stride(from: 2, through: k, by: 1) {
      for _ in 0..<64 {
        if best.count == 0 || LongWork.isCancelled { break search }
        var labels = ContiguousArray((0..<count).map { _ in random.below(number) })
        settle(&labels, number, &random)
        let count = ties.contradictions(labels)
        if count < best.count { best = (labels, count) }
      }
    }
    var firsts = [Int32](repeating: -1, count: k)
    for (v, label) in best.labels.enumerated() where firsts[label] < 0 { firsts[label] = Int32(v) }
    return Factions(
      groups: Groups(actors: actors, labels: ContiguousArray(best.labels.map { firsts[$0] })), count: best.count)
  }

  /// Moves actors to the faction with most friends less enemies, until nobody gains.
  private func settle(_ labels: inout ContiguousArray<Int>, _ k: Int, _ random: inout SeededRandom) {
    var order = ContiguousArray(0..<count)
    random.shuffle(&order)
    var liking = [Int](repeating: 0, count: k)
    var isMoving = true
    while isMoving, !LongWork.isCancelled {
      isMoving = false
      for v in order {
        for faction in 0..<k { liking[faction] = 0 }
        for j in ties.range(v) { liking[labels[Int(ties.neighbors[j])]] += ties.weights[j] > 0 ? 1 : -1 }
        let most = liking.max()!
        if liking[labels[v]] < most {
          labels[v] = liking.firstIndex(of: most)!
          isMoving = true
        }
      }
    }
  }
}
