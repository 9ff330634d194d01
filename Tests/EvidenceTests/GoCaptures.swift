/// Output of small programs of our own (Go 1.23, some 1.19), as they printed it; of long dumps the first stacks, and paths
/// shortened to those of a build machine.
enum GoCaptures {
  static let generic = #"""
    panic: runtime error: index out of range [5] with length 1

    goroutine 1 [running]:
    main.Map[...](...)
    	/srv/build/generic/main.go:2
    main.main()
    	/srv/build/generic/main.go:3 +0x18
    """#

  static let gowrap = #"""
    panic: runtime error: index out of range [3] with length 0

    goroutine 17 [running]:
    main.(*W).run(...)
    	/srv/build/gowrap/main.go:4
    created by main.main in goroutine 1
    	/srv/build/gowrap/main.go:5 +0x65
    """#

  static let rangefunc = #"""
    panic: runtime error: index out of range [5] with length 1

    goroutine 1 [running]:
    main.total-range1(...)
    	/srv/build/rangefunc/main.go:4
    main.total.each.func1(...)
    	/srv/build/rangefunc/main.go:2
    main.total({0xc000042738?, 0x4ec398?, 0x46d5e0?})
    	/srv/build/rangefunc/main.go:4 +0xb0
    main.main()
    	/srv/build/rangefunc/main.go:6 +0x29
    """#

  static let repanic = #"""
    panic: disk full [recovered]
    	panic: again: disk full

    goroutine 1 [running]:
    main.main.func1()
    	/srv/build/repanic/main.go:4 +0x6b
    panic({0x497600?, 0x4d2c50?})
    	/usr/lib/go-1.23/src/runtime/panic.go:785 +0x132
    main.work(...)
    	/srv/build/repanic/main.go:3
    main.main()
    	/srv/build/repanic/main.go:4 +0x3e
    """#

  static let panicInDefer = #"""
    panic: runtime error: index out of range [3] with length 0
    	panic: assignment to entry in nil map

    goroutine 1 [running]:
    main.cleanup()
    	/srv/build/panic_in_defer/main.go:3 +0x28
    panic({0x474440?, 0xc000082000?})
    	/usr/lib/go-1.23/src/runtime/panic.go:785 +0x132
    main.work(...)
    	/srv/build/panic_in_defer/main.go:2
    main.main()
    	/srv/build/panic_in_defer/main.go:4 +0x37
    """#

  static let asleepAbba = #"""
    fatal error: all goroutines are asleep - deadlock!

    goroutine 1 [semacquire]:
    sync.runtime_Semacquire(0xc000084240?)
    	/usr/lib/go-1.23/src/runtime/sema.go:71 +0x25
    sync.(*WaitGroup).Wait(0x5092d8?)
    	/usr/lib/go-1.23/src/sync/waitgroup.go:118 +0x48
    main.main()
    	/srv/build/asleep_abba/main.go:8 +0xaf

    goroutine 17 [sync.Mutex.Lock]:
    sync.runtime_SemacquireMutex(0x0?, 0x88?, 0x465332?)
    	/usr/lib/go-1.23/src/runtime/sema.go:95 +0x25
    sync.(*Mutex).lockSlow(0x52e2f8)
    	/usr/lib/go-1.23/src/sync/mutex.go:173 +0x15d
    sync.(*Mutex).Lock(...)
    	/usr/lib/go-1.23/src/sync/mutex.go:92
    main.first()
    	/srv/build/asleep_abba/main.go:5 +0x65
    main.main.func1()
    	/srv/build/asleep_abba/main.go:8 +0x45
    created by main.main in goroutine 1
    	/srv/build/asleep_abba/main.go:8 +0x69

    goroutine 18 [sync.Mutex.Lock]:
    sync.runtime_SemacquireMutex(0x0?, 0x88?, 0x465332?)
    	/usr/lib/go-1.23/src/runtime/sema.go:95 +0x25
    sync.(*Mutex).lockSlow(0x52e2f0)
    	/usr/lib/go-1.23/src/sync/mutex.go:173 +0x15d
    sync.(*Mutex).Lock(...)
    	/usr/lib/go-1.23/src/sync/mutex.go:92
    main.second()
    	/srv/build/asleep_abba/main.go:7 +0x65
    main.main.func2()
    	/srv/build/asleep_abba/main.go:8 +0x45
    created by main.main in goroutine 1
    	/srv/build/asleep_abba/main.go:8 +0xa5
    """#

  static let asleepChan = #"""
    fatal error: all goroutines are asleep - deadlock!

