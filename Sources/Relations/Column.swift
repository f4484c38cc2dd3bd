/// A value for each row of a table, kept once as long as all rows have the same.
public struct Column<Value: Equatable & Sendable>: Sendable {
  /// One for all rows, or one for each.
  @usableFromInline var values: ContiguousArray<Value> = []
  /// The number of rows.
  public private(set) var count = 0

  @inlinable public subscript(row: Int) -> Value { values[min(row, values.count &- 1)] }

  /// What all rows have, `nil` where that may differ or there is no row.
  package var common: Value? { values.count == 1 ? values[0] : nil }

  mutating func append(_ value: Value) { append(value, times: 1) }

  mutating func append(_ value: Value, times: Int) {
    if times == 0 { return }
    defer { count += times }
    if count == 0 {
      values = [value]
    } else if values.count > 1 || values[0] != value {
      spread()
      values.append(contentsOf: repeatElement(value, count: times))
    }
  }

  /// Gives each row a value of its own.
  private mutating func spread() {
    if values.count < count { values.append(contentsOf: repeatElement(values[0], count: count - values.count)) }
  }

  /// The values of these rows.
  func values(of rows: ContiguousArray<Int32>) -> Self {
    if values.count <= 1 { return self }
    var column = self
    column.values = ContiguousArray(rows.map { values[Int($0)] })
    return column
  }
}
