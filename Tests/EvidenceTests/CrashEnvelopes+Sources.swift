import Foundation

/// Envelopes of drivers, collectors and clouds, beyond the common ones of `CrashEnvelopes`.
extension CrashEnvelopes {
  static let sources: [(name: String, wrap: @Sendable (String) -> String)] = [
    ("journal short precise", { each($0) { "Mar 12 02:14:\(two($0)).000123 edge shop[74]: \($1)" } }),
    (
      "journal with unit", { each($0) { "Thu 2026-03-12 02:14:\(two($0)) UTC edge shop.service[74]: \($1)" } }
    ),
    ("journal export", { each($0) { journalRecord($0, quoted($1)) } }),
    (
      "journal bytes",
      { each($0) { journalRecord($0, "[" + $1.utf8.map(String.init).joined(separator: ",") + "]") } }
    ),
    ("syslog 3164", { each($0) { "<134>Mar 12 02:14:\(two($0)) edge shop[74]: \($1)" } }),
    ("syslog 5424", { each($0) { "<134>1 \(time($0)) edge shop 74 - [a@1 b=\"c ] d\"] \($1)" } }),
    ("kubectl", { each($0) { "[pod/shop-7d9f/shop] \($1)" } }),
    ("kubectl timestamps", { each($0) { "\(time($0)) \($1)" } }),
    ("stern", { each($0) { "shop-7d9f8b6c4-x2v9p shop \($1)" } }),
    (
      "stern, coloured",
      { each($0) { "\u{1B}[38;5;1mshop-7d9f8b6c4-x2v9p\u{1B}[0m \u{1B}[1mshop\u{1B}[0m \($1)" } }
    ),
    ("compose v1", { each($0) { "shop_1      | \($1)" } }),
    ("compose, coloured", { each($0) { "\u{1B}[33mshop-1  | \u{1B}[0m\($1)" } }),
    ("fluent bit", { each($0) { fluent($0, $1) } }),
    (
      "vector",
      { each($0) { "{\"message\":\(quoted($1)),\"timestamp\":\"\(time($0))\",\"stream\":\"stderr\"}" } }
    ),
    (
      "cloudwatch",
      {
        each($0) {
          "{\"timestamp\":177328164000\($0),\"message\":\(quoted($1)),\"logStreamName\":\"shop/1\"}"
        }
      }
    ),
    (
      "cloudwatch insights",
      { each($0) { "{\"@timestamp\":\"2026-03-12 02:14:\(two($0)).000\",\"@message\":\(quoted($1))}" } }
    ),
    (
      "azure",
      { each($0) { "{\"TimeGenerated\":\"\(time($0))\",\"LogEntry\":\(quoted($1)),\"PodName\":\"shop-1\"}" } }
    ),
    (
      "datadog",
      {
        each($0) {
          "{\"id\":\"A\($0)\",\"content\":{\"timestamp\":\"\(time($0))\",\"message\":\(quoted($1))}}"
        }
      }
    ),
    (
      "loki",
      {
        each($0) {
          "{\"labels\":{\"app\":\"shop\",\"pod\":\"shop-1\"},\"line\":\(quoted($1)),\"timestamp\":\"\(time($0))\"}"
        }
      }
    ),
    (
      "cloud, laid out",
      {
        each($0) {
          "  {\n    \"insertId\": \"x\($0)\",\n    \"textPayload\": \(quoted($1)),\n    \"timestamp\": \"\(time($0))\"\n  },"
        }
      }
    ),
    (
      "jsonPayload",
      {
        each($0) {
          "{\"jsonPayload\":{\"message\":\(quoted($1))},\"timestamp\":\"\(time($0))\",\"logName\":\"p/stderr\"}"
        }
      }
    ),
    ("unknown prefix", { each($0) { "[12/Mar/26 02:14:\(two($0)).\($0 + 100)] (shop#3) \($1)" } }),
    ("constant prefix", { each($0) { "worker> \($1)" } }),
    (
      "logfmt lines",
      {
        each($0) { "ts=\(time($0)) level=error msg=\(quoted($1).replacingOccurrences(of: "\\/", with: "/"))" }
      }
    ),
    (
      "slog lines",
      { each($0) { "{\"time\":\"\(time($0))\",\"level\":\"ERROR\",\"msg\":\(quoted($1)),\"pid\":7}" } }
    ),
    ("two replicas", { replicas($0) }),
    ("blanks for tabs", { $0.replacingOccurrences(of: "\t", with: "    ") }),
    ("cri in docker", { docker(cri($0)) }),
    ("kubectl around cri", { each(cri($0)) { "[pod/shop-7d9f/shop] \($1)" } }),
    ("record in cri in parts", { criParts(record($0)) }),
    ("record in docker in parts", { dockerParts(record($0)) }),
    ("record in cloud", { cloud(record($0)) }),
    ("record with a nested stack", { nestedRecord($0) }),
    ("message with written line feeds", { "2026-03-12 02:14:00 ERROR child exited: " + literal($0) + "\n" }),
  ]

  private static func two(_ index: Int) -> String { index < 10 ? "0\(index)" : "\(index)" }

  private static func journalRecord(_ index: Int, _ message: String) -> String {
    "{\"__REALTIME_TIMESTAMP\":\"17732816400000\(index + 10)\",\"_SYSTEMD_UNIT\":\"shop.service\",\"_PID\":\"74\","
      + "\"__CURSOR\":\"s=1;i=\(index)\",\"MESSAGE\":\(message),\"_HOSTNAME\":\"edge\"}"
  }

  private static func fluent(_ index: Int, _ line: String) -> String {
    "{\"log\":\(quoted(line)),\"stream\":\"stderr\",\"time\":\"\(time(index))\",\"kubernetes\":{\"pod_name\":\"shop-1\","
      + "\"container_name\":\"shop\",\"container_image\":\"registry/shop:2.3.1\"}}"
  }

  private static func replicas(_ text: String) -> String {
    each(text) {
      "\(time($0)) stderr F \($1)\n[pod/shop-2/shop] \(time($0)) {\"msg\":\"idle\"}\n\(time($0)) stdout F ok"
    }
  }

  /// Docker cuts records into parts of 16 KiB, here of 50 characters: escapes of the record are cut as well.
  private static func dockerParts(_ text: String) -> String {
    let characters = Array(text.dropLast())
    return stride(from: 0, to: characters.count, by: 50).map { start in
      let part = String(characters[start..<min(start + 50, characters.count)])
      let end = start + 50 >= characters.count ? "\n" : ""
      return "{\"log\":\(quoted(part + end)),\"stream\":\"stderr\",\"time\":\"\(time(0))\"}\n"
    }.joined()
  }

  private static func nestedRecord(_ text: String) -> String {
    "{\"level\":\"error\",\"ts\":1.5,\"msg\":\"child exited\",\"child\":{\"exit\":2,\"output\":{\"tail\":\(quoted(text))}}}\n"
  }

  private static func literal(_ text: String) -> String {
    text.replacingOccurrences(of: "\n", with: "\\n").replacingOccurrences(of: "\t", with: "\\t")
  }
}
