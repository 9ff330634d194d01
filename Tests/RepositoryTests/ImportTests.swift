import Testing

/// The table in docs/architecture.md is the law: an import goes down it, and only where its row allows.
struct ImportTests {
  struct Row {
    var target: String
    var allowed: String
  }

  static let table: [Row] = {
    let lines = ((try? Repository.text("docs/architecture.md")) ?? "").split(separator: "\n")
    return lines.filter { $0.hasPrefix("| `") }.map { line in
      let cells = line.split(separator: "|").map { $0.trimmingPrefix(while: { $0 == " " }) }
      let name = cells[0].split(separator: "`")[0]
      return Row(target: String(name), allowed: String(cells[2]))
    }
  }()

  @Test func everyTargetHasARow() {
    let named = Set(Self.table.map(\.target))
    for target in Repository.targets where !target.hasPrefix("C") || target == "candor" {
      #expect(named.contains(target), "docs/architecture.md does not name \(target)")
    }
    #expect(Self.table.count > 10)
  }

  @Test(arguments: table.map(\.target)) func importsGoDown(target: String) throws {
    guard let position = Self.table.firstIndex(where: { $0.target == target }), target != "C…" else { return }
    let below = Set(Self.table[(position + 1)...].map(\.target))
    let ours = Set(Self.table.map(\.target))
    for module in try Repository.imports(of: target) where ours.contains(module) {
      #expect(below.contains(module), "\(target) imports \(module), which is not below it")
      let allowed = Self.table[position].allowed
      let isNamed = allowed.contains(module) || allowed.contains("below")
      #expect(isNamed, "\(target) imports \(module), which its row does not allow")
    }
  }

  @Test func cLibrariesStayWhereTheTableAllowsThem() throws {
    for row in Self.table where !row.allowed.contains("C libraries") && !row.target.hasPrefix("C") {
      let shims = try Repository.imports(of: row.target).filter {
        $0.count > 1 && $0.hasPrefix("C") && $0.dropFirst().first!.isUppercase
      }
      let allowed: Set<String> = row.target == "Evidence" ? ["CCrypto"] : []
      #expect(shims.subtracting(allowed).isEmpty, "\(row.target) imports \(shims)")
    }
  }
}
