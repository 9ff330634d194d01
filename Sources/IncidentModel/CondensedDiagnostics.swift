extension [Diagnostic] {
  /// As many problems of one kind in one file are listed; a thousand lines would hide the others.
  public static var listedOfOneKind: Int { 5 }

  /// Each problem once, and of many of one kind in one file the first few with the number of the others.
  /// The order stays.
  public var condensed: [Diagnostic] {
    var seen: Set<Diagnostic> = []
    let unique = filter { seen.insert($0).inserted }
    var counts: [String: Int] = [:]
    for problem in unique { counts[problem.kindAndFile, default: 0] += 1 }
    var listed: [String: Int] = [:]
    return unique.compactMap { problem in
      let kind = problem.kindAndFile
      listed[kind, default: 0] += 1
      let position = listed[kind] ?? 0
      guard position <= Self.listedOfOneKind else { return nil }
      let more = (counts[kind] ?? 0) - Self.listedOfOneKind
      return position == Self.listedOfOneKind && more > 0 ? problem.adding(more: more) : problem
    }
  }
}

extension Diagnostic {
  fileprivate var kindAndFile: String { id + "\u{0}" + (span?.file ?? "") }

  fileprivate func adding(more: Int) -> Diagnostic {
    var last = self
    last.summary += " There \(more == 1 ? "is 1 more" : "are \(more) more") of this kind."
    return last
  }
}
