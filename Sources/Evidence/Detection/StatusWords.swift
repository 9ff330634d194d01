/// Statuses that are words instead of HTTP numbers: gRPC's codes and plain ones.
enum StatusWords {
  /// gRPC status codes that mean that the server failed, as OpenTelemetry's RPC conventions class them, with
  /// exhausted resources besides, and plain words for failure.
  static let failed: Set<String> = [
    "UNKNOWN", "DEADLINE_EXCEEDED", "UNIMPLEMENTED", "INTERNAL", "UNAVAILABLE", "DATA_LOSS",
    "DEADLINEEXCEEDED",
    "DATALOSS", "RESOURCE_EXHAUSTED", "RESOURCEEXHAUSTED", "ERROR", "FAILED", "FAILURE", "FAIL", "TIMEOUT",
    "CRASHED",
  ]
  static let fine: Set<String> = [
    "OK", "CANCELLED", "CANCELED", "INVALID_ARGUMENT", "NOT_FOUND", "ALREADY_EXISTS", "PERMISSION_DENIED",
    "FAILED_PRECONDITION", "ABORTED", "OUT_OF_RANGE", "UNAUTHENTICATED",
    "INVALIDARGUMENT",
    "NOTFOUND", "ALREADYEXISTS", "PERMISSIONDENIED", "FAILEDPRECONDITION", "OUTOFRANGE",
    "SUCCESS", "SUCCEEDED", "COMPLETED", "DONE", "REJECTED", "SUCCESSFUL",
  ]

  /// The same codes by number (grpc.io, "Status codes and their use in gRPC").
  static func isFailed(remoteCall code: Double) -> Bool { [2, 4, 8, 12, 13, 14, 15].contains(code) }

  static func isKnown(_ text: String) -> Bool {
    let word = text.uppercased()
    return failed.contains(word) || fine.contains(word)
  }
}
