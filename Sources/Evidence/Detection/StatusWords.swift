/// Statuses that are words instead of HTTP numbers: gRPC's codes and plain ones.
enum StatusWords {
  /// gRPC status codes that mean that the server failed, as OpenTelemetry's RPC conventions class them, and
  /// plain words for failure.
  static let failed: Set<String> = [
    "UNKNOWN", "DEADLINE_EXCEEDED", "UNIMPLEMENTED", "INTERNAL", "UNAVAILABLE", "DATA_LOSS",
    "DEADLINEEXCEEDED",
    "DATALOSS", "ERROR", "FAILED", "FAILURE", "FAIL", "TIMEOUT", "CRASHED",
  ]
  static let fine: Set<String> = [
    "OK", "CANCELLED", "CANCELED", "INVALID_ARGUMENT", "NOT_FOUND", "ALREADY_EXISTS", "PERMISSION_DENIED",
    "RESOURCE_EXHAUSTED", "FAILED_PRECONDITION", "ABORTED", "OUT_OF_RANGE", "UNAUTHENTICATED",
    "INVALIDARGUMENT",
    "NOTFOUND", "ALREADYEXISTS", "PERMISSIONDENIED", "RESOURCEEXHAUSTED", "FAILEDPRECONDITION", "OUTOFRANGE",
    "SUCCESS", "SUCCEEDED", "COMPLETED", "DONE", "REJECTED", "SUCCESSFUL",
  ]

  static func isKnown(_ text: String) -> Bool {
    let word = text.uppercased()
    return failed.contains(word) || fine.contains(word)
  }
}
