import Foundation

/// One call of a Rust backtrace.
struct RustFrame: Hashable, Sendable {
  /// Demangled and without the hash at its end.
  var function: String
  var path: String?
  var line: Int?

  init(function: CrashText, path: String? = nil, line: Int? = nil) {
    self.function = RustName.clean(function)
    self.path = path
    self.line = line
  }

  /// True for the functions between the fault and the printing of the backtrace.
  var isPanicMachinery: Bool {
    let name = function
    return name.hasSuffix("rust_begin_unwind") || name.hasPrefix("core::panicking::")
      || name.hasPrefix("std::panicking::begin_panic") || name.hasPrefix("std::panicking::rust_panic")
  }

  var isStandard: Bool {
    if let path, RustPath.isStandard(path) { return true }
    return RustName.isStandard(function)
  }

  var isDependency: Bool { path.map(RustPath.isDependency) ?? false }

  var isUser: Bool {
    guard !isStandard, !isDependency else { return false }
    return path.map { $0.hasSuffix(".rs") } ?? function.contains("::")
  }

  var site: CrashSite {
    CrashSite(function: function, file: path.map(RustPath.relative), line: line)
  }
}

enum RustName {
  private static let standardCrates = [
    "std", "core", "alloc", "__rustc", "test", "proc_macro", "std_detect", "backtrace", "rustc_demangle",
  ]

  /// Takes off `::h0123456789abcdef` (legacy mangling) and `[0123456789abcdef]` after crate names (v0).
  static func clean(_ text: CrashText) -> String {
    var name = text.trimmed
    if name.count > 19, let mark = name.lastIndex(of: "::h"), name.count - mark == 19,
      name.dropFirst(mark + 3).bytes.allSatisfy(ByteClass.isHex)
    {
      name = name.prefix(mark)
    }
    return name.contains("[") ? withoutCrateHashes(name) : name.string
  }

  private static func withoutCrateHashes(_ name: CrashText) -> String {
    var output: [UInt8] = []
    var index = name.bytes.startIndex
    while index < name.bytes.endIndex {
      let rest = name.bytes[index...]
      if rest.first == 0x5B, let close = rest.firstIndex(of: 0x5D), (9...17).contains(close - index),
        name.bytes[(index + 1)..<close].allSatisfy(ByteClass.isHex)
      {
        index = close + 1
      } else {
        output.append(name.bytes[index])
        index += 1
      }
    }
    return String(decoding: output, as: UTF8.self)
  }

  static func isStandard(_ function: String) -> Bool {
    let name = function.drop { $0 == "<" || $0 == "&" || $0 == "*" || $0 == "(" }
    if !name.contains("::") { return true }
    return standardCrates.contains { name.hasPrefix($0 + "::") }
  }
}

enum RustPath {
  static func isStandard(_ path: String) -> Bool {
    path.hasPrefix("/rustc/") || path.contains("/rustlib/src/") || path.contains("/library/std/src/")
      || path.contains("/library/core/src/") || path.contains("/library/alloc/src/")
      || path.contains("/library/test/src/")
  }

  /// In cargo's registry or git checkouts, or in a directory that by its name holds other people's code.
  static func isDependency(_ path: String) -> Bool {
    let marked = "/" + path
    return ["/registry/src/", "/git/checkouts/", "/vendor/", "/third_party/", "/third-party/"]
      .contains { marked.contains($0) }
  }

  /// From the crate's `src` (or `tests`, `examples`, `benches`) on, when the path is absolute.
  static func relative(_ path: String) -> String {
    let plain = path.hasPrefix("./") ? String(path.dropFirst(2)) : path
    guard plain.hasPrefix("/") else { return plain }
    if isDependency(plain) { return dependency(plain) }
    for directory in ["/src/", "/tests/", "/examples/", "/benches/"] {
      guard let found = plain.range(of: directory, options: .backwards) else { continue }
      return String(plain[plain.index(after: found.lowerBound)...])
    }
    return plain
  }

  private static func dependency(_ path: String) -> String {
    guard let found = path.range(of: "/registry/src/") else { return path }
    return path[found.upperBound...].split(separator: "/").dropFirst().joined(separator: "/")
  }
}
