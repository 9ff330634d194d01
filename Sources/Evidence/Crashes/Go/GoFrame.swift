import Foundation

/// One call of a Go stack.
struct GoFrame: Hashable, Sendable {
  enum Owner: Sendable { case runtime, standard, dependency, user }

  /// As printed, without arguments: `ordersvc/internal/cart.(*Cart).Put`.
  var function: String
  /// As printed: absolute, or relative after `-trimpath`.
  var path: String?
  var line: Int?
  let owner: Owner

  init(function: String, path: String?, line: Int?) {
    self.function = function
    self.path = path
    self.line = line
    owner = Self.owner(of: function, Self.package(of: function), path)
  }

  /// The import path of the function's package: up to the first dot after the last slash.
  var package: Substring { Self.package(of: function) }

  private static func package(of function: String) -> Substring {
    let start = function.lastIndex(of: "/").map { function.index(after: $0) } ?? function.startIndex
    guard let dot = function[start...].firstIndex(of: ".") else { return "" }
    return function[..<dot]
  }

  /// `pkg.(*Type).Method`
  var isPointerMethod: Bool { function.contains(".(*") && !function.contains(").func") }

  var isPanicCall: Bool { function == "panic" || function == "runtime.gopanic" }

  private static func owner(of function: String, _ package: Substring, _ path: String?) -> Owner {
    if function == "panic" || package == "runtime" || package.hasPrefix("runtime/internal") {
      return .runtime
    }
    guard let path else { return GoStandardLibrary.holds(package) ? .standard : .user }
    if GoStandardLibrary.isFile(path, of: package) { return .standard }
    if path.hasPrefix("<") || path.hasSuffix("_testmain.go") || path.hasSuffix("_cgo_gotypes.go") {
      return .standard
    }
    return GoModulePath.isDependency(path) ? .dependency : .user
  }

  var site: CrashSite {
    CrashSite(function: function, file: path.map { GoModulePath.relative($0, package: package) }, line: line)
  }
}

/// Tells the packages that come with Go from those of the same name in a program.
enum GoStandardLibrary {
  /// First elements of import paths in the standard library of Go 1.0 to 1.25 (https://pkg.go.dev/std).
  private static let roots: Set<Substring> = [
    "archive", "arena", "bufio", "builtin", "bytes", "cmp", "compress", "container", "context", "crypto",
    "database", "debug", "embed", "encoding", "errors", "expvar", "flag", "fmt", "go", "hash", "html",
    "image", "index", "internal", "io", "iter", "log", "maps", "math", "mime", "net", "os", "path",
    "plugin", "reflect", "regexp", "runtime", "slices", "sort", "strconv", "strings", "structs", "sync",
    "syscall", "testing", "text", "time", "unicode", "unique", "unsafe", "vendor", "weak",
  ]

  static func holds(_ package: some StringProtocol) -> Bool {
    roots.contains(Substring(package.prefix { $0 != "/" }))
  }

  /// A standard file lies at `GOROOT/src/PACKAGE/FILE`, or at `PACKAGE/FILE` after `-trimpath`; the program's
  /// own package of the same name lies somewhere else.
  static func isFile(_ path: String, of package: Substring) -> Bool {
    guard holds(package), let slash = path.lastIndex(of: "/") else { return false }
    let directory = path[..<slash]
    // Functions that the runtime implements for other packages (`sync.runtime_Semacquire`) lie in its files.
    return [package, "runtime"].contains { directory == $0 || directory.hasSuffix("/src/" + $0) }
  }
}

/// Paths of Go source files relative to their module.
enum GoModulePath {
  /// In the module cache, in a `vendor` directory, or with a version in a path element.
  static func isDependency(_ path: String) -> Bool {
    let text = CrashText(path)
    return text.contains("/pkg/mod/") || text.contains("/vendor/") || text.hasPrefix("vendor/")
      || hasVersion(text)
  }

  private static func hasVersion(_ path: CrashText) -> Bool {
    path.after("@v")?.first.map(ByteClass.isDigit) ?? false
  }

  /// The part below the module's root, as far as the import path shows where that is.
  static func relative(_ path: String, package: Substring) -> String {
    for marker in ["/pkg/mod/", "/vendor/"] {
      if let found = path.range(of: marker, options: .backwards) { return String(path[found.upperBound...]) }
    }
    var parts = path.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count > 1, !hasVersion(CrashText(path)), let file = parts.popLast() else { return path }
    let below = package == "main" ? command(parts) : module(parts, package.split(separator: "/"))
    return (below + [file]).joined(separator: "/")
  }

  /// Commands lie under `cmd` by convention; otherwise the directory of `main` is taken for the root.
  private static func command(_ directory: [Substring]) -> [Substring] {
    directory.lastIndex(of: "cmd").map { Array(directory[$0...]) } ?? []
  }

  /// Aligns the end of the directory with the end of the import path. A module path that begins with a
  /// domain has three elements (`github.com/owner/name`), any other one.
  private static func module(_ directory: [Substring], _ package: [Substring]) -> [Substring] {
    var shared = 0
    while shared < min(directory.count, package.count),
      directory[directory.count - 1 - shared] == package[package.count - 1 - shared]
    { shared += 1 }
    let rootLength = package.first?.contains(".") == true ? 3 : 1
    return Array(package.suffix(min(shared, max(0, package.count - rootLength))))
  }
}
