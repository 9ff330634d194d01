/// Output of small programs of our own (Rust 1.63, 1.95 and nightly), trimmed; of tools that were not at hand
/// (Miri, loom, nextest, color-eyre, miette) in the form that their documentation and tests show.
enum RustReportFixtures {
  static let library = "/rustc/59807616e1/library"

  static let oldSlice = """
    thread 'main' panicked at 'range end index 9 out of range for slice of length 3', library/core/src/slice/index.rs:73:5
    stack backtrace:
       0: rust_begin_unwind
                 at /usr/src/rustc-1.63.0/library/std/src/panicking.rs:584:5
       1: core::panicking::panic_fmt
                 at /usr/src/rustc-1.63.0/library/core/src/panicking.rs:142:14
       2: core::slice::index::slice_end_index_len_fail_rt
                 at /usr/src/rustc-1.63.0/library/core/src/slice/index.rs:73:5
       3: till::shelf::head
                 at ./src/shelf.rs:45:17
       4: till::main
                 at ./src/main.rs:16:20
    """

  static let traitImplementation = """

    thread 'main' (20315) panicked at src/shelf.rs:39:28:
    index out of bounds: the len is 3 but the index is 9
    stack backtrace:
       0: __rustc::rust_begin_unwind
                 at \(library)/std/src/panicking.rs:689:5
       1: core::panicking::panic_bounds_check
                 at \(library)/core/src/panicking.rs:271:5
       2: <alloc::vec::Vec<u8> as core::ops::index::Index<usize>>::index
                 at \(library)/alloc/src/vec/mod.rs:3804:9
       3: <till::shelf::Shelf<u8> as till::shelf::Stock>::pick
                 at /build/till/src/shelf.rs:39:28
       4: till::main
                 at /build/till/src/main.rs:15:72
    note: Some details are omitted, run with `RUST_BACKTRACE=full` for a verbose backtrace.
    """

  static let noDebugInformation = """

    thread 'main' (19489) panicked at src/tasks.rs:122:42:
    called `Option::unwrap()` on a `None` value
    stack backtrace:
       0: __rustc::rust_begin_unwind
                 at \(library)/std/src/panicking.rs:689:5
       1: core::option::unwrap_failed
                 at \(library)/core/src/option.rs:2236:5
       2: till::main
    note: Some details are omitted, run with `RUST_BACKTRACE=full` for a verbose backtrace.
    """

  static let dependency = """

    thread 'main' (4242) panicked at /home/ci/.cargo/registry/src/index.crates.io-1949cf8c6b5b557f/bytes-1.2.1/src/bytes.rs:412:9:
    split_to out of bounds: 9 <= 3
    stack backtrace:
       0: __rustc::rust_begin_unwind
                 at \(library)/std/src/panicking.rs:689:5
       1: core::panicking::panic_fmt
                 at \(library)/core/src/panicking.rs:80:14
       2: bytes::bytes::Bytes::split_to
                 at /home/ci/.cargo/registry/src/index.crates.io-1949cf8c6b5b557f/bytes-1.2.1/src/bytes.rs:412:9
       3: app::jobs::bytes
                 at ./app/src/jobs.rs:6:15
       4: app::main
                 at ./app/src/main.rs:11:20
    """

  static let windows = #"""
    thread 'main' panicked at crates\ledger\src\book.rs:14:9:
    index out of bounds: the len is 3 but the index is 7
    stack backtrace:
       0: std::panicking::begin_panic_handler
                 at /rustc/9fc6b43126/library\std\src\panicking.rs:665
       1: core::panicking::panic_bounds_check
                 at /rustc/9fc6b43126/library\core\src\panicking.rs:276
       2: ledger::book::Book::at
                 at .\crates\ledger\src\book.rs:14
    """#

  static let trimmed = """
    thread 'main' panicked at src/decode.rs:13:23:
    called `Option::unwrap()` on a `None` value
    stack backtrace:
    0: core::option::unwrap_failed
    at \(library)/core/src/option.rs:1984:5
    1: pipeline::decode::order
    at ./src/decode.rs:13:23
    """

  static let duration = """
    thread 'main' (3) panicked at src/book.rs:167:13:
    overflow when subtracting durations
    """

  static let hookWithoutThread = """
    2026-03-12T10:00:00Z ERROR till: panicked at src/tasks.rs:5:16:
    settlement 12 is late
    """

  static let logPanics =
    "2026-03-12T10:00:00Z ERROR panic: thread 'main' panicked at 'page 3 is late': src/tasks.rs:5"

  static let tracingFields = """
    2026-03-12T10:00:00Z ERROR app: A panic occurred panic.payload="cents" panic.location=ledger/src/lib.rs:12:24 panic.backtrace=   0: std::backtrace::Backtrace::create
                 at \(library)/std/src/backtrace.rs:331:13
       1: core::result::unwrap_failed
                 at \(library)/core/src/result.rs:1867:5
       2: ledger::cents
                 at ./ledger/src/lib.rs:12:24
    """

  static let betterPanic = """
    Backtrace (most recent call last):
      File "rust:library/core/src/result.rs", line 1867, in core::result::unwrap_failed
      File "/srv/ws/ledger/src/lib.rs", line 12, in ledger::cents
        parse(text).expect("cents")
      File "/srv/ws/app/src/main.rs", line 27, in app::main
        ledger::cents("zz");

