/// The first line of a panic.
///
/// `thread 'main' panicked at 'message', src/main.rs:4:16` until Rust 1.72,
/// `thread 'main' panicked at src/main.rs:4:16:` since 1.73, `thread 'main' (30139) panicked at …` since 1.91;
/// `log-panics` writes `'message': src/main.rs:4`. A hook that prints only what it is given, and the library
/// itself when a panic cannot be processed, leave the thread out.
struct RustPanicHead: Sendable {
  /// Name and number, or empty.
  var thread = ""
  /// The place as printed, or `nil` when an old message goes on in the next line.
  var place: RustPlace?
  /// Known from the head only in the old grammar.
  var message: CrashText?
  /// An old message without its closing quote yet.
  var isOpen = false

  private static let verb = "panicked at "
  /// What may stand before a panic in its line: a logger's time, level and target.
  private static let prefixLimit = 256

  init?(_ text: CrashText) {
    if readFields(text) { return }
    guard let verb = text.index(of: Self.verb), verb <= Self.prefixLimit else { return nil }
    let rest = text.dropFirst(verb + Self.verb.utf8.count)
    guard readThread(text.prefix(verb)) else { return nil }
    if rest.first == 0x27 { readOld(rest.dropFirst(1)) } else { readNew(rest) }
    if place == nil, message == nil || thread.isEmpty { return nil }
  }

  /// `panic.payload="…" panic.location=src/main.rs:4:16`: the fields of `tracing-panic` in a line of text.
  private mutating func readFields(_ text: CrashText) -> Bool {
    guard text.first != 0x7B, let rest = text.after("panic.location="),
      text.index(of: "panic.payload=") != nil
    else {
      return false
    }
    let plain = rest.first == 0x22 ? rest.dropFirst(1) : rest
    let end = plain.bytes.prefix { $0 > 0x20 && $0 != 0x22 }
    guard let found = RustPlace(CrashText(end)), let payload = text.after("panic.payload=") else {
      return false
    }
    place = found
    message =
      payload.first == 0x22
      ? payload.dropFirst(1).before("\"") ?? payload : payload.before(" panic.") ?? payload
    return true
  }

  /// `thread 'main' (30139) ` or nothing, behind what a logger writes.
  private mutating func readThread(_ front: CrashText) -> Bool {
    guard let mark = front.lastIndex(of: "thread '") else {
      return !front.bytes.contains(where: Self.isQuoting)
    }
    let name = front.dropFirst(mark + 8)
    guard let quote = name.lastIndex(of: 0x27), !front.prefix(mark).bytes.contains(where: Self.isQuoting)
    else {
      return false
    }
    thread = name.prefix(quote).string + name.dropFirst(quote + 1).string
    return true
  }

  /// A quoted value or a record's field is no panic of the process that printed it.
  private static func isQuoting(_ byte: UInt8) -> Bool { byte == 0x22 || byte == 0x3D || byte == 0x60 }

  private mutating func readNew(_ rest: CrashText) {
    guard let found = RustPlace(rest.last == 0x3A ? rest.dropLast(1) : rest) else { return }
    if thread.isEmpty, !found.path.utf8.suffix(3).elementsEqual(".rs".utf8) { return }
    place = found
  }

  private mutating func readOld(_ rest: CrashText) {
    if let end = Self.end(of: rest) {
      message = rest.prefix(end.offset)
      place = end.place
    } else {
      message = rest
      isOpen = true
    }
  }

  /// Where an old message ends: `', src/main.rs:4:16`.
  private static func end(of text: CrashText) -> (offset: Int, place: RustPlace)? {
    for quote in ["', ", "': "] {
      guard let end = text.lastIndex(of: quote), let place = RustPlace(text.dropFirst(end + 3)) else {
        continue
      }
      return (end, place)
    }
    return nil
  }

  /// Takes another line of an old message; true when the closing quote and the place have come.
  mutating func extend(_ text: CrashText) -> Bool {
    guard let end = Self.end(of: text) else { return false }
    place = end.place
    isOpen = false
    return true
  }
}
