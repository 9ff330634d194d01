import Briefing
import IncidentModel

/// Something that can be said in a part of the script.
struct Passage {
  var words: Words
  /// What to say instead when `words` would not fit.
  var shorter: Words?
  /// In which lengths it is said.
  var lengths: ClosedRange<Script.Length>
  /// 0 is said before anything of 1 gets room, and so on.
  var rank: Int
  /// A stage direction after it, without brackets.
  var cue: String?

  init(
    _ words: Words, shorter: Words? = nil, in lengths: ClosedRange<Script.Length> = .all, rank: Int = 2,
    cue: String? = nil
  ) {
    self.words = words
    self.shorter = shorter
    self.lengths = lengths
    self.rank = rank
    self.cue = cue
  }
}

extension ClosedRange where Bound == Script.Length {
  static var all: Self { .sixtySeconds ... .fifteenMinutes }
  static var short: Self { .sixtySeconds ... .sixtySeconds }
  static var long: Self { .fiveMinutes ... .fifteenMinutes }
  static var full: Self { .fifteenMinutes ... .fifteenMinutes }
}

/// One part before it is fitted into its time.
struct PartPlan {
  var key: String
  var title: String
  /// What the listener says; in the 60-second cut only the opening has one.
  var asked: String?
  /// A stage direction before anything is said.
  var cue: String?
  var passages: [Passage]
}

/// Chooses what fits: passages are taken by rank, then in the order of the script, while there is room.
struct ScriptComposer {
  let context: PreparationContext
  let length: Script.Length

  func parts() -> [Script.Part] {
    let plans = ScriptParts(c: context, length: length).all
    let chosen = choose(plans)
    var parts = plans.indices.map { part(plans[$0], chosen[$0]) }.filter { !$0.lines.isEmpty }
    if length == .fifteenMinutes { parts.append(questionsPart(spoken: parts.reduce(0) { $0 + $1.words })) }
    return parts
  }

  /// For each part the passages that are said, by position, in their words.
  private func choose(_ plans: [PartPlan]) -> [[Int: Words]] {
    var room = length.wordLimit - plans.reduce(0) { $0 + Words.count($1.asked ?? "") }
    var chosen = plans.map { _ in [Int: Words]() }
    for rank in 0...3 {
      for (part, plan) in plans.enumerated() {
        for (position, passage) in plan.passages.enumerated()
        where passage.rank == rank && passage.lengths.contains(length) {
          guard let words = fitting(passage, room) else { continue }
          chosen[part][position] = words
          room -= words.count
        }
      }
    }
    return chosen
  }

  /// A passage may not fill a script on its own: a quarter of the shortest, 70 words of the others.
  private func fitting(_ passage: Passage, _ room: Int) -> Words? {
    let longest = length == .sixtySeconds ? min(room, 30) : min(room, 70)
    if passage.words.count <= longest { return passage.words }
    return passage.shorter.flatMap { $0.count <= room ? $0 : nil }
  }

  private func part(_ plan: PartPlan, _ chosen: [Int: Words]) -> Script.Part {
    var lines: [Script.Line] = []
    if let cue = plan.cue { lines.append(.cue(cue)) }
    if let asked = plan.asked, !chosen.isEmpty {
      lines.append(.init(speaker: .listener, text: RichText(asked)))
    }
    for (position, passage) in plan.passages.enumerated() {
      guard let words = chosen[position] else { continue }
      Self.say(words, in: &lines)
      if let cue = passage.cue { lines.append(.cue(cue)) }
    }
    return Script.Part(key: plan.key, title: plan.title, lines: lines, page: page(lines))
  }

  /// Sentences that follow each other become one line.
  private static func say(_ written: Words, in lines: inout [Script.Line]) {
    let words = written.spelledOut
    if let last = lines.last, last.speaker == .you {
      lines[lines.count - 1].text = [Words(last.text), words].paragraph.text
    } else {
      lines.append(.init(speaker: .you, text: words.text))
    }
  }

  /// The exact figures behind what is said in these lines, each once, where they are said differently.
  private func page(_ lines: [Script.Line]) -> [Script.PageFigure] {
    var seen: Set<String> = []
    return lines.flatMap(\.text.runs).compactMap { run in
      guard case .fact(let said, let id) = run, let fact = context.facts.known(id) else { return nil }
      let exact = context.format.text(fact)
      guard said != exact, fact.value?.time == nil, seen.insert(id).inserted else { return nil }
      return Script.PageFigure(id: id, title: fact.title, value: exact)
    }
  }

  private func questionsPart(spoken words: Int) -> Script.Part {
    let minutes = max(1, (length.seconds - Script.seconds(words: words)) / 60)
    let likely = QuestionBank.likely(context).filter { !QuestionBank.core.contains($0.id) }.prefix(5)
    var lines: [Script.Line] = [.cue("about \(minutes) minutes for questions; these are the most likely")]
    lines += likely.map { .cue("likely: \($0.asked)") }
    lines.append(.cue("end on time, even with questions left; offer to answer them in writing today"))
    return Script.Part(key: "questions", title: "Questions", lines: lines, page: [])
  }
}

extension Script.Line {
  static func cue(_ text: String) -> Script.Line { .init(speaker: .cue, text: RichText("[\(text)]")) }
}
