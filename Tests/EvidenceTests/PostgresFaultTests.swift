import IncidentModel
import Scan
import Testing

@testable import Evidence

/// PostgreSQL 15 on files damaged on purpose; the output is trimmed.
@Suite struct PostgresFaultTests {
  static let text = """
    2026-11-26 16:14:32.800 UTC [24390] LOG:  database system is ready to accept connections
    2026-11-26 16:14:32.817 UTC [24550] app@shop WARNING:  page verification failed, calculated checksum 18038 but expected 11301
    2026-11-26 16:14:32.817 UTC [24550] app@shop ERROR:  invalid page in block 3 of relation base/16384/16385
    2026-11-26 16:14:32.817 UTC [24550] app@shop STATEMENT:  select count(*) from orders
    2026-11-26 16:14:32.931 UTC [24554] app@shop ERROR:  invalid page in block 5 of relation base/16384/16385
    2026-11-26 16:14:32.931 UTC [24554] app@shop STATEMENT:  select *
    \tfrom public.orders o join shipments s using(id)

    """
  static let table = """
    2026-11-26 16:14:32.817 UTC,"app","shop",24550,"[local]",6b08.5fe6,1,"SELECT",2026-11-26 16:14:32 UTC,3/2,0,WARNING,01000,"page verification failed, calculated checksum 18038 but expected 11301",,,,,,"select count(*) from orders",,,"psql","client backend",,0
    2026-11-26 16:14:32.817 UTC,"app","shop",24550,"[local]",6b08.5fe6,2,"SELECT",2026-11-26 16:14:32 UTC,3/2,0,ERROR,XX001,"invalid page in block 3 of relation base/16384/16385",,,,,,"select count(*) from orders",,,"psql","client backend",,0
    2026-11-26 16:14:32.931 UTC,"app","shop",24554,"[local]",6b08.5fea,2,"SELECT",2026-11-26 16:14:32 UTC,3/6,0,ERROR,XX001,"invalid page in block 5 of relation base/16384/16385",,,,,,"select *
    from public.orders o join shipments s using(id)",,,"psql","client backend",,0

    """
  static let records = """
    {"timestamp":"2026-11-26 16:14:32.817 UTC","user":"app","dbname":"shop","pid":24550,"error_severity":"ERROR","state_code":"XX001","message":"invalid page in block 3 of relation base/16384/16385","statement":"select count(*) from orders","backend_type":"client backend"}
    {"timestamp":"2026-11-26 16:14:32.931 UTC","user":"app","dbname":"shop","pid":24554,"error_severity":"ERROR","state_code":"XX001","message":"invalid page in block 5 of relation base/16384/16385","statement":"select *\\nfrom public.orders o join shipments s using(id)","backend_type":"client backend"}

    """

  @Test(arguments: [text, table, records]) func isReadInEachOfItsFormats(text: String) throws {
    let found = crashes(text)
    let crash = try #require(found.first)
    #expect(found.count == 1)
    #expect(crash.faultClass == .storageCorruption)
    #expect(crash.language == .postgresql)
    #expect(crash.count == 2)
    #expect(crash.message == "invalid page in block 3 of relation base/16384/16385")
    #expect(crash.details.relationFile == "base/16384/16385")
    #expect(crash.details.blocks == [3, 5])
    #expect(crash.details.relation == "orders")
    #expect(crash.details.relationSource == .statement)
    #expect(crash.details.tablesNamed == ["orders", "shipments"])
    #expect(crash.firstSeen == Timestamp(rfc3339: "2026-11-26T16:14:32.817Z"))
    #expect(crash.lastSeen == Timestamp(rfc3339: "2026-11-26T16:14:32.931Z"))
    #expect(crash.site == CrashSite())
  }

  @Test func anEventInSeveralSinksCountsOnce() throws {
    let sources = [("pg.log", Self.text), ("pg.csv", Self.table), ("pg.json", Self.records)].map {
      ByteSource(name: $0, bytes: Array($1.utf8))
    }
    let report = CrashReader.read(sources)
    #expect(report.crashes.map(\.count) == [2])
    #expect(report.crashes.first?.details.subclass == "checksum_mismatch")
    #expect(CrashReader.read(sources.reversed()).crashes.map(\.count) == [2])
  }

  @Test(
    arguments: CrashEnvelopes.all.map(\.name).filter {
      !["cloud, newest first", "go test", "record"].contains($0)
    })
  func isReadInsideEnvelopes(name: String) throws {
    let wrap = try #require(CrashEnvelopes.all.first { $0.name == name }?.wrap)
    let found = crashes(wrap(Self.text))
    #expect(found.map(\.faultClass) == [.storageCorruption], "\(name)")
    #expect(found.first?.details.relationFile == "base/16384/16385")
  }

