import Testing

@testable import Evidence

/// MariaDB 10.11 and SQLite 3.40 on files damaged on purpose, and what clients print; the output is trimmed.
@Suite struct DatabaseFaultTests {
  @Test func onePageMakesSeveralLines() throws {
    let text = """
      2026-11-26 16:13:49 0 [Note] InnoDB: log sequence number 1847320; transaction id 28
      2026-11-26 16:13:49 0 [ERROR] InnoDB: Failed to read page 5 from file './shop/orders.ibd': Page read from tablespace is corrupted.
      2026-11-26 16:13:49 0 [Note] InnoDB: Page dump (16384 bytes):
      2026-11-26 16:13:49 0 [Note] InnoDB: 0000000000000008ffffffff0000002900000000001c279545bf000000000000
      2026-11-26 16:13:49 0 [ERROR] InnoDB: File './shop/orders.ibd' is corrupted
      2026-11-26 16:13:50 3 [ERROR] InnoDB: Failed to read page 8 from file './shop/orders.ibd': Page read from tablespace is corrupted.
      2026-11-26 16:13:50 3 [ERROR] mariadbd: Index for table 'orders' is corrupt; try to repair it
      2026-11-26 16:13:50 5 [ERROR] mariadbd: Index for table './shop/ship.MYI' is corrupt; try to repair it
      """
    let found = crashes(text)
    #expect(found.map(\.details.relation) == ["orders", "ship"])
    #expect(found.map(\.count) == [2, 1])
    #expect(found.first?.details.blocks == [5, 8])
    #expect(found.allSatisfy { $0.faultClass == .storageCorruption && $0.language == .mysql })
  }

  @Test(arguments: [
    "2026-11-26T16:13:49.627000Z 0 [ERROR] [MY-012224] [InnoDB] Database page corruption on disk or a failed file read of page [page id: space=5, page number=3]. You may have to recover from a backup.",
    "2026-11-26T16:13:49.627000Z 9 [ERROR] [MY-010596] [Server] /usr/sbin/mysqld: Table './shop/orders' is marked as crashed and should be repaired",
    "2026-11-26 16:13:49 0 [ERROR] mysqld: Incorrect key file for table './shop/orders.MYI'; try to repair it",
  ]) func theServersWords(line: String) {
    #expect(crashes(line + "\n").map(\.faultClass) == [.storageCorruption])
  }

  @Test(arguments: [
    "2026-11-26 16:13:49 0 [ERROR] Can't start server : Bind on unix socket: Permission denied",
    "2026-11-26T16:13:49Z 0 [ERROR] [MY-000067] [Server] unknown variable 'x=1'.",
    "[ERROR] table lights are corrupted by dust",
    "2026-11-26 16:13:49 0 [Note] InnoDB: log sequence number 1847320",
  ]) func whatIsNoDamage(line: String) { #expect(crashes(line + "\n").isEmpty) }

  @Test func aSignalWithItsBacktrace() throws {
    let text = """
      261126 16:14:16 [ERROR] mariadbd got signal 11 ;
      Sorry, we probably made a mistake, and this is a bug.
      Thread pointer: 0x0
      mariadbd(my_print_stacktrace+0x2e)[0x56160430987e]
      mariadbd(handle_fatal_signal+0x269)[0x561603e840f9]
      libc_sigaction.c:0(__restore_rt)[0x7f53a925a050]
      mariadbd(_ZN5buf_t4readEv+0x27f)[0x561603b4a94f]
      Query (0x7f53): select * from orders where id=5
      Kernel version: Linux version 6.18
      """
    let crash = try #require(crashes(text).first)
    #expect(crash.faultClass == .segfault)
    #expect(crash.site.function == "buf_t::read")
    #expect(crash.details.statements == ["select * from orders where id=5"])
  }

  @Test func aFailedAssertionIsOneReport() {
    let text = """
      2026-11-26 16:13:49 0x7f67 InnoDB: Assertion failure in file buf0buf.cc line 3456
      InnoDB: We intentionally generate a memory trap.
      261126 16:14:16 [ERROR] mysqld got signal 6 ;
      """
    #expect(crashes(text).map(\.faultClass) == [.assertionFailed])
  }

  @Test func theDeadlockSection() throws {
    let text = """
      LATEST DETECTED DEADLOCK
      ------------------------
      *** (1) TRANSACTION:
      MariaDB thread id 5, OS thread handle 140082240931520, query id 16 localhost root Updating
      update orders set cents=2 where id=1
      RECORD LOCKS space id 5 page no 5 n bits 552 index PRIMARY of table `shop`.`orders` trx id 24 lock_mode X
      *** (2) TRANSACTION:
      MariaDB thread id 4, OS thread handle 140082241238720, query id 15 localhost root Updating
      update stock set amount=1 where id=2
      RECORD LOCKS space id 6 page no 5 n bits 552 index PRIMARY of table `shop`.`stock` trx id 23 lock_mode X
      *** WE ROLL BACK TRANSACTION (1)
      """
    let crash = try #require(crashes(text).first)
    #expect(crash.faultClass == .deadlock)
    #expect(crash.details.tablesNamed == ["orders", "stock"])
    #expect(crash.details.statements.count == 2)
  }

  @Test func sqliteShell() throws {
    let text = """
      sqlite> select count(*) from orders;
      3000
      sqlite> select * from orders where id=5;
      Error: stepping, database disk image is malformed (11)
      sqlite> pragma quick_check;
      Error: stepping, database disk image is malformed (11)
      *** in database main ***
      Page 2: btreeInitPage() returns error code 11
      Page 3 is never used
      """
    let crash = try #require(crashes(text).first)
    #expect(crash.count == 2)
    #expect(crash.details.relation == "orders")
    #expect(crash.details.subclass == "malformed")
  }

  @Test func sqliteCheckAlone() throws {
    let crash = try #require(
      crashes("*** in database main ***\nrow 12 missing from index orders_customer\n").first)
    #expect(crash.details.relation == "orders_customer")
    #expect(crash.message == "row 12 missing from index orders_customer")
    #expect(crashes("sqlite> select 1;\n1\nsqlite> .quit\n").isEmpty)
  }

