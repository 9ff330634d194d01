/// Output of small programs of our own (Go 1.23, Rust 1.95), as they printed it; of long Rust stacks some
/// frames of the standard library are left out, and the compiler's commit is shortened.
enum CrashFixtures {
  static let goIndex = #"""
    panic: runtime error: index out of range [3] with length 1

    goroutine 1 [running]:
    stock/internal/shelf.(*Shelf).Take(...)
    	/srv/shop/stock/internal/shelf/shelf.go:10
    main.main()
    	/srv/shop/stock/cmd/stock/main.go:27 +0x255
    """#

  static let goNilMap = #"""
    panic: assignment to entry in nil map

    goroutine 1 [running]:
    stock/internal/shelf.(*Shelf).Put(...)
    	/srv/shop/stock/internal/shelf/shelf.go:8
    main.main()
    	/srv/shop/stock/cmd/stock/main.go:29 +0x1c5
    """#

  static let goRepanic = #"""
    panic: runtime error: index out of range [3] with length 0 [recovered]
    	panic: runtime error: index out of range [3] with length 0

    goroutine 1 [running]:
    main.guarded.func1()
    	/srv/shop/stock/cmd/stock/main.go:15 +0x28
    panic({0x6e9020?, 0xc000144078?})
    	/usr/lib/go-1.23/src/runtime/panic.go:785 +0x132
    stock/internal/shelf.(*Shelf).Take(...)
    	/srv/shop/stock/internal/shelf/shelf.go:10
    main.main.func1()
    	/srv/shop/stock/cmd/stock/main.go:35 +0x15
    main.guarded(0x10044a3c9?)
    	/srv/shop/stock/cmd/stock/main.go:18 +0x33
    main.main()
    	/srv/shop/stock/cmd/stock/main.go:35 +0x211
    """#

  static let goServed = #"""
    2026/11/23 16:11:01 http: panic serving 127.0.0.1:59946: runtime error: integer divide by zero
    goroutine 3 [running]:
    net/http.(*conn).serve.func1()
    	/usr/lib/go-1.23/src/net/http/server.go:1947 +0xbe
    panic({0x6b5b60?, 0x94d490?})
    	/usr/lib/go-1.23/src/runtime/panic.go:785 +0x132
    stock/internal/shelf.Divide(...)
    	/srv/shop/stock/internal/shelf/shelf.go:14
    main.main.func2({0x78d250, 0xc000130000}, 0xc00012e000?)
    	/srv/shop/stock/cmd/stock/main.go:38 +0x105
    net/http.HandlerFunc.ServeHTTP(0x466e19?, {0x78d250?, 0xc000130000?}, 0xc0000f9b70?)
    	/usr/lib/go-1.23/src/net/http/server.go:2220 +0x29
    net/http.serverHandler.ServeHTTP({0xc00007e210?}, {0x78d250?, 0xc000130000?}, 0x6?)
    	/usr/lib/go-1.23/src/net/http/server.go:3210 +0x8e
    net/http.(*conn).serve(0xc000116000, {0x78d7b0, 0xc00007e0f0})
    	/usr/lib/go-1.23/src/net/http/server.go:2092 +0x5d0
    created by net/http.(*Server).Serve in goroutine 22
    	/usr/lib/go-1.23/src/net/http/server.go:3360 +0x485
    2026/11/23 16:11:01 http: panic serving 127.0.0.1:59948: runtime error: integer divide by zero
    goroutine 6 [running]:
    net/http.(*conn).serve.func1()
    	/usr/lib/go-1.23/src/net/http/server.go:1947 +0xbe
    panic({0x6b5b60?, 0x94d490?})
    	/usr/lib/go-1.23/src/runtime/panic.go:785 +0x132
    stock/internal/shelf.Divide(...)
    	/srv/shop/stock/internal/shelf/shelf.go:14
    main.main.func2({0x78d250, 0xc0000d80e0}, 0xc000186160?)
    	/srv/shop/stock/cmd/stock/main.go:38 +0x105
    net/http.HandlerFunc.ServeHTTP(0x466e19?, {0x78d250?, 0xc0000d80e0?}, 0xc000060b70?)
    	/usr/lib/go-1.23/src/net/http/server.go:2220 +0x29
    net/http.serverHandler.ServeHTTP({0xc00007e420?}, {0x78d250?, 0xc0000d80e0?}, 0x6?)
    	/usr/lib/go-1.23/src/net/http/server.go:3210 +0x8e
    net/http.(*conn).serve(0xc0001161b0, {0x78d7b0, 0xc00007e0f0})
    	/usr/lib/go-1.23/src/net/http/server.go:2092 +0x5d0
    created by net/http.(*Server).Serve in goroutine 22
    	/usr/lib/go-1.23/src/net/http/server.go:3360 +0x485
    """#

  static let goNil = #"""
    panic: runtime error: invalid memory address or nil pointer dereference
    [signal SIGSEGV: segmentation violation code=0x1 addr=0x8 pc=0x680433]

