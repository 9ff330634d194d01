import Briefing

/// Instructions as people write them ("Roll back the release") turned into what was or is being done.
///
/// Only verbs of the list are turned; other words stay an instruction after a colon.
enum Verbs {
  private struct Forms {
    var done: String
    var doing: String
  }

  /// Verbs whose forms no rule gives, and the regular ones that reports use.
  private static let irregular: [String: Forms] = [
    "put": Forms(done: "put", doing: "putting"), "hold": Forms(done: "held", doing: "holding"),
    "write": Forms(done: "written", doing: "writing"), "send": Forms(done: "sent", doing: "sending"),
    "take": Forms(done: "taken", doing: "taking"), "give": Forms(done: "given", doing: "giving"),
    "tell": Forms(done: "told", doing: "telling"), "set": Forms(done: "set", doing: "setting"),
    "run": Forms(done: "run", doing: "running"), "bring": Forms(done: "brought", doing: "bringing"),
    "find": Forms(done: "found", doing: "finding"), "keep": Forms(done: "kept", doing: "keeping"),
    "build": Forms(done: "built", doing: "building"), "make": Forms(done: "made", doing: "making"),
    "cut": Forms(done: "cut", doing: "cutting"), "pay": Forms(done: "paid", doing: "paying"),
    "stop": Forms(done: "stopped", doing: "stopping"), "ship": Forms(done: "shipped", doing: "shipping"),
    "drop": Forms(done: "dropped", doing: "dropping"), "get": Forms(done: "got", doing: "getting"),
    "rebuild": Forms(done: "rebuilt", doing: "rebuilding"), "begin": Forms(done: "begun", doing: "beginning"),
  ]

  private static let regular: Set<String> = [
    "roll", "switch", "turn", "restore", "restart", "correct", "repair", "replace", "remove", "add", "block",
    "disable", "enable", "raise", "lower", "move", "return", "revert", "refund", "inform", "notify",
    "release",
    "test", "check", "compare", "review", "scale", "increase", "reduce", "limit", "isolate", "rotate",
    "renew",
    "patch", "fix", "call", "contact", "publish", "update", "upgrade", "install", "deploy", "route",
    "redirect",
    "pause", "resume", "freeze", "clean", "recover", "reconcile", "apologise", "apologize", "separate",
    "protect", "confirm", "start", "open", "close", "lock", "unlock", "retry", "replay", "export", "import",
    "measure", "watch", "alert", "extend", "reset", "offer", "ask", "look",
  ]

  private static func forms(of verb: String) -> Forms? {
    if let known = irregular[verb] { return known }
    if verb == "freeze" { return Forms(done: "frozen", doing: "freezing") }
    if verb == "reset" { return Forms(done: "reset", doing: "resetting") }
    guard regular.contains(verb), let last = verb.last else { return nil }
    if last == "e" { return Forms(done: verb + "d", doing: verb.dropLast() + "ing") }
    let isConsonantY = last == "y" && !"aeiou".contains(verb.dropLast().last ?? "a")
    return Forms(done: isConsonantY ? verb.dropLast() + "ied" : verb + "ed", doing: verb + "ing")
  }

  /// `rolled order-sync back`; `nil` when the instruction begins with no verb of the list.
  static func done(_ instruction: Words) -> Words? { turned(instruction) { $0.done } }

  /// `rolling order-sync back`
  static func doing(_ instruction: Words) -> Words? { turned(instruction) { $0.doing } }

  private static func turned(_ instruction: Words, _ form: (Forms) -> String) -> Words? {
    guard case .text(let text)? = instruction.text.runs.first else { return nil }
    let verb = text.prefix { $0.isLetter }
    guard let forms = forms(of: verb.lowercased()) else { return nil }
    let rest = [.text(form(forms) + text.dropFirst(verb.count))] + instruction.text.runs.dropFirst()
    return Words(RichText(rest))
  }
}
