import Lines
import Relations

extension Ontology {
  /// The kinds a misspelt name was perhaps meant to be; all kinds when none is near.
  package func names(like name: String) -> [String] {
    let near = nearMisses(of: name, among: kinds.map(\.name))
    return near.isEmpty ? kinds.map(\.name) : near
  }
}
