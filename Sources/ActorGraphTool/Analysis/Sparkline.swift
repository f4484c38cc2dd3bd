/// A row of numbers as a row of blocks, as high as the numbers are.
///
/// Heights go from 0 to the greatest number: `Sparkline([0, 1, 2, 4])` is `▁▃▅█`. A missing, undefined or negative number is a
/// space. What is longer than *width* is cut into that many stretches, each as high as its greatest number.
struct Sparkline: CustomStringConvertible {
  let description: String

  init(_ numbers: [Double?], width: Int = 60) {
    let numbers = numbers.map { $0.flatMap { $0.isFinite && $0 >= 0 ? $0 : nil } }
    let count = min(width, numbers.count)
    let bars = (0..<count).map { i in
      numbers[i * numbers.count / count..<(i + 1) * numbers.count / count].compactMap(\.self).max()
    }
    let top = bars.compactMap(\.self).max() ?? 0
    description = String(
      bars.map { bar in
        guard let bar else { return " " }
        return top == 0 ? Self.blocks[0] : Self.blocks[min(7, Int(bar / top * 8))]
      })
  }

  private static let blocks: [Character] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
}