    The application panicked (crashed).
      cents: ParseIntError { kind: InvalidDigit }
    in ledger/src/lib.rs, line 12
    thread: main
    """

  static let colorEyrePanic = """
    The application panicked (crashed).
    Message:  called `Option::unwrap()` on a `None` value
    Location: src/store.rs:21

      ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ BACKTRACE ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
                                    ⋮ 6 frames hidden ⋮
       7: core::option::unwrap_failed::h6e4f3f2b1c0d9e8f
          at \(library)/core/src/option.rs:1984
       8: app::store::load::h1234567890abcdef
          at /srv/app/src/store.rs:21
    """

  static let humanPanic = """
    Well, this is embarrassing.

    till had a problem and crashed. To help us diagnose the problem you can send us a crash report.
    """

  static let anyhowBacktrace = """
    Error: open the ledger

    Caused by:
        No such file or directory (os error 2)

    Stack backtrace:
       0: anyhow::error::<impl core::convert::From<E> for anyhow::Error>::from
                 at /home/ci/.cargo/registry/src/index.crates.io-1949cf8c6b5b557f/anyhow-1.0.80/src/backtrace.rs:27:14
       1: app::store::load
                 at ./src/store.rs:21:16
    """

  static let eyre = """
    Error: read the book

    Caused by:
        No such file or directory (os error 2)

    Location:
        app/src/errors.rs:10:62
    """

  static let colorEyre = """
    Error: \n   0: cannot open the ledger
       1: No such file or directory (os error 2)

    Location:
       src/store.rs:21

      ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ BACKTRACE ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
       6: app::store::load::h1234567890abcdef
          at /srv/app/src/store.rs:21
    """

  static let miette = """
    Error: ledger::load

      × cannot load the ledger
      ├─▶ read orders.toml
      ╰─▶ No such file or directory (os error 2)
    """

  static let plainError = #"Error: Os { code: 2, kind: NotFound, message: "No such file or directory" }"#

  static let miriUse = """
    error: Undefined Behavior: memory access failed: alloc123 has been freed, so this pointer is dangling
      --> /opt/rust/lib/rustlib/src/rust/library/alloc/src/alloc.rs:114:14
       |
    114|     unsafe { __rust_dealloc(ptr, layout.size(), layout.align()) }
       |              ^^^ memory access failed
    help: alloc123 was allocated here:
      --> src/pool.rs:7:17
       = note: BACKTRACE (of the first span):
       = note: inside `std::alloc::dealloc` at /opt/rust/lib/rustlib/src/rust/library/alloc/src/alloc.rs:114:14: 114:64
    note: inside `pool::release`
      --> src/pool.rs:9:9

    error: aborting due to 1 previous error
    """

  static let miriLeak = """
    error: memory leaked: alloc284 (Rust heap, size: 4, align: 4), allocated here:
      --> /opt/rust/lib/rustlib/src/rust/library/alloc/src/raw_vec/mod.rs:465:41
        = note: stack backtrace:
                0: alloc::raw_vec::RawVecInner::try_allocate_in
                    at /opt/rust/lib/rustlib/src/rust/library/alloc/src/raw_vec/mod.rs:465:41: 465:63
                1: cache::leak_buffer
                    at src/cache.rs:12:19: 12:40

    error: aborting due to 1 previous error
    """

  static let miriRace = """
    error: Undefined Behavior: Data race detected between (1) non-atomic read on thread `unnamed-1` and (2) Atomic store on thread `unnamed-2` at alloc1189
      --> ledger/src/book.rs:64:13
       |
    help: and (1) occurred earlier here
      --> ledger/src/book.rs:51:24
       |
       = note: BACKTRACE (of the first span) on thread `unnamed-2`:
       = note: inside `ledger::book::post` at ledger/src/book.rs:64:13: 64:22
       = note: thread `unnamed-2` was spawned by thread `main`
    note: inside `main`
      --> ledger/src/main.rs:19:14

    error: aborting due to 1 previous error
    """

  static let loomDeadlock = """
    thread 'commute' (48) panicked at /home/ci/.cargo/registry/src/index.crates.io-1949cf8c6b5b557f/loom-0.7.2/src/rt/execution.rs:216:13:
    deadlock; threads = [(Id(0), Blocked(Location(Some(Location { file: "tests/pay.rs", line: 9, col: 19 })))), (Id(1), Blocked(Location(None)))]
    """

  static let loomRace = """
    thread 'queue' (12) panicked at /home/ci/.cargo/registry/src/index.crates.io-1949cf8c6b5b557f/loom-0.7.2/src/rt/location.rs:115:9:

    Causality violation: Concurrent write accesses to `UnsafeCell`.
          created: src/queue.rs:10:20
            write: thread #1 @ src/queue.rs:14:9
            write: thread #0 @ src/queue.rs:19:9

    """
}
