import Evidence
import Scan

/// Feeds arbitrary bytes to the crash readers, behind the first line of a report and inside envelopes.
enum CrashFuzz {
  /// A first line, so that the recognizer of its family is reached at once.
  static func read(behind head: String, _ bytes: [UInt8]) {
    check(Array((head + "\n").utf8) + bytes)
  }

  /// The first byte chooses an envelope for each line of the rest.
  static func readWrapped(_ bytes: [UInt8]) {
    guard let choice = bytes.first else { return }
    let wrap = envelopes[Int(choice) % envelopes.count]
    var text: [UInt8] = []
    for line in bytes.dropFirst().split(separator: 0x0A, omittingEmptySubsequences: false) {
      text += Array(wrap.before.utf8) + line + Array(wrap.after.utf8) + [0x0A]
    }
    check(text)
  }

  private static let envelopes: [(before: String, after: String)] = [
    ("2026-03-12T02:14:00Z stderr F ", ""), ("2026-03-12T02:14:00Z stderr P ", ""),
    (#"{"log":""#, #"\n","stream":"stderr","time":"2026-03-12T02:14:00Z"}"#),
    (#"{"log":""#, #"","stream":"stderr","time":"2026-03-12T02:14:00Z"}"#),
    ("Mar 12 02:14:00 edge shop[74]: ", ""), ("[pod/shop-1/shop] ", ""), ("shop-1  | ", ""),
    (#"{"textPayload":""#, #"","timestamp":"2026-03-12T02:14:00Z"}"#),
    ("<34>1 2026-03-12T02:14:00Z edge ", ""),
    (#"{"level":"error","msg":"recovered","error":"runtime error: x","stack":""#, #""}"#),
    (#"ts=1 level=error msg=""#, #"""#), ("worker> panic: ", ""), (#"{"MESSAGE":["#, "]}"),
    ("  \"textPayload\": \"", "\","),
  ]

  /// Whatever the bytes are, the places lie in them, and reading again finds the same.
  static func check(_ bytes: [UInt8]) {
    let report = CrashReader.read([ByteSource(name: "fuzz", bytes: bytes)])
    let again = CrashReader.read([ByteSource(name: "fuzz", bytes: bytes)])
    precondition(report.crashes == again.crashes, "the same bytes, other crashes")
    for crash in report.crashes {
      precondition(crash.count > 0 && crash.source.firstLine > 0, "a crash without an event or a place")
      precondition(crash.source.firstLine <= report.stats.lines, "a crash behind the end")
      precondition(crash.source.lastLine <= report.stats.lines, "a crash that ends behind the end")
      precondition(crash.message.map { $0.utf8.count <= 8192 } ?? true, "a message without a limit")
    }
  }
}
