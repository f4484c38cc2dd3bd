import ActorGraph

#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// Reads a table of events: source, relation, target and day number, separated by tabs.
///
/// Names are told apart by their bytes, without a `String` for each row, and the file is read piece by piece.
func readEvents(_ path: String) throws -> EventGraph {
  guard let file = unsafe fopen(path, "r") else { preconditionFailure("\(path): cannot be read") }
  defer { unsafe fclose(file) }
  var builder = EventTable.Builder()
  var (actors, kinds) = (Names(), Names())
  var buffer = [UInt8](repeating: 0, count: 1 << 20)
  var pending = 0
  while case let n = unsafe fread(&buffer[pending], 1, buffer.count - pending, file), n > 0 {
    let end = buffer[..<(pending + n)].lastIndex(of: 10)! + 1
    unsafe buffer.withUnsafeBytes { bytes in
      unsafe readLines(UnsafeRawBufferPointer(rebasing: bytes[..<end]), &actors, &kinds, into: &builder)
    }
    pending = pending + n - end
    buffer.replaceSubrange(..<pending, with: buffer[end..<end + pending])
  }
  return EventGraph(builder)
}

private func readLines(
  _ bytes: UnsafeRawBufferPointer, _ actors: inout Names, _ kinds: inout Names, into builder: inout EventTable.Builder
) {
  let reader = unsafe Reader(bytes)
  var position = 0
  while position < bytes.count {
    let source = reader.field(&position)
    let kind = reader.field(&position)
    let target = reader.field(&position)
    let day = reader.number(&position)
    builder.append(
      source: unsafe actors.number(bytes, source) { name in
        builder.index(of: Actor(id: Actor.ID(name), name: name, kind: .group))
      },
      kind: UInt16(
        unsafe kinds.number(bytes, kind) { name in
          Int32(builder.index(of: RelationKind(name: name, meaning: "", quad: .verbalCooperation)))
        }),
      target: unsafe actors.number(bytes, target) { name in
        builder.index(of: Actor(id: Actor.ID(name), name: name, kind: .group))
      },
      period: .day(Day(number: day)))
  }
}

private struct Reader {
  let bytes: UnsafeRawBufferPointer
  init(_ bytes: UnsafeRawBufferPointer) { unsafe self.bytes = unsafe bytes }

  func field(_ position: inout Int) -> Range<Int> {
    let start = position
    while unsafe bytes[position] != 9 { position &+= 1 }
    defer { position &+= 1 }
    return start..<position
  }

  /// A number, and everything up to the end of the line.
  func number(_ position: inout Int) -> Int32 {
    var (value, sign): (Int32, Int32) = (0, 1)
    if unsafe bytes[position] == 45 { (sign, position) = (-1, position + 1) }
    while position < bytes.count, case let digit = unsafe bytes[position], digit >= 48 {
      value = value &* 10 &+ Int32(digit &- 48)
      position &+= 1
    }
    while position < bytes.count, unsafe bytes[position] != 10 { position &+= 1 }
    position &+= 1
    return sign * value
  }
}

/// Names seen so far: a hash table of places among their bytes.
private struct Names {
  private var slots = ContiguousArray<Int32>(repeating: -1, count: 1 << 10)
  private var names: ContiguousArray<(hash: Int, place: Range<Int>, number: Int32)> = []
  private var keys: ContiguousArray<UInt8> = []

  mutating func number(_ bytes: UnsafeRawBufferPointer, _ name: Range<Int>, _ new: (String) -> Int32) -> Int32 {
    let slice = unsafe UnsafeRawBufferPointer(rebasing: bytes[name])
    let hash = unsafe hash(slice)
    var slot = hash & (slots.count - 1)
    while slots[slot] >= 0 {
      let known = names[Int(slots[slot])]
      if known.hash == hash, known.place.count == name.count,
        unsafe keys.withUnsafeBytes({
          unsafe memcmp($0.baseAddress! + known.place.lowerBound, slice.baseAddress!, name.count)
        }) == 0
      {
        return known.number
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = Int32(names.count)
    let number = new(unsafe String(decoding: slice, as: UTF8.self))
    names.append((hash, keys.count..<keys.count + name.count, number))
    unsafe keys.append(contentsOf: slice)
    if names.count * 2 > slots.count { grow() }
    return number
  }

  private mutating func grow() {
    slots = ContiguousArray(repeating: -1, count: slots.count * 2)
    for (i, known) in names.enumerated() {
      var slot = known.hash & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(i)
    }
  }

  private func hash(_ slice: UnsafeRawBufferPointer) -> Int {
    var h = UInt64(slice.count) &* 0x9E37_79B9_7F4A_7C15
    var i = 0
    while i < slice.count {
      var word: UInt64 = 0
      if i + 8 <= slice.count {
        unsafe word = slice.loadUnaligned(fromByteOffset: i, as: UInt64.self)
      } else {
        for k in i..<slice.count { unsafe word = word << 8 | UInt64(slice[k]) }
      }
      let product = (h ^ word).multipliedFullWidth(by: 0xA076_1D64_78BD_642F)
      h = product.low ^ product.high
      i += 8
    }
    return Int(truncatingIfNeeded: h ^ h >> 32)
  }
}
