import Evidence
import IncidentModel
import Scan
import Testing

@testable import Analysis

/// What counts as the same value, and what does not.
@Suite struct ReconcileMeaningTests {
  private func agree(_ form: CellForm, _ left: String, _ right: String) -> Bool {
    var times = TimeText()
    return Array(left.utf8).withUnsafeBufferPointer { one in
      Array(right.utf8).withUnsafeBufferPointer { form.agree(one, $0, &times) }
    }
  }

  @Test(arguments: [
    ("1.50", "1.5", true), ("1e2", "100", true), ("-0", "0", true), ("0.1", "0.10000000000000001", false),
    ("9007199254740993", "9007199254740992", false), ("1,234.50", "1234.5", true), ("", "NULL", true),
    ("", "0", false), ("NaN", "", true), ("12345678901234567.01", "12345678901234567.02", false),
    ("abc", "abc", true), ("abc", "abd", false), ("92233720368547758070", "92233720368547758071", false),
  ]) func comparesNumbersExactly(left: String, right: String, isSame: Bool) {
    #expect(agree(.number(power: 0), left, right) == isSame)
    #expect(agree(.number(power: 0), right, left) == isSame)
  }

  @Test(arguments: [
    ("12.50", "1250", true), ("12.5", "1250", true), ("12.505", "1250", false), ("0", "0", true),
    ("1", "1", false),
  ]) func comparesMajorWithMinorUnits(left: String, right: String, isSame: Bool) {
    #expect(agree(.number(power: 2), left, right) == isSame)
  }

  @Test(arguments: [
    ("2024-01-01T00:00:00Z", "2024-01-01 00:00:00+00:00", true),
    ("2024-01-01T01:00:00+01:00", "2024-01-01T00:00:00Z", true),
    ("2024-01-01T00:00:00Z", "2024-01-01 00:00:00+00", true),
    ("2024-01-01T00:00:00Z", "2024-01-01T00:00:01Z", false),
    ("1704067200", "2024-01-01T00:00:00Z", true),
  ]) func comparesInstants(left: String, right: String, isSame: Bool) {
    #expect(agree(.time(offset: 0), left, right) == isSame)
  }

  @Test(arguments: [
    ("", "NULL", true), ("", "\\N", true), ("", "NA", false), ("", "-", false), ("a", "A", false),
  ])
  func takesOnlyNullForNothingInText(left: String, right: String, isSame: Bool) {
    #expect(agree(.text, left, right) == isSame)
  }

  private func source(_ name: String, _ text: String) throws -> RecordSource {
    try RecordSource.open(ByteSource(name: name, bytes: Array(text.utf8)))
  }

  @Test func addsAmountsOfPartsOfACentExactly() throws {
    let rows = (0..<60).map { "k\($0),0.105,EUR" }
    let left = try source("a.csv", "id,total,currency\n" + rows.joined(separator: "\n") + "\n")
    let right = try source("b.csv", "id,total,currency\nk59,0.105,EUR\n")
    let result = try Reconciliation.compare(left: left, right: right)
    #expect(result.missing == 59)
    #expect(result.valueAtRisk == [.init(currency: "EUR", minor: 620)])
  }

  @Test func matchesKeysThatATableOfNumbersWrote() throws {
    let left = try source(
      "a.csv", "id,v\n" + (100..<160).map { "\($0),x\($0 % 7)" }.joined(separator: "\n") + "\n")
    let right = try source(
      "b.csv", "order_id,v\n" + (100..<160).map { "\($0).0,x\($0 % 7)" }.joined(separator: "\n") + "\n")
    let result = try Reconciliation.compare(left: left, right: right)
    #expect(result.keys.map(\.right) == ["order_id"])
    #expect(result.badCount == 0)
  }

  @Test func keepsLeadingZerosOfCodes() throws {
    let left = try source(
      "a.csv", "id,zip\n" + (0..<60).map { "k\($0),0\($0 + 1000)" }.joined(separator: "\n") + "\n")
    let right = try source(
      "b.csv",
      "id,zip\n" + (0..<60).map { "k\($0),\($0 == 3 ? "" : "0")\($0 + 1000)" }.joined(separator: "\n") + "\n")
    let result = try Reconciliation.compare(left: left, right: right)
    #expect(result.mismatched == 1)
    #expect(result.mismatches.first?.examples == [.init(key: "k3", left: "01003", right: "1003")])
  }

  @Test func readsLinesOfJSONWithNestedFieldsAndEscapes() throws {
    let left = try source(
      "a.ndjson",
      (0..<60).map { "{\"id\":\"k\($0)\",\"who\":{\"name\":\"J\\u00f6rg \($0)\"},\"total\":\($0).50}\n" }
        .joined())
    let right = try source(
      "b.csv", "id,name,total\n" + (0..<60).map { "k\($0),Jörg \($0 == 5 ? 6 : $0),\($0).5\n" }.joined())
    let result = try Reconciliation.compare(left: left, right: right)
    #expect(result.compared.map(\.left) == ["who.name", "total"])
    #expect(result.mismatches.map(\.examples) == [[.init(key: "k5", left: "Jörg 5", right: "Jörg 6")]])
  }

  @Test func numbersTheLinesOfQuotedLineBreaks() throws {
    let left = try source("a.csv", "id,note\r\nk1,\"two\r\nlines\"\r\nk2,x\r\nk3,y\r\n")
    let right = try source("b.csv", "id,note\nk1,\"two\nlines\"\nk2,x\nk3,z\n")
    let result = try Reconciliation.compare(left: left, right: right)
    #expect(result.bad.last?.key == "k3")
    #expect(result.bad.last?.leftLines == [5])
  }
}
