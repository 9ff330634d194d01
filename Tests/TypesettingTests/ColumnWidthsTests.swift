import Testing
import Typesetting

@Suite struct ColumnWidthsTests {
  @Test func evenWithoutShares() {
    #expect(ColumnWidths.widths(shares: [], narrowest: [1, 1, 1, 1], room: 100) == [25, 25, 25, 25])
  }

  @Test func followsShares() {
    #expect(ColumnWidths.widths(shares: [3, 1], narrowest: [1, 1], room: 100) == [75, 25])
  }

  @Test func ignoresSharesThatMakeNoSense() {
    #expect(ColumnWidths.widths(shares: [3, -1], narrowest: [1, 1], room: 100) == [50, 50])
    #expect(ColumnWidths.widths(shares: [3], narrowest: [1, 1], room: 100) == [50, 50])
  }

  @Test func widestWordGetsItsRoomFromColumnsThatCanGiveIt() {
    let widths = ColumnWidths.widths(shares: [8, 1, 1], narrowest: [20, 30, 5], room: 100)
    #expect(abs(widths[1] - 30) < 1e-9)
    #expect(widths[0] > 20 && widths[2] > 5)
    #expect(abs(widths.reduce(0, +) - 100) < 1e-9)
  }

  @Test func sumStaysTheRoomWhenNothingFits() {
    let widths = ColumnWidths.widths(shares: [], narrowest: [200, 300], room: 100)
    #expect(abs(widths.reduce(0, +) - 100) < 1e-9)
  }
}
