import IncidentModel
import Testing

@testable import Evidence

@Suite struct ChangeReaderTests {
  private func read(_ text: String) -> ChangeReading {
    ChangeReader.read(Array(text.utf8), file: "deployments.json")
  }

  private func time(_ text: String) -> Timestamp { Timestamp(rfc3339: text) ?? Timestamp(seconds: 0) }

  @Test func readsAPlainListInOrderOfTime() {
    let reading = read(
      """
      [
        {"service": "order-sync", "version": "2.15.0", "time": "2026-03-12T02:00:00Z", "by": "pipeline"},
        {"service": "order-sync", "version": "2.14.2", "time": "2026-03-05T10:00:00Z", "by": "pipeline"},
        {"service": "order-sync", "version": "2.14.2", "time": "2026-03-12T04:00:00Z", "by": "on call"}
      ]
      """)
    #expect(reading.changes.map(\.version) == ["2.14.2", "2.15.0", "2.14.2"])
    #expect(reading.changes.map(\.kind) == [.deployment, .deployment, .rollback])
    #expect(reading.changes.map(\.previousVersion) == [nil, "2.14.2", "2.15.0"])
    #expect(reading.changes.map(\.source.line) == [3, 2, 4])
    #expect(reading.changes[1].description == "order-sync 2.15.0 deployed (before: 2.14.2)")
    #expect(reading.diagnostics.isEmpty)
  }

  @Test func keepsGoodLinesOfDamagedLines() {
    let reading = read(
      """
      {"svc":"cart","to_version":"7","ts":1773280800,"event":"deploy"}
      {"svc":"cart","to_version":"8","ts":17732
      {"svc":"cart","to_version":"7","ts":1773288000,"event":"rollback"}
      """)
    #expect(reading.changes.map(\.version) == ["7", "7"])
    #expect(reading.changes.map(\.kind) == [.deployment, .rollback])
    #expect(reading.diagnostics.map(\.id) == ["json/damaged"])
    #expect(reading.diagnostics.first?.span?.line == 2)
  }

  @Test func keepsElementsBeforeTheDamageOfAList() {
    let reading = read(
      """
      {"deployments": [
        {"app": "cart", "version": "1.0.1", "deployed_at": "2026-03-12T02:00:00Z"},
        {"app": "cart", "version": "1.0.2", "deployed_at": "2026-03-12T03:00:00Z"},
        {"app": "cart", "vers
      """)
    #expect(reading.changes.map(\.version) == ["1.0.1", "1.0.2"])
    #expect(reading.diagnostics.first?.span?.line == 4)
  }

  @Test func readsGitHubDeployments() {
    let reading = read(
      """
      [{"url":"https://api.github.com/repos/shop/checkout/deployments/42","id":42,
        "sha":"a84d88e7554fc1fa21bcbc4efae3c782a70d2b9d","ref":"main","task":"deploy",
        "environment":"production","description":null,"creator":{"login":"bot"},
        "created_at":"2026-03-12T02:00:00Z","updated_at":"2026-03-12T02:05:00Z",
        "statuses_url":"https://api.github.com/repos/shop/checkout/deployments/42/statuses"}]
      """)
    #expect(reading.changes.count == 1)
    #expect(reading.changes.first?.service == "checkout")
    #expect(reading.changes.first?.version == "a84d88e7554fc1fa21bcbc4efae3c782a70d2b9d")
    #expect(reading.changes.first?.time == time("2026-03-12T02:00:00Z"))
  }

  @Test func joinsStagesOfAGitHubDeployment() {
    func status(_ state: String, _ minute: String) -> String {
      """
      {"deployment_status":{"state":"\(state)","created_at":"2026-03-12T02:\(minute):00Z"},\
      "deployment":{"id":42,"ref":"v2.15.0","sha":"a84d88e7554fc1fa21bcbc4efae3c782a70d2b9d",\
      "created_at":"2026-03-12T01:59:00Z"},"repository":{"name":"checkout"}}
      """
    }
    let reading = read(
      [status("queued", "00"), status("in_progress", "03"), status("success", "06")].joined(separator: "\n"))
    #expect(reading.changes.map(\.time) == [time("2026-03-12T02:03:00Z")])
    #expect(reading.changes.map(\.version) == ["v2.15.0"])
    #expect(reading.changes.map(\.service) == ["checkout"])
  }

  @Test func readsArgoHistory() {
    let reading = read(
      """
      {"apiVersion":"argoproj.io/v1alpha1","kind":"Application",
       "metadata":{"name":"ledger","creationTimestamp":"2025-01-01T00:00:00Z"},
       "status":{"history":[
         {"id":3,"deployedAt":"2026-03-10T09:00:00Z","revision":"1111111aaaa","source":{"repoURL":"https://git.example/ledger"}},
         {"id":4,"deployedAt":"2026-03-12T02:00:00Z","revision":"2222222bbbb","source":{"repoURL":"https://git.example/ledger"}}]}}
      """)
    #expect(reading.changes.map(\.service) == ["ledger", "ledger"])
    #expect(reading.changes.map(\.version) == ["1111111aaaa", "2222222bbbb"])
    #expect(reading.changes.map(\.source.line) == [4, 5])
  }

