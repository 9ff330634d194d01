import Testing

/// The documents keep up with the code.
struct DocumentTests {
  /// The subcommands by the name that a user types.
  static let commands: [String] = Repository.files(under: "Sources/candor", suffix: ".swift").compactMap {
    path in
    guard let text = try? Repository.text(path), let start = text.firstRange(of: ": ParsableCommand {") else {
      return nil
    }
    if let named = text.firstRange(of: "commandName: \"") {
      return String(text[named.upperBound...].prefix { $0 != "\"" })
    }
    let declaration = text[..<start.lowerBound]
    return declaration.split(separator: " ").last.map { $0.lowercased() }
  }.filter { $0 != "candor" }

  @Test func commandsAreFound() { #expect(Self.commands.count >= 17) }

  @Test(arguments: commands) func guideNamesEveryCommand(command: String) throws {
    let guide = try Repository.text("docs/user-guide.md")
    #expect(guide.contains("| `candor \(command)"), "docs/user-guide.md does not list candor \(command)")
  }

  @Test(arguments: commands) func formatsNameEveryJSON(command: String) throws {
    if command == "init" { return }
    let formats = try Repository.text("docs/formats.md")
    #expect(formats.contains("candor \(command)"), "docs/formats.md does not describe candor \(command)")
  }

  /// Every local link of every document leads somewhere.
  @Test(arguments: Repository.files(under: "", suffix: ".md")) func linksLead(path: String) throws {
    let folder = path.split(separator: "/").dropLast().joined(separator: "/")
    for piece in try Repository.text(path).split(separator: "](").dropFirst() {
      let target = piece.prefix { !")# \n".contains($0) }
      if target.isEmpty || target.contains("://") || target.contains(":") { continue }
      let place = folder.isEmpty ? String(target) : "\(folder)/\(target)"
      let found = Repository.root.appending(path: place).standardizedFileURL.path
      #expect(Repository.exists(found), "\(path) links to \(target), which is not there")
    }
  }

  /// The places that the documents send a reader to.
  @Test(arguments: Repository.files(under: "", suffix: ".md")) func pathsOfTheSourceExist(path: String) throws
  {
    for piece in try Repository.text(path).split(separator: "`") where piece.hasPrefix("Sources/") {
      guard !piece.contains(where: { "<> \n".contains($0) }) else { continue }
      let place = Repository.root.appending(path: String(piece)).path
      #expect(Repository.exists(place), "\(path) names \(piece), which is not there")
    }
  }

  @Test func everyDocumentIsReachedFromTheReadme() throws {
    let readme = try Repository.text("README.md")
    for path in Repository.files(under: "docs", suffix: ".md") where !path.contains("decisions") {
      #expect(readme.contains(path), "README.md does not lead to \(path)")
    }
  }

  @Test func makefileTargetsOfTheReadmeExist() throws {
    let makefile = try Repository.text("Makefile")
    for name in ["demo", "test", "bench", "lint", "format", "install"] {
      #expect(makefile.contains("\n\(name):"), "the Makefile has no target \(name)")
    }
  }
}