  @Test func aDamagedHeaderNamesNoTable() throws {
    let text = "sqlite> select count(*) from orders;\nError: in prepare, file is not a database (26)\n"
    let crash = try #require(crashes(text).first)
    #expect(crash.details.relation == nil)
    #expect(crash.details.subclass == "header")
  }

  @Test(arguments: [
    (
      "2026/11/23 03:14:36 order 7: pq: invalid page in block 3 of relation base/1/2",
      FaultClass.storageCorruption
    ),
    (
      #"{"level":"ERROR","msg":"query","err":"ERROR: could not open file \"base/1/2\": No such file (SQLSTATE 58P01)"}"#,
      .storageCorruption
    ),
    (#"{"level":"ERROR","msg":"pq: deadlock detected"}"#, .deadlock),
    (#"level=error msg=db err="ERROR: deadlock detected (SQLSTATE 40P01)""#, .deadlock),
    (
      "ERROR ingest: error returned from database: missing chunk number 0 for toast value 1 in pg_toast_2",
      .storageCorruption
    ),
    (
      #"{"level":"ERROR","msg":"save","error":"Error 1213 (40001): Deadlock found when trying to get lock"}"#,
      .deadlock
    ),
    (
      "ERROR 1034 (HY000) at line 1: Index for table 'orders' is corrupt; try to repair it",
      .storageCorruption
    ),
    (#"{"level":"error","error":"database disk image is malformed","msg":"open"}"#, .storageCorruption),
  ]) func clientsTellOfIt(line: String, fault: FaultClass) {
    #expect(crashes(line + "\n").map(\.faultClass) == [fault])
    #expect(crashes(line + "\n").map(\.count) == [1])
  }

  @Test(arguments: [
    "pq: duplicate key value violates unique constraint",
    "ERROR: relation \"x\" does not exist (SQLSTATE 42P01)",
    "see Error 12130: all well", #"{"msg":"seq: invalid page in block 3 of relation base/1/2"}"#,
  ]) func clientsTellOfOtherThings(line: String) { #expect(crashes(line + "\n").isEmpty) }

  @Test func theServersOwnLogStandsAboveItsClients() {
    let text = """
      2026-11-26 16:14:32.817 UTC [7] ERROR:  invalid page in block 3 of relation base/1/2
      2026/11/23 03:14:36 order 7: pq: invalid page in block 3 of relation base/1/2
      2026/11/23 03:14:37 order 8: pq: invalid page in block 3 of relation base/1/2
      """
    #expect(crashes(text).map(\.count) == [1])
  }
}
