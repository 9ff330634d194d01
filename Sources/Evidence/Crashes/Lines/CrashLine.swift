/// A line as a program printed it, freed from what its log pipeline put around it.
struct CrashLine: Sendable {
  /// The line in the evidence that held it (or held its end), from 1.
  var number: Int
  var text: CrashText
  /// The container, stream or process it came from; lines of one origin are in order.
  var origin: UInt64
  /// RFC 3339 text of the envelope's time, where it is complete.
  var time: String?
  /// The container, pod or unit that the envelope names.
  var service: String?
  /// The version of the service, where the record says it.
  var version: String?
  /// The line before it of the same origin that belonged to no report.
  var previous: CrashText?

  /// True for a whole JSON object: a log record between the lines of a crash, not a part of it.
  var isRecord: Bool { text.first == 0x7B && text.last == 0x7D && text[1] == 0x22 }
}
