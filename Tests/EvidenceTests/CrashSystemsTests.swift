import Foundation
import Testing

@testable import Evidence

@Suite struct CrashSystemsTests {
  @Test func kernelNamesItsVictim() throws {
    let text = """
      Mar 12 02:14:00 edge kernel: stock invoked oom-killer: gfp_mask=0xcc0(GFP_KERNEL), order=0
      Mar 12 02:14:00 edge kernel: Memory cgroup out of memory: Killed process 77 (stock) total-vm:711644kB, UID:0
      Mar 12 02:19:00 edge kernel: Memory cgroup out of memory: Killed process 99 (stock) total-vm:711644kB, UID:0
      """
    let found = crashes(text)
    let crash = try #require(found.first)
    #expect(found.count == 1)
    #expect(crash.count == 2)
    #expect(crash.faultClass == .oomKilled)
    #expect(crash.message == "Memory cgroup out of memory: Killed process 77 (stock)")
  }

  @Test func damagedRelationsAreToldApartAndBlocksAreNot() {
    let head = "2026-03-12 02:14:00.000 UTC [7] app@shop "
    let text = """
      \(head)WARNING:  page verification failed, calculated checksum 1 but expected 2
      \(head)ERROR:  invalid page in block 3 of relation base/1/2
      \(head)STATEMENT:  select 'invalid page in block 3'
      \(head)ERROR:  invalid page in block 4 of relation base/1/2
      \(head)ERROR:  invalid page in block 3 of relation base/1/9
      \(head)ERROR:  duplicate key value violates unique constraint
      """
    let found = crashes(text)
    #expect(found.map(\.count) == [2, 1])
    #expect(Set(found.map(\.faultClass)) == [.storageCorruption])
  }

  @Test func databaseDeadlock() {
    let text = "2026-03-12 02:14:00.000 UTC [7] ERROR:  deadlock detected\n"
    #expect(crashes(text).map(\.faultClass) == [.deadlock])
    #expect(crashes(text).first?.language == .postgresql)
  }

  @Test func sqliteSaysSo() {
    let found = crashes("Error: stepping, database disk image is malformed (11)\n")
    #expect(found.map(\.language) == [.sqlite])
    #expect(found.map(\.message) == ["database disk image is malformed"])
  }
}
