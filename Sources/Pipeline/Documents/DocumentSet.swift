import Briefing
import FollowUp
import IncidentModel
import Preparation
import Rendering

/// One file of `out/`.
public struct OutputFile: Sendable {
  public var name: String
  /// What it is for, in a few words.
  public var purpose: String
  public var bytes: [UInt8]
}

/// Every document of an incident. A new one is one line in `recipes`.
public struct DocumentSet: Sendable {
  public var files: [OutputFile] = []
  /// The A4 brief as laid out: pages, overflow, hints.
  public var brief: RenderedPDF?
  public var diagnostics: [Diagnostic] = []

  private struct Recipe: Sendable {
    var name: String
    var purpose: String
    /// `nil` when there is nothing to put into the file.
    var text: @Sendable (DocumentContext) -> String?

    init(_ name: String, _ purpose: String, _ text: @escaping @Sendable (DocumentContext) -> String?) {
      self.name = name
      self.purpose = purpose
      self.text = text
    }
  }

  private static let recipes: [Recipe] = [
    Recipe("brief.html", "the brief with receipts a click away") {
      HTMLRenderer.render($0.brief, facts: $0.facts, format: $0.format)
    },
    Recipe("brief.md", "the brief for a wiki") { MarkdownRenderer.render($0.brief, receipts: $0.facts) },
    Recipe("brief.json", "the brief for other programs") { JSONRenderer.render($0.brief) },
    Recipe("facts.json", "every fact with its receipt") {
      FactsJSON.encode(
        $0.facts, incident: $0.incident.id, version: Product.version,
        evidence: $0.investigation.caseFile.hashes, format: $0.format)
    },
    Recipe("appendix.html", "all receipts, for the engineer who checks") {
      HTMLRenderer.render($0.appendix, facts: $0.facts, format: $0.format)
    },
    Recipe("appendix.md", "the same as Markdown") { MarkdownRenderer.render($0.appendix) },
    Recipe("questions.md", "the questions that will come, with answers") {
      QuestionSheet($0.preparation).markdown
    },
    Recipe("script.md", "what to say, word for word, in three lengths") { context in
      Script.Length.allCases.map { Script(context.preparation, length: $0).markdown }.joined(
        separator: "\n\n")
    },
    Recipe("followup.md", "the e-mail after the meeting") { FollowUpLetter($0.followUp).markdown },
    Recipe("followup.eml", "the same as a draft for your mail program") { MailDraft($0.followUp).eml },
    Recipe("followup.ics", "calendar entries for updates and due dates") { Self.calendar($0.followUp) },
    Recipe("commitments.json", "what was promised, by whom, until when") { Commitments($0.followUp).json },
  ]

  /// A calendar without an entry is not a valid file.
  public static func calendar(_ input: FollowUpInput) -> String? {
    let calendar = CalendarFile(input)
    return calendar.isEmpty ? nil : calendar.ics
  }

  /// The names of all files, in the order in which they are made.
  public static var names: [String] { ["brief.pdf", "brief-letter.pdf"] + recipes.map(\.name) }

  /// Makes every document; independent ones side by side.
  public init(_ context: DocumentContext) {
    self.init(context, papers: Sheet.all, recipes: Self.recipes)
  }

  /// Only what the checks read: the brief on A4, and every document in Markdown.
  init(checkedIn context: DocumentContext) {
    self.init(context, papers: [.a4], recipes: Self.recipes.filter { $0.name.hasSuffix(".md") })
  }

  private init(_ context: DocumentContext, papers: [Sheet], recipes: [Recipe]) {
    let (pdfs, texts) = ParallelWork.both {
      Self.pdfs(context, papers)
    } _: {
      recipes.compactMap { recipe in
        recipe.text(context).map {
          OutputFile(name: recipe.name, purpose: recipe.purpose, bytes: Array($0.utf8))
        }
      }
    }
    self.init(files: pdfs.files + texts, brief: pdfs.brief, diagnostics: pdfs.diagnostics)
  }

  private init(files: [OutputFile], brief: RenderedPDF?, diagnostics: [Diagnostic]) {
    self.files = files
    self.brief = brief
    self.diagnostics = diagnostics
  }

  /// A page to print, in one of its sizes.
  private struct Sheet: Sendable {
    var name: String
    var purpose: String
    var paper: PDFRenderer.Paper

    static let a4 = Sheet(name: "brief.pdf", purpose: "the page to hand over (A4)", paper: .a4)
    static let letter = Sheet(name: "brief-letter.pdf", purpose: "the same on US Letter", paper: .letter)
    static let all = [a4, letter]
  }

  private static func pdfs(_ context: DocumentContext, _ sheets: [Sheet]) -> DocumentSet {
    do {
      let date = context.investigation.asOf
      let pages = try sheets.map { try PDFRenderer.render(context.brief, paper: $0.paper, date: date) }
      let files = zip(sheets, pages).map { sheet, page in
        OutputFile(name: sheet.name, purpose: sheet.purpose, bytes: page.bytes)
      }
      return DocumentSet(files: files, brief: pages.first, diagnostics: pages.first?.diagnostics ?? [])
    } catch {
      return DocumentSet(files: [], brief: nil, diagnostics: [.pdfFailed(error)])
    }
  }
}

extension Diagnostic {
  fileprivate static func pdfFailed(_ error: any Error) -> Diagnostic {
    Diagnostic(
      "pdf/failed", .error, "The PDF could not be made: \(error)",
      nextStep: "Print brief.html from a browser instead, and report this with the incident's text.")
  }
}
