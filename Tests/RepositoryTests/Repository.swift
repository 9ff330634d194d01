import Foundation

/// The checkout that holds this test: its files as text.
enum Repository {
  static let root: URL = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  /// Paths below `folder` that end in `suffix`, sorted, build folders and outputs left out.
  static func files(under folder: String, suffix: String) -> [String] {
    let base = root.appending(path: folder)
    let walker = FileManager.default.enumerator(at: base, includingPropertiesForKeys: nil)
    var found: [String] = []
    while let url = walker?.nextObject() as? URL {
      let path = String(url.path.dropFirst(root.path.count + 1))
      if path.hasSuffix(suffix), !isDerived(path) { found.append(path) }
    }
    return found.sorted()
  }

  static func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

  private static func isDerived(_ path: String) -> Bool {
    path.split(separator: "/").contains { $0 == "out" || $0.hasPrefix(".build") || $0 == ".git" }
  }

  /// The targets below `Sources` that are our own Swift.
  static let targets: [String] = {
    let names =
      (try? FileManager.default.contentsOfDirectory(atPath: root.appending(path: "Sources").path)) ?? []
    return names.filter { !files(under: "Sources/\($0)", suffix: ".swift").isEmpty }.sorted()
  }()

  /// The modules that a target's files import.
  static func imports(of target: String) throws -> Set<String> {
    var modules: Set<String> = []
    for file in files(under: "Sources/\(target)", suffix: ".swift") {
      for line in try text(file).split(separator: "\n") {
        let words = line.split(separator: " ")
        guard let position = words.firstIndex(of: "import"), position <= 1, words.count > position + 1 else {
          continue
        }
        modules.insert(String(words.last!.split(separator: ".")[0]))
      }
    }
    return modules
  }
}
