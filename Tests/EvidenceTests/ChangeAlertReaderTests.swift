import IncidentModel
import Testing

@testable import Evidence

@Suite struct ChangeAlertReaderTests {
  private func read(_ text: String) -> [Alert] {
    AlertReader.read(Array(text.utf8), file: "alerts.json").alerts
  }

  private func time(_ text: String) -> Timestamp { Timestamp(rfc3339: text) ?? Timestamp(seconds: 0) }

  @Test func readsAnAlertmanagerWebhook() {
    let alerts = read(
      """
      {"version":"4","status":"firing","receiver":"team","alerts":[
        {"status":"firing","labels":{"alertname":"OrderErrors","severity":"critical","service":"order-sync"},
         "annotations":{"summary":"5xx above 5 %","description":"long"},
         "startsAt":"2026-03-12T02:20:00Z","endsAt":"0001-01-01T00:00:00Z","fingerprint":"ab12"},
        {"status":"resolved","labels":{"alertname":"Disk"},"annotations":{},
         "startsAt":"2026-03-12T01:00:00Z","endsAt":"2026-03-12T01:30:00Z","fingerprint":"cd34"}]}
      """)
    #expect(alerts.map(\.name) == ["Disk", "OrderErrors"])
    #expect(alerts.map(\.resolvedAt) == [time("2026-03-12T01:30:00Z"), nil])
    #expect(alerts[1].severity == "critical")
    #expect(alerts[1].service == "order-sync")
    #expect(alerts[1].summary == "5xx above 5 %")
    #expect(alerts[1].firedAt == time("2026-03-12T02:20:00Z"))
    #expect(alerts[1].source.line == 2)
  }

  @Test func joinsRepeatedNotificationsOfOneAlert() {
    let alerts = read(
      """
      {"alerts":[{"status":"firing","labels":{"alertname":"A"},"startsAt":"2026-03-12T02:20:00Z","endsAt":"0001-01-01T00:00:00Z","fingerprint":"1"}]}
      {"alerts":[{"status":"firing","labels":{"alertname":"A"},"startsAt":"2026-03-12T02:20:00Z","endsAt":"0001-01-01T00:00:00Z","fingerprint":"1"}]}
      {"alerts":[{"status":"resolved","labels":{"alertname":"A"},"startsAt":"2026-03-12T02:20:00Z","endsAt":"2026-03-12T04:10:00Z","fingerprint":"1"}]}
      """)
    #expect(alerts.count == 1)
    #expect(alerts.first?.resolvedAt == time("2026-03-12T04:10:00Z"))
  }

  @Test func readsPagerDutyIncidents() {
    let alerts = read(
      """
      {"incidents":[{"id":"PT4","incident_number":7,"title":"Orders failing","created_at":"2026-03-12T02:21:00Z",
        "status":"resolved","urgency":"high","service":{"id":"PS","summary":"order-sync"},
        "acknowledgements":[{"at":"2026-03-12T02:25:00Z","acknowledger":{"summary":"on call"}}],
        "last_status_change_at":"2026-03-12T04:15:00Z"}],"limit":25,"more":false}
      """)
    #expect(alerts.map(\.name) == ["Orders failing"])
    #expect(alerts.first?.acknowledgedAt == time("2026-03-12T02:25:00Z"))
    #expect(alerts.first?.resolvedAt == time("2026-03-12T04:15:00Z"))
    #expect(alerts.first?.service == "order-sync")
    #expect(alerts.first?.severity == "high")
  }

  @Test func joinsPagerDutyWebhookEvents() {
    func event(_ type: String, _ time: String) -> String {
      """
      {"event":{"id":"e-\(type)","event_type":"incident.\(type)","occurred_at":"2026-03-12T\(time):00Z",\
      "data":{"id":"PGR0VU2","type":"incident","title":"Orders failing","service":{"summary":"order-sync"},"urgency":"high"}}}
      """
    }
    let alerts = read(
      [event("triggered", "02:21"), event("acknowledged", "02:25"), event("resolved", "04:15")].joined(
        separator: "\n"))
    #expect(alerts.count == 1)
    #expect(alerts.first?.firedAt == time("2026-03-12T02:21:00Z"))
    #expect(alerts.first?.acknowledgedAt == time("2026-03-12T02:25:00Z"))
    #expect(alerts.first?.resolvedAt == time("2026-03-12T04:15:00Z"))
    #expect(alerts.first?.name == "Orders failing")
  }

  @Test func readsOpsgenie() {
    let alerts = read(
      """
      {"data":[{"id":"70","tinyId":"18","alias":"orders","message":"Orders failing","status":"closed","acknowledged":true,
        "priority":"P1","createdAt":"2026-03-12T02:21:00.5Z","source":"zabbix",
        "report":{"ackTime":240000,"closeTime":6840000}}],"took":0.3}
      """)
    #expect(alerts.first?.severity == "P1")
    #expect(alerts.first?.acknowledgedAt == time("2026-03-12T02:25:00.5Z"))
    #expect(alerts.first?.resolvedAt == time("2026-03-12T04:15:00.5Z"))
  }

  @Test func readsAPlainList() {
    let alerts = read(
      #"[{"alert":"latency","fired_at":"2026-03-12T02:20:00Z","resolved_at":"2026-03-12T02:50:00Z","service":"cart","summary":"p99 over 2 s"}]"#
    )
    #expect(alerts.first?.name == "latency")
    #expect(alerts.first?.resolvedAt == time("2026-03-12T02:50:00Z"))
    #expect(alerts.first?.summary == "p99 over 2 s")
  }

  @Test func joinsGenericStates() {
    let alerts = read(
      """
      {"time":"2026-03-12T02:20:00Z","alert":"orders","state":"firing"}
      {"time":"2026-03-12T02:24:00Z","alert":"orders","state":"acknowledged"}
      {"time":"2026-03-12T04:20:00Z","alert":"orders","state":"resolved"}
      {"time":"2026-03-13T02:20:00Z","alert":"orders","state":"firing"}
      """)
    #expect(alerts.map(\.firedAt) == [time("2026-03-12T02:20:00Z"), time("2026-03-13T02:20:00Z")])
    #expect(alerts.first?.acknowledgedAt == time("2026-03-12T02:24:00Z"))
    #expect(alerts.map(\.resolvedAt) == [time("2026-03-12T04:20:00Z"), nil])
  }
}
