/// How often each of the sixteen patterns of arcs between three actors occurs.
///
/// A name counts pairs tied both ways, one way and not at all: `120D` has one, two and none. A letter tells patterns
/// of the same counts apart: down, up, cyclic, transitive. `030T` is a→b, b→c, a→c; `030C` is a→b→c→a.
public struct TriadCensus: Hashable, Sendable {
  /// In the usual order, from no arc to all six.
  public static let names = [
    "003", "012", "102", "021D", "021U", "021C", "111D", "111U", "030T", "030C", "201", "120D", "120U", "120C", "210",
    "300",
  ]

  /// In the order of `names`.
  public let counts: [Int]

  /// `nil` when there is no pattern of that name.
  public subscript(name: String) -> Int? { Self.names.firstIndex(of: name).map { counts[$0] } }
}

extension Network {
  /// The patterns of all *n*(*n*−1)(*n*−2)/6 sets of three actors; weights are ignored.
  ///
  /// On a→b→c there is one set, of pattern `021C`. In an undirected network every edge goes both ways. Below 3 actors
  /// all counts are 0.
  ///
  /// - Complexity: O(*n* + *m*^1.5), not *n*³; O(*n* + *m*) memory.
  /// - Note: Batagelj and Mrvar 2001. Equal to NetworkX, and to igraph on networks without parallel arcs.
  public func triadCensus() -> TriadCensus {
    let n = count
    let ties = CodedTies(self)
    let pieces = n < 256 ? 1 : 32
    let parts = inPieces(pieces) { piece, effort in ties.census(of: stride(from: piece, to: n, by: pieces), effort) }
    var counts = parts.reduce([Int](repeating: 0, count: 16)) { total, part in zip(total, part).map { $0 + $1 } }
    counts[0] = n * (n - 1) / 2 * (n - 2) / 3 - counts.reduce(0, +)
    return TriadCensus(counts: counts)
  }
}

/// Ties with their directions: 1 there, 2 back, 3 both. Actors are numbered anew, those with most ties first.
private struct CodedTies: Sendable {
  private var ties: Network.Adjacency
  private var codes: ContiguousArray<UInt8>

  /// The place in `TriadCensus.names` of the pattern with codes *v*–*u* + 4·*v*–*w* + 16·*u*–*w*.
  private static let pattern: ContiguousArray<Int> = [
    0, 1, 1, 2, 1, 3, 5, 7, 1, 5, 4, 6, 2, 7, 6, 10, 1, 5, 3, 7, 4, 8, 8, 12, 5, 9, 8, 13, 6, 13, 11, 14, 1, 4, 5, 6, 5,
    8, 9, 13, 3, 8, 8, 11, 7, 12, 13, 14, 2, 6, 7, 10, 6, 11, 13, 14, 7, 13, 12, 14, 10, 14, 14, 15,
  ]

  init(_ network: Network) {
    let n = network.count
    let old = network.ties
    let order = countingOrder(of: ContiguousArray((0..<n).map { Int32(n - old.degree($0)) }), count: n + 1)
    var number = order
    ties = Network.Adjacency(starts: [0], neighbors: old.neighbors, weights: [])
    for (new, v) in order.enumerated() {
      number[Int(v)] = Int32(new)
      ties.starts.append(ties.starts[new] + Int32(old.degree(Int(v))))
    }
    codes = ContiguousArray(repeating: 0, count: old.neighbors.count)
    // Taking actors in their new order leaves every list of neighbours sorted.
    var next = ties.starts
    for (new, v) in order.enumerated() {
      let (out, into) = (network.out.range(Int(v)), network.into.range(Int(v)))
      var (i, j) = (out.lowerBound, into.lowerBound)
      for k in old.range(Int(v)) {
        let u = old.neighbors[k]
        let leaves = i < out.upperBound && network.out.neighbors[i] == u
        let arrives = j < into.upperBound && network.into.neighbors[j] == u
        i += leaves ? 1 : 0
        j += arrives ? 1 : 0
        let place = Int(next[Int(number[Int(u)])])
        ties.neighbors[place] = Int32(new)
        codes[place] = (arrives ? 1 : 0) + (leaves ? 2 : 0)
        next[Int(number[Int(u)])] += 1
      }
    }
  }

  /// The patterns, but for `003`, of the sets of three that are counted at these actors.
  ///
  /// A set is counted once, at the tie *v*–*u*, *v* < *u*, for which its third *w* is above *u*, or between the two and
  /// not tied to *v*. Of those tied to *v* but not to *u* it is enough to know how many there are.
  func census(of actors: StrideTo<Int>, _ effort: Effort) -> [Int] {
    let n = ties.starts.count - 1
    let (starts, neighbors, codes, pattern) = (ties.starts.span, ties.neighbors.span, codes.span, Self.pattern.span)
    var codeFromV = ContiguousArray<UInt8>(repeating: 0, count: n)
    var counts = ContiguousArray(repeating: 0, count: 16)
    for v in actors where !effort.isCancelled {
      let nearV = Int(starts[v])..<Int(starts[v &+ 1])
      // By code, the neighbours of v above the u looked at that are not tied to it.
      var above: SIMD4<Int> = .zero
      for k in nearV {
        codeFromV[Int(neighbors[k])] = codes[k]
        above[Int(codes[k])] &+= 1
      }
      for k in nearV {
        let u = Int(neighbors[k])
        let code = Int(codes[k])
        above[code] &-= 1
        if u < v { continue }
        let nearU = Int(starts[u])..<Int(starts[u &+ 1])
        var tiedToBoth = 0
        var alone = above
        for q in nearU {
          let w = Int(neighbors[q])
          let codeVW = Int(codeFromV[w])
          let isAbove = u < w
          tiedToBoth &+= codeVW == 0 ? 0 : 1
          alone[codeVW] &-= isAbove ? 1 : 0
          let isCounted = isAbove || (v < w && codeVW == 0)
          counts[pattern[code &+ 4 &* codeVW &+ 16 &* Int(codes[q])]] &+= isCounted ? 1 : 0
        }
        for other in 1...3 { counts[pattern[code &+ 4 &* other]] &+= alone[other] }
        // All others are tied to neither.
        counts[code == 3 ? 2 : 1] &+= n &- nearU.count &- nearV.count &+ tiedToBoth
      }
      for k in nearV { codeFromV[Int(neighbors[k])] = 0 }
    }
    return Array(counts)
  }
}
