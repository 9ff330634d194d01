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

  @Test(arguments: [0, 1, 499, 500, 501, 1000, 1499, 2501]) func piecesAreTheWholeText(count: Int) throws {
    let report = Self.report(count)
    #expect(report.crashes.count == count)
    var bytes: [UInt8] = []
    try report.writeJSON { bytes += $0 }
    #expect(bytes == Array(try report.json()))
  }
}
