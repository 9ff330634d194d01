/// Programs, their languages, parts, and the ways in which they fail.
enum SoftwareTerms {
  static let words = """
    abend allocator anti-pattern api arraylist ascii assertion-failure async asyncio async-signal asynchronous
    asynchronously autofix autoload backend back-end backoff backport backported backporting backtrace base64
    beam-vm bignum bitfield bitmask bitwise boilerplate boolean bootloop buffer-overflow buffers bytecode byte
    c++ callback callstack classloader classpath cli clojure cmdlet codebase codec codegen codepath codepoint
    coercion commandline compiler compile-time concurrency config const coroutine crashdump css ctypes cython
    dataclass datastructure datetime deadlock deadlocked deadlocking debounce   debugger 
    decompile decompress decoupling decoupled deprecate deprecated deprecating deprecation dereference
    dereferenced deserializer destructor dev devtools django dll dotnet dylib endianness enum epoch-time erlang
    event-driven event-loop executable exe fallthrough fanout fan-out ffi fifo filehandle filepath
    floating-point fortran frontend front-end functor garbage-collected garbage-collector gc getter gevent glob
    gil golang goroutine graphql gui gunicorn gzip hardcode hardcoded hard-coded hash-map hashmap hashing
    haskell heapdump heisenbug hex hexadecimal hibernate-orm hotpath hot-path html htmx i18n idempotently
    ignorelist impl immutable immutability initializer initialiser inlining instantiate instantiated
    instantiation interop interpreter-lock invariant iterator javac jemalloc jit jquery json json-rpc jsonp
    kotlin lambdas lazy-loaded lazy-loading legacy-code libcurl lifecycle-hook linker lint linted linter linting
    livelock localstorage lockfile locking-bug log4j log4shell lookahead lookup-table lossy lua makefile
    marshalling marshaling memcpy memoised memoized memoize memory-safe memory-unsafe metaprogramming
    microbenchmark microservice micro-services middleware mixin misconfigured-header monkeypatch monkey-patch
    monolith monolithic multiprocessing multi-process multithreaded multi-threaded multithreading mutable mutex
    mutexes mux namespacing nested-loop newline nil node.js nodejs noop no-op npe null nullable nullability
    nullpointerexception objective-c object-oriented ocaml off-by-one oom-killer opcode openapi openjdk openmp
    opt-in-flag outofmemory overflowed overload-handler parallelise parallelize parallelism parse parsed parser
    parsing perl php pickle pointer-arithmetic polyfill polymorphism polymorphic postback prefetch prefetching
    preprocessor pthread pypy qps quicksort raii react-app recursion recursive recursively refactor refactored
    refactoring refcount reentrancy re-entrancy reentrant regex regexes regexp replaceall rollback-segment
    rollbar rust-crate rustc rvalue rxjs scala sdk segfault segfaulted semaphore semver serializer sidekiq
    sigabrt single-threaded slab-allocator socket-io spinlock springboot spring-boot sprintf src stacktrace
    stateful stateless stderr stdin stdlib stdout struct stub-resolver subclass subprocess subprocesses
    subroutine subsystem swiftui sync-adapter tail-call tcmalloc templating test-double threadpool thread-local
    thread-safe thread-safety threadlocal threads thunk tokenizer tokenise tokenize tomcat toolchain traceback
    transpile transpiler tty typecheck typechecker typescript type-safe uint unary unboxed uncaught
    undefined-behavior undefined-behaviour unescaped unhandled unicode unmarshal unmarshalling unordered-map
    unwrap use-after-free utf8 utf-8 utf-16 uuid validator vb.net vectorised vectorized virtualdom vue vuejs
    wasm wchar webapp webpack webview wsgi xhr xml xpath xsd xslt yaml yml toml ini-file zero-copy
    zombie-process js jsx tsx ssr cms cdn-url jdk jre iframe cookie-jar html5 http-client plugin plug-in
    daemonize retry-loop busyloop busy-loop busy-wait off-heap on-heap gogc gomaxprocs netpoll netpoller pprof
    waitgroup tokio rayon serde mpsc cargo-audit clippy rustls borrowck memcheck valgrind asan tsan ubsan
    sanitizer gdb lldb strace ltrace flamegraph jstack jmap epollwait zlib openssl nodejs-version eventloop
    bitcask timestamptz unixtime codename-build binaries heuristic
    """

