import Evidence
import IncidentModel

/// Who was hit: by a failed request, by a damaged record, or by both.
extension FactMaker {
  mutating func addCustomers() {
    let failed = file.inWindow.flatMap { $0.files.contains { $0.customerLines > 0 } ? $0 : nil }
    addFailedRequestCustomers(failed)
    addBadRecordCustomers()
    addAffected(failed)
    addActive(failed)
  }

  private mutating func addFailedRequestCustomers(_ logs: LogSummary?) {
    guard let logs else {
      return addUnknown(
        "customers.failed_requests", .count("customers"),
        because: noCustomers("No request in the evidence names a customer."))
    }
    add(
      "customers.failed_requests", .integer(Int64(logs.customers.affected)), .count("customers"),
      method: "Distinct customers with a failed request \(windowText).",
      receipt(logs.counts { $0.customerLines }))
  }

  private func noCustomers(_ reason: String) -> String {
    isQuiet ? "No failure stands out in the logs, so no customers are counted." : reason
  }

  private mutating func addBadRecordCustomers() {
    guard let records = file.records, records.customerCount > 0 || records.badCount == 0 else {
      return addUnknown(
        "customers.bad_records", .count("customers"),
        because: file.records == nil
          ? "There are no two record sources to compare." : "The damaged records name no customer.")
    }
    add(
      "customers.bad_records", .integer(Int64(records.customerCount)), .count("customers"),
      method: "Distinct customers of the records that are missing, duplicated or different.",
      recordsReceipt(records))
  }

  private mutating func addAffected(_ logs: LogSummary?) {
    let owners = file.records?.customers ?? []
    if let records = file.records, records.customerCount > owners.count {
      return addUnknown(
        "customers.affected", .count("customers"),
        because:
          "The customers of the damaged records are too many to be compared with those of the requests.")
    }
    guard logs != nil || !owners.isEmpty else {
      return addUnknown(
        "customers.affected", .count("customers"),
        because: noCustomers("Neither requests nor records name a customer."))
    }
    let hit = logs?.customers.affectedIDs ?? []
    if let customers = logs?.customers, hit.count < customers.affected {
      return addAffectedUnnamed(customers, owners: owners)
    }
    add(
      "customers.affected", .integer(Int64(hit.union(owners).count)), .count("customers"),
      method: affectedMethod(hit: hit, owners: owners, hasLogs: logs != nil),
      Receipt(
        inputs: receipt(logs?.counts { $0.customerLines } ?? []).inputs
          + (owners.isEmpty ? [] : file.records.map { recordsReceipt($0).inputs } ?? []),
        facts: ["customers.failed_requests", "customers.bad_records"]))
  }

  /// The customers of a table on a server may be too many to be named.
  private mutating func addAffectedUnnamed(_ customers: CustomerCount, owners: Set<String>) {
    guard owners.isEmpty else {
      return addUnknown(
        "customers.affected", .count("customers"),
        because:
          "The customers with a failed request are too many to be compared with those of the damaged records."
      )
    }
    add(
      "customers.affected", .integer(Int64(customers.affected)), .count("customers"),
      method: "Distinct customers with a failed request \(windowText) "
        + "(\(FactFormat.grouped(Double(customers.affected)))).",
      Receipt(
        inputs: receipt(file.inWindow?.counts { $0.customerLines } ?? []).inputs,
        facts: ["customers.failed_requests", "customers.bad_records"]))
  }

  private func affectedMethod(hit: Set<String>, owners: Set<String>, hasLogs: Bool) -> String {
    let requests = "with a failed request \(windowText) (\(FactFormat.grouped(Double(hit.count))))"
    let records =
      "whose records are missing, duplicated or different (\(FactFormat.grouped(Double(owners.count))))"
    if owners.isEmpty { return "Distinct customers \(requests)." }
    if !hasLogs { return "Distinct customers \(records)." }
    return "Distinct customers \(requests) or \(records); each counts once."
  }

  private mutating func addActive(_ logs: LogSummary?) {
    guard let logs, logs.customers.active > 0 else {
      addUnknown(
        "customers.active", .count("customers"),
        because: noCustomers("No request of the window names a customer."))
      return addUnknown("customers.affected_share", .ratio, because: "The active customers are not known.")
    }
    add(
      "customers.active", .integer(Int64(logs.customers.active)), .count("customers"),
      method: "Distinct customers with any request \(windowText).", receipt(logs.counts { $0.customerLines }))
    let share = Double(logs.customers.affected) / Double(logs.customers.active)
    add(
      "customers.affected_share", .decimal(share), .ratio,
      method: "Customers with a failed request, of the customers active in the window.",
      receipt(facts: "customers.failed_requests", "customers.active"))
  }
}