    goroutine 1 [chan receive]:
    main.main()
    	/srv/build/asleep_chan/main.go:4 +0xa5

    goroutine 5 [chan send]:
    main.pump(...)
    	/srv/build/asleep_chan/main.go:3
    main.main.func1()
    	/srv/build/asleep_chan/main.go:4 +0x3d
    created by main.main in goroutine 1
    	/srv/build/asleep_chan/main.go:4 +0x8b
    """#

  static let cmapW = #"""
    fatal error: concurrent map writes
    fatal error: concurrent map writes

    goroutine 8 [running]:
    main.write(0x0?)
    	/srv/build/cmap_w/main.go:3 +0x5a
    created by main.main
    	/srv/build/cmap_w/main.go:2 +0x27

    goroutine 1 [select (no cases)]:
    main.main()
    	/srv/build/cmap_w/main.go:2 +0x7e

    goroutine 5 [runnable]:
    main.main.func1()
    	/srv/build/cmap_w/main.go:2
    runtime.goexit()
    	/usr/lib/go-1.19/src/runtime/asm_amd64.s:1594 +0x1
    created by main.main
    	/srv/build/cmap_w/main.go:2 +0x27

    goroutine 6 [running]:
    	goroutine running on other thread; stack unavailable
    created by main.main
    	/srv/build/cmap_w/main.go:2 +0x27

    goroutine 7 [runnable]:
    main.main.func1()
    	/srv/build/cmap_w/main.go:2
    runtime.goexit()
    """#

  static let stackoverflow = #"""
    runtime: goroutine stack exceeds 1000000000-byte limit
    runtime: sp=0xc0200e0388 stack=[0xc0200e0000, 0xc0400e0000]
    fatal error: stack overflow

    runtime stack:
    runtime.throw({0x47982c?, 0xc00005feb8?})
    	/usr/lib/go-1.23/src/runtime/panic.go:1067 +0x48 fp=0xc00005fe88 sp=0xc00005fe58 pc=0x45d828
    runtime.newstack()
    	/usr/lib/go-1.23/src/runtime/stack.go:1117 +0x5bd fp=0xc00005ffc8 sp=0xc00005fe88 pc=0x4477fd
    runtime.morestack()
    	/usr/lib/go-1.23/src/runtime/asm_amd64.s:621 +0x7a fp=0xc00005ffd0 sp=0xc00005ffc8 pc=0x461c9a

    goroutine 1 gp=0xc0000061c0 m=3 mp=0xc000048e08 [running]:
    main.(*N).depth(0xc000082000?)
    	/srv/build/stackoverflow/main.go:3 +0x29 fp=0xc0200e0398 sp=0xc0200e0390 pc=0x466b89
    main.(*N).depth(0x0?)
    	/srv/build/stackoverflow/main.go:3 +0x16 fp=0xc0200e03b0 sp=0xc0200e0398 pc=0x466b76
    main.(*N).depth(0x0?)
    	/srv/build/stackoverflow/main.go:3 +0x16 fp=0xc0200e03c8 sp=0xc0200e03b0 pc=0x466b76
    main.(*N).depth(0x0?)
    	/srv/build/stackoverflow/main.go:3 +0x16 fp=0xc0200e03e0 sp=0xc0200e03c8 pc=0x466b76
    main.(*N).depth(0x0?)
    	/srv/build/stackoverflow/main.go:3 +0x16 fp=0xc0200e03f8 sp=0xc0200e03e0 pc=0x466b76
    main.(*N).depth(0x0?)
    	/srv/build/stackoverflow/main.go:3 +0x16 fp=0xc0200e0410 sp=0xc0200e03f8 pc=0x466b76
    main.(*N).depth(0x0?)
    """#

  static let debugstack = #"""
    2026/11/26 16:30:13 recovered from panic: runtime error: index out of range [3] with length 0
    goroutine 1 [running]:
    runtime/debug.Stack()
    	/usr/lib/go-1.23/src/runtime/debug/stack.go:26 +0x5e
    main.main.func1()
    	/srv/build/debugstack/main.go:4 +0x3d
    panic({0x4b2320?, 0xc0000a6000?})
    	/usr/lib/go-1.23/src/runtime/panic.go:785 +0x132
    main.work(...)
    	/srv/build/debugstack/main.go:3
    main.main()
    	/srv/build/debugstack/main.go:4 +0x37
    """#

  static let slogtext = #"""
    time=2026-11-26T16:30:19.379Z level=ERROR msg="handler panicked" panic="runtime error: index out of range [3] with length 0" stack="goroutine 1 [running]:\nruntime/debug.Stack()\n\t/usr/lib/go-1.23/src/runtime/debug/stack.go:26 +0x5e\nmain.main.func1()\n\t/srv/build/slogtext/main.go:4 +0x65\npanic({0x4e6860?, 0xc0000ac000?})\n\t/usr/lib/go-1.23/src/runtime/panic.go:785 +0x132\nmain.work(...)\n\t/srv/build/slogtext/main.go:3\nmain.main()\n\t/srv/build/slogtext/main.go:4 +0x126\n"
    """#

  static let pprof1 = #"""
    goroutine profile: total 21
    20 @ 0x468c4e 0x4065fc 0x4061d2 0x4ccdc5 0x46fde1
    #	0x4ccdc4	main.consume+0x24	/srv/build/pprof1/main.go:3

