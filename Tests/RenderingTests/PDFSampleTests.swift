import Foundation
import Testing

@testable import Rendering

@Suite struct PDFSampleTests {
  /// Set `CANDOR_SAMPLE_PDF` to a folder to get the sample documents for looking at them.
  @Test(arguments: PDFRenderer.Paper.allCases)
  func sampleTakesTwoPages(paper: PDFRenderer.Paper) throws {
    let rendered = try PDFRenderer.render(PDFSample.brief, paper: paper, date: PDFSample.date)
    #expect(rendered.pages == 2)
    #expect(rendered.overflowLines == 0)
    #expect(rendered.diagnostics.isEmpty)
    if let folder = ProcessInfo.processInfo.environment["CANDOR_SAMPLE_PDF"] {
      let file = URL(fileURLWithPath: folder).appendingPathComponent("sample-\(paper.rawValue).pdf")
      try Data(rendered.bytes).write(to: file)
    }
  }
}
