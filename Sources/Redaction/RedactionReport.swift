import Foundation

/// The machine form of `candor redact`: `{"spans":[{"end","kind","line","start"}]}`.
public enum RedactionReport {
  private struct Content: Encodable { var spans: [RedactionSpan] }

  public static func json(_ spans: [RedactionSpan]) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(Content(spans: spans)), as: UTF8.self)
  }
}