  @Test func readsKubernetesReplicaSetsAndEvents() {
    let sets = read(
      """
      {"apiVersion":"v1","kind":"List","items":[
       {"apiVersion":"apps/v1","kind":"ReplicaSet","metadata":{"name":"cart-7d9f8c","creationTimestamp":"2026-03-12T02:00:00Z",
        "ownerReferences":[{"kind":"Deployment","name":"cart"}]},
        "spec":{"template":{"spec":{"containers":[{"name":"main","image":"registry.example:5000/shop/cart:2.15.0"}]}}}}]}
      """)
    #expect(sets.changes.map(\.service) == ["cart"])
    #expect(sets.changes.map(\.version) == ["2.15.0"])
    let events = read(
      """
      {"kind":"List","items":[
       {"kind":"Event","reason":"ScalingReplicaSet","message":"Scaled up replica set cart-7d9f8c to 1","lastTimestamp":"2026-03-12T02:00:00Z","involvedObject":{"kind":"Deployment","name":"cart"}},
       {"kind":"Event","reason":"ScalingReplicaSet","message":"Scaled down replica set cart-55aa11 to 0","lastTimestamp":"2026-03-12T02:01:00Z","involvedObject":{"kind":"Deployment","name":"cart"}},
       {"kind":"Event","reason":"BackOff","message":"Back-off restarting failed container","lastTimestamp":"2026-03-12T02:02:00Z","involvedObject":{"kind":"Pod","name":"cart-7d9f8c-x"}}]}
      """)
    #expect(events.changes.map(\.service) == ["cart"])
    #expect(events.changes.map(\.version) == ["7d9f8c"])
    #expect(events.changes.map(\.kind) == [.deployment])
  }

  @Test func readsHelmHistoryWithItsRollback() {
    let reading = read(
      """
      [{"revision":1,"updated":"2026-03-01T09:00:00.123456789Z","status":"superseded","chart":"orders-1.2.3","app_version":"2.14.2","description":"Install complete"},
       {"revision":2,"updated":"2026-03-12T02:00:00Z","status":"superseded","chart":"orders-1.2.4","app_version":"2.15.0","description":"Upgrade complete"},
       {"revision":3,"updated":"2026-03-12T04:00:00Z","status":"deployed","chart":"orders-1.2.3","app_version":"2.14.2","description":"Rollback to 1"}]
      """)
    #expect(reading.changes.map(\.kind) == [.deployment, .deployment, .rollback])
    #expect(reading.changes.map(\.service) == ["orders", "orders", "orders"])
    #expect(reading.changes.map(\.version) == ["2.14.2", "2.15.0", "2.14.2"])
  }

  @Test func readsFlagChanges() {
    let reading = read(
      """
      {"items":[{"_id":"5f","date":1773280800000,"kind":"flag","name":"new-checkout","titleVerb":"turned on the flag",
        "title":"A member turned on the flag new-checkout in Production","target":{"name":"new-checkout"}}]}
      """)
    #expect(reading.changes.map(\.kind) == [.flag])
    #expect(reading.changes.first?.time == Timestamp(seconds: 1_773_280_800))
    #expect(reading.changes.first?.description.contains("new-checkout") == true)
  }

  @Test func tellsConfigurationFromDeployment() {
    let reading = read(
      #"[{"type":"config_change","service":"cart","key":"pool.size","old":"20","new":"2","at":"2026-03-12T02:00:00+01:00"}]"#
    )
    #expect(reading.changes.map(\.kind) == [.configuration])
    #expect(reading.changes.first?.time == time("2026-03-12T01:00:00Z"))
    #expect(reading.changes.first?.version == nil)
    #expect(reading.changes.first?.setting == "pool.size")
    #expect(reading.changes.first?.description == "(pool.size: 20 → 2)")
  }

  @Test func keepsTheRevertOfASettingApartFromVersions() {
    let reading = read(
      #"[{"kind":"config","app":"cart","key":"pool","old":"2","new":"20","time":"2026-03-12T02:00:00Z","message":"Revert: fewer connections"}]"#
    )
    #expect(reading.changes.map(\.kind) == [.rollback])
    #expect(reading.changes.first?.version == nil)
    #expect(reading.changes.first?.setting == "pool")
  }

  @Test func takesUnknownNamesByTheirValuesAndSaysSo() {
    let reading = read(
      #"[{"unit_of_work":"order-sync","artefakt":"3.4.1","moment_of_truth":"2026-03-12T02:00:00Z"}]"#)
    #expect(reading.changes.first?.service == "order-sync")
    #expect(reading.changes.first?.version == "3.4.1")
    #expect(Set(reading.diagnostics.map(\.id)) == ["changes/assumed-field"])
    #expect(reading.diagnostics.count == 3)
  }

  @Test func leavesOutWhatHasNoTimeAndSaysSo() {
    let reading = read(
      #"[{"service":"a","version":"1.0"},{"service":"a","version":"1.1","time":"2026-03-12T02:00:00Z"}]"#)
    #expect(reading.changes.count == 1)
    #expect(reading.skipped == 1)
    #expect(reading.diagnostics.map(\.id) == ["changes/no-time"])
  }

  @Test(arguments: [
    "", "{", "[]", "null", "[1,2", "\u{0}\u{1}", "{\"a\":{\"a\":", "not json at all", "[[[[", "\"x",
  ])
  func survivesAnything(_ text: String) {
    #expect(read(text).changes.isEmpty)
  }

  @Test func survivesEveryCutOfAFile() {
    let whole =
      #"{"items":[{"service":"a","version":"1.2.0","time":"2026-03-12T02:00:00Z"},{"service":"é\u00e9\ud83d\ude00","version":"1.3.0","time":"2026-03-12T03:00:00Z"}]}"#
    let bytes = Array(whole.utf8)
    for end in 0..<bytes.count {
      let reading = ChangeReader.read(Array(bytes[..<end]), file: "x")
      #expect(reading.changes.count <= 2)
      #expect(!reading.diagnostics.isEmpty)
    }
    #expect(ChangeReader.read(bytes, file: "x").changes.last?.service == "éé😀")
  }

  @Test func refusesDeepNesting() {
    let deep = String(repeating: "[", count: 100_000)
    #expect(read(deep).diagnostics.map(\.id) == ["json/damaged"])
  }
}
