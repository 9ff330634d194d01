import Foundation
import Scan
import Testing

@testable import Evidence

@Suite struct CrashReportWritingTests {
  static func report(_ count: Int) -> CrashReport {
    let text = (0..<count).map {
      "panic: late \"order\"\n\ngoroutine 1 [running]:\nmain.f\($0)(0x1)\n\t/srv/shop/main.go:\($0 + 1) +0x1d\n"
    }.joined()
    return CrashReader.read([ByteSource(name: "all.log", bytes: Array(text.utf8))])
  }

  @Test(arguments: [0, 1, 499, 500, 501, 1000, 1499, 2501]) func piecesAreTheWholeText(count: Int) {
    let report = Self.report(count)
    #expect(report.crashes.count == count)
    var bytes: [UInt8] = []
    report.writeJSON { bytes += $0 }
    #expect(bytes == Array(report.json.utf8))
  }

  @Test func keysAreInAscendingOrderAndTheTextIsThatOfTheGeneralWriter() throws {
    var report = Self.report(2)
    report.crashes[0].race = [RaceAccess(op: "read", site: CrashSite(function: "f", file: nil, line: 3))]
    report.crashes[0].root = CrashSite(function: "g \"x\"", file: "a/b.go", line: 1)
    report.crashes[1].details.victims = [CrashVictim(task: "shop")]
    report.crashes[1].details.blocks = [4, 5]
    let data = Data(report.json.utf8)
    let object = try JSONSerialization.jsonObject(with: data)
    let sorted = try JSONSerialization.data(
      withJSONObject: object, options: [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes])
    #expect(report.json == String(decoding: sorted, as: UTF8.self))
  }
}
