/// How serious a log line is, in the order of seriousness.
public enum LogLevel: Int, Sendable, Hashable, Comparable, CaseIterable {
  case trace, debug, info, warn, error, fatal

  public static func < (left: LogLevel, right: LogLevel) -> Bool { left.rawValue < right.rawValue }

  /// A level's name in any case and any usual spelling, slog's `ERROR+4`, or the numbers of bunyan and pino
  /// (10 to 60).
  public init?(_ text: some StringProtocol) {
    var word = text.lowercased()
    if let sign = word.firstIndex(where: { $0 == "+" || $0 == "-" }), sign > word.startIndex {
      word = String(word[..<sign])
    }
    guard let level = Self.words[word] else { return nil }
    self = level
  }

  static let words: [String: LogLevel] = [
    "trace": .trace, "verbose": .trace, "finest": .trace, "10": .trace,
    "debug": .debug, "debu": .debug, "dbg": .debug, "fine": .debug, "20": .debug, "d": .debug,
    "info": .info, "information": .info, "informational": .info, "notice": .info, "inf": .info, "30": .info,
    "i": .info, "warn": .warn, "warning": .warn, "wrn": .warn, "40": .warn, "w": .warn,
    "error": .error, "err": .error, "severe": .error, "50": .error, "e": .error, "fatal": .fatal,
    "ftl": .fatal,
    "critical": .fatal, "crit": .fatal, "panic": .fatal, "dpanic": .fatal, "alert": .fatal,
    "emergency": .fatal,
    "emerg": .fatal, "60": .fatal, "f": .fatal,
  ]
}
