/// `{ "type": "test", "name": "tests::a", "event": "failed", "stdout": "…" }`
enum LibtestRecord {
  static func report(_ text: CrashText) -> (any CrashRecognizer)? {
    guard text.contains("\"event\"") else { return nil }
    let values = JSONValues(text)
    guard values.string("type")?.string == "test", let name = values.string("name"),
      let event = values.string("event")?.string, event == "failed" || event == "timeout"
    else { return nil }
    let isTimeout = event == "timeout" || values.string("reason")?.string == "time limit exceeded"
    var draft = FailedTest.draft(
      .rust, isTimeout ? .testTimeout : .testFailure, name: name.string,
      reason: values.string("message")?.split(0x0A).first?.string)
    if let head = values.string("stdout").flatMap(firstPanic), let place = head.place,
      RustPath.owner(CrashText(place.path)) == .user
    {
      draft.site = CrashSite(file: place.file, line: place.line)
    }
    return SingleLineReport(draft: draft)
  }

  private static func firstPanic(_ output: CrashText) -> RustPanicHead? {
    output.split(0x0A).lazy.compactMap(RustPanicHead.init).first
  }
}
