/// The controls offered with a series, those that can be used and why the others cannot.
struct ControlSearch {
  private(set) var usable: [Control] = []
  private(set) var hit: [String] = []
  private(set) var unknown: [String] = []

  init(_ input: EstimateInput, window: Range<Int>) {
    for series in input.controls.prefix(Control.most) {
      switch Control.examine(series, like: input, window: window) {
      case .usable(let control): usable.append(control)
      case .hit: hit.append(series.name)
      case .unknown: unknown.append(series.name)
      }
    }
  }

  /// For the sentence of the method; empty when no control was offered.
  func sentence(used: Control?) -> String {
    var sentences: [String] = []
    if let used {
      sentences.append(
        "\(used.name), which was not hit, served as a control: with it the past windows came out more exactly."
      )
    }
    let idle = usable.map(\.name).filter { $0 != used?.name }
    if !idle.isEmpty, used == nil {
      sentences.append("\(Self.list(idle)) did not make past windows come out more exactly and was left out.")
    }
    if !hit.isEmpty {
      sentences.append("\(Self.list(hit)) fell in the same window and was not used as a control.")
    }
    if !unknown.isEmpty {
      sentences.append("\(Self.list(unknown)) is known too little to be a control.")
    }
    return sentences.joined(separator: " ")
  }

  private static func list(_ names: [String]) -> String { names.joined(separator: ", ") }
}
