import Foundation

/// Paths of Go source files relative to their module.
enum GoModulePath {
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
