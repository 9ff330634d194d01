import IncidentModel
import Pipeline

/// A small incident: a shop's log in which requests fail for ten minutes of forty.
enum SampleIncident {
  static let path = "/shop/incident.md"
  static let folder = IncidentFolder("/shop")

  static let frontMatter = """
    ---
    id: refused
    title: Orders were refused
    severity: SEV2
    status: mitigated
    owner: Order platform
    timezone: Europe/Berlin
    currency: EUR
    stated:
      - {id: support.tickets, title: Calls to support, value: 42, unit: tickets, source: Support lead}
    actions:
      - {what: Return to the version before, kind: remediate, state: done, owner: Order platform}
    ---

    """

  static let body = """

    ## Summary

    In order to be brief: {{customers.affected}} customers met an error, and {{orders.failed|noun}} failed.
    Mistakes were made 🙂, and human error led to it.

    ## Impact

    {{support.tickets}} people called. {{customers.afected}} did not, 17,342 of them.
    """

  static let text = frontMatter + body

  static let log: String = {
    let start = Timestamp(rfc3339: "2026-02-03T14:00:00Z")!
    return (0..<300).map { index in
      let time = start.adding(seconds: Int64(index) * 8)
      let failed = (150..<225).contains(index) && index % 2 == 0
      return
        #"{"time":"\#(time.rfc3339)","level":"INFO","msg":"handled","path":"/buy","status":\#(failed ? 500 : 200),"duration_ms":12,"user_id":"u\#(index % 75)","order_id":"o\#(index)","amount_cents":1250,"currency":"EUR"}"#
    }.joined(separator: "\n")
  }()

  static let files = ["/shop/incident.md": text, "/shop/evidence/api.ndjson": log]

  static func world(_ more: [String: String] = [:]) -> (world: World, files: MemoryFiles) {
    let memory = MemoryFiles(files.merging(more) { $1 }.mapValues { Array($0.utf8) })
    return (World(files: memory, now: { Timestamp(seconds: 0) }), memory)
  }

  /// An editor that has the incident open and its evidence read.
  static func opened(_ text: String = text, _ more: [String: String] = [:]) -> TestEditor {
    var editor = TestEditor.started(files.merging(more) { $1 })
    editor.open(path, text)
    return editor
  }
}
