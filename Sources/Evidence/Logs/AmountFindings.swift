import IncidentModel

extension FailedOrders {
  /// What is to be said of the amounts, in words; the places are where the first ones stand that were left out, and
  /// where all of them come from.
  public func findings(
    negative negativePlace: SourceSpan?, unreadable unreadablePlace: SourceSpan?, all place: SourceSpan? = nil
  ) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    if negative > 0 {
      findings.append(
        Diagnostic(
          "logs/negative-amount", .warning,
          "\(negative) failed requests have a negative amount; it was left out of the value.",
          nextStep: "Check whether these are refunds.", at: negativePlace))
    }
    if unreadable > 0 {
      findings.append(
        Diagnostic(
          "logs/unreadable-amount", .warning,
          "\(unreadable) amounts of failed requests are no number that money can be; they were left out of the value.",
          nextStep: "Check the field that `amount` is mapped to.", at: unreadablePlace))
    }
    let currencies = value.keys.filter { $0 != CurrencyCode.none }.sorted()
    if currencies.count > 1 {
      findings.append(
        Diagnostic(
          "logs/currencies", .warning,
          "The amounts of failed requests are in \(currencies.joined(separator: ", ")); each is added up by itself.",
          nextStep: "Name every sum in the text, or state the total with its exchange rate and source.",
          at: place))
    }
    return findings
  }
}
