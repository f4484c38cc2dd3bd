/// SHA-256 (FIPS 180-4), for the hashes in a content security policy.
enum SHA256 {
  /// The digest in base64, as `sha256-…` source expressions want it.
  static func base64(_ text: String) -> String { base64(of: digest(Array(text.utf8))) }

  static func digest(_ message: [UInt8]) -> [UInt8] {
    var padded = message + [0x80]
    while padded.count % 64 != 56 { padded.append(0) }
    let bits = UInt64(message.count) * 8
    padded += (0..<8).map { UInt8(truncatingIfNeeded: bits >> UInt64(56 - 8 * $0)) }

    var h = initial
    var w = [UInt32](repeating: 0, count: 64)
    for block in stride(from: 0, to: padded.count, by: 64) {
      for t in 0..<16 { w[t] = (0..<4).reduce(0) { $0 << 8 | UInt32(padded[block + 4 * t + $1]) } }
      for t in 16..<64 {
        let s0 = rotated(w[t - 15], 7) ^ rotated(w[t - 15], 18) ^ w[t - 15] >> 3
        let s1 = rotated(w[t - 2], 17) ^ rotated(w[t - 2], 19) ^ w[t - 2] >> 10
        w[t] = w[t - 16] &+ s0 &+ w[t - 7] &+ s1
      }
      var v = h
      for t in 0..<64 {
        let s1 = rotated(v[4], 6) ^ rotated(v[4], 11) ^ rotated(v[4], 25)
        let choice = v[4] & v[5] ^ ~v[4] & v[6]
        let t1 = v[7] &+ s1 &+ choice &+ constants[t] &+ w[t]
        let s0 = rotated(v[0], 2) ^ rotated(v[0], 13) ^ rotated(v[0], 22)
        let majority = v[0] & v[1] ^ v[0] & v[2] ^ v[1] & v[2]
        v = [t1 &+ s0 &+ majority, v[0], v[1], v[2], v[3] &+ t1, v[4], v[5], v[6]]
      }
      for i in 0..<8 { h[i] &+= v[i] }
    }
    return h.flatMap { word in (0..<4).map { UInt8(truncatingIfNeeded: word >> UInt32(24 - 8 * $0)) } }
  }

  private static func rotated(_ x: UInt32, _ n: UInt32) -> UInt32 { x >> n | x << (32 - n) }

  private static func base64(of bytes: [UInt8]) -> String {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
    var text = ""
    for i in stride(from: 0, to: bytes.count, by: 3) {
      let group = (0..<3).reduce(0) { $0 << 8 | (i + $1 < bytes.count ? Int(bytes[i + $1]) : 0) }
      for k in 0..<4 { text.append(i + k <= bytes.count ? alphabet[group >> (18 - 6 * k) & 63] : "=") }
    }
    return text
  }

  private static let primes: [Int] = (2...311).filter { n in !(2..<n).contains { n % $0 == 0 } }

  /// The first 32 bits behind the point of a root of a prime, found in whole numbers.
  private static func fraction(of prime: Int, root: Int) -> UInt32 {
    // The largest x with x^root ≤ prime · 2^(32·root); its low 32 bits are the fraction.
    var (low, high) = (UInt64(0), UInt64(1) << 37)
    func isBelow(_ x: UInt64) -> Bool {
      let square = UInt128(x) * UInt128(x)
      if root == 2 { return square <= UInt128(prime) << 64 }
      return square * UInt128(x) <= UInt128(prime) << 96
    }
    while low + 1 < high {
      let middle = (low + high) / 2
      if isBelow(middle) { low = middle } else { high = middle }
    }
    return UInt32(truncatingIfNeeded: low)
  }

  private static let initial = primes.prefix(8).map { fraction(of: $0, root: 2) }
  private static let constants = primes.prefix(64).map { fraction(of: $0, root: 3) }
}