    goroutine 1 [running]:
    stock/internal/shelf.(*Shelf).Bump(...)
    	/srv/shop/stock/internal/shelf/shelf.go:12
    main.main()
    	/srv/shop/stock/cmd/stock/main.go:46 +0x73
    """#

  static let goError = #"""
    panic: load shelf: file does not exist

    goroutine 1 [running]:
    main.main()
    	/srv/shop/stock/cmd/stock/main.go:43 +0x2a8
    """#

  static let goRace = #"""
    ==================
    WARNING: DATA RACE
    Read at 0x00c000098298 by goroutine 9:
      stock/internal/shelf.(*Shelf).Bump()
          /srv/shop/stock/internal/shelf/shelf.go:12 +0xac
      stock/internal/shelf.Race.func1()
          /srv/shop/stock/internal/shelf/shelf.go:23 +0xa4

    Previous write at 0x00c000098298 by goroutine 8:
      stock/internal/shelf.(*Shelf).Bump()
          /srv/shop/stock/internal/shelf/shelf.go:12 +0xc4
      stock/internal/shelf.Race.func1()
          /srv/shop/stock/internal/shelf/shelf.go:23 +0xa4

    Goroutine 9 (running) created at:
      stock/internal/shelf.Race()
          /srv/shop/stock/internal/shelf/shelf.go:20 +0x64
      main.main()
          /srv/shop/stock/cmd/stock/main.go:31 +0x167

    Goroutine 8 (finished) created at:
      stock/internal/shelf.Race()
          /srv/shop/stock/internal/shelf/shelf.go:20 +0x64
      main.main()
          /srv/shop/stock/cmd/stock/main.go:31 +0x167
    ==================
    Found 1 data race(s)
    """#

  static let rustNone = #"""

    thread 'main' (25005) panicked at src/main.rs:5:11:
    called `Option::unwrap()` on a `None` value
    note: run with `RUST_BACKTRACE=1` environment variable to display a backtrace
    """#

  static let rustParse = #"""

    thread 'main' (25006) panicked at src/main.rs:5:35:
    amount in cents: ParseIntError { kind: InvalidDigit }
    note: run with `RUST_BACKTRACE=1` environment variable to display a backtrace
    """#

  static let rustPoison = #"""

    thread 'writer' (25008) panicked at src/main.rs:31:17:
    assertion `left == right` failed: ledger is out of step
      left: 1
     right: 2
    note: run with `RUST_BACKTRACE=1` environment variable to display a backtrace

    thread 'main' (25007) panicked at src/main.rs:34:38:
    called `Result::unwrap()` on an `Err` value: PoisonError { .. }
    """#

  static let rustDouble = #"""

    thread 'main' (25009) panicked at src/main.rs:24:34:
    index out of bounds: the len is 3 but the index is 7
    note: run with `RUST_BACKTRACE=1` environment variable to display a backtrace