    1 @ 0x42e191 0x4680dd 0x4b8a91 0x4b88c5 0x4b56eb 0x4ccd77 0x43826b 0x46fde1
    #	0x4b8a90	runtime/pprof.writeRuntimeProfile+0xb0	/usr/lib/go-1.23/src/runtime/pprof/pprof.go:793
    #	0x4b88c4	runtime/pprof.writeGoroutine+0x44	/usr/lib/go-1.23/src/runtime/pprof/pprof.go:752
    #	0x4b56ea	runtime/pprof.(*Profile).WriteTo+0x14a	/usr/lib/go-1.23/src/runtime/pprof/pprof.go:374
    #	0x4ccd76	main.main+0xb6				/srv/build/pprof1/main.go:4
    #	0x43826a	runtime.main+0x28a			/usr/lib/go-1.23/src/runtime/proc.go:272
    """#

  static let testtimeoutChan = #"""
    panic: test timed out after 1s
    	running tests:
    		TestWait (1s)
    		TestWait/sub (1s)

    goroutine 2 [running]:
    testing.(*M).startAlarm.func1()
    	/usr/lib/go-1.23/src/testing/testing.go:2373 +0x385
    created by time.goFunc
    	/usr/lib/go-1.23/src/time/sleep.go:215 +0x2d

    goroutine 1 [chan receive]:
    testing.(*T).Run(0xc0000a0680, {0x5580f1?, 0x0?}, 0x564090)
    	/usr/lib/go-1.23/src/testing/testing.go:1751 +0x3ab
    testing.runTests.func1(0xc0000a0680)
    	/usr/lib/go-1.23/src/testing/testing.go:2168 +0x37
    testing.tRunner(0xc0000a0680, 0xc000094c70)
    	/usr/lib/go-1.23/src/testing/testing.go:1690 +0xf4
    testing.runTests(0xc000098180, {0x662d30, 0x1, 0x1}, {0x46adb0?, 0x46aa1a?, 0x66c920?})
    	/usr/lib/go-1.23/src/testing/testing.go:2166 +0x43d
    testing.(*M).Run(0xc0000a60a0)
    	/usr/lib/go-1.23/src/testing/testing.go:2034 +0x64a
    main.main()
    	_testmain.go:45 +0x9b

    goroutine 21 [chan receive]:
    testing.(*T).Run(0xc0000a0820, {0x557750?, 0x4d2d53?}, 0x564170)
    	/usr/lib/go-1.23/src/testing/testing.go:1751 +0x3ab
    example.com/acme/testtimeout_chan.TestWait(0xc0000a0820?)
    	/srv/build/testtimeout_chan/a_test.go:3 +0x26
    testing.tRunner(0xc0000a0820, 0x564090)
    	/usr/lib/go-1.23/src/testing/testing.go:1690 +0xf4
    created by testing.(*T).Run in goroutine 1
    	/usr/lib/go-1.23/src/testing/testing.go:1743 +0x390

    goroutine 22 [chan receive]:
    example.com/acme/testtimeout_chan.Wait(...)
    	/srv/build/testtimeout_chan/a.go:2
    example.com/acme/testtimeout_chan.TestWait.func1(0xc0000a09c0?)
    	/srv/build/testtimeout_chan/a_test.go:3 +0x2f
    """#

  static let raceAtomic = #"""
    ==================
    WARNING: DATA RACE
    Write at 0x0000005725d0 by goroutine 6:
      sync/atomic.AddInt64()
          /usr/lib/go-1.23/src/runtime/race_amd64.s:289 +0xb
      sync/atomic.AddInt64()
          <autogenerated>:1 +0x15

