import Testing

@testable import Evidence

/// Reports of sanitizers, Valgrind, the C library and the shell on a small program of our own.
@Suite struct NativeReportTests {
  @Test func threadSanitizerNamesBothSides() throws {
    let text = """
      WARNING: ThreadSanitizer: data race (pid=4822)
        Read of size 8 at 0x558ce3a7c0c0 by thread T2:
          #0 post /srv/till/src/fee.c:70 (till+0x15b6)
          #1 worker /srv/till/src/fee.c:72 (till+0x15f6)

        Previous write of size 8 at 0x558ce3a7c0c0 by thread T1:
          #0 post /srv/till/src/fee.c:71 (till+0x15c5)

        Thread T2 (tid=4825, running) created by main thread at:
          #0 pthread_create ../../../../src/libsanitizer/tsan/tsan_interceptors_posix.cpp:1001 (libtsan.so.2+0x5e686)

      SUMMARY: ThreadSanitizer: data race src/fee.c:70 in post
      """
    let crash = try #require(crashes(text).first)
    #expect(crash.faultClass == .dataRace)
    #expect(crash.race.map(\.op) == ["read", "write"])
    #expect(crash.race.map(\.site.line) == [70, 71])
    #expect(crash.language == .native)
  }

  @Test func freedBlockIsNotTheCrash() throws {
    let text = """
      ==4846== Invalid read of size 8
      ==4846==    at 0x10930E: last (fee.c:27)
      ==4846==    by 0x1096D1: main (fee.c:94)
      ==4846==  Address 0x4a41048 is 8 bytes inside a block of size 16 free'd
      ==4846==    at 0x484417B: free (in /usr/libexec/valgrind/vgpreload_memcheck-amd64-linux.so)
      ==4846==    by 0x109309: close (fee.c:26)
      ==4846==
      """
    let crash = try #require(crashes(text).first)
    #expect(crash.faultClass == .useAfterFree)
    #expect(crash.site == CrashSite(function: "last", file: "fee.c", line: 27))
  }

  @Test func lockOrderEndsInTheSecondLock() throws {
    let text = """
      ==4927== Thread #3: lock order "0x10C0A0 before 0x10C0E0" violated
      ==4927==
      ==4927== Observed (incorrect) order is: acquisition of lock at 0x10C0E0
      ==4927==    at 0x484976E: ??? (in /usr/libexec/valgrind/vgpreload_helgrind-amd64-linux.so)
      ==4927==    by 0x109577: two (fee.c:81)
      ==4927==
      ==4927==  followed by a later acquisition of lock at 0x10C0A0
      ==4927==    at 0x484976E: ??? (in /usr/libexec/valgrind/vgpreload_helgrind-amd64-linux.so)
      ==4927==    by 0x109586: two (fee.c:82)
      ==4927==
      """
    let crash = try #require(crashes(text).first)
    #expect(crash.faultClass == .deadlock)
    #expect(crash.site == CrashSite(function: "two", file: "fee.c", line: 82))
  }

  @Test func undefinedBehaviourNeedsNoStack() throws {
    let line =
      "src/fee.c:12:7: runtime error: signed integer overflow: 2147483647 + 1 cannot be represented in type 'int'"
    let crash = try #require(crashes(line).first)
    #expect(crash.faultClass == .integerOverflow)
    #expect(crash.site == CrashSite(file: "src/fee.c", line: 12))
    #expect(crashes("app: 3: runtime error: x").isEmpty)
  }

  @Test(arguments: [
    ("free(): double free detected in tcache 2", FaultClass.useAfterFree),
    ("malloc(): corrupted top size", .bufferOverflow),
    ("*** stack smashing detected ***: terminated", .bufferOverflow),
    (
      "terminate called after throwing an instance of 'std::runtime_error'\n  what():  no ledger",
      .explicitPanic
    ),
    ("bash: line 1: 30794 Segmentation fault      (core dumped) ./codec", .segfault),
    (
      "process didn't exit successfully: `target/codec` (signal: 7, SIGBUS: access to undefined memory)",
      .busError
    ),
  ])
  func endsWithoutPlaces(_ text: String, _ faultClass: FaultClass) {
    let found = crashes(text)
    #expect(found.map(\.faultClass) == [faultClass])
    #expect(found.first?.site == CrashSite())
  }

  @Test func signalAfterItsReasonIsNotCounted() {
    let text = """
      thread 'main' (3) has overflowed its stack
      fatal runtime error: stack overflow, aborting
      process didn't exit successfully: `target/till` (signal: 11, SIGSEGV: invalid memory reference)
      """
    #expect(crashes(text).map(\.faultClass) == [.stackOverflow])
    #expect(crashes("a message about a Segmentation fault in the docs").isEmpty)
  }
}
