import Scan

/// Paths of Go source files relative to their module.
enum GoModulePath {
  private typealias Part = Slice<LineBytes>

  private static let slash = UInt8(ascii: "/")

  /// Directories that by convention hold a module's commands, one a directory.
  private static let commandDirectories: [StaticString] = [
    "cmd", "cmds", "services", "apps", "tools", "examples",
  ]

  /// The part below the module's root, as far as the import path, or the `root` that other frames have shown, tells
  /// where that is. Of a dependency the part that names it and its version.
  static func relative(_ path: LineBytes, package: LineBytes, root: Int? = nil) -> String {
    text(path, from: start(path, package, root))
  }

  private static func text(_ path: LineBytes, from start: Int) -> String {
    String(decoding: path[start...], as: UTF8.self)
  }

  private static func start(_ path: LineBytes, _ package: LineBytes, _ root: Int?) -> Int {
    for marker: StaticString in ["/pkg/mod/", "/vendor/"] {
      if let found = last(marker, in: path) { return found + marker.utf8CodeUnitCount }
    }
    guard let file = path.lastIndex(of: slash), !hasVersion(path) else { return 0 }
    if package.count == 4, package.matches("main", 0) { return command(path) ?? root ?? file + 1 }
    return file + 1 - belowRoot(path, file, package)
  }

  private static func last(_ word: StaticString, in path: LineBytes) -> Int? {
    var index = path.count - word.utf8CodeUnitCount
    while index >= 0 {
      if path[index] == slash, path.matches(word, index) { return index }
      index -= 1
    }
    return nil
  }

  static func hasVersion(_ path: LineBytes) -> Bool {
    var index = 0
    while index + 2 < path.count {
      if path[index] == 0x40, path[index + 1] == 0x76, path[index + 2].isDigit { return true }
      index += 1
    }
    return false
  }

  /// Where the last directory of commands starts.
  private static func command(_ path: LineBytes) -> Int? {
    var end = path.count
    while let cut = path[..<end].lastIndex(of: slash) {
      let start = path[..<cut].lastIndex(of: slash).map { $0 + 1 } ?? 0
      for name in commandDirectories
      where name.utf8CodeUnitCount == cut - start && path.matches(name, start) { return start }
      end = cut
    }
    return nil
  }

  /// How many bytes at the end of the directory lie below the module's root, with the slash behind them.
  ///
  /// Aligns the end of the directory with the end of the import path. A module path that begins with a domain has
  /// three elements (`github.com/owner/name`), any other one.
  private static func belowRoot(_ path: LineBytes, _ directoryEnd: Int, _ package: LineBytes) -> Int {
    let elements = package.count { $0 == slash } + 1
    let firstEnd = package.firstIndex(of: slash) ?? package.count
    var left = elements - (package[..<firstEnd].contains(0x2E) ? 3 : 1)
    var (end, packageEnd, below) = (directoryEnd, package.count, 0)
    while left > 0, end > 0, packageEnd > 0 {
      let start = path[..<end].lastIndex(of: slash).map { $0 + 1 } ?? 0
      let packageStart = package[..<packageEnd].lastIndex(of: slash).map { $0 + 1 } ?? 0
      guard path[start..<end].elementsEqual(package[packageStart..<packageEnd]) else { break }
      below += end - start + 1
      (end, packageEnd, left) = (start - 1, packageStart - 1, left - 1)
    }
    return below
  }

  /// The length of the module's root with its slash, as a frame of a package below it shows it.
  static func root(_ path: LineBytes, package: LineBytes) -> Int? {
    guard package.contains(slash), let file = path.lastIndex(of: slash), path.first == slash else {
      return nil
    }
    let below = belowRoot(path, file, package)
    return below > 0 ? file + 1 - below : nil
  }
}
