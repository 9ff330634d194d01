import IncidentModel

/// The machine form of `candor redact`: `{"spans":[{"end","kind","line","start"}]}`.
public enum RedactionReport {
  private struct Content: Encodable { var spans: [RedactionSpan] }

  /// One line; the spans in the order given.
  public static func json(_ spans: [RedactionSpan]) throws -> String {
    try StableJSON(.compact).text(Content(spans: spans))
  }
}
