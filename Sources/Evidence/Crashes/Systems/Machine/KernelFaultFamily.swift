/// What the kernel notes of a process that touched forbidden memory or ran an invalid instruction
/// (`arch/x86/mm/fault.c`, `arch/x86/kernel/traps.c`).
struct KernelFaultFamily: CrashFamily {
  static let words = [
    ": segfault at ", " general protection fault", " trap invalid opcode", " trap divide error",
  ]

  static func open(_ line: CrashLine) -> (any CrashRecognizer)? {
    guard !line.isRecord, let draft = draft(KernelText.body(line.text)) else { return nil }
    return SingleLineReport(draft: draft)
  }

  /// `stock[77]: segfault at 8 ip 0000000000480a1b sp … error 4 in stock[400000+a000]`, and
  /// `traps: stock[77] general protection fault ip:480a1b sp:… error:0 in stock[400000+a000]`
  private static func draft(_ text: CrashText) -> CrashDraft? {
    guard let word = words.first(where: text.contains), let head = text.before(word) else { return nil }
    let process = head.dropping(prefix: "traps: ") ?? head
    guard let open = process.lastIndex(of: "["), process.last == 0x5D, open > 0,
      process.dropFirst(open + 1).leadingDigits.number != nil
    else { return nil }
    let name = process.prefix(open).string
    var draft = CrashDraft(.kernel, faultClass(word), message: text.string)
    draft.service = name
    draft.identity = name + " " + place(text)
    draft.details.subclass = String(word.drop { ": ".contains($0) }).replacingSpaces()
    return draft
  }

  private static func faultClass(_ word: String) -> FaultClass {
    if word.contains("divide") { return .divideByZero }
    return word.contains("opcode") ? .abnormalExit : .segfault
  }

  /// The instruction's offset in its module: it stays when the addresses of a run change.
  private static func place(_ text: CrashText) -> String {
    guard let module = text.after(" in "), let open = module.firstIndex(of: 0x5B) else { return "" }
    let name = module.prefix(open).string
    let words = (text.after(" ip:") ?? text.after(" ip ") ?? "").bytes.prefix { $0 > 0x20 }
    let base = module.dropFirst(open + 1).bytes.prefix { ByteClass.isHex($0) }
    guard let ip = UInt64(String(decoding: words, as: UTF8.self), radix: 16),
      let start = UInt64(String(decoding: base, as: UTF8.self), radix: 16), ip >= start
    else { return name }
    return name + "+" + String(ip - start, radix: 16)
  }
}

extension String {
  /// `segfault at ` becomes `segfault`, `general protection fault` becomes `general_protection_fault`.
  fileprivate func replacingSpaces() -> String {
    split(separator: " ").filter { $0 != "at" }.joined(separator: "_")
  }
}
