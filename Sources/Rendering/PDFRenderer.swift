import Briefing
import IncidentModel
import Typesetting

/// A PDF file and what its author must know about it.
public struct RenderedPDF: Sendable {
  /// The file.
  public var bytes: [UInt8]
  /// Sheets printed.
  public var pages: Int
  /// Lines of running text beyond the page budget; 0 where it fits.
  public var overflowLines: Int
  /// Sentences to shorten, the most rewarding first; empty where the document fits.
  public var shortenHints: [ShortenHint]
  /// What was not shown as written, and that it is too long.
  public var diagnostics: [Diagnostic]
}

/// Makes the paper form of a document.
///
/// The same document, paper and date give the same bytes; nothing outside is read.
public enum PDFRenderer {
  /// ISO 216 A4 (210 × 297 mm) or US Letter (8.5 × 11 in).
  public enum Paper: String, Sendable, CaseIterable { case a4, letter }

  /// A brief is never longer than this.
  public static let pageBudget = 2

  /// Lays out and writes `document`, as airy as two pages allow.
  ///
  /// White space goes first, then size, down to 9 pt. What still does not fit is printed all the same, on as
  /// many pages as it takes, and the result says by how many lines it is too long and what to shorten.
  ///
  /// - Parameters:
  ///   - date: When it was made, for the file's metadata; `nil` leaves it out.
  ///   - pageBudget: `nil` for documents that may be of any length, such as an appendix.
  public static func render(
    _ document: Document, paper: Paper = .a4, date: Timestamp? = nil, pageBudget: Int? = pageBudget
  ) throws -> RenderedPDF {
    let shaper = Shaper()
    let budget = pageBudget ?? .max
    let placed = fitting(document, paper.sheet, shaper, budget)
    let metadata = PDFMetadata(
      title: document.title, language: document.language,
      created: date.map { Timestamp(seconds: $0.seconds).rfc3339 })
    let printed = placed.printed(document, metadata: metadata, shaper: shaper)
    let overflow = placed.overflowLines(budget: budget)
    let hints = overflow > 0 ? PDFShortening.hints(placed.layout.texts, shaper, toSave: overflow) : []
    return RenderedPDF(
      bytes: printed.pdf(shaper), pages: placed.pages.count, overflowLines: overflow, shortenHints: hints,
      diagnostics: diagnostics(missing: shaper.missingCharacters, overflow, budget, hints))
  }

  /// The airiest density that fits, or the tightest one; a little tighter where that saves a page which would
  /// be nearly empty.
  private static func fitting(
    _ document: Document, _ sheet: Sheet, _ shaper: Shaper, _ budget: Int
  ) -> PDFPlacement {
    func placed(_ density: Int) -> PDFPlacement {
      PDFPlacement(
        PDFLayout(document, style: PDFStyle.densities[density], sheet: sheet, shaper: shaper))
    }
    let airiest = placed(0)
    if airiest.pages.count <= budget { return sparingAPage(airiest, tighter: 1, placed) }
    var low = 1
    var high = PDFStyle.densities.count - 1
    while low < high {
      let middle = (low + high) / 2
      if placed(middle).pages.count <= budget { high = middle } else { low = middle + 1 }
    }
    return sparingAPage(placed(low), tighter: low + 1, placed)
  }

  private static func sparingAPage(
    _ placement: PDFPlacement, tighter first: Int, _ placed: (Int) -> PDFPlacement
  ) -> PDFPlacement {
    guard placement.isLastPageNearlyEmpty else { return placement }
    let comfortable = PDFStyle.densities.lastIndex(where: \.isComfortable) ?? 0
    guard first <= comfortable else { return placement }
    for density in first...comfortable {
      let candidate = placed(density)
      if candidate.pages.count < placement.pages.count { return candidate }
    }
    return placement
  }
}
