/// Those of *names* that *word* was perhaps meant to be: the nearest, when they are at most two letters away.
package func nearMisses(of word: String, among names: [String]) -> [String] {
  let distances = names.map { (name: $0, distance: editDistance(Array(word.lowercased()), Array($0.lowercased()))) }
  let nearest = distances.map(\.distance).min() ?? 0
  return distances.filter { $0.distance == nearest && nearest <= max(1, min(2, $0.name.count / 2)) }.map(\.name)
}

/// How many letters must be inserted, deleted or replaced; two swapped neighbours count as one.
private func editDistance(_ a: [Character], _ b: [Character]) -> Int {
  var rows = [Array(0...b.count)]
  for i in a.indices {
    var row = [i + 1]
    for j in b.indices {
      var best = min(rows[i][j] + (a[i] == b[j] ? 0 : 1), rows[i][j + 1] + 1, row[j] + 1)
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { best = min(best, rows[i - 1][j - 1] + 1) }
      row.append(best)
    }
    rows.append(row)
  }
  return rows[a.count][b.count]
}
