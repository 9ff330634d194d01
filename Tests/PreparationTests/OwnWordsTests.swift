import Foundation
import IncidentModel
import Testing

@testable import Preparation

/// What Candor puts into people's mouths keeps the rules that it grades them by.
@Suite struct OwnWordsTests {
  @Test(arguments: QuestionTests.contexts.indices) func answersKeepTheRules(_ index: Int) {
    let context = QuestionTests.contexts[index]
    let judge = Grader.proseJudge(context)
    for question in QuestionBank.questions {
      let text = question.answer(context).text.plain
      for finding in judge(text) where finding.severity != .note {
        Issue.record("\(question.id): \(text)\n\(finding)")
      }
    }
  }

  @Test(arguments: QuestionTests.contexts.indices) func scriptsKeepTheRules(_ index: Int) {
    let context = QuestionTests.contexts[index]
    let judge = Grader.proseJudge(context)
    for length in Script.Length.allCases {
      for line in Script(context, length: length).parts.flatMap(\.lines) where line.speaker == .you {
        for finding in judge(line.text.plain) where finding.severity != .note {
          Issue.record("\(line.text.plain)\n\(finding)")
        }
      }
    }
  }

  @Test func blameAndOverPromiseAreGraded() throws {
    let question = try #require(QuestionBank.question("cause.responsible"))
    let grader = Grader(context: Sample.full, judge: Grader.proseJudge(Sample.full))
    let text = "A developer made a careless mistake, and I guarantee this will never happen again by Friday."
    let feedback = grader.feedback(on: text, to: question, seconds: 10)
    #expect(!feedback.improve.isEmpty)
    #expect((feedback.improve.map(\.id) + feedback.further).count >= 2, "\(feedback)")
    #expect(feedback.score < 70)
  }
}