    Previous read at 0x0000005725d0 by goroutine 7:
      main.main.func2()
          /srv/build/race_atomic/main.go:6 +0x78

    Goroutine 6 (running) created at:
      main.main()
          /srv/build/race_atomic/main.go:6 +0xc4

    Goroutine 7 (running) created at:
      main.main()
          /srv/build/race_atomic/main.go:6 +0x12d
    ==================
    Found 1 data race(s)
    """#

  static let vendored = #"""
    panic: runtime error: index out of range [8] with length 1

    goroutine 1 [running]:
    github.com/acme/codec.Decode(...)
    	/srv/build/vendored/vendor/github.com/acme/codec/codec.go:2
    main.decode(...)
    	/srv/build/vendored/main.go:4
    main.main()
    	/srv/build/vendored/main.go:3 +0x19
    """#

  static let trim = #"""
    panic: assignment to entry in nil map

    goroutine 1 [running]:
    ledger/internal/sync.(*Book).Post(...)
    	ledger/internal/sync/book.go:4
    main.main()
    	ledger/cmd/ledger/main.go:3 +0x28
    """#

  static let usersync = #"""
    panic: runtime error: invalid memory address or nil pointer dereference
    [signal SIGSEGV: segmentation violation code=0x1 addr=0x0 pc=0x466b63]

    goroutine 1 [running]:
    sync2/sync.Do(...)
    	/srv/build/usersync/sync/do.go:2
    main.main()
    	/srv/build/usersync/main.go:3 +0x3
    """#

  static let mainInTools = #"""
    panic: runtime error: invalid memory address or nil pointer dereference
    [signal SIGSEGV: segmentation violation code=0x1 addr=0x0 pc=0x466b65]

    goroutine 1 [running]:
    main.crash(...)
    	/srv/build/main_in_tools/scripts/fill/main.go:4
    main.main.func1(...)
    	/srv/build/main_in_tools/scripts/fill/main.go:3
    mono/pkg/auth.With(...)
    	/srv/build/main_in_tools/pkg/auth/auth.go:2
    main.main()
    	/srv/build/main_in_tools/scripts/fill/main.go:3 +0x5
    """#

  static let cgo = #"""
    SIGSEGV: segmentation violation
    PC=0x469f63 m=0 sigcode=1 addr=0x0
    signal arrived during cgo execution

    goroutine 1 gp=0xc0000061c0 m=0 mp=0x4faf60 [syscall]:
    runtime.cgocall(0x469f60, 0xc000056f38)
    	/usr/lib/go-1.23/src/runtime/cgocall.go:167 +0x4b fp=0xc000056f10 sp=0xc000056ed8 pc=0x45cb8b
    main._Cfunc_crash(0x0)
    	_cgo_gotypes.go:45 +0x3f fp=0xc000056f38 sp=0xc000056f10 pc=0x469edf
    main.call(...)
    	/srv/build/cgo/main.go:6
    main.main()
    	/srv/build/cgo/main.go:7 +0x1b fp=0xc000056f50 sp=0xc000056f38 pc=0x469f3b
    runtime.main()
    	/usr/lib/go-1.23/src/runtime/proc.go:272 +0x28b fp=0xc000056fe0 sp=0xc000056f50 pc=0x432dcb
    runtime.goexit({})
    	/usr/lib/go-1.23/src/runtime/asm_amd64.s:1700 +0x1 fp=0xc000056fe8 sp=0xc000056fe0 pc=0x4659e1

    """#

  static let goexit = #"""
    fatal error: all goroutines are asleep - deadlock!

    goroutine 17 [select (no cases)]:
    main.main.func1()
    	/srv/build/goexit/main.go:3 +0xf
    created by main.main in goroutine 1
    	/srv/build/goexit/main.go:3 +0x1a
    """#

  static let customVal = #"""
    panic: (main.T) 0xc000084000

    goroutine 1 [running]:
    main.settle(...)
    	/srv/build/custom_val/main.go:3
    main.main()
    	/srv/build/custom_val/main.go:4 +0x4d
    """#

  static let logpanic = #"""
    2026/11/26 16:27:54 order 3 is negative
    panic: order 3 is negative

    goroutine 1 [running]:
    log.Panicf({0x4bc940?, 0x68?}, {0xc00008cf30?, 0xc000080060?, 0x55a430?})
    	/usr/lib/go-1.23/src/log/log.go:439 +0x65
    main.check(...)
    	/srv/build/logpanic/main.go:3
    main.main()
    	/srv/build/logpanic/main.go:4 +0x4d
    """#
}
