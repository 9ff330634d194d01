import Briefing
import Foundation
import IncidentModel
import Testing

@testable import Preparation

@Suite struct QuestionTests {
  @Test(.enabled(if: ProcessInfo.processInfo.environment["CANDOR_SHOW"] != nil)) func show() {
    for context in [Sample.full, Sample.minimal, Sample.ongoing] {
      for length in Script.Length.allCases { print(Script(context, length: length).plainText) }
    }
  }
}
