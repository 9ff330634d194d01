/// A call in a stack of compiled code, as sanitizers and Valgrind print it.
struct NativeFrame: Sendable {
  let frame: RustFrame
  /// In the program's own code, of whatever language: not the C library, the compiler's runtime or the tool.
  let isUser: Bool

  private static let runtimes = [
    "/compiler-rt/", "/libsanitizer/", "/sanitizer_common/", "/lib/asan/", "/lib/tsan/", "/lib/msan/",
    "/lib/ubsan/", "/lib/lsan/", "sysdeps/", "./csu/", "../csu/", "/usr/include/", "/include/c++/",
    "./malloc/",
    "./nptl/", "./string/", "./stdlib/", "./libio/", "vg_replace_", "/build/glibc", "/libstdc++-v3/",
  ]
  private static let interceptors: Set<String> = [
    "malloc", "calloc", "realloc", "free", "memcpy", "memmove", "memset", "strlen", "strcpy", "strcat",
    "strdup",
    "printf", "abort", "raise", "main_thread", "start_thread", "clone", "clone3", "_start", "posix_memalign",
    "aligned_alloc", "pthread_create", "pthread_mutex_lock", "__libc_start_main", "__libc_start_main_impl",
    "__libc_start_call_main", "(below main)", "asan_thread_start", "operator new(unsigned long)",
    "operator delete(void*)", "operator delete(void*, unsigned long)", "operator new[](unsigned long)",
    "operator delete[](void*)", "std::sys::thread", "mythread_wrapper", "memcmp", "strncpy", "snprintf",
  ]

  init(function: CrashText, path: CrashText? = nil, line: Int? = nil) {
    frame = RustFrame(function: function, path: path, line: line)
    let name = frame.function
    let isRuntime =
      Self.interceptors.contains(name) || name.hasPrefix("__asan_") || name.hasPrefix("__interceptor_")
      || name.hasPrefix("__sanitizer_") || name.hasPrefix("__tsan_") || name.hasPrefix("___interceptor_")
    if let path = frame.path {
      let marked = CrashText("/" + path)
      let isForeign = Self.runtimes.contains(where: marked.contains)
      let isOwn = path.hasSuffix(".rs") ? Self.isOwnRust(frame, path) : Self.isSource(path)
      isUser = !isRuntime && !isForeign && isOwn
    } else {
      isUser = !isRuntime && frame.isUser
    }
  }

  /// Valgrind leaves the directory out, so that the function's crate has to tell.
  private static func isOwnRust(_ frame: RustFrame, _ path: String) -> Bool {
    path.utf8.contains(0x2F) ? frame.isUser : RustName.owner(frame.function) == .user
  }

  /// A dependency's directory holds C as well; a path without a line number is an object file.
  private static func isSource(_ path: String) -> Bool {
    let text = CrashText(path)
    guard RustPath.owner(text) != .dependency, RustPath.owner(text) != .standard else { return false }
    return [".c", ".cc", ".cpp", ".cxx", ".h", ".hpp", ".go", ".s", ".S", ".m", ".zig"].contains(
      where: text.hasSuffix)
  }

  /// `#1 0x557cdbae8ce4 in codec::main /srv/codec/src/main.rs:8:22 (codec+0xd882e) (BuildId: 8c32)`, or with
  /// the address and the place left out.
  static func sanitizer(_ text: CrashText) -> (number: Int, frame: NativeFrame)? {
    guard text.first == 0x23, let number = text.dropFirst(1).leadingDigits.number,
      let rest = text.firstIndex(of: 0x20).map({ text.dropFirst($0 + 1).trimmed })
    else { return nil }
    var call = rest.hasPrefix("0x") ? rest.after(" in ") ?? (rest.after(" ") ?? rest).trimmed : rest
    while call.last == 0x29, let open = call.lastIndex(of: " ("), call[open + 2] != 0x29 {
      call = call.prefix(open)
    }
    guard let (function, place) = split(call) else { return (number, NativeFrame(function: call)) }
    return (number, NativeFrame(function: function, path: CrashText(place.path), line: place.line))
  }

  /// The path may hold blanks; it starts with the last word that begins like one.
  private static func split(_ call: CrashText) -> (CrashText, RustPlace)? {
    let start = call.index(of: " /").map { $0 + 1 } ?? call.lastIndex(of: 0x20).map { $0 + 1 }
    guard let start, let place = RustPlace(call.dropFirst(start)) else { return nil }
    return (call.prefix(start - 1), place)
  }
}
