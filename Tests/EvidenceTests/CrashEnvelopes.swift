import Foundation

/// Wraps a program's output as log pipelines do.
enum CrashEnvelopes {
  static let all: [(name: String, wrap: @Sendable (String) -> String)] = [
    ("raw", { $0 }), ("windows", { lines($0).joined(separator: "\r\n") }),
    ("cri", cri), ("cri in parts", criParts), ("docker", docker), ("journal short", journalShort),
    ("journal iso", journalISO), ("journal json", journalJSON), ("kubectl", kubectl), ("compose", compose),
    ("colours", colours), ("cloud", cloud), ("cloud, newest first", newestFirst), ("go test", goTest),
    ("record", record), ("logfmt", logfmt), ("record in docker", { docker(record($0)) }),
  ]

  static func lines(_ text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  static func time(_ index: Int) -> String {
    "2026-03-12T02:14:\(index < 10 ? "0" : "")\(index % 60).000000001Z"
  }

  static func each(_ text: String, _ wrap: (Int, String) -> String) -> String {
    lines(text).enumerated().map { wrap(min($0, 59), $1) }.joined(separator: "\n") + "\n"
  }

  static func quoted(_ text: String) -> String {
    let data = (try? JSONEncoder().encode([text])) ?? Data()
    return String(decoding: data.dropFirst().dropLast(), as: UTF8.self)
  }

  @Sendable static func cri(_ text: String) -> String {
    each(text) { index, line in
      "\(time(index)) stdout F {\"msg\":\"order accepted\"}\n\(time(index)) stderr F \(line)"
    }
  }

  @Sendable static func criParts(_ text: String) -> String {
    each(text) { index, line in
      let cut = line.index(line.startIndex, offsetBy: line.count / 2)
      return "\(time(index)) stderr P \(line[..<cut])\n\(time(index)) stderr F \(line[cut...])"
    }
  }

  @Sendable static func docker(_ text: String) -> String {
    each(text) { index, line in
      "{\"log\":\(quoted(line + "\n")),\"stream\":\"stderr\",\"time\":\"\(time(index))\"}"
    }
  }

  @Sendable private static func journalShort(_ text: String) -> String {
    each(text) {
      $1.isEmpty ? "Mar 12 02:14:00 edge systemd[1]: Tick" : "Mar 12 02:14:00 edge shop[74]: \($1)"
    }
  }

  @Sendable private static func journalISO(_ text: String) -> String {
    each(text) { "2026-03-12T02:14:\($0 + 10).000001+0000 edge shop[74]: \($1)" }
  }

  @Sendable private static func journalJSON(_ text: String) -> String {
    each(text) { index, line in
      "{\"_PID\":\"74\",\"MESSAGE\":\(quoted(line)),\"__REALTIME_TIMESTAMP\":\"17732816400000\(index + 10)\"}"
    }
  }

  @Sendable private static func kubectl(_ text: String) -> String {
    each(text) { "[pod/shop-1/shop] \(time($0)) \($1)\n[pod/shop-2/shop] \(time($0)) {\"msg\":\"idle\"}" }
  }

  @Sendable private static func compose(_ text: String) -> String {
    each(text) { "shop-1      | \($1)\npostgres-1  | LOG:  checkpoint starting: time" }
  }

  @Sendable private static func colours(_ text: String) -> String {
    each(text) { "\u{1B}[36mshop |\u{1B}[0m \u{1B}[31m\($1)\u{1B}[0m\r" }
  }

  @Sendable static func cloud(_ text: String) -> String {
    each(text) { "{\"textPayload\":\(quoted($1)),\"timestamp\":\"\(time($0))\"}" }
  }

  @Sendable private static func newestFirst(_ text: String) -> String {
    lines(cloud(text)).filter { !$0.isEmpty }.reversed().joined(separator: "\n")
  }

  @Sendable private static func goTest(_ text: String) -> String {
    each(text) { index, line in
      let head = "{\"Time\":\"\(time(index))\",\"Action\":\"output\",\"Package\":\"shop\",\"Test\":"
      return head + "\"TestA\",\"Output\":\(quoted(line + "\n"))}\n" + head
        + "\"TestB\",\"Output\":\"=== CONT\\n\"}"
    }
  }

  @Sendable static func record(_ text: String) -> String {
    "{\"time\":\"\(time(1))\",\"level\":\"ERROR\",\"msg\":\"child exited\",\"stderr\":\(quoted(text))}\n"
  }

  @Sendable private static func logfmt(_ text: String) -> String {
    "ts=\(time(1)) level=error msg=\"child exited\" stderr=\(quoted(text).replacingOccurrences(of: "\\/", with: "/"))\n"
  }
}
