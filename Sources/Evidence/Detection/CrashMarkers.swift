/// Texts by which a crash shows itself anywhere in a file.
enum CrashMarkers {
  /// The kinds of crash whose markers are in `head`, the most telling first. Linear time.
  static func kinds(in head: [UInt8]) -> [EvidenceKind] {
    var found = Set(markers.filter { $0.isLineStart && head.starts(with: $0.bytes.dropFirst()) }.map(\.kind))
    head.withUnsafeBufferPointer { text in
      pairs.withUnsafeBufferPointer { pairs in
        for start in text.indices.dropLast() where pairs[Int(text[start]) << 8 | Int(text[start + 1])] {
          note(text, start, &found)
        }
      }
    }
    return [.goRace, .goPanic, .rustPanic, .crashText, .codeFindings].filter(found.contains)
  }

  private static func note(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ found: inout Set<EvidenceKind>)
  {
    let third = start + 2 < text.count ? text[start + 2] : 0
    for marker in markers where marker.third == third && !found.contains(marker.kind) {
      if marker.matches(text, at: start) { found.insert(marker.kind) }
    }
  }

  private struct Marker {
    var kind: EvidenceKind
    var bytes: [UInt8]

    /// The first two bytes are looked up before.
    var third: UInt8 { bytes[2] }
    var isLineStart: Bool { bytes.first == 0x0A }

    func matches(_ text: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
      guard start + bytes.count <= text.count else { return false }
      return bytes.indices.allSatisfy { text[start + $0] == bytes[$0] }
    }
  }

  private static let markers: [Marker] = texts.flatMap { kind, texts in
    texts.map { Marker(kind: kind, bytes: Array($0.utf8)) }
  }

  /// True for the first two bytes of a marker.
  private static let pairs: [Bool] = {
    var pairs = [Bool](repeating: false, count: 1 << 16)
    for marker in markers { pairs[Int(marker.bytes[0]) << 8 | Int(marker.bytes[1])] = true }
    return pairs
  }()

  /// A marker that starts with a line break is looked for at the start of lines.
  private static let texts: [EvidenceKind: [String]] = [
    .goRace: ["WARNING: DATA RACE"],
    .goPanic: ["\ngoroutine ", "\npanic: ", "\nfatal error: ", "http: panic serving"],
    .rustPanic: ["' panicked at", ") panicked at"],
    .crashText: [
      "AddressSanitizer:", "ThreadSanitizer:", "UndefinedBehaviorSanitizer", "MemorySanitizer:", "SIGSEGV",
      "Segmentation fault", "Out of memory: Killed process", "invoked oom-killer",
      "Traceback (most recent call last)", "Exception in thread \"", "memory allocation of ",
      "non-unwinding panic", "stack overflow", "error: Undefined Behavior:", "PANIC:  ", "deadlock detected",
      "invalid page in block", "core dumped", "could not open file \"base/", "dumped core", "OOMKilled",
      "CrashLoopBackOff", "general protection fault", "page corruption on disk",
      "database disk image is malformed",
      "file is not a database", "Main process exited, code=", "invariant violated", "terminated by signal",
      "checksum verification failed in file",
    ],
    .codeFindings: [
      "\"ruleId\"", "\"check_id\"", "\"FromLinter\"", "\"compiler-message\"", "\"posn\"",
      "\"location\":{\"file\"",
    ],
  ]
}
