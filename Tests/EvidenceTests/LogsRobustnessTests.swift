import Evidence
import Scan
import Testing

/// Whatever the bytes are, reading ends with an answer.
@Suite struct LogsRobustnessTests {
  private struct Chance {
    var state: UInt64

    mutating func next(below limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
  }

  @Test(arguments: LoggerFixture.allCases)
  func brokenLinesNeverTrap(logger: LoggerFixture) throws {
    var chance = Chance(state: 99)
    let good = Array(logger.text.utf8)
    for _ in 0..<12 {
      var bytes = good
      for _ in 0...chance.next(below: 20) {
        bytes[chance.next(below: bytes.count)] = UInt8(chance.next(below: 256))
      }
      bytes.removeSubrange(0..<chance.next(below: 40))
      let file = ByteSource(name: "broken", bytes: bytes)
      let summary = LogEngine.summarize([file])
      #expect(summary.requests.failed <= summary.requests.total)
      #expect(summary.requests.total <= LoggerFixture.count + 21)
      _ = try EvidenceInspector.inspect(file)
    }
  }

  @Test func extremeNumbersNeverTrap() {
    let numbers = [
      "9223372036854775807", "-9223372036854775808", "1e300", "-1e300", "1e-300", "0", "99999999999999999999",
    ]
    var text = LoggerFixture.slog.text
    for number in numbers {
      text +=
        "{\"time\":\(number),\"status\":500,\"duration\":\(number),\"amount_cents\":\(number),\"currency\":\"EUR\",\"order_id\":\"\(number)\"}\n"
      text +=
        "{\"time\":\"2026-03-12T02:00:00Z\",\"status\":\(number),\"duration\":\(number),\"amount_cents\":\(number),\"currency\":\"EUR\"}\n"
    }
    let summary = LogEngine.summarize([source(text)])
    #expect(summary.lines == LoggerFixture.count + numbers.count * 2)
  }

  @Test func manyValuesStayWithinTheCubesBounds() {
    let text = lines(30_000) {
      "{\"time\":\(1_773_280_800 + $0 * 60),\"service\":\"s\($0 % 3000)\",\"path\":\"/a/\($0)\",\"status\":\($0 % 2 == 0 ? 200 : 500)}"
    }
    let summary = LogEngine.summarize([source(text)])
    #expect(summary.requests.total == 30_000)
    #expect(summary.cube.cells.reduce(0) { $0 + $1.total } == 30_000)
    #expect(summary.cube.cells.reduce(0) { $0 + $1.failed } == 15_000)
    let endpoints = Set(summary.cube.combinations.map { $0[3] })
    #expect(endpoints == ["/a/{id}"])
    #expect(summary.cube.combinations.count == 3000)
  }

  /// Attributes are given up from the last: what a service's hosts share remains.
  @Test func tooManyCombinationsGiveUpTheLastAttributes() {
    let text = lines(40_000) {
      "{\"time\":\($0 % 2 + 1_773_280_800),\"service\":\"s\($0 % 3)\",\"status\":\($0 % 2 == 0 ? 200 : 500),\"host\":\"pod-\($0)\"}"
    }
    let cube = LogEngine.summarize([source(text)]).cube
    #expect(!cube.attributes.contains("host"))
    #expect(Set(cube.combinations.map { $0[0] }) == ["s0", "s1", "s2"])
    #expect(cube.cells.reduce(0) { $0 + $1.total } == 40_000)
  }
}
