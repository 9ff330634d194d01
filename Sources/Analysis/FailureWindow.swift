import Evidence
import IncidentModel

/// When requests failed more than they normally do.
public struct FailureWindow: Sendable, Hashable {
  /// The first failed request of the first bad minute that normal failures do not explain.
  public var onset: Timestamp
  /// The second after `lastFailure`: from here on requests failed no more than before. `nil` when they still
  /// failed where the log ends.
  public var recovery: Timestamp?
  /// The last failed request in the window that normal failures do not explain; where they still failed at the
  /// log's end, the last of all.
  public var lastFailure: Timestamp?
  /// The minutes of the window, half-open; for a second pass over the logs.
  public var minutes: Range<Timestamp>
  public var requests: RequestCount
  /// Failed share of the requests outside this window and the others; `nil` when there are too few to say.
  public var baselineRate: Double?
  /// Failed share inside.
  public var rate: Double
  /// Failed share in the worst minute, among minutes with enough requests to judge.
  public var peakRate: Double
  public var peakMinute: Timestamp
  /// Why this counts as a window and how sure that is, in one sentence.
  public var reason: String
  /// Further windows that stand out by themselves, in order; each with its own counts.
  public var others: [Range<Timestamp>]

  /// Where the log ends when the window has no recovery.
  public var end: Timestamp { minutes.upperBound }
}

extension FailureWindow {
  /// Finds the stretch of minutes in which failures exceed what the rest of the log leads one to expect, or
  /// `nil` when none does.
  ///
  /// Each minute's failures count as binomial. The window is the run of minutes with the highest likelihood ratio
  /// of a raised failure rate against the rate outside (M. Kulldorff, "A spatial scan statistic", 1997, in
  /// one dimension); both rates are estimated again until the run stands. It counts when its log likelihood ratio
  /// exceeds what the best of all runs reaches by chance. Raised stretches beside it belong to it when the minutes
  /// between are raised too or are few; otherwise they are others. A log in which most requests fail from beginning to end is one window.
  ///
  /// `minutes` in order, without repeats; minutes without requests may be left out. What is out of order is put
  /// into it, and counts that cannot be are cut to what can. Linear time when in order.
  public static func find(in minutes: [MinuteCount]) -> FailureWindow? {
    let busy = sound(minutes)
    guard !busy.isEmpty else { return nil }
    let search = FailureWindowSearch(busy)
    guard let found = search.best() else { return search.isAllFailing ? whole(busy) : nil }
    let ranked = FailureStretches(search, around: found).ranked
    let main = ranked?.main ?? found
    return window(busy, main, others: ranked?.others ?? [], threshold: search.threshold)
  }

  /// Requests a minute above which a count is taken for damage.
  static let countLimit = 1 << 40

  static func sound(_ minutes: [MinuteCount]) -> [MinuteCount] {
    var busy = minutes.filter { $0.total > 0 }
    for index in busy.indices where busy[index].total > countLimit || busy[index].failed > busy[index].total {
      busy[index].total = min(busy[index].total, countLimit)
      busy[index].failed = min(busy[index].failed, busy[index].total)
    }
    for index in busy.indices where busy[index].failed < 0 { busy[index].failed = 0 }
    let isInOrder = zip(busy, busy.dropFirst()).allSatisfy { $0.minute < $1.minute }
    return isInOrder ? busy : busy.sorted { $0.minute < $1.minute }
  }

  private static func whole(_ minutes: [MinuteCount]) -> FailureWindow {
    let run = FailureWindowSearch.Run(range: 0..<minutes.count, score: 0, baseline: nil)
    return make(
      minutes, run, others: [],
      reason: "Requests fail from the first minute of the log to the last, so no normal rate is known.")
  }

  private static func window(
    _ minutes: [MinuteCount], _ run: FailureWindowSearch.Run, others: [Range<Int>], threshold: Double
  ) -> FailureWindow {
    let inside = FailureWindowSearch.count(minutes[run.range])
    let rate = percent(Double(inside.failed) / Double(max(1, inside.total)))
    let before = run.baseline.map { "from \(percent($0)) of requests outside it " } ?? ""
    let odds = Int((run.score - threshold) / 2.302585) + 3
    let chance =
      odds > 12
      ? "chance alone does not explain it" : "chance alone would do so in one log of 10^\(max(1, odds))"
    let reason = "Failures rise \(before)to \(rate) within it; \(chance)."
    return make(minutes, run, others: others.map { span(minutes[$0]) }, reason: reason)
  }

  private static func make(
    _ minutes: [MinuteCount], _ run: FailureWindowSearch.Run, others: [Range<Timestamp>], reason: String
  ) -> FailureWindow {
    let part = minutes[run.range]
    let span = span(part)
    let end = span.upperBound
    let inside = FailureWindowSearch.count(part)
    let peak = peak(part)
    let next = others.first { $0.lowerBound >= end }?.lowerBound
    let after = FailureWindowSearch.count(
      minutes[run.range.upperBound...].prefix { $0.minute < next ?? $0.minute.adding(seconds: 1) })
    let isOver = FailureWindowSearch.isOver(after, failing: inside, baseline: run.baseline)
    let onset = onset(part, run.baseline) ?? span.lowerBound
    let lastFailure =
      isOver ? lastFailure(part, from: onset, run.baseline) : part.compactMap(\.lastFailure).max()
    let recovered = lastFailure.map { $0.floored(to: 1).adding(seconds: 1) } ?? end
    return FailureWindow(
      onset: onset, recovery: isOver ? min(end, recovered) : nil,
      lastFailure: lastFailure, minutes: span, requests: inside,
      baselineRate: run.baseline, rate: Double(inside.failed) / Double(max(1, inside.total)),
      peakRate: Double(peak.failed) / Double(max(1, peak.total)), peakMinute: peak.minute, reason: reason,
      others: others)
  }

  private static func span(_ part: ArraySlice<MinuteCount>) -> Range<Timestamp> {
    let start = part[part.startIndex].minute
    return start..<max(start, part[part.endIndex - 1].minute.adding(seconds: 60))
  }

  private static func onset(_ part: ArraySlice<MinuteCount>, _ baseline: Double?) -> Timestamp? {
    guard let index = part.firstIndex(where: { $0.failed > 0 }) else { return nil }
    let inner = index + 1 < part.endIndex ? part[index + 1] : nil
    return FailureEdge(minute: part[index], inner: inner, baseline: baseline).onset
  }

  private static func lastFailure(
    _ part: ArraySlice<MinuteCount>, from onset: Timestamp, _ baseline: Double?
  ) -> Timestamp? {
    guard let index = part.lastIndex(where: { $0.failed > 0 }) else { return nil }
    let inner = index > part.startIndex ? part[index - 1] : nil
    return FailureEdge(minute: part[index], inner: inner, baseline: baseline).end(after: onset)
  }

  /// The worst of the minutes that have at least a quarter of the usual requests.
  private static func peak(_ minutes: ArraySlice<MinuteCount>) -> MinuteCount {
    let middle = minutes.map(\.total).sorted()[minutes.count / 2]
    let judged = minutes.filter { $0.total >= middle / 4 }
    return judged.max { left, right in
      let (a, b) = (Double(left.failed) * Double(right.total), Double(right.failed) * Double(left.total))
      return a != b ? a < b : left.minute > right.minute
    } ?? minutes[minutes.startIndex]
  }

  private static func percent(_ rate: Double) -> String { FactFormat.percent(rate) }
}
