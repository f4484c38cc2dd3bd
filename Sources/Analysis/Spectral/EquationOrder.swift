/// The order in which equations are solved: those with most terms first, for lengths of rows that stay the same for long
/// are what a processor guesses right; those of actors from whom no arc leaves last, for nobody waits for them.
struct EquationOrder {
  /// The actor of each equation.
  let actors: ContiguousArray<Int32>
  /// The equation of each actor that has one.
  let places: ContiguousArray<Int32>
  /// Where the terms of each equation begin, and the end.
  let starts: ContiguousArray<Int32>
  /// How many equations are of actors from whom an arc leaves.
  let feeding: Int
  /// How many of these have more than two terms, more than one, any.
  let long, two, one: Int

  var termCount: Int { Int(starts[actors.count]) }

  /// - Parameters:
  ///   - members: who has an equation.
  ///   - arriving: how many arcs arrive at each actor; each is a term.
  ///   - leaving: how many leave it.
  init(
    _ members: ContiguousArray<Int32>, arriving: ContiguousArray<Int32>, leaving: ContiguousArray<Int32>
  ) {
    let (member, length, left) = (members.span, arriving.span, leaving.span)
    var most = 0
    for i in 0..<member.count { most = max(most, Int(length[Int(member[i])])) }
    var counts = ContiguousArray<Int32>(repeating: 0, count: 2 * most + 3)
    var actors = ContiguousArray<Int32>(repeating: 0, count: member.count)
    var places = ContiguousArray<Int32>(repeating: 0, count: length.count)
    var starts = ContiguousArray<Int32>(repeating: 0, count: member.count + 1)
    var count = counts.mutableSpan
    var actor = actors.mutableSpan
    var place = places.mutableSpan
    var start = starts.mutableSpan
    func key(_ v: Int) -> Int { most &- Int(length[v]) &+ (left[v] == 0 ? most &+ 1 : 0) }
    for i in 0..<member.count { count[key(Int(member[i])) &+ 1] &+= 1 }
    for key in 0...2 * most + 1 { count[key &+ 1] &+= count[key] }
    (long, two, one) = (Int(count[max(most - 2, 0)]), Int(count[max(most - 1, 0)]), Int(count[most]))
    feeding = Int(count[most + 1])
    for i in 0..<member.count {
      let v = Int(member[i])
      let k = key(v)
      actor[Int(count[k])] = member[i]
      place[v] = count[k]
      count[k] &+= 1
    }
    for i in 0..<actor.count { start[i &+ 1] = start[i] &+ length[Int(actor[i])] }
    (self.actors, self.places, self.starts) = (actors, places, starts)
  }
}
