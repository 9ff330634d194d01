import IncidentModel

extension EstimateResult {
  /// The answer in a few sentences.
  public var text: String {
    guard let loss else { return "\(status.rawValue): \(reason ?? method)" }
    let range = { (interval: Interval) in "\(Self.number(interval.low)) to \(Self.number(interval.high))" }
    return """
      Lost in the window: about \(Self.number(loss.gross)) (90 %: \(range(loss.interval90)))
      Came back after it: about \(Self.number(loss.gross - loss.net))
      Lost, net of that:  about \(Self.number(loss.net)) (90 %: \(range(loss.netInterval90)))
      Expected \(Self.number(loss.expected)), came \(Self.number(loss.observed)), steps \(loss.window.lowerBound) to \(loss.window.upperBound)
      \(method)
      """
  }

  private static func number(_ value: Double) -> String {
    let rounded = abs(value) < 10 ? (value * 10).rounded() / 10 : value.rounded()
    return FactFormat.grouped(rounded == 0 ? 0 : rounded)
  }
}