    thread 'main' (25009) panicked at src/main.rs:13:13:
    page dropped with 3 bytes
    stack backtrace:
       0:     0x55e5f96a691a - std[e28293b1aa0f68bd]::backtrace_rs::backtrace::libunwind::trace
       2:     0x55e5f96a691a - std[e28293b1aa0f68bd]::sys::backtrace::_print_fmt
       4:     0x55e5f96b792a - <core[c1f1a4ba060b9bfa]::fmt::rt::Argument>::fmt
       5:     0x55e5f96b792a - core[c1f1a4ba060b9bfa]::fmt::write
       8:     0x55e5f969138f - <std[e28293b1aa0f68bd]::sys::backtrace::BacktraceLock>::print
       9:     0x55e5f969138f - std[e28293b1aa0f68bd]::panicking::default_hook::{closure#0}
      10:     0x55e5f96a2471 - std[e28293b1aa0f68bd]::panicking::default_hook
      11:     0x55e5f96a262b - std[e28293b1aa0f68bd]::panicking::panic_with_hook
      12:     0x55e5f9691448 - std[e28293b1aa0f68bd]::panicking::panic_handler::{closure#0}
      14:     0x55e5f9691cad - __rustc[b7974e8690430dd9]::rust_begin_unwind
      15:     0x55e5f96b820c - core[c1f1a4ba060b9bfa]::panicking::panic_fmt
      16:     0x55e5f9677217 - <main::Page as core::ops::drop::Drop>::drop::h431a140d507e270d
                                   at /srv/shop/ledger/src/main.rs:13:13
      17:     0x55e5f9679553 - core::ptr::drop_in_place<main::Page>::h45c38276cb164eb4
      18:     0x55e5f9676cfe - main::main::h8da7fa642d137fc6
                                   at /srv/shop/ledger/src/main.rs:25:9
      19:     0x55e5f9678f1b - core::ops::function::FnOnce::call_once::h1c9976113389c974
      20:     0x55e5f9672f8e - std::sys::backtrace::__rust_begin_short_backtrace::hb9ccf8bcc7cba902
      21:     0x55e5f9678731 - std::rt::lang_start::{{closure}}::hdbee5a3fa7ab6636
      26:     0x55e5f96a18e4 - std[e28293b1aa0f68bd]::rt::lang_start_internal::{closure#0}
      30:     0x55e5f96a18e4 - std[e28293b1aa0f68bd]::rt::lang_start_internal
      31:     0x55e5f9678717 - std::rt::lang_start::h102bec1ebfafca83
      32:     0x55e5f96781be - main
      33:     0x7ff367ff824a - __libc_start_call_main
                                   at ./csu/../sysdeps/nptl/libc_start_call_main.h:58:16
      34:     0x7ff367ff8305 - __libc_start_main_impl
                                   at ./csu/../csu/libc-start.c:360:3
      35:     0x55e5f9672721 - _start
      36:                0x0 - <unknown>

    thread 'main' (25009) panicked at /rustc/59807616e1/library/core/src/panicking.rs:233:5:
    panic in a destructor during cleanup
    thread caused non-unwinding panic. aborting.
    """#

  static let rustParseShort = #"""

    thread 'main' (25031) panicked at src/main.rs:5:35:
    amount in cents: ParseIntError { kind: InvalidDigit }
    stack backtrace:
       0: __rustc::rust_begin_unwind
                 at /rustc/59807616e1/library/std/src/panicking.rs:689:5
       1: core::panicking::panic_fmt
                 at /rustc/59807616e1/library/core/src/panicking.rs:80:14
       2: core::result::unwrap_failed
                 at /rustc/59807616e1/library/core/src/result.rs:1867:5
       3: core::result::Result<T,E>::expect
                 at /rustc/59807616e1/library/core/src/result.rs:1185:23
       4: main::amount
                 at /srv/shop/ledger/src/main.rs:5:35
       5: main::main
                 at /srv/shop/ledger/src/main.rs:21:41
       6: core::ops::function::FnOnce::call_once
                 at /rustc/59807616e1/library/core/src/ops/function.rs:250:5
    note: Some details are omitted, run with `RUST_BACKTRACE=full` for a verbose backtrace.
    """#

  static let rustNoneFull = #"""

    thread 'main' (25043) panicked at src/main.rs:5:11:
    called `Option::unwrap()` on a `None` value
    stack backtrace:
       0:     0x56116715e91a - std[e28293b1aa0f68bd]::backtrace_rs::backtrace::libunwind::trace
       2:     0x56116715e91a - std[e28293b1aa0f68bd]::sys::backtrace::_print_fmt
       4:     0x56116716f92a - <core[c1f1a4ba060b9bfa]::fmt::rt::Argument>::fmt
       5:     0x56116716f92a - core[c1f1a4ba060b9bfa]::fmt::write
       8:     0x56116714938f - <std[e28293b1aa0f68bd]::sys::backtrace::BacktraceLock>::print
       9:     0x56116714938f - std[e28293b1aa0f68bd]::panicking::default_hook::{closure#0}
      10:     0x56116715a471 - std[e28293b1aa0f68bd]::panicking::default_hook
      11:     0x56116715a62b - std[e28293b1aa0f68bd]::panicking::panic_with_hook
      12:     0x56116714947a - std[e28293b1aa0f68bd]::panicking::panic_handler::{closure#0}
      14:     0x561167149cad - __rustc[b7974e8690430dd9]::rust_begin_unwind
      15:     0x56116717020c - core[c1f1a4ba060b9bfa]::panicking::panic_fmt
      16:     0x5611671701d2 - core[c1f1a4ba060b9bfa]::panicking::panic
      17:     0x56116716ff29 - core[c1f1a4ba060b9bfa]::option::unwrap_failed
      18:     0x56116712f151 - core::option::Option<T>::unwrap::ha6dd74b2144e0124
      19:     0x56116712f151 - main::amount::he035415840cf4289
                                   at /srv/shop/ledger/src/main.rs:5:11
      20:     0x56116712e4b3 - main::main::h8da7fa642d137fc6
                                   at /srv/shop/ledger/src/main.rs:20:40
      21:     0x561167130f1b - core::ops::function::FnOnce::call_once::h1c9976113389c974
      22:     0x56116712af8e - std::sys::backtrace::__rust_begin_short_backtrace::hb9ccf8bcc7cba902
      23:     0x561167130731 - std::rt::lang_start::{{closure}}::hdbee5a3fa7ab6636
      28:     0x5611671598e4 - std[e28293b1aa0f68bd]::rt::lang_start_internal::{closure#0}
      32:     0x5611671598e4 - std[e28293b1aa0f68bd]::rt::lang_start_internal
      33:     0x561167130717 - std::rt::lang_start::h102bec1ebfafca83
      34:     0x5611671301be - main
      35:     0x7fd45f74024a - __libc_start_call_main
                                   at ./csu/../sysdeps/nptl/libc_start_call_main.h:58:16
      36:     0x7fd45f740305 - __libc_start_main_impl
                                   at ./csu/../csu/libc-start.c:360:3
      37:     0x56116712a721 - _start
      38:                0x0 - <unknown>
    """#
}
