import Testing

/// What the code promises about its own shape.
struct SourceTests {
  static let sources = Repository.files(under: "Sources", suffix: ".swift")

  @Test func thereAreSources() { #expect(Self.sources.count > 50) }

  @Test(arguments: sources) func fileIsShort(path: String) throws {
    let lines = try Repository.text(path).split(separator: "\n").filter { line in
      let text = line.trimmingPrefix(while: { $0 == " " })
      return !text.isEmpty && !text.hasPrefix("//")
    }
    #expect(lines.count <= 420, "\(path) has \(lines.count) lines of code: one idea a file")
  }

  @Test(arguments: Repository.targets) func moduleNameIsNoTypeInside(target: String) throws {
    let kinds = ["struct", "class", "enum", "protocol", "actor"]
    for file in Repository.files(under: "Sources/\(target)", suffix: ".swift") {
      let words = try Repository.text(file).split(whereSeparator: { " \n{:<".contains($0) })
      for (word, next) in zip(words, words.dropFirst()) where kinds.contains(String(word)) {
        #expect(next != target, "\(file) declares a type named as its module")
      }
    }
  }

  @Test(arguments: sources) func namesSayWhatThingsAre(path: String) throws {
    let name = path.split(separator: "/").last ?? ""
    for word in ["Manager", "Helper", "Utils"] {
      #expect(!name.contains(word), "\(path): name the idea, not \(word)")
    }
  }

  /// Nothing committed may name a path of the machine that it was written on.
  @Test func noPathOfAMachine() throws {
    let roots = ["/wor" + "k/", "/roo" + "t/"]
    let kinds = [".swift", ".md", ".sh", "Makefile", ".go", ".rs", ".txt"]
    for kind in kinds {
      for file in Repository.files(under: "", suffix: kind) where !file.contains("Fixtures") {
        let text = try Repository.text(file)
        for root in roots { #expect(!text.contains(root), "\(file) names \(root)") }
      }
    }
  }
}