  /// A prefix may hold anything; a time that only a zone's name tells stays unknown.
  @Test(arguments: [
    ("", nil), ("%m ", nil), ("< 2026-11-26 16:14:32.817 CET >", nil),
    (
      "2026-11-26 16:14:32.817 +02 [7-1] user=app,db=shop,app=psql,client=[local] ",
      "2026-11-26T14:14:32.817Z"
    ),
    ("[7] 2026-11-26 16:14:32.817 UTC app@shop ", "2026-11-26T16:14:32.817Z"), ("t=9 app shop ", nil),
  ]) func anyPrefix(prefix: String, time: String?) throws {
    let crash = try #require(
      crashes("\(prefix)ERROR:  could not open file \"base/1/2\": No such file\n").first)
    #expect(crash.details.subclass == "missing_file")
    #expect(crash.details.relationFile == "base/1/2")
    #expect(crash.firstSeen == time.flatMap { Timestamp(rfc3339: $0) })
  }

  @Test(arguments: [
    ("ERROR:  missing chunk number 0 for toast value 16399 in pg_toast_16393", "toast_corruption"),
    ("ERROR:  invalid memory alloc request size 18446744073709551613", "tuple_corruption"),
    ("ERROR:  index \"orders_pkey\" contains unexpected zero page at block 4", "index_corruption"),
    ("ERROR:  XX002: something new about an index", "index_corruption"),
    ("ERROR:  could not read block 9 in file \"base/1/2\": read only 0 of 8192 bytes", "missing_block"),
    ("PANIC:  could not locate a valid checkpoint record", "write_ahead_log"),
    ("FATAL:  incorrect checksum in control file", "control_file"),
    ("WARNING:  invalid page in block 3 of relation base/1/2; zeroing out page", "zeroed_page"),
    ("ERROR:  could not access status of transaction 900", "transaction_status"),
    (
      "pg_checksums: error: checksum verification failed in file \"/data/base/1/2\", block 3: calculated",
      "checksum_mismatch"
    ),
    (
      "pg_dump: detail: Error message from server: ERROR:  invalid page in block 3 of relation base/1/2",
      "invalid_page"
    ),
  ]) func damage(line: String, subclass: String) throws {
    let crash = try #require(crashes(line + "\n").first)
    #expect(crash.faultClass == .storageCorruption)
    #expect(crash.details.subclass == subclass)
  }

  @Test(arguments: [
    "ERROR:  duplicate key value violates unique constraint \"orders_pkey\"",
    "ERROR:  relation \"x\" does not exist",
    "FATAL:  password authentication failed", "LOG:  invalid record length at 0/1A1FC08: wanted 24, got 0",
    "ERROR:  canceling statement due to user request", "STATEMENT:  select 'invalid page in block 3'",
    "LOG:  checkpoint complete", "WARNING:  there is no transaction in progress",
  ]) func whatIsNoDamage(line: String) {
    #expect(crashes("2026-11-26 16:14:32.817 UTC [7] \(line)\n").isEmpty)
  }

  @Test func aWarningAloneCounts() {
    let found = crashes("WARNING:  page verification failed, calculated checksum 1 but expected 2\n")
    #expect(found.map(\.details.subclass) == ["checksum_mismatch"])
  }

  @Test func theCheckingToolNamesTheRelation() throws {
    let text = """
      WARNING:  page verification failed, calculated checksum 18225 but expected 55552
      heap table "shop.public.orders":
          ERROR:  invalid page in block 3 of relation base/16384/16385
      btree index "shop.public.orders_customer_idx":
          ERROR:  high key invariant violated for index "orders_customer_idx"
          DETAIL:  Index tid=(2,16) points to heap tid=(0,45) page lsn=0/1A1FC08.
      heap table "shop.public.notes", block 7, offset 5:
          line pointer redirection to item at offset 21 exceeds maximum offset 4
      """
    let found = crashes(text)
    #expect(found.map(\.details.relation) == ["orders", "orders_customer_idx", "notes"])
    #expect(found.map(\.details.blocks.first) == [3, 2, nil])
    #expect(found.map(\.details.relationSource) == [.heading, .message, .heading])
  }

  @Test func aDeadlockHasBothSides() throws {
    let head = "2026-11-26 16:14:29.754 UTC [24413] app@shop "
    let text = """
      \(head)ERROR:  deadlock detected
      \(head)DETAIL:  Process 24413 waits for ShareLock on transaction 727; blocked by process 24415.
      \tProcess 24415 waits for ShareLock on transaction 726; blocked by process 24413.
      \tProcess 24413: update orders set cents=1 where id=2
      \tProcess 24415: update "stock" set amount=2 where id=1
      \(head)HINT:  See server log for query details.
      \(head)CONTEXT:  while updating tuple (0,2) in relation "orders"
      \(head)STATEMENT:  update orders set cents=1 where id=2
      """
    let crash = try #require(crashes(text).first)
    #expect(crash.faultClass == .deadlock)
    #expect(crash.details.relation == "orders")
    #expect(crash.details.tablesNamed == ["orders", "stock"])
    #expect(crash.details.statements.count == 2)
    #expect(crash.source.lastLine == 8)
  }

  @Test(arguments: [(9, FaultClass.processKilled), (11, .segfault), (6, .abnormalExit), (7, .busError)])
  func aServerProcessEndsByASignal(signal: Int, fault: FaultClass) throws {
    let text = """
      2026-11-26 16:14:30.415 UTC [1] LOG:  server process (PID 24425) was terminated by signal \(signal): Killed
      2026-11-26 16:14:30.415 UTC [1] DETAIL:  Failed process was running: select total from orders
      2026-11-26 16:14:30.420 UTC [1] LOG:  all server processes terminated; reinitializing
      """
    let crash = try #require(crashes(text).first)
    #expect(crash.faultClass == fault)
    #expect(crash.details.statements == ["select total from orders"])
  }

  @Test(arguments: [
    ("select 1", []), ("select a from orders, lines", ["orders"]),
    ("SELECT x FROM \"Shop\".\"Orders\" AS o", ["Orders"]),
    ("update only stock set a=1", ["stock"]), ("select * from t for update", ["t"]),
    ("select * from generate_series(1,2)", []),
    ("insert into a.b select * from (select * from c) d", ["b", "c"]),
    ("select v from pg_catalog.pg_class", []), ("COPY public.orders (id) TO stdout", ["orders"]),
    ("from", []),
  ]) func tablesOfAStatement(sql: String, tables: [String]) { #expect(SQLTables.names(in: sql) == tables) }
}
