import Evidence
import IncidentModel

/// Receipts of facts that rest on a table on a server: the question that was asked for each.
extension CaseFile {
  /// The same receipt, its tables with the query that gave the fact `id`.
  func asking(_ receipt: Receipt, for id: String) -> Receipt {
    guard let file = source(of: id)?.files.first, let remote = file.remote else { return receipt }
    var receipt = receipt
    for index in receipt.inputs.indices where receipt.inputs[index].file == file.file {
      receipt.inputs[index].query = remote.queries[Self.measure(of: id)]
      receipt.inputs[index].server = remote.server
    }
    return receipt
  }

  /// Times are read off the minutes of the whole, the rest is counted before the window or in it.
  private func source(of id: String) -> LogSummary? {
    if id.hasSuffix("_before") { return before }
    return Self.measure(of: id) == .minutes ? logs : inWindow ?? logs
  }

  private static func measure(of id: String) -> RemoteReading.Measure {
    switch id.prefix(while: { $0 != "." }) {
    case "time", "duration": .minutes
    case "requests": id == "requests.failure_rate_peak" ? .minutes : .requests
    case "customers": .customers
    case "orders": .orders
    case "latency": .latency
    case "errors": .errors
    default: .requests
    }
  }
}
