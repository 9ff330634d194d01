/// Paths of source files as rustc writes them into panics, backtraces and debug information.
enum RustPath {
  private static let libraries = [
    "std", "core", "alloc", "test", "proc_macro", "panic_unwind", "panic_abort", "backtrace", "stdarch",
    "portable-simd",
  ]
  /// Directories of other people's code: cargo's registry and git checkouts, vendored sources, those of
  /// Debian, Nix and Bazel.
  private static let dependencyMarks = [
    "/registry/src/", "/git/checkouts/", "/cargo/registry/", "/vendor/", "/third_party/", "/third-party/",
    "/cargo-vendor-dir/", "/external/crate_index", "/external/crates_io", "/external/cargo_",
  ]

  /// With `/` for `\`.
  static func normalized(_ path: CrashText) -> CrashText {
    guard path.firstIndex(of: 0x5C) != nil else { return path }
    return CrashText(path.bytes.map { $0 == 0x5C ? 0x2F : $0 })
  }

  static func isStandard(_ path: CrashText) -> Bool {
    if path.hasPrefix("/rustc/") || path.hasPrefix("rust:library/") || path.contains("/rustlib/src/") {
      return true
    }
    if path.contains("/.cargo/") { return false }
    guard let library = path.hasPrefix("library/") ? path.dropFirst(8) : path.after("/library/") else {
      return false
    }
    return libraries.contains { library.hasPrefix($0) && library.dropFirst($0.utf8.count).hasPrefix("/src/") }
  }

  static func isDependency(_ path: CrashText) -> Bool {
    if dependencyMarks.contains(where: path.contains) { return true }
    if path.first != 0x2F, dependencyMarks.contains(where: { path.hasPrefix(String($0.dropFirst())) }) {
      return true
    }
    return startsWithPackage(path)
  }

  /// `anyhow-1.0.69/src/error.rs`: what cargo's `trim-paths` leaves.
  private static func startsWithPackage(_ path: CrashText) -> Bool {
    guard let slash = path.firstIndex(of: 0x2F), slash > 0 else { return false }
    let name = path.prefix(slash)
    guard let dash = name.bytes.lastIndex(of: 0x2D), path.dropFirst(slash).hasPrefix("/src/") else {
      return false
    }
    let version = CrashText(name.bytes[name.bytes.index(after: dash)...]).split(0x2E)
    return version.count == 3 && version.allSatisfy { $0.leadingDigits.count > 0 }
  }

  static func owner(_ path: CrashText) -> RustOwner? {
    if isStandard(path) { return .standard }
    if isDependency(path) { return .dependency }
    return path.hasSuffix(".rs") ? .user : nil
  }

  /// Relative to the workspace when `root` is known, else from the crate's `src` (or `tests`, `examples`,
  /// `benches`) on, when the path is absolute; of a dependency from its package's name on.
  static func relative(_ path: String, root: String? = nil) -> String {
    let plain = path.hasPrefix("./") ? String(path.dropFirst(2)) : path
    if let root, plain.hasPrefix(root), plain.count > root.count {
      return String(plain.dropFirst(root.count))
    }
    let text = CrashText(plain)
    if isDependency(text) { return dependency(text) }
    guard isAbsolute(text) else { return plain }
    if let member = part(of: text, from: "/crates/") { return member }
    for directory in ["/src/", "/tests/", "/examples/", "/benches/"] {
      guard let found = text.lastIndex(of: directory) else { continue }
      return text.dropFirst(found + 1).string
    }
    return plain
  }

  /// A workspace's member keeps its name.
  private static func part(of text: CrashText, from directory: String) -> String? {
    text.lastIndex(of: directory).map { text.dropFirst($0 + 1).string }
  }

  /// The directory under which `absolute` is `relative`, with its `/` at the end.
  static func root(of absolute: String, relative: String) -> String? {
    guard isAbsolute(CrashText(absolute)), absolute.hasSuffix("/" + relative) else { return nil }
    return String(absolute.dropLast(relative.count))
  }

  /// `/srv` or `C:/srv`.
  private static func isAbsolute(_ path: CrashText) -> Bool {
    path.first == 0x2F || path[1] == 0x3A && path[2] == 0x2F
  }

  private static func dependency(_ path: CrashText) -> String {
    if let rest = path.after("/registry/src/") { return (rest.after("/") ?? rest).string }
    return path.after("/cargo/registry/")?.string ?? path.string
  }
}
