import Briefing
import IncidentModel

/// The honest answers when nobody knows.
extension PreparationContext {
  /// Who will know and when, from the unknowns or the hypothesis; otherwise that nobody owns the answer.
  func notKnown(_ question: Question) -> Answer {
    if let unknown = unknown(about: question.topics) {
      let text: Words = "We do not know yet. \(promise(unknown))"
      return Answer(text: text.text, state: .unknown, needs: gaps(unknown))
    }
    let opening = Words(question.otherwise)
    let ownership = Need(
      "unknowns", "nobody owns that answer: add the question with an owner and an answer_by")
    return Answer(
      text: [opening, ownerPromise].paragraph.text, state: .unknown,
      needs: question.need.what == "unknowns" ? [question.need] : [question.need, ownership])
  }

  /// "Finance will know by 18:00 UTC today."
  func promise(_ unknown: Unknown) -> Words {
    let owner = unknown.owner.map { who($0).capitalized }
    switch (owner, unknown.answerBy) {
    case (let owner?, let time?) where time < now:
      return "\(owner) was due to know by \(when(time)); I will get you a new time."
    case (let owner?, let time?): return "\(owner) will know by \(when(time))."
    case (let owner?, nil): return "\(owner) is finding out; I will get you a time."
    case (nil, let time?): return "We will know by \(when(time))."
    case (nil, nil): return "We are finding out, and I will get you a name and a time."
    }
  }

  private func gaps(_ unknown: Unknown) -> [Need] {
    var needs: [Need] = []
    let name = "unknowns: \(unknown.question)"
    if unknown.owner == nil { needs.append(Need(name, "add an owner: who will find out?")) }
    if unknown.answerBy == nil { needs.append(Need(name, "add answer_by: when will they know?")) }
    if let time = unknown.answerBy, time < now {
      needs.append(Need(name, "answer_by has passed: write the answer, or move the time and say why"))
    }
    return needs
  }

  private var ownerPromise: Words {
    guard let next = incident.nextUpdate, next >= now else {
      return "You get a name and a time for it by the end of today."
    }
    return "You get a name and a time for it at the next update: \(when(next))."
  }
}
