import IncidentModel
import Testing

@testable import Evidence

/// What the kernel and supervisors say of programs that ended.
@Suite struct MachineFaultTests {
  static let memory = """
    [ 3077.803827] importer invoked oom-killer: gfp_mask=0xcc0(GFP_KERNEL), order=0, oom_score_adj=0
    [ 3077.803850] Call Trace:
    [ 3077.803854]  <TASK>
    [ 3077.803999] memory: usage 65548kB, limit 65536kB, failcnt 101
    [ 3077.804014] Memory cgroup stats for /kubepods/pod8f1c2d:
    [ 3077.804500] oom-kill:constraint=CONSTRAINT_MEMCG,nodemask=(null),task=stock,pid=77,uid=0
    [ 3077.804501] Memory cgroup out of memory: Killed process 77 (stock) total-vm:711644kB, anon-rss:60000kB, file-rss:1440kB, shmem-rss:0kB, UID:0
    [ 3077.9] oom_reaper: reaped process 77 (stock), now anon-rss:0kB
    """

  @Test(arguments: [
    "", "[Mon Nov 23 03:05:47 2026]", "Nov 23 03:05:47 edge-3 kernel:",
    "2026-11-23T03:05:47+0000 edge-3 kernel:",
  ])
  func theVictimIsNotTheTrigger(head: String) throws {
    let lines = Self.memory.split(separator: "\n").map { line -> String in
      head.isEmpty ? String(line) : head + line.drop { $0 != "]" }.dropFirst()
    }
    let found = crashes(lines.joined(separator: "\n"))
    #expect(found.map(\.faultClass) == [.oomKilled])
    let victim = try #require(found.first?.details.victims.first)
    #expect(
      victim
        == CrashVictim(
          task: "stock", pid: 77, residentKiB: 61440, limitKiB: 65536, constraint: "CONSTRAINT_MEMCG",
          trigger: "importer"))
  }

  @Test func theTableOfProcessesMayBeLong() {
    let rows = (0..<500).map {
      "Nov 23 03:05:47 edge-3 kernel: [  \($0)]     0   \($0)    13824      219  worker"
    }
    let lines = Self.memory.split(separator: "\n").map {
      "Nov 23 03:05:47 edge-3 kernel:" + $0.drop { $0 != "]" }.dropFirst()
    }
    let found = crashes((lines.prefix(4) + rows + lines.dropFirst(4)).joined(separator: "\n"))
    #expect(found.first?.details.victims.first?.limitKiB == 65536)
  }

  @Test func oldKernelsSayItTwice() throws {
    let text = """
      [ 3077.803827] java invoked oom-killer: gfp_mask=0xcc0(GFP_KERNEL), order=0, oom_score_adj=0
      [ 3078.1] Out of memory: Kill process 231 (stock) score 912 or sacrifice child
      [ 3078.2] Killed process 231 (stock) total-vm:711644kB, anon-rss:48888kB, file-rss:0kB, shmem-rss:0kB
      """
    let found = crashes(text)
    #expect(found.map(\.count) == [1])
    #expect(found.first?.details.victims.first?.limitKiB == nil)
    #expect(found.first?.details.subclass == "machine_memory")
  }

  @Test(arguments: [
    (
      "stock[23]: segfault at 18 ip 0000000000480a1b sp 000000c000086f00 error 4 in stock[400000+a000]",
      FaultClass.segfault
    ),
    ("traps: stock[23] general protection fault ip:480a1b sp:7ffd error:0 in stock[400000+a000]", .segfault),
    ("traps: stock[23] trap divide error ip:480a1b sp:7ffd error:0 in stock[400000+a000]", .divideByZero),
    ("traps: stock[23] trap invalid opcode ip:480a1b sp:7ffd error:0 in stock[400000+a000]", .abnormalExit),
  ]) func faultLines(line: String, fault: FaultClass) throws {
    let crash = try #require(crashes("[ 12.5] \(line)\n").first)
    #expect(crash.faultClass == fault)
    #expect(crash.services == ["stock"])
  }

  @Test func anotherRunIsTheSameFault() {
    let text = """
      [ 12.5] stock[23]: segfault at 18 ip 0000000000480a1b sp 000000c000086f00 error 4 in stock[400000+a000]
      [ 19.5] stock[99]: segfault at 20 ip 0000000000580a1b sp 000000c000086f00 error 4 in stock[500000+a000]
      [ 29.5] stock[99]: segfault at 20 ip 0000000000580a1c sp 000000c000086f00 error 4 in stock[500000+a000]
      """
    #expect(crashes(text).map(\.count) == [2, 1])
  }

  @Test func unitsThatEndBySignals() {
    let head = "Nov 21 22:57:58 edge-3 systemd[1]: "
    let text = """
      \(head)stock.service: A process of this unit has been killed by the OOM killer.
      \(head)stock.service: Main process exited, code=killed, status=9/KILL
      \(head)stock.service: Failed with result 'oom-kill'.
      \(head)stock.service: Scheduled restart job, restart counter is at 4.
      \(head)price.service: Main process exited, code=dumped, status=11/SEGV
      \(head)quiet.service: Main process exited, code=killed, status=15/TERM
      \(head)sync.service: Main process exited, code=exited, status=2/INVALIDARGUMENT
      \(head)sync.service: Start request repeated too quickly.
      """
    let found = crashes(text)
    #expect(found.map(\.faultClass) == [.oomKilled, .segfault, .abnormalExit, .crashLoop])
    #expect(found.map(\.services) == [["stock"], ["price"], ["sync"], ["sync"]])
    #expect(found.map(\.role) == [.cause, .cause, .consequence, .consequence])
    #expect(found.first?.details.restarts == 4)
  }

  /// The exit status of a unit whose crash is in the evidence is no second crash.
  @Test func anExitStatusHangsUnderItsCrash() throws {
    let text = """
      Nov 21 22:57:58 edge-3 stock[9]: panic: boom
      Nov 21 22:57:58 edge-3 stock[9]: goroutine 1 [running]:
      Nov 21 22:57:58 edge-3 stock[9]: main.main()
      Nov 21 22:57:58 edge-3 stock[9]: \t/srv/stock/main.go:12 +0x1d
      Nov 21 22:57:58 edge-3 systemd[1]: stock.service: Main process exited, code=exited, status=2/INVALIDARGUMENT
      Nov 21 22:57:58 edge-3 systemd[1]: stock.service: Scheduled restart job, restart counter is at 3.
      """
    let found = crashes(text)
    #expect(found.map(\.language) == [.go])
    #expect(found.first?.details.restarts == 3)
    #expect(found.first?.details.exitCode == 2)
  }

  @Test func describedPod() throws {
    let text = """
      Name:             stock-7c9d5b6f4-x2k8p
      Namespace:        orders
      Containers:
        stock:
          Limits:
            memory:  48Mi
          State:          Running
          Last State:     Terminated
            Reason:       OOMKilled
            Exit Code:    137
          Ready:          True
          Restart Count:  3
        proxy:
          State:          Running
          Restart Count:  0
      Conditions:
        Type   Status
      """
    let found = crashes(text)
    #expect(found.map(\.faultClass) == [.oomKilled])
    #expect(found.first?.details.victims == [CrashVictim(task: "stock", limitKiB: 49152)])
    #expect(found.first?.details.restarts == 3)
  }

  static let status = """
    {"kind":"Pod","status":{"containerStatuses":[{"name":"stock","restartCount":6,"lastState":{"terminated":
    {"exitCode":139,"reason":"Error","finishedAt":"2025-11-21T08:13:02Z"}},"state":{"waiting":
    {"reason":"CrashLoopBackOff"}}},{"name":"proxy","restartCount":0,"lastState":{},"state":{"running":{}}}]}}
    """

  @Test(arguments: [status, status.filter { $0 != "\n" }]) func podAsJSON(text: String) throws {
    let found = crashes(text)
    let crash = try #require(found.first)
    #expect(found.count == 1 && crash.count == 1)
    #expect(crash.faultClass == .segfault)
    #expect(crash.services == ["stock"])
    #expect(crash.firstSeen == Timestamp(rfc3339: "2025-11-21T08:13:02Z"))
  }

  @Test func podAsYAML() throws {
    let text = """
      status:
        containerStatuses:
        - image: stock:2.3.1
          lastState:
            terminated:
              exitCode: 137
              finishedAt: "2025-11-21T08:13:02Z"
              reason: OOMKilled
          name: stock
          restartCount: 6
          state:
            waiting:
              reason: CrashLoopBackOff
        - lastState: {}
          name: proxy
          restartCount: 0
        hostIP: 10.0.0.1
      """
    let found = crashes(text)
    #expect(found.map(\.faultClass) == [.oomKilled])
    #expect(found.first?.details.victims.first?.task == "stock")
  }

  @Test func podList() {
    let text = """
      NAMESPACE   NAME                        READY   STATUS             RESTARTS        AGE
      orders      stock-7c9d5b6f4-x2k8p       0/1     CrashLoopBackOff   7 (2m ago)      15m
      orders      price-7c9d5b6f4-a2k8p       1/1     Running            0               15m
      orders      sync-0                      0/1     OOMKilled          3 (20s ago)     15m
      """
    let found = crashes(text)
    #expect(found.map(\.faultClass) == [.oomKilled, .crashLoop])
    #expect(found.map(\.services) == [["sync-0"], ["stock"]])
    #expect(found.map(\.details.restarts) == [3, 7])
  }

  @Test func inspectedContainer() throws {
    let text = """
      [
        {
          "Name": "/stock",
          "RestartCount": 3,
          "State": {"OOMKilled": true, "ExitCode": 137, "FinishedAt": "2025-11-21T08:13:02Z"},
          "HostConfig": {"Memory": 50331648}
        }
      ]
      """
    let victim = try #require(crashes(text).first?.details.victims.first)
    #expect(victim == CrashVictim(task: "stock", limitKiB: 49152))
  }

  @Test func coredump() throws {
    let text = """
              Signal: 11 (SEGV)
             Message: Process 2315 (price) of user 1000 dumped core.
                      Stack trace of thread 2315:
                      #0  0x00007f53a925a050 __GI_raise (libc.so.6 + 0x3c050)
                      #1  0x0000000000480a1b charge (price + 0x80a1b)
      """
    let crash = try #require(crashes(text).first)
    #expect(crash.faultClass == .segfault)
    #expect(crash.site.function == "charge")
    #expect(crash.threads == 1)
  }

  @Test(arguments: [
    "Containers: 3 are up", "Signal: strong", "a segfault at 3 in the morning", "Last State: unknown",
    "the text OOMKilled in a sentence", "stock.service: Main process exited, code=exited, status=0/SUCCESS",
  ]) func whatIsNoCrash(line: String) { #expect(crashes(line + "\n").isEmpty) }
}
