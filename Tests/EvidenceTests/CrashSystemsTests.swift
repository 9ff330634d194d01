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

  @Test func sanitizerRaceHasBothSides() throws {
    let text = """
      ==================
      WARNING: ThreadSanitizer: data race (pid=610)
        Read of size 8 at 0x56147eaba950 by thread T2:
          #0 core::ptr::read::<u64> /rustc/e50a/library/core/src/ptr/mod.rs:7:1 (app+0xd8) (BuildId: 8c)
          #1 app::stats::take /srv/shop/app/src/stats.rs:10:14 (app+0xd882e) (BuildId: 8c)

        Previous write of size 8 at 0x56147eaba950 by thread T1:
          #0 app::stats::record /srv/shop/app/src/stats.rs:5:14 (app+0xd88a0) (BuildId: 8c)

        Thread T2 'flusher' (tid=613, running) created by main thread at:
          #0 pthread_create /rustc/llvm/src/tsan.cpp:1078:3 (app+0x5014a)

      SUMMARY: ThreadSanitizer: data race /srv/shop/app/src/stats.rs:10:14 in app::stats::take
      """
    let crash = try #require(crashes(text).first)
    #expect(crash.language == .rust)
    #expect(
      crash.race == [
        RaceAccess(op: "read", site: CrashSite(function: "app::stats::take", file: "src/stats.rs", line: 10)),
        RaceAccess(
          op: "write", site: CrashSite(function: "app::stats::record", file: "src/stats.rs", line: 5)),
      ])
  }

  @Test func sanitizerNamesTheUseAndNotTheRelease() throws {
    let text = """
      ==476==ERROR: AddressSanitizer: heap-use-after-free on address 0x7b at pc 0x55 bp 0x7f sp 0x7f
      READ of size 8 at 0x7bcf75fe0118 thread T0
          #0 0x557cdbae9296 in <app::Slab>::get /srv/shop/app/src/slab.rs:20:18
          #1 0x557cdbae8ce4 in app::main /srv/shop/app/src/main.rs:8:22

      freed by thread T0 here:
          #0 0x557cdbae8ccb in app::main /srv/shop/app/src/main.rs:7:7

      SUMMARY: AddressSanitizer: heap-use-after-free /srv/shop/app/src/slab.rs:20:18 in <app::Slab>::get
      """
    let crash = try #require(crashes(text).first)
    #expect(crash.faultClass == .useAfterFree)
    #expect(crash.message == "heap-use-after-free")
    #expect(crash.site == CrashSite(function: "<app::Slab>::get", file: "src/slab.rs", line: 20))
  }

  @Test func sqliteSaysSo() {
    let found = crashes("Error: stepping, database disk image is malformed (11)\n")
    #expect(found.map(\.language) == [.sqlite])
    #expect(found.map(\.message) == ["database disk image is malformed"])
  }
}
