import Scan

/// Tells whose code a frame is, and what else the choice of a place needs to know about it.
enum GoOwner {
  /// First elements of import paths in the standard library of Go 1.0 to 1.25 (https://pkg.go.dev/std).
  private static let roots: [StaticString] = [
    "archive", "arena", "bufio", "builtin", "bytes", "cmp", "compress", "container", "context", "crypto",
    "database", "debug", "embed", "encoding", "errors", "expvar", "flag", "fmt", "go", "hash", "html",
    "image", "index", "internal", "io", "iter", "log", "maps", "math", "mime", "net", "os", "path",
    "plugin", "reflect", "regexp", "runtime", "slices", "sort", "strconv", "strings", "structs", "sync",
    "syscall", "testing", "text", "time", "unicode", "unique", "unsafe", "vendor", "weak",
  ]

  private static let runtime: StaticString = "runtime"

  static func traits(name: LineBytes, path: LineBytes) -> GoFrameTable.Traits {
    var traits = special(name)
    if name.count == 5 && name.matches("panic", 0) || name.count == 15 && name.matches("runtime.gopanic", 0) {
      traits.insert(.panicCall)
    }
    let package = package(name)
    if traits.contains(.panicCall) || isRuntime(name, package) || isStandard(name, package, path) {
      return traits
    }
    if path.first == 0x3C || ends(path, "_testmain.go") || ends(path, "_cgo_gotypes.go") { return traits }
    if ends(path, "_test.go") { traits.insert(.testFile) }
    traits.insert(isDependency(path) ? .dependency : .user)
    return traits
  }

  private static func special(_ name: LineBytes) -> GoFrameTable.Traits {
    var traits: GoFrameTable.Traits = []
    if contains(name, ".(*") {
      if !contains(name, ").func") { traits.insert(.pointerMethod) }
      if contains(name, "Mutex).") || contains(name, "sync.(*Cond).Wait") { traits.insert(.lock) }
      if name.matches("sync.(*WaitGroup).Wait", 0) || contains(name, "errgroup.(*Group).Wait") {
        traits.insert(.waitGroup)
      }
    }
    if contains(name, ".func") { traits.insert(.closure) }
    if name.matches("runtime/debug.", 0) { traits.insert(.printsStack) }
    if name.matches("testing.", 0) { traits.insert(.testRunner) }
    if name.matches("net/http.(*conn).serve", 0) { traits.insert(.serves) }
    return traits
  }

  /// The length of the import path: up to the first dot after the last slash, type arguments left out.
  static func package(_ name: LineBytes) -> Int {
    var dot = 0
    var index = 0
    while index < name.count, name[index] != 0x5B, name[index] != 0x28 {
      if name[index] == 0x2F { dot = 0 } else if name[index] == 0x2E, dot == 0 { dot = index }
      index += 1
    }
    return dot
  }

  private static func isRuntime(_ name: LineBytes, _ package: Int) -> Bool {
    package == 7 && name.matches("runtime", 0) || name.matches("runtime/internal/", 0)
      || name.matches("internal/runtime/", 0)
  }

  /// A standard file lies at `GOROOT/src/PACKAGE/FILE`, or at `PACKAGE/FILE` after `-trimpath`; the program's
  /// own package of the same name lies somewhere else.
  private static func isStandard(_ name: LineBytes, _ package: Int, _ path: LineBytes) -> Bool {
    guard isStandardName(name, package) else { return false }
    if path.isEmpty { return true }
    var slash = path.count - 1
    while slash >= 0, path[slash] != 0x2F { slash -= 1 }
    guard slash >= 0 else { return false }
    // Functions that the runtime implements for other packages (`sync.runtime_Semacquire`) lie in its files.
    if contains(path, "/src/runtime/") || contains(path, "/src/internal/") || path.matches("runtime/", 0)
      || path.matches("internal/", 0)
    {
      return true
    }
    let directory = LineBytes(rebasing: path[..<slash])
    return isSource(directory, of: LineBytes(rebasing: name[..<package]))
      || isSource(directory, of: LineBytes(start: runtime.utf8Start, count: 7))
  }

  private static func isSource(_ directory: LineBytes, of package: LineBytes) -> Bool {
    guard directory.count >= package.count, let base = directory.baseAddress else { return false }
    let start = directory.count - package.count
    guard ByteHash.equal(base + start, package.baseAddress, package.count) else { return false }
    return start == 0 || start >= 5 && directory.matches("/src/", start - 5)
  }

  private static func isStandardName(_ name: LineBytes, _ package: Int) -> Bool {
    var end = 0
    while end < package, name[end] != 0x2F { end += 1 }
    return roots.contains { $0.utf8CodeUnitCount == end && name.matches($0, 0) }
  }

  private static func contains(_ text: LineBytes, _ word: StaticString) -> Bool {
    let length = word.utf8CodeUnitCount
    guard text.count >= length else { return false }
    for start in 0...text.count - length where text[start] == word.utf8Start[0] && text.matches(word, start) {
      return true
    }
    return false
  }

  private static func ends(_ text: LineBytes, _ word: StaticString) -> Bool {
    text.count >= word.utf8CodeUnitCount && text.matches(word, text.count - word.utf8CodeUnitCount)
  }

  /// In the module cache, in a `vendor` directory, or with a version in a path element.
  static func isDependency(_ path: LineBytes) -> Bool {
    if contains(path, "/pkg/mod/") || contains(path, "/vendor/") || path.matches("vendor/", 0) { return true }
    for index in path.indices.dropLast(2) where path[index] == 0x40 && path[index + 1] == 0x76 {
      if path[index + 2] &- 0x30 < 10 { return true }
    }
    return false
  }
}
