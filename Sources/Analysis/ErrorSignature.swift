import Evidence
import Foundation
import IncidentModel

/// A kind of error that failed requests of the window gave: messages that differ only in their values.
public struct ErrorSignature: Sendable, Hashable {
  /// Distinct messages, the most frequent ones, that kinds are made from.
  public static let messages = 10_000

  /// Made from `text` alone.
  public var id: String
  /// `order <num> rejected: <*>`. Words of the evidence: redact before showing.
  public var text: String
  /// Failed requests of the window with it.
  public var count: Int
  /// In the window; `nil` when its lines have no time.
  public var firstSeen: Timestamp?
  public var lastSeen: Timestamp?
  /// Where the window's first one is.
  public var source: SourceSpan
  /// Whether the first one in all of the evidence came at or after the change most suspect; `nil` without a
  /// change or a time.
  public var isNew: Bool?

  /// The template with `…` for its slots, for sentences.
  public var words: String {
    SlotKind.allCases.reduce(text) { $0.replacingOccurrences(of: $1.text, with: "…") }
  }

  /// Of the window's errors, the most frequent first; of equal ones the first by its text.
  ///
  /// `whole` are the same logs without a window: what was there before. Cost: linear in the distinct messages
  /// of the two (see `LogOptions.topErrors`).
  public static func find(
    in window: LogSummary, whole: LogSummary?, change: Timestamp?
  ) -> [ErrorSignature] {
    let (inside, all) = (window.topErrors, whole?.topErrors ?? [])
    var miner = SignatureMiner(keepsLines: true)
    for error in inside + all { miner.add(error.message, count: error.count) }
    let report = miner.report()
    var found: [Int32: ErrorSignature] = [:]
    for (error, index) in zip(inside, report.lines) where index >= 0 {
      let template = report.templates[Int(index)]
      found[index, default: ErrorSignature(template, error)].add(error)
    }
    var earliest: [Int32: Timestamp] = [:]
    for (error, index) in zip(inside + all, report.lines) {
      guard let time = error.firstSeen else { continue }
      earliest[index] = min(earliest[index] ?? time, time)
    }
    for (index, time) in earliest { found[index]?.isNew = change.map { time >= $0 } }
    return found.values.sorted { ($1.count, $0.text) < ($0.count, $1.text) }
  }

  private init(_ template: SignatureTemplate, _ error: ErrorCount) {
    id = template.id
    text = template.text
    count = 0
    source = error.place
  }

  private mutating func add(_ error: ErrorCount) {
    count &+= error.count
    if let first = error.firstSeen, firstSeen.map({ first < $0 }) ?? true {
      firstSeen = first
      source = error.place
    }
    if let last = error.lastSeen { lastSeen = lastSeen.map { max($0, last) } ?? last }
  }
}

extension ErrorCount {
  /// A text of a table on a server stands in no line.
  fileprivate var place: SourceSpan { SourceSpan(file: file, line: firstLine > 0 ? firstLine : nil) }
}
