import Testing

@testable import Lines

private func strings(_ text: String) throws -> [String: String] {
  var json = JSONReader(Array(text.utf8)[...], file: "a.jsonl", line: 3)
  var result: [String: String] = [:]
  try json.object { key, json throws(InputError) in result[key] = try json.string() }
  try json.end()
  return result
}

private func message(_ text: String) -> String {
  do { return "read: \(try strings(text))" } catch { return "\(error)" }
}

@Test func escapesStandForTheirCharacters() throws {
  #expect(try strings(#"{"a" : "\u0627\n\"\\\/\ud83d\ude00"}"#) == ["a": "ا\n\"\\/😀"])
  #expect(try strings("{}") == [:])
}

@Test(arguments: [
  (#"{"a":"b"#, #"a.jsonl:3: broken JSON at byte 8: expected '"', the line ends"#),
  (#"{"a" "b"}"#, #"a.jsonl:3: broken JSON at byte 6: expected ':', found '"'"#),
  (#"{"a":"b"} x"#, "a.jsonl:3: broken JSON at byte 11: expected the end of the line, found 'x'"),
  (#"{"a":"b",}"#, "a.jsonl:3: broken JSON at byte 10: expected a string, found '}'"),
  (#"{"a":1}"#, "a.jsonl:3: broken JSON at byte 6: expected a string, found '1'"),
  (#"{"a":"\x"}"#, "a.jsonl:3: broken JSON at byte 8: expected an escape, found 'x'"),
  (#"{"a":"\ud83d"}"#, "a.jsonl:3: half a character: \\ud83d without its other surrogate"),
  (#"{"a":"\ude00"}"#, "a.jsonl:3: half a character: \\ude00 without its other surrogate"),
  ("{\"a\":\"\u{1}\"}", "a.jsonl:3: control character 1 in a JSON string; write it as an escape"),
])
func saysWhatIsBrokenAndWhere(text: String, expected: String) { #expect(message(text) == expected) }

@Test func bytesThatAreNotUTF8AreAnError() {
  var json = JSONReader([34, 0xC7, 0xE1, 34], file: "a.jsonl", line: 3)
  #expect(
    throws: InputError(file: "a.jsonl", line: 3, problem: "not UTF-8", hint: "iconv -f WINDOWS-1256 -t UTF-8 a.jsonl")
  ) {
    try json.string()
  }
}

@Test func skipsValuesOfAnyShape() throws {
  var json = JSONReader(Array(#"[{"a":[1,-2.5e3,true,false,null,{"b":"c"}]}, "d"]"#.utf8)[...], file: "", line: nil)
  try json.skip()
  try json.end()
}

@Test func deepNestingIsAnErrorAndNoCrash() {
  var json = JSONReader(Array(repeating: UInt8(ascii: "["), count: 1_000_000)[...], file: "a", line: 1)
  #expect(throws: InputError(file: "a", line: 1, problem: "JSON nested deeper than 100")) { try json.skip() }
}
