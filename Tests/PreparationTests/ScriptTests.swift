import Foundation
import IncidentModel
import Testing

@testable import Preparation

@Suite struct ScriptTests {
  static let contexts = QuestionTests.contexts + [Sample.wordy]

  @Test(arguments: contexts.indices, Script.Length.allCases) func aScriptFitsItsTime(
    _ index: Int, _ length: Script.Length
  ) {
    let script = Script(Self.contexts[index], length: length)
    #expect(script.words <= length.wordLimit)
    #expect(script.seconds <= length.seconds)
    #expect(script.words == script.parts.reduce(0) { $0 + $1.words })
    #expect(script.words > 40)
  }

  @Test(arguments: contexts.indices) func theFiveQuestionsAlwaysCome(_ index: Int) {
    for length in [Script.Length.fiveMinutes, .fifteenMinutes] {
      let script = Script(Self.contexts[index], length: length)
      let keys = script.parts.map(\.key)
      #expect(keys.starts(with: ["opening", "what_happened", "cause", "fix", "prevention", "risk", "close"]))
      for part in script.parts where part.key != "questions" {
        #expect(part.lines.contains { $0.speaker == .listener }, "\(part.key)")
        #expect(part.lines.contains { $0.speaker == .you }, "\(part.key)")
      }
    }
    let minute = Script(Self.contexts[index], length: .sixtySeconds)
    #expect(
      Set(minute.parts.map(\.key)).isSuperset(of: ["opening", "cause", "fix", "prevention", "risk", "close"]))
  }

  @Test func theBottomLineIsSaidFirstAndThenAPause() throws {
    let opening = try #require(Script(Sample.full, length: .fiveMinutes).parts.first)
    #expect(opening.lines[0].text.plain == "[hand over the page]")
    #expect(opening.lines[2].text.plain.hasPrefix("Orders were recorded wrongly after a release."))
    #expect(opening.lines[3].text.plain.hasPrefix("[pause"))
  }

  @Test func figuresAreRoundedForTheEarAndExactOnThePage() throws {
    let opening = try #require(Script(Sample.full, length: .sixtySeconds).parts.first)
    let spoken = opening.lines.map(\.text.plain).joined()
    #expect(spoken.contains("about 1,200 customers"))
    #expect(!spoken.contains("1,204"))
    #expect(
      opening.page.contains(
        Script.PageFigure(id: "customers.affected", title: "Customers affected", value: "1,204")))
    #expect(opening.lines.flatMap(\.text.factIDs).contains("customers.affected"))
  }

  @Test func theFormOfTheMeetingChangesTheCues() throws {
    var context = Sample.full
    context.incident.meeting?.form = .video
    let video = try #require(Script(context, length: .fiveMinutes).parts.first)
    #expect(video.lines[0].text.plain.contains("share the page"))
    context.incident.meeting?.form = .phone
    let phone = try #require(Script(context, length: .fiveMinutes).parts.first)
    #expect(phone.lines[0].text.plain.contains("page has arrived"))
  }

  @Test func theStatusChangesWhatIsSaid() {
    let ongoing = Script(Sample.ongoing, length: .fiveMinutes).plainText
    #expect(ongoing.contains("It is still going on."))
    #expect(!ongoing.contains("no longer affected"))
    let resolved = Script(Sample.resolved, length: .fiveMinutes).plainText
    #expect(resolved.contains("It is over."))
    #expect(resolved.contains("1 customer "))
  }

  @Test func whatIsUnknownIsSaid() {
    let script = Script(Sample.minimal, length: .fiveMinutes).plainText
    #expect(script.contains("I cannot give you the number of customers yet."))
    #expect(script.contains("We do not know the cause yet"))
    #expect(!script.contains("Every step has an owner"))
  }

  @Test func theFifteenMinutesLeaveTimeForQuestions() throws {
    let script = Script(Sample.full, length: .fifteenMinutes)
    #expect(script.secondsForQuestions >= 300)
    let last = try #require(script.parts.last)
    #expect(last.key == "questions")
    #expect(last.lines.allSatisfy { $0.speaker == .cue })
  }

  @Test func longerCutsSayMore() {
    let words = Script.Length.allCases.map { Script(Sample.full, length: $0).words }
    #expect(words == words.sorted())
    #expect(Set(words).count == 3)
  }

  @Test func theListenerIsCalledAsTheIncidentSays() {
    var context = Sample.full
    context.incident.preparedFor = "Managing Director"
    #expect(Script(context, length: .fiveMinutes).markdown.contains("**Managing Director:**"))
  }

  @Test func theJSONSaysWordsAndSeconds() throws {
    let data = Data(Script(Sample.full, length: .sixtySeconds).json.utf8)
    let object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    #expect(object["length"] as? String == "60-second")
    #expect((object["words"] as? Int ?? 999) <= 140)
    let parts = try #require(object["parts"] as? [[String: Any]])
    #expect(parts.allSatisfy { ($0["lines"] as? [[String: Any]])?.isEmpty == false })
  }

  @Test(arguments: [
    (1204.0, FactUnit.count("x"), 1200.0), (87, .count("x"), 87), (4_823_400, .money("USD"), 4_800_000),
    (0.122, .ratio, 0.12), (0.043, .ratio, 0.043), (6720, .seconds, 6600), (1020, .seconds, 1020),
    (0, .money("EUR"), 0),
  ]) func roundingForTheEar(_ number: Double, _ unit: FactUnit, _ expected: Double) throws {
    let rounded = try #require(SpokenNumber.rounded(number, unit)?.number)
    #expect(abs(rounded - expected) < 1e-9 * max(1, abs(expected)))
  }
}

extension Sample {
  /// People wrote far too much in every field.
  static var wordy: PreparationContext {
    var context = full
    let long =
      Array(repeating: "Very many words about a thing that happened", count: 20).joined(separator: " ") + "."
    context.incident.title = long
    context.incident.hypotheses = [
      Hypothesis(claim: long, supportedBy: [long], against: [long], confirmBy: long)
    ]
    context.incident.actions = Action.Kind.allCases.map {
      Action(what: long, kind: $0, owner: long, resources: long)
    }
    context.incident.contingency = Contingency(trigger: long, response: long, decidedBy: long, takes: long)
    context.incident.unknowns = [Unknown(question: long, owner: long)]
    context.incident.sections = [WrittenSection(title: "What we need from you", markdown: long, line: 1)]
    return context
  }
}
