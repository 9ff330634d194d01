import Evidence
import IncidentModel

/// What the evidence says about causes: crashes, errors, changes, and where failures concentrate.
extension FactMaker {
  mutating func addCauses() {
    addCrashes()
    addErrors()
    addSuspect()
    addConcentration()
  }

  /// Kinds of error told as facts of their own.
  private static let toldErrors = 3

  private mutating func addErrors() {
    guard let logs = file.inWindow, !file.errorSignatures.isEmpty else {
      return addUnknown(
        "errors.signatures", .count("kinds of error"),
        because: "No failed request of the window names an error.")
    }
    add(
      "errors.signatures", .integer(Int64(file.errorSignatures.count)), .count("kinds of error"),
      method: "Kinds of error message \(windowText): messages that differ only in their values count once.",
      receipt(logs.counts { $0.errorLines }))
    for (number, error) in file.errorSignatures.prefix(Self.toldErrors).enumerated() {
      addError("errors.signature.\(number + 1)", error)
    }
  }

  private mutating func addError(_ id: String, _ error: ErrorSignature) {
    let source = receipt([error.source])
    add(id, .text(error.words), .text, method: "\(described(error)) Signature \(error.id).", source)
    add(
      "\(id).count", .integer(Int64(error.count)), .count("failed requests"),
      title: "Requests with this error",
      method: "Failed requests \(windowText) whose error is `\(error.words)`.", source)
    guard let first = error.firstSeen else { return }
    add(
      "\(id).first_seen", .time(first), .time, title: "First request with this error",
      method: "The earliest failed request \(windowText) with it.", source)
  }

  private func described(_ error: ErrorSignature) -> String {
    guard let first = error.firstSeen, let last = error.lastSeen else {
      return "An error of failed requests \(windowText)."
    }
    let times =
      "An error of failed requests, first seen at \(format.clock(first)), last at \(format.clock(last))."
    guard let isNew = error.isNew else { return times }
    return times
      + (isNew
        ? " It is new: the evidence does not show it before the change most suspect."
        : " It is not new: the evidence shows it before the change most suspect.")
  }

  private mutating func addSuspect() {
    guard let suspect = file.suspects.first else {
      return addUnknown(
        "change.suspect", .text,
        because: file.changes.isEmpty
          ? "The evidence holds no deployment or change."
          : "No change in the evidence precedes the onset closely.")
    }
    add(
      "change.suspect", .text(suspect.change.words), .text,
      method: "The change that the evidence points at, a suspicion and no proof.\(weighed(suspect))",
      receipt([suspect.change.source]))
  }

  private func weighed(_ suspect: SuspectChange) -> String {
    var text = ""
    if !suspect.reasonsFor.isEmpty { text += " For it: \(suspect.reasonsFor.joined(separator: "; "))." }
    if !suspect.reasonsAgainst.isEmpty {
      text += " Against it: \(suspect.reasonsAgainst.joined(separator: "; "))."
    }
    return text
  }

  private mutating func addConcentration() {
    guard let logs = file.inWindow, logs.requests.failed > 0 else {
      return addUnknown("blast.explained_by", .text, because: "There are no failed requests to explain.")
    }
    let receipt = receipt(logs.counts { $0.requests.total })
    guard let first = file.concentrations.first else {
      return add(
        "blast.explained_by", .text(FactSheet.noConcentration), .text,
        method:
          "The failures of the window do not concentrate in any service, version, region or other attribute.",
        receipt)
    }
    var method = "\(counted(first)).\(ratio(first))"
    if file.concentrations.count > 1 {
      let second = file.concentrations[1]
      method += " Apart from these, \(counted(second, in: second.words)).\(ratio(second))"
    }
    add("blast.explained_by", .text(first.words), .text, method: method, receipt)
  }

  private func counted(_ set: FailureConcentration, in place: String? = nil) -> String {
    let share = FactFormat.percent(FactFormat.roughShare(min(1, max(0, set.excessShare))))
    return "\(share) of the failures above the usual lie \(place.map { "in \($0)" } ?? "there"): "
      + "\(FactFormat.grouped(Double(set.failed))) of \(FactFormat.grouped(Double(set.total))) requests failed"
  }

  private func ratio(_ set: FailureConcentration) -> String {
    set.riskRatio.map { " The failure rate there is \(FactFormat.grouped($0)) times that elsewhere." } ?? ""
  }

  /// Numbers that people gave. Where the evidence gives the same number, the evidence stands.
  mutating func addStated() {
    for stated in file.incident.stated where sheet.known(stated.id) == nil {
      add(
        stated.id, stated.value, stated.unit, label: .stated, title: stated.title,
        method: "As stated by \(stated.source).", Receipt(source: stated.source, asOf: stated.asOf))
    }
  }

  /// What nobody said and nothing shows.
  mutating func addUnstated() {
    addUnknownReactions()
    for id in ["availability.month", "sla.credit"] where sheet[id] == nil {
      let unit: FactUnit = id == "sla.credit" ? .money(file.incident.currency) : .ratio
      addUnknown(
        id, unit,
        because: "It is not stated, and incident.md names no agreement with what was down earlier this month."
      )
    }
  }
}

extension Change {
  /// What changed and, where the evidence says more, in its own words: `order-sync 2.15.0 (Reuse the storage)`.
  public var words: String {
    let parts = [service, version].compactMap { $0 }
    let name = parts.joined(separator: " ")
    if description.isEmpty || isDescribedByName { return name.isEmpty ? description : name }
    if parts.allSatisfy(description.contains) { return description }
    return "\(name) (“\(description)”)"
  }
}

extension FailureConcentration {
  /// `service order-sync, version 2.3.1`, attributes in the order of their names.
  public var words: String {
    attributes.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
  }
}