  static let phrases = """
    abstract syntax
    access violation
    api call|key|gateway|endpoint|server|request|client|contract|version|surface|token|traffic
    arbitrary code
    asynchronous job|task|call|replication|processing
    auth|publish|api|session|bearer|access|refresh|id token
    base class|case image
    binary|binaries were|was|is|are|package|format|protocol|artifact|release !opposition
    binary search|file
    bounds check|checking
    call graph|site|stack|tree
    catch block
    client library|libraries|sdk|code
    cli tool|command
    code path|paths|base|generation|owners|coverage|freeze|execution
    command line|injection
    command-line tool|option|flag|argument|interface
    concurrent !sentences|terms|meetings|events
    concurrency issue|bug|limit|control|problem|level
    critical section
    cpu-bound
    data race|structure
    dead code|lock
    dependency
    dependency injection|graph|tree|manager|confusion
    dereferenced|dereferencing
    divide by zero
    division by zero
    edge case|cases code|handling
    environment variable
    error handling|handler|path|propagation
    event handler|listener|driven
    exception handling|handler
    exception|exceptions was|were|is|are|in|from|when|thrown|raised !to|for|of
    exponential backoff
    back-off behavior|behaviour|behaviors|logic|period
    backing off
    fetch wrapper
    file descriptor|handle|watch
    floating point
    function call|pointer|signature
    garbage collection|collector|collected
    gc pause|pauses|pressure
    global variable|state|interpreter
    heap !of
    heap dump|memory|size|space|allocation
    http client|library
    hot path|loop|reload|code
    index out of
    infinite loop|recursion|retry|redirect
    internal api|library
    javascript|js bundle|error|file|code|library|client|sdk|framework
    java application|process|heap|virtual|service|version
    language runtime
    lazy loading|load|evaluation
    legacy code|monolith|codebase
    library|libraries !of|staff|books|branch|card|service|hours|system
    linked list|library
    logic error|bug
    long polling
    memory safety|corruption|model
    method call
    mock object
    native code|extension|module
    nested loop
    nightly build|builds
    null pointer|check|value|reference|byte
    null|nil dereference|reference
    nullpointer
    off by one
    off-by-one error
    open file|source library|descriptors
    parse|parsing error|errors|failure
    panic|panics in|when|at|message|handler|recovery|stack
    panicked|panicking
    plugin|plugins
    polling !station|stations|day|company
    poison pill|message
    programming language|framework|interface|error
    promise rejection
    protocol buffer
    race condition|conditions
    regular expression
    retry storm|logic|loop|policy|mechanism|behavior|behaviour|queue|attempts|budget|limit
    retries
    row lock
    run time
    runaway process|query|job
    runtime error|exception|version|environment|configuration
    segmentation fault
    session|auth|bearer token|cookie
    signed|unsigned value|url|integer
    single threaded
    software library|development kit
    source map|maps
    spin lock
    stack trace|frame|traces|dump
    a stack overflow
    state machine
    static analysis|asset|assets|files
    syntax error
    syntax|type|reference|runtime|compile|compilation error|errors
    temp table|file
    test suite|suites|harness|fixture|runner|double|cluster
    thread|threads !of|locker|count
    worker|background|main|os|blocked|hung|idle thread
    timestamp|timestamps
    type system|checker|checking|mismatch|error|safety|cast
    uncaught exception|error
    undefined behavior|behaviour|variable|method
    unhandled exception|error|rejection|promise|panic
    unit test|tests
    integration|unit|regression|smoke|end-to-end|e2e|fuzz|acceptance|chaos|snapshot test|tests|testing|suite|suites
    unsafe code|rust|block
    url encoding|path|parameter
    utf 8
    variable|variables !rate|rates|cost|costs|pay|interest
    web app|application|framework|worker|server|client|view
    front|back end
    -legal|regulatory|policy|governance|compliance|management|risk|control|the framework|frameworks !agreement|contract|directive
    java|python|ruby|go|rust|php|node|erlang process|processes|service|services|code|script|program|runtime|client|library|application|vm
    ruby on rails
    raft consensus|leader|log|group
    """
}
