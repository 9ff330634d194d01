import Evidence
import IncidentModel
import Testing

@testable import RemoteEvidence

/// What the failure expression becomes.
struct FailureSQLTests {
  static let columns = LogColumns(
    [
      TableColumn(name: "status", type: ColumnType("Nullable(UInt16)")),
      TableColumn(name: "msg", type: ColumnType("String")),
      TableColumn(name: "err`or", type: ColumnType("Nullable(String)")),
      TableColumn(name: "took", type: ColumnType("Float64")),
      TableColumn(name: "tags", type: ColumnType("Array(String)")),
    ],
    FieldMapping([
      .status: [MappedField(path: "status", confidence: 1, basis: .name)],
      .message: [MappedField(path: "msg", confidence: 1, basis: .name)],
      .error: [MappedField(path: "err`or", confidence: 1, basis: .name)],
      .duration: [MappedField(path: "took", confidence: 1, basis: .name, unit: .seconds)],
    ]), milliseconds: nil)

  static let cases: [(String, String)] = [
    ("status >= 500", "ifNull(if(isNotNull(`status`), toFloat64(`status`), NULL) >= 500.0, 0)"),
    ("has(error)", "(ifNull(`err\\`or`, '') != '')"),
    ("not has(status)", "(NOT isNotNull(`status`))"),
    ("message contains \"it's\"", "(position(`msg`, 'it\\'s') > 0)"),
    ("message = 'a\\' OR 1=1'", "(`msg` = 'a\\\\')"),
    ("msg != done", "(`msg` != '' AND `msg` != 'done')"),
    ("duration > 150ms", "ifNull((floor(toFloat64(`took`) * 1000000000 + 0.5) / 1000000) > 150.0, 0)"),
    ("nowhere = 1", "0"),
    (
      "msg in (a, b) and not msg = c", "(((`msg` = 'a') OR (`msg` = 'b')) AND (NOT (`msg` = 'c')))"
    ),
  ]

  @Test(arguments: cases) func compiles(text: String, sql: String) throws {
    // A text that ends at the first quote leaves words behind it, which the parser refuses by itself.
    guard let expression = try? FailureExpression(text) else {
      #expect(text.contains("OR 1=1"))
      return
    }
    #expect(FailureSQL(columns: Self.columns).condition(expression) == sql)
  }

  @Test(arguments: [
    ("String", ColumnType.Kind.text, false), ("Nullable(String)", .text, true),
    ("LowCardinality(String)", .text, false),
    ("LowCardinality(Nullable(String))", .text, true), ("FixedString(16)", .fixedText, false),
    ("Nullable(UInt16)", .integer, true), ("Decimal(18, 2)", .decimal, false),
    ("DateTime('Europe/Berlin')", .dateTime, false),
    ("DateTime64(3, 'UTC')", .fineDateTime, false), ("Date", .date, false),
    ("Enum8('a' = 1, 'b)' = 2)", .written, false),
    ("Array(String)", .compound, false), ("Map(String, String)", .compound, false),
    ("AggregateFunction(sum, UInt64)", .compound, false),
    ("SimpleAggregateFunction(sum, UInt64)", .integer, false),
    ("Nothing", .compound, false),
  ]) func typesAreTold(name: String, kind: ColumnType.Kind, isNullable: Bool) {
    #expect(ColumnType(name).kind == kind)
    #expect(ColumnType(name).isNullable == isNullable)
  }

  @Test func slicesGrowWithTheValues() {
    let limit = ClickHouseLimits.groups
    #expect(Slice.parts(of: 0).count == 1)
    #expect(Slice.parts(of: limit).map(\.count) == [1])
    #expect(Slice.parts(of: limit + 1).map(\.index) == [0, 1])
    #expect(Slice.parts(of: .max / 2).count == ClickHouseLimits.slices)
    #expect(Slice(index: 1, count: 3).condition("c") == "\n  AND cityHash64(c) % 3 = 1")
    #expect(Slice(index: 0, count: 1).condition("c").isEmpty)
  }

  @Test func bucketsWidenUntilTheCellsAreFew() {
    let limit = ClickHouseLimits.cells
    #expect(RemoteCube.step(cells: limit) == 1)
    #expect(RemoteCube.step(cells: limit * 2) == 2)
    #expect(RemoteCube.step(cells: limit * 9) == 16)
  }
}
