import IncidentModel
import Testing

@testable import Briefing

@Suite struct GlossaryTests {
  static let classes = [
    "data race", "concurrent map access", "deadlock", "nil dereference", "unwrap none", "nil map write",
    "unwrap err", "error chain", "index out of range", "slice out of range", "string boundary",
    "integer overflow",
    "divide by zero", "type assertion", "unhashable key", "assertion failed", "borrow violation",
    "lock misuse", "channel misuse", "lock poisoned", "double panic abort", "stack overflow", "out of memory",
    "oom killed", "allocation size", "memory leak", "use after free", "buffer overflow", "segfault",
    "bus error",
    "storage corruption", "test failure", "test timeout", "lint finding", "goroutine dump", "race condition",
    "microservice", "data pipeline", "post-mortem", "rollback", "concurrency", "static analysis",
    "formal verification", "failover", "database corruption", "panic",
  ]

  @Test(arguments: classes) func everyNeededTermIsExplained(_ term: String) throws {
    let entry = try #require(Glossary()[term])
    #expect(entry.explanation.split(separator: " ").count <= 25)
  }

  @Test(arguments: [
    ("after two Roll-backs we", "rollback"), ("the post mortem", "post-mortem"),
    ("microservices", "microservice"),
    ("data-races", "data race"), ("it panicked", "panic"), ("replicas", "replication"),
  ])
  func formsOfWordsAreFound(_ text: String, _ term: String) {
    #expect(Glossary().terms(in: text).map(\.term) == [term])
  }

  @Test func theLongestTermCounts() {
    #expect(Glossary().terms(in: "a race detector found").map(\.term) == ["race detector"])
    #expect(Glossary().terms(in: "nil map writes").map(\.term) == ["nil map write"])
    #expect(Glossary().terms(in: "catalogue of backlogs").isEmpty)
  }

  @Test func theCompanysOwnExplanationWins() {
    let own = GlossaryEntry(term: "Roll-back", explanation: "what we call a step home")
    let glossary = Glossary(own: [own])
    #expect(glossary["rollbacks"] == own)
    #expect(glossary.terms(in: "rolled back and rollback").map(\.explanation) == [own.explanation])
  }

  /// No two terms share a form, so that none can hide another.
  @Test func formsAreUnique() {
    var seen: Set<String> = []
    for term in GlossaryTerm.all {
      for form in [term.name] + term.otherForms {
        #expect(seen.insert(form.lowercased()).inserted, "\(form)")
      }
    }
  }
}

extension GlossaryTests {
  @Test func namesOfFilesAndFieldsAreNoTerms() {
    #expect(Glossary().terms(in: "Counted in orders.log and cache_index, at api/retry.").isEmpty)
    #expect(Glossary().terms(in: "See the log. A cache, too.").map(\.term) == ["cache", "log"])
  }
}
