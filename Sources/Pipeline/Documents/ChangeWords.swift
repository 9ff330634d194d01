import Evidence

/// A change as one sentence for someone who does not run systems.
struct ChangeWords {
  let change: Change

  var sentence: String {
    switch change.kind {
    case .deployment: named("Version \(version)of \(service) goes live")
    case .rollback:
      isNamed
        ? "\(capitalizedService) returns to version \(change.version ?? "")"
        : named("\(capitalizedService): a change is taken back")
    case .configuration: named("Settings of \(service) are changed")
    case .flag: named("A function of \(service) is switched")
    }
  }

  private var isNamed: Bool { change.service != nil && change.version != nil }
  private var service: String { change.service ?? "the system" }
  private var capitalizedService: String { change.service ?? "The system" }
  private var version: String { change.version.map { "\($0) " } ?? "" }

  /// With what its authors wrote, without the settings' own names in brackets behind it.
  private func named(_ words: String) -> String {
    let description = Self.withoutBrackets(change.description)
    return description.isEmpty || isEmptyOfNews(description) ? words : "\(words): “\(description)”"
  }

  /// A description made of nothing but the service and its version.
  private func isEmptyOfNews(_ description: String) -> Bool {
    let rest = [change.service, change.version, change.previousVersion].compactMap { $0 }
      .reduce(description) { $0.replacing($1, with: "") }
    return rest.filter(\.isLetter).count < 8
  }

  /// Cuts bracketed parts that hold an arrow or a dotted name from the end.
  static func withoutBrackets(_ text: String) -> String {
    var text = text[...]
    while text.last == ")", let open = text.lastIndex(of: "(") {
      let inside = text[open...]
      guard inside.contains("→") || inside.contains("_") || inside.contains("=") else { break }
      text = text[..<open]
      while text.last == " " { text.removeLast() }
    }
    return String(text)
  }
}
