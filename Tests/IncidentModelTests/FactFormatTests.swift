import Foundation
import IncidentModel
import Testing

struct FactFormatTests {
  let format = FactFormat(timeZone: .gmt)

  @Test(arguments: [
    (0.0, "0"), (7, "7"), (999, "999"), (1000, "1,000"), (1_234_567, "1,234,567"), (-4200, "−4,200"),
    (2.5, "2.5"),
    (.nan, "not known"),
  ])
  func groups(number: Double, text: String) { #expect(FactFormat.grouped(number) == text) }

  @Test(arguments: [
    (8650.0, "EUR", "€86.50"), (120_400, "USD", "$1,204"), (500, "JPY", "¥500"),
    (12_345, "KWD", "KWD 12.345"),
    (-999, "GBP", "−£9.99"), (10_000, "CHF", "CHF 100"),
  ])
  func money(minor: Double, currency: String, text: String) {
    #expect(FactFormat.money(minor: minor, currency: currency) == text)
  }

  @Test(arguments: [
    (Int64(1), "1 second"), (119, "119 seconds"), (120, "2 minutes"), (3599, "1 hour"),
    (6720, "1 hour 52 minutes"),
    (172_800, "2 days"), (273_600, "3 days 4 hours"), (-60, "−60 seconds"),
  ])
  func durations(seconds: Int64, text: String) { #expect(FactFormat.duration(seconds: seconds) == text) }

  @Test(arguments: [Int64.min, .max]) func theLongestDurationsAreWritten(seconds: Int64) {
    #expect(FactFormat.duration(seconds: seconds).hasSuffix(" hours"))
  }

  @Test(arguments: [Double.nan, .infinity, 1e300]) func aDurationBeyondMeasureIsNotKnown(seconds: Double) {
    #expect(format.text(.decimal(seconds), .seconds) == "not known")
  }

  @Test(arguments: [
    (0.0, "0 %"), (0.0004, "0.040 %"), (0.043, "4.3 %"), (0.5, "50 %"), (0.9912, "99.12 %"), (1.0, "100 %"),
    (0.99987, "99.987 %"),
  ])
  func percents(ratio: Double, text: String) { #expect(FactFormat.percent(ratio) == text) }

  @Test func anEstimateCarriesItsRangeAndTwoDigits() {
    let fact = Fact(
      id: "orders.lost", title: "Orders lost", value: .decimal(1234.4), unit: .count("orders"),
      interval: FactInterval(low: 987, high: 1512, level: 0.9), label: .estimated, method: "",
      receipt: Receipt())
    #expect(format.text(fact) == "about 1,200 (between 990 and 1,500)")
    #expect(format.short(fact) == "≈ 1,200")
  }

  @Test func anUnknownFactSaysSo() {
    let fact = Fact(
      id: "x", title: "X", value: nil, unit: .ratio, label: .unknown, method: "", receipt: Receipt())
    #expect(format.text(fact) == "not known")
  }

  @Test func factsSurviveJSON() throws {
    let values: [(FactValue, FactUnit)] = [
      (.integer(.max), .count("customers")), (.decimal(0.125), .ratio), (.text("order-sync 2.3.1"), .text),
      (.time(Timestamp(seconds: 1_773_281_640)), .time), (.integer(12), .money("EUR")),
    ]
    for (value, unit) in values {
      let fact = Fact(
        id: "a.b", title: "A", value: value, unit: unit, label: .computed, method: "Counted.",
        receipt: Receipt(inputs: [.init(file: "e/a.log", sha256: "00", lines: [3])], facts: ["c"]))
      #expect(try JSONDecoder().decode(Fact.self, from: JSONEncoder().encode(fact)) == fact)
    }
  }
}
