/// Bounds that keep memory and time in hand whatever a file holds. Each one gives a `ScanIssue`, never a crash.
public enum ScanLimits {
  /// Longest line in bytes that is handed on; a longer one is skipped. Structured log lines with a whole
  /// stack trace stay far below it.
  public static let lineBytes = 8 << 20
  /// Decompressed bytes allowed for each compressed byte. Logs reach 10 to 100; a bomb reaches 1,000 and more.
  public static let archiveRatio = 400
  /// Decompressed bytes that are always allowed, however well they compress.
  public static let archiveFreeBytes = 256 << 20
  /// Deepest nesting of JSON values in one line.
  public static let jsonDepth = 128
  /// Bytes read at a time.
  public static let blockBytes = 1 << 18
  /// Bytes that a thread takes at a time.
  public static let parallelBlockBytes = 1 << 18
  /// The same where threads must take turns: fewer turns, less waiting.
  public static let orderedBlockBytes = 1 << 19
}
