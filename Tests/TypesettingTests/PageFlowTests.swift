import Testing
import Typesetting

@Suite struct PageFlowTests {
  private func strips(_ heights: [Double], keep: Set<Int> = []) -> [Strip] {
    heights.enumerated().map { Strip(height: $1, keepsWithNext: keep.contains($0)) }
  }

  private func counts(_ strips: [Strip], height: Double = 100) -> [Int] {
    PageFlow.pages(strips, height: height).map(\.count)
  }

  @Test func fillsPagesInOrder() {
    #expect(counts(strips([40, 40, 40, 40])) == [2, 2])
    #expect(counts([]) == [0])
  }

  @Test func keptStripsMoveTogether() {
    #expect(counts(strips([40, 40, 15, 40], keep: [2])) == [2, 2])
    #expect(counts(strips([40, 40, 15, 5], keep: [2])) == [4])
  }

  @Test func chainHigherThanAPageIsCut() {
    #expect(counts(strips([60, 60, 60], keep: [0, 1])) == [1, 1, 1])
  }

  @Test func stripHigherThanAPageStandsAlone() {
    #expect(counts(strips([10, 500, 10])) == [1, 1, 1])
  }

  @Test func spaceBeforeIsDroppedAtTheTop() {
    let strips = [Strip(height: 90), Strip(height: 50, spaceBefore: 30), Strip(height: 20, spaceBefore: 30)]
    let pages = PageFlow.pages(strips, height: 100)
    #expect(pages[1].map(\.y) == [0, 80])
  }

  @Test func headingOfATableIsRepeatedAsDecoration() {
    var tree = StructureTree()
    let element = tree.add(.tableRow, to: tree.root)
    let header = Strip(height: 10, marks: [Mark([], element: element)], keepsWithNext: true)
    let rows = (0..<10).map { _ in Strip(height: 20, continuation: [header]) }
    let pages = PageFlow.pages([header] + rows, height: 100)
    #expect(pages.count == 3)
    for page in pages { #expect(page[0].strip.height == 10) }
    #expect(pages[0][0].strip.marks[0].element != nil)
    #expect(pages[1][0].strip.marks[0].element == nil)
  }
}
