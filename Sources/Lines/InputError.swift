/// Something that cannot be read: where, what is wrong, and what to do about it.
///
/// ```
/// news/old.txt: not UTF-8
///   hint: iconv -f WINDOWS-1256 -t UTF-8 news/old.txt
/// ```
public struct InputError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file as the caller named it; `standard input` where there is none.
  public var file: String
  /// Counts from 1; `nil` when the whole file is meant.
  public var line: Int?
  public var problem: String
  /// What to do next.
  public var hint: String?

  public init(file: String, line: Int? = nil, problem: String, hint: String? = nil) {
    self.file = file
    self.line = line
    self.problem = problem
    self.hint = hint
  }

  public var description: String {
    "\(file)\(line.map { ":\($0)" } ?? ""): \(problem)\(hint.map { "\n  hint: \($0)" } ?? "")"
  }
}
